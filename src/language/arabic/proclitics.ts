import { ARTICLE, BEH, FEH, KAF, LAM, SEEN, WAW } from './letters.ts';
import { countOf, isWholeWord } from './words.ts';

/** A folded word without its attached particles, and how many letters those take. */
export type Stem = { readonly stem: string; readonly prefix: number };

/** Particles that join the word after them, as they can follow one another: «و» «ب», «ف» «س». */
const CONJUNCTIONS = ['', WAW, FEH];
const PREPOSITIONS = ['', BEH, LAM, KAF, SEEN];
const PREFIXES = CONJUNCTIONS.flatMap(a => PREPOSITIONS.map(b => a + b)).filter(prefix => prefix !== '');

/** Letters that a future verb begins with behind «س». */
const FUTURE = /^[يتنا]..+/u;

/** A rest behind و or ف may be this much rarer than the whole: sentences begin with «وأشار» more often than with «أشار». */
const CONJUNCTION_FACTOR = 6;
/** How often the news must have a rest behind a preposition. */
const LEAST_COUNT = 30;

/**
 * Splits the particles و ف ب ل ك س off a folded word, where the rest is a word and not a much rarer one («وقال», but «وزارة»).
 * `isLocal` tells the words of the same article: they decide for words that no table knows («لبروكمان»).
 * What «لل» has swallowed is given back: «للامم» is «ل» and «الامم».
 */
export function splitProclitics(folded: string, isLocal: (word: string) => boolean): Stem {
  const whole: Stem = { stem: folded, prefix: 0 };
  if (folded.length < 3 || !PREFIXES.includes(folded[0] as string) || isWholeWord(folded)) return whole;
  const known = countOf(folded);
  const candidates = candidatesOf(folded);
  const definite = candidates.find(candidate => isDefinite(candidate.stem, known));
  if (definite) return definite;
  let best = whole;
  let most = known;
  for (const candidate of candidates) {
    const count = reliableCount(candidate, folded[0] as string) || (known === 0 && isLocal(candidate.stem) ? 1 : 0);
    const weight = candidate.prefix === 1 && CONJUNCTIONS.includes(folded[0] as string) ? CONJUNCTION_FACTOR : 1;
    if (count * weight > most) {
      best = candidate;
      most = count * weight;
    }
  }
  return best;
}

/** A rare rest behind a lone ب, ل or ك proves nothing: «باتون» is no «ب» with «اتون». */
function reliableCount({ stem, prefix }: Stem, first: string): number {
  const count = countOf(stem);
  return prefix > 1 || CONJUNCTIONS.includes(first) || count >= LEAST_COUNT ? count : 0;
}

function candidatesOf(folded: string): readonly Stem[] {
  const candidates: Stem[] = [];
  for (const prefix of PREFIXES) {
    if (!folded.startsWith(prefix)) continue;
    const rest = folded.slice(prefix.length);
    if (prefix.endsWith(LAM) && rest.startsWith(LAM))
      candidates.push({ stem: ARTICLE + rest.slice(1), prefix: prefix.length });
    const fits = prefix.endsWith(SEEN) ? FUTURE.test(rest) : rest.length > 1;
    if (fits) candidates.push({ stem: rest, prefix: prefix.length });
  }
  return candidates;
}

/** A noun with its article, known with it or, when the whole word is unknown, without it («الخوارزمي»). */
const isDefinite = (stem: string, wholeCount: number): boolean =>
  stem.startsWith(ARTICLE) &&
  stem.length > 4 &&
  (countOf(stem) > 0 || (wholeCount === 0 && countOf(stem.slice(2)) > 0));
