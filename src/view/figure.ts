import type { Figure, Modifier } from '../document/findings.ts';

/** Large numbers in words, as headlines write them; the first that fits serves. */
const SCALES = [
  { from: 1e12, suffix: 'tn' },
  { from: 1e9, suffix: 'bn' },
  { from: 1e6, suffix: 'm' },
] as const;

const MODIFIED: Readonly<Record<Modifier, (number: string) => string>> = {
  exact: number => number,
  range: number => number,
  approximately: number => `~${number}`,
  'more-than': number => `${number}+`,
  'at-least': number => `≥ ${number}`,
  'less-than': number => `< ${number}`,
  'at-most': number => `≤ ${number}`,
};

/** A figure as a short sign: `500+`, `~700`, `≥ 3`, `5–10`, `4–2`, `22%`, `3.4bn USD`, `40 kilometre`. */
export function formatFigure({ value, upper, modifier, unit }: Figure): string {
  const range = upper === null ? formatNumber(value) : `${formatNumber(value)}–${formatNumber(upper)}`;
  const isPercent = unit === '%';
  const number = MODIFIED[modifier](isPercent ? `${range}%` : range);
  return unit === null || isPercent ? number : `${number} ${unit}`;
}

function formatNumber(value: number): string {
  const scale = SCALES.find(({ from }) => Math.abs(value) >= from);
  return scale ? `${trim(value / scale.from)}${scale.suffix}` : trim(value);
}

const trim = (value: number): string => String(Math.round(value * 1000) / 1000);
