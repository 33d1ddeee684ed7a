import { type Doc, stemStart, type Token } from '../../../document/doc.ts';
import { once, readMap } from '../../data.ts';
import type { NameCandidate } from '../../language.ts';
import { ARTICLE } from '../letters.ts';
import { phraseAt } from '../phrase.ts';
import { entityAt, hasTanwin, isArabicWord, isRareName, knownPlaces, strengthOf } from './words.ts';

const heads = once(() => readMap('arabic', 'place-heads.tsv'));

const spanOf = (tokens: readonly Token[], from: number, to: number): NameCandidate => ({
  start: stemStart(tokens[from] as Token),
  end: (tokens[to - 1] as Token).end,
  type: 'place',
});

/** Countries, capitals and regions that everybody knows, with «مضيق», «خليج» before them. */
export const findKnownPlaces = ({ tokens }: Doc): readonly NameCandidate[] =>
  tokens.flatMap((token, at) => {
    const match = phraseAt(knownPlaces(), tokens, at);
    if (!match || (match.length === 1 && (isAdjective(tokens, at) || hasTanwin(token)))) return [];
    const isHeaded = match.isWhole && heads().get(tokens[at - 1]?.stem ?? '') === 'keep';
    const span = spanOf(tokens, isHeaded ? at - 1 : at, at + match.length);
    return [match.isWhole && !isHeaded ? { ...span, start: token.start } : span];
  });

/** «الحكومة السعودية»: behind a definite noun a country's name of this shape is an adjective. */
const isAdjective = (tokens: readonly Token[], at: number): boolean =>
  /^ال.+يه$/u.test(tokens[at]?.folded ?? '') && tokens[at - 1]?.stem.startsWith(ARTICLE) === true;

/** What a word like «مدينة» or «نهر» names. */
export const findHeadedPlaces = ({ tokens }: Doc): readonly NameCandidate[] =>
  tokens.flatMap((token, at) => {
    const part = isArabicWord(token) ? heads().get(token.stem) : undefined;
    const to = part ? nameEnd(tokens, at + 1) : at + 1;
    return part && to > at + 1 ? [spanOf(tokens, part === 'keep' ? at : at + 1, to)] : [];
  });

function nameEnd(tokens: readonly Token[], from: number): number {
  const token = tokens[from];
  if (!isArabicWord(token) || token.prefix > 0) return from;
  const listed = entityAt(tokens, from);
  if (listed?.type === 'place') return from + listed.length;
  return isRareName(token.stem) || strengthOf(token.stem) === 2 ? from + 1 : from;
}
