/** A linear chain: of `labels` labels the moves from a label (row; the last: from the beginning) to a label (column). */
export type Moves = { readonly labels: number; readonly scores: ArrayLike<number> };

/** The likeliest labels of a line of tokens (Viterbi) by the scores of every label at every token, row by row. */
export function likeliest({ labels, scores: moves }: Moves, scores: ArrayLike<number>): Uint8Array {
  const length = scores.length / labels;
  const best = new Float64Array(scores.length);
  const from = new Uint8Array(scores.length);
  for (let i = 0; i < length; i++)
    for (let to = 0; to < labels; to++) {
      let most = i === 0 ? (moves[labels * labels + to] as number) : Number.NEGATIVE_INFINITY;
      for (let label = 0; i > 0 && label < labels; label++) {
        const score = (best[(i - 1) * labels + label] as number) + (moves[label * labels + to] as number);
        if (score <= most) continue;
        most = score;
        from[i * labels + to] = label;
      }
      best[i * labels + to] = most + (scores[i * labels + to] as number);
    }
  const found = new Uint8Array(length);
  const last = [...best.subarray(Math.max(0, length - 1) * labels)];
  if (length > 0) found[length - 1] = last.indexOf(Math.max(...last));
  for (let i = length - 1; i > 0; i--) found[i - 1] = from[i * labels + (found[i] as number)] as number;
  return found;
}
