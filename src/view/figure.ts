import type { Figure } from '../document/findings.ts';
import type { Labels } from './labels/index.ts';

/** A figure as a short sign: `500+`, `~700`, `≥ 3`, `5–10`, `4–2`, `22%`, `3.4bn USD`, `40 kilometres`; in Arabic «نحو 700». */
export function formatFigure({ value, upper, modifier, kind, unit }: Figure, labels: Labels): string {
  const range = [value, upper].flatMap(number => (number === null ? [] : formatNumber(number, labels))).join('–');
  const sign = labels.signs[modifier];
  if (unit === null) return sign(range);
  if (unit === '%') return sign(`${range}%`);
  if (kind === 'money') return `${sign(range)} ${labels.currency(unit)}`;
  return labels.amount(sign, range, labels.units[unit] ?? (() => unit), upper ?? value);
}

/** What a figure means: its category, else the noun that it counts, else nothing. */
export const labelOf = ({ category, counted, value, upper }: Figure, labels: Labels): string =>
  category === null ? (counted ?? '') : (labels.categories[category]?.(upper ?? value) ?? category);

function formatNumber(value: number, { scales }: Labels): string {
  const scale = scales.find(({ from }) => Math.abs(value) >= from);
  if (!scale) return trim(value);
  const number = trim(value / scale.from);
  return `${number}${scale.name(Number(number))}`;
}

const trim = (value: number): string => String(Math.round(value * 1000) / 1000);
