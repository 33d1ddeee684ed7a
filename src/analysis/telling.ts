import type { Figure, FigureKind } from '../document/findings.ts';

/** How much a kind of figure tells, before anything else is known of it. */
const WEIGHTS: Readonly<Record<FigureKind, number>> = {
  count: 2,
  money: 3,
  percent: 2,
  score: 2,
  ratio: 1,
  age: 0,
  duration: 0,
  distance: 1,
  area: 1,
  mass: 1,
  volume: 1,
  temperature: 1,
  speed: 1,
  other: 1,
};
const CATEGORY = 2;
const REPEATED = 2;
const MOST_REPEATED = 3;
/** What the first figure has over the last one. */
const LEAD = 3;

/** The figures that tell most of an article, the most telling first; a figure that is said again is given once, where it is said first. */
export function mostTelling(figures: readonly Figure[], count: number): readonly Figure[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { value, upper, kind, unit, category } = figure;
    const key = JSON.stringify([value, upper, kind, unit, category]);
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  const length = figures.at(-1)?.end ?? 0;
  const ranked = [...groups.values()].map(group => ({ figure: group[0] as Figure, score: scoreOf(group, length) }));
  return ranked
    .sort((a, b) => b.score - a.score || a.figure.start - b.figure.start)
    .slice(0, count)
    .map(({ figure }) => figure);
}

function scoreOf(group: readonly Figure[], length: number): number {
  const { kind, category, start } = group[0] as Figure;
  const repeated = REPEATED * Math.min(MOST_REPEATED, group.length - 1);
  return WEIGHTS[kind] + (category === null ? 0 : CATEGORY) + repeated + LEAD * (1 - start / Math.max(1, length));
}
