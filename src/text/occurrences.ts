/** Where a pattern occurs in a text, first to last, none in another. Linear whatever the pattern (Knuth, Morris and Pratt 1977). */
export function occurrencesOf(pattern: string, text: string): readonly number[] {
  const found: number[] = [];
  const borders = bordersOf(pattern);
  let matched = 0;
  for (let i = 0; i < text.length; i++) {
    while (matched > 0 && text[i] !== pattern[matched]) matched = borders[matched - 1] as number;
    if (text[i] === pattern[matched]) matched++;
    if (matched === pattern.length && matched > 0) {
      found.push(i - matched + 1);
      matched = 0;
    }
  }
  return found;
}

/** For every beginning of the pattern: the length of the longest shorter beginning that it also ends with. */
function bordersOf(pattern: string): Uint32Array {
  const borders = new Uint32Array(pattern.length);
  for (let i = 1, length = 0; i < pattern.length; i++) {
    while (length > 0 && pattern[i] !== pattern[length]) length = borders[length - 1] as number;
    if (pattern[i] === pattern[length]) length++;
    borders[i] = length;
  }
  return borders;
}
