import type { Doc, Token } from '../../../document/doc.ts';
import { once, readSet } from '../../data.ts';
import { numberWordOf } from '../numerals.ts';
import { OF, OTHERS } from '../particles.ts';
import { isIn } from '../phrase.ts';
import { categoryNouns, personNouns } from './category.ts';
import { isDefinite, type Quantity } from './quantities.ts';

const notCounted = once(() => readSet('arabic', 'not-counted.tsv'));
const countHeads = once(() => readSet('arabic', 'count-heads.tsv'));

const ARABIC_WORD = /^\p{Script=Arabic}/u;
/** How far «عدد القتلى» may stand before its number. */
const HEAD_REACH = 10;
/** Of these letters present-tense verbs begin with the first; «ت» also begins nouns, which are longer. */
const PRESENT = /^(?:ي.{3,}|ت.{2,4})$/u;
const NOUN_ENDING = /(?:ات|[هاةى]|ين)$/u;

/** Whether a word is surely counted: the lexicons know it. */
export const isKnownNoun = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && (isIn(categoryNouns(), token) || isIn(personNouns(), token));

/** Past verbs end in «ت» but not «ات»; present verbs begin with «ي» or «ت». */
const looksLikeVerb = ({ folded }: Token): boolean =>
  (folded.length > 3 && folded.endsWith('ت') && !folded.endsWith('ات')) ||
  (PRESENT.test(folded) && !NOUN_ENDING.test(folded));

/** The token that a quantity counts, behind it («5 أشخاص», «500 من موظفي …», «آلاف الأشخاص»), or -1. */
export function countedAfter({ tokens }: Doc, quantity: Quantity): number {
  const { to, sentence } = quantity;
  if (to >= sentence.to) return -1;
  if (tokens[to]?.folded === OF)
    return !isDefinite(tokens[quantity.from]) && isGroup(tokens, to + 1) && to + 1 < sentence.to ? to + 1 : -1;
  return isCounted(tokens[to] as Token, quantity, isScale(tokens[to - 1])) ? to : -1;
}

/** Behind «آلاف» and the like a noun is sure to follow, with or without article. */
function isCounted(token: Token, { mayBeYear, isVague }: Quantity, isBehindScale: boolean): boolean {
  if ([OTHERS, categoryNouns(), personNouns()].some(nouns => nouns.has(token.folded))) return true;
  if (token.kind !== 'word' || token.prefix > 0 || token.folded.length < 2) return false;
  if (isKnownNoun(token)) return true;
  if (mayBeYear || !ARABIC_WORD.test(token.text) || notCounted().has(token.folded) || numberWordOf(token)) return false;
  return (isVague || !isDefinite(token)) && (isBehindScale || !looksLikeVerb(token));
}

const isScale = (token: Token | undefined): boolean => numberWordOf(token)?.kind.endsWith('scale') === true;

/** What may stand behind «من»: a definite or known noun, or one with a possessor («أعضائه»). */
const isGroup = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.prefix > 0) return false;
  return isDefinite(token) || isKnownNoun(token) || /(?:ه|ها|هم|هن)$/u.test(token.folded);
};

/** The definite noun before a definite number word («الأعوام الثلاثة»), or -1. */
export function countedBefore({ tokens }: Doc, { from, to, sentence }: Quantity): number {
  const isAdjective =
    to === from + 1 && isDefinite(tokens[from]) && tokens[from]?.kind === 'word' && tokens[from]?.prefix === 0;
  const noun = tokens[from - 1];
  return isAdjective &&
    from > sentence.from &&
    noun?.kind === 'word' &&
    isDefinite(noun) &&
    !notCounted().has(noun.folded)
    ? from - 1
    : -1;
}

/** The noun behind «عدد» earlier in the sentence («بلغ عدد القتلى في الهجوم 12»), or -1. */
export function countedByHead({ tokens }: Doc, { first, sentence }: Quantity): number {
  for (let i = first - 1; i >= Math.max(sentence.from, first - HEAD_REACH); i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'number') return -1;
    if (isIn(countHeads(), token) && i + 1 < first) return tokens[i + 1]?.kind === 'word' ? i + 1 : -1;
  }
  return -1;
}
