/** A linear model: what each feature, by its name, adds to a score. Knows nothing of what the features are of. */
export type Weights = ReadonlyMap<string, number>;

/** The sum of the weights of features; one that the model does not know adds nothing. */
export function scoreOf(weights: Weights, features: readonly string[]): number {
  let score = 0;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}
