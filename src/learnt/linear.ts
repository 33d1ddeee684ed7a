/** A linear model: what each feature, by its name, adds to a score. Knows nothing of what the features are of. */
export type Weights = ReadonlyMap<string, number>;

/** What a feature adds to the margin of one alternative over another. */
export type Contribution = { readonly feature: string; readonly weight: number };

/** The sum of the weights of features; one that the model does not know adds nothing. */
export function scoreOf(weights: Weights, features: readonly string[]): number {
  let score = 0;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}

/** How probable each of some alternatives is by their scores: the softmax, safe for any size of score. */
export function probabilitiesOf(scores: readonly number[]): readonly number[] {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = scores.map(score => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map(power => power / sum);
}

/** Why one alternative is before another: what their features add to the margin, the weightiest first, at most `count`. */
export function contributionsOf(
  weights: Weights,
  winner: readonly string[],
  other: readonly string[],
  count: number,
): readonly Contribution[] {
  const margins = new Map<string, number>();
  const add = (features: readonly string[], sign: number): void => {
    for (const feature of features)
      margins.set(feature, (margins.get(feature) ?? 0) + sign * (weights.get(feature) ?? 0));
  };
  add(winner, 1);
  add(other, -1);
  return [...margins]
    .filter(([, weight]) => weight !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, count)
    .map(([feature, weight]) => ({ feature, weight }));
}
