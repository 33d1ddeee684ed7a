/** What a character is, by its general category in Unicode: white space, L, M, Nd, what is not seen (Cc, Cf, Cs), any other. */
export const KIND = { space: 1, letter: 2, mark: 3, digit: 4, hidden: 5, other: 6 } as const;

export type CharacterKind = (typeof KIND)[keyof typeof KIND];

/** The characters of most Arabic text; of others a regular expression is asked, which takes a millisecond to make. */
const COMMON: readonly (readonly [first: number, last: number, kind: CharacterKind])[] = [
  [0x09, 0x0d, KIND.space],
  [0x20, 0x20, KIND.space],
  [0x21, 0x2f, KIND.other],
  [0x30, 0x39, KIND.digit],
  [0x3a, 0x40, KIND.other],
  [0x41, 0x5a, KIND.letter],
  [0x5b, 0x60, KIND.other],
  [0x61, 0x7a, KIND.letter],
  [0x7b, 0x7e, KIND.other],
  [0xa0, 0xa0, KIND.space],
  [0xab, 0xab, KIND.other],
  [0xbb, 0xbb, KIND.other],
  [0x60c, 0x60c, KIND.other],
  [0x61b, 0x61b, KIND.other],
  [0x61f, 0x61f, KIND.other],
  [0x620, 0x64a, KIND.letter],
  [0x64b, 0x65f, KIND.mark],
  [0x660, 0x669, KIND.digit],
  [0x66a, 0x66d, KIND.other],
  [0x2010, 0x2027, KIND.other],
];

const kinds = new Uint8Array(0x10000);
for (const [first, last, kind] of COMMON) kinds.fill(kind, first, last + 1);

/** The kind of the character at a place; a second half of one is hidden. */
export function kindAt(text: string, at: number): CharacterKind {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] as CharacterKind | 0;
  if (known) return known;
  const kind = judge(String.fromCodePoint(text.codePointAt(at) as number));
  if (unit < 0xd800 || unit > 0xdfff) kinds[unit] = kind;
  return kind;
}

function judge(character: string): CharacterKind {
  if (/\s/u.test(character)) return KIND.space;
  if (/\p{L}/u.test(character)) return KIND.letter;
  if (/\p{M}/u.test(character)) return KIND.mark;
  if (/\p{Nd}/u.test(character)) return KIND.digit;
  return /[\p{Cc}\p{Cf}\p{Cs}]/u.test(character) ? KIND.hidden : KIND.other;
}

/** Where the character behind the one at a place begins. */
export const nextAt = (text: string, at: number): number => at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);

/** Where the run of characters of some kind ends that begins at a place, at most at `limit`. */
export function runEnd(text: string, from: number, limit: number, isWithin: (kind: CharacterKind) => boolean): number {
  let end = from;
  while (end < limit && isWithin(kindAt(text, end))) end = nextAt(text, end);
  return end;
}

/** The runs of letters and digits. */
export function wordsIn(text: string): readonly string[] {
  const words: string[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = runEnd(text, start, text.length, isOfWord);
    if (end > start) words.push(text.slice(start, end));
    else end = nextAt(text, start);
  }
  return words;
}

/** Whether there is a letter or digit. */
export function hasWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isOfWord(kindAt(text, i))) return true;
  return false;
}

export const isOfWord = (kind: CharacterKind): boolean => kind === KIND.letter || kind === KIND.digit;
