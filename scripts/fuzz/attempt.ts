import { type Case, caseOf } from './case.ts';
import { growthFault, shapeOf } from './growth.ts';
import type { Fault } from './oracles.ts';
import { faultOf, shrink } from './run.ts';

/** What came of a case: what kind it was of, and the promise that it broke, with all that is needed to try it again. */
export type Attempt = { readonly label: string; readonly fault: Found | null };
export type Found = Fault & { readonly tried: string };

/** One case in so many is about time. */
const GROWTH_EVERY = 6;

const isAboutTime = (number: number): boolean => number % GROWTH_EVERY === 0;

/** Runs the case of a seed with a number. */
export async function attempt(seed: number, number: number): Promise<Attempt> {
  if (isAboutTime(number)) {
    const { shape, call } = shapeOf(seed, number);
    const fault = await growthFault(call, shape);
    return { label: 'growth', fault: fault && { ...fault, tried: describe(seed, number) } };
  }
  const tried = caseOf(seed, number);
  const fault = await faultOf(tried);
  return { label: labelOf(tried), fault: fault && { ...fault, tried: tell(await shrink(tried, fault)) } };
}

/** The case of a seed with a number, in words. */
export function describe(seed: number, number: number): string {
  if (!isAboutTime(number)) return tell(caseOf(seed, number));
  const { shape, call } = shapeOf(seed, number);
  return `${JSON.stringify(call)} shape ${JSON.stringify(shape)}`;
}

const labelOf = ({ argv, columns }: Case): string =>
  `${argv[0]} ${argv.includes('--json') ? 'json' : columns === null ? 'pipe' : 'screen'}`;

const tell = ({ text, ...call }: Case): string => `${JSON.stringify(call)} text ${JSON.stringify(text)}`;
