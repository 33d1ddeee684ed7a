// Trains linear models of alternatives (src/learnt/linear.ts): of each example one alternative is right, or one of several.
import type { Weights } from '../src/learnt/linear.ts';
import { minimize } from './minimize.ts';

/** The features of each alternative, which of them are right, and how much the example counts. */
export type Choice = {
  readonly alternatives: readonly (readonly string[])[];
  readonly right: readonly number[];
  readonly weight?: number;
};

export type Settings = {
  /** A feature that fewer examples have is left out. */
  readonly least: number;
  /** How strongly weights are held to zero: the inverse of the variance that they are expected to have. */
  readonly decay: number;
};

const ROUNDS = 50;
/** Weights nearer to zero are dropped. */
const SMALLEST = 0.02;

type Coded = {
  readonly alternatives: readonly Uint32Array[];
  readonly isRight: readonly boolean[];
  readonly weight: number;
};

/** The weights that make the right alternatives most probable, under an L2 penalty; three decimals. */
export function trainChoices(choices: readonly Choice[], { least, decay }: Settings): Weights {
  const names = namesOf(choices, least);
  const index = new Map(names.map((name, i) => [name, i] as const));
  const coded = choices.map(
    ({ alternatives, right, weight }): Coded => ({
      alternatives: alternatives.map(features =>
        Uint32Array.from(features.flatMap(feature => index.get(feature) ?? [])),
      ),
      isRight: alternatives.map((_, i) => right.includes(i)),
      weight: weight ?? 1,
    }),
  );
  const weights = minimize(names.length, ROUNDS, (at, slope) => {
    let loss = 0;
    for (let k = 0; k < at.length; k++) {
      loss += (decay / 2) * (at[k] as number) ** 2;
      slope[k] = decay * (at[k] as number);
    }
    for (const example of coded) loss += lossOf(example, at, slope);
    return loss;
  });
  const kept = names.map((name, i) => [name, Math.round(1000 * (weights[i] as number)) / 1000] as const);
  return new Map(kept.filter(([, weight]) => Math.abs(weight) >= SMALLEST));
}

/** The features of enough examples, in order of the alphabet. */
function namesOf(choices: readonly Choice[], least: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { alternatives } of choices)
    for (const feature of new Set(alternatives.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
}

/** Minus the logarithm of how probable the right alternatives are together; adds its slope. */
function lossOf({ alternatives, isRight, weight }: Coded, at: Float64Array, slope: Float64Array): number {
  const scores = alternatives.map(features => {
    let score = 0;
    for (const k of features) score += at[k] as number;
    return score;
  });
  const most = Math.max(...scores);
  const powers = scores.map(score => Math.exp(score - most));
  let all = 0;
  let good = 0;
  powers.forEach((power, i) => {
    all += power;
    if (isRight[i]) good += power;
  });
  alternatives.forEach((features, i) => {
    const power = powers[i] as number;
    const step = weight * (power / all - (isRight[i] ? power / good : 0));
    if (Math.abs(step) > 1e-6) for (const k of features) slope[k] = (slope[k] as number) + step;
  });
  return weight * (Math.log(all) - Math.log(good));
}
