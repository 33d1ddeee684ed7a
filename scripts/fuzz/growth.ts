import { type Case, callOf } from './case.ts';
import { diceOf } from './dice.ts';
import { FORMATS, type FormatName } from './formats.ts';
import type { Fault } from './oracles.ts';
import { runCase } from './run.ts';
import { pieceOf, sentenceOf } from './texts.ts';

/** A text that can have any length: something repeated, with something before and behind. */
export type Shape = {
  readonly format: FormatName;
  readonly before: string;
  readonly repeated: string;
  readonly behind: string;
};

/** Characters at which a shape is tried; it is let go when it is quick. */
const SIZES = [8_000, 16_000, 32_000, 64_000] as const;
/** Seconds of CPU that a size may take. */
const QUICK = 0.15;
const MOST = 2;
/** Twice the text may take at most so many times as long, once it takes this many seconds. */
const GROWTH = 3;
const TELLING = 0.6;

/** A shape of a seed with a number, and the command that is to read it. */
export function shapeOf(seed: number, number: number): { readonly shape: Shape; readonly call: Omit<Case, 'text'> } {
  const dice = diceOf(seed, number);
  const format = dice.pick(FORMATS);
  const some = (): string => dice.times(0, 3, () => pieceOf(dice)).join(dice.pick(['', ' ']));
  const wrap = dice.pick(format === 'html' ? WRAPS : PLAIN);
  const repeated = dice.times(1, 3, () => pieceOf(dice)).join(dice.pick(['', '', ' '])) + dice.pick(['', ' ', '\n']);
  const shape = { format, before: wrap[0] + sentenceOf(dice) + wrap[1] + some(), repeated, behind: some() + wrap[2] };
  return { shape, call: { ...callOf(dice, format), encoding: 'utf-8' } };
}

type Wrap = readonly [before: string, inside: string, behind: string];

const PLAIN: readonly Wrap[] = [['', '\n\n', '']];
const WRAPS: readonly Wrap[] = [
  ['<html><body><p>', '</p><p>', '</p></body></html>'],
  ['<html><body><p>', '</p><div style="', '">x</div></body></html>'],
  ['<html><head><title>', '</title><meta name="author" content="', '"></head><body><p>x</p></body></html>'],
  [
    '<html><body><p>',
    '</p><script type="application/ld+json">{"@type":"NewsArticle","headline":"',
    '"}</script></body></html>',
  ],
];

export const pump = ({ before, repeated, behind }: Shape, size: number): string =>
  before + repeated.repeat(Math.ceil(size / Math.max(1, repeated.length))) + behind;

/** Whether the time of a command grows faster than the text, or is too long. */
export async function growthFault(call: Omit<Case, 'text'>, shape: Shape): Promise<Fault | null> {
  let before = Number.POSITIVE_INFINITY;
  for (const size of SIZES) {
    const taken = await secondsOf({ ...call, text: pump(shape, size) });
    const told = `${size} characters of ${JSON.stringify(shape.repeated)} take ${taken.toFixed(2)} s, half of them ${before.toFixed(2)} s`;
    if (taken > MOST) return { oracle: 'slow', detail: told };
    if (taken > TELLING && taken > before * GROWTH) return { oracle: 'growth', detail: told };
    if (taken < QUICK && size >= (SIZES[1] as number)) return null;
    before = taken;
  }
  return null;
}

/** Seconds of CPU that a case takes, the better of two runs where it takes long. */
async function secondsOf(tried: Case): Promise<number> {
  const once = async (): Promise<number> => {
    const start = process.cpuUsage();
    await runCase(tried);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  const first = await once();
  return first < QUICK || first > 2 * MOST ? first : Math.min(first, await once());
}
