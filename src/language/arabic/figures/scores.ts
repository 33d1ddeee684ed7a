import type { Doc, Token } from '../../../document/doc.ts';
import { once, readMap, readPhrases, readSet } from '../../data.ts';
import type { FigureCandidate } from '../../language.ts';
import { BEH, LAM } from '../letters.ts';
import { numberWordOf } from '../number-words.ts';
import { AGAINST, ENDS_OF_NUMBER } from '../particles.ts';
import { isIn, phraseAt } from '../phrase.ts';
import { spanOf } from './figure.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';

const goals = once(() => readMap('arabic', 'goal-words.tsv'));
const ends = once(() => readPhrases('arabic', 'score-ends.tsv', ([result]) => result as 'none' | 'same'));
const scoreWords = once(() => readSet('arabic', 'score-words.tsv'));

/** A score is of small numbers, in basketball too. */
const HIGHEST_SCORE = 199;
const SCORE_REACH = 12;

type Goals = { readonly value: number; readonly to: number };

/** «3-1» near a word of a match, or behind another score («6-2 و6-1»); «2-صفر» needs no such word. */
export function findDashedScores(doc: Doc): readonly FigureCandidate[] {
  let last: Quantity | null = null;
  return quantitiesOf(doc).flatMap(quantity => {
    const { value, upper, isDashed, from, to, sentence } = quantity;
    if (!isDashed || upper === null || value > HIGHEST_SCORE || upper > HIGHEST_SCORE) return [];
    const near = doc.tokens.slice(Math.max(sentence.from, from - SCORE_REACH), Math.min(sentence.to, to + SCORE_REACH));
    const isScore =
      value === 0 || upper === 0 || last?.sentence === sentence || near.some(token => isIn(scoreWords(), token));
    if (!isScore) return [];
    last = quantity;
    return [toScore(doc, from, to, value, upper)];
  });
}

/** «ثلاثة أهداف لهدفين», «هدفين مقابل هدف», «ثلاثية نظيفة», «هدف لمثله». */
export function findWordedScores(doc: Doc): readonly FigureCandidate[] {
  const { tokens } = doc;
  const scores: FigureCandidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const won = goalsAt(tokens, at) ?? scoredAt(tokens, at);
    const lost = won && lostAt(tokens, won);
    if (!won || !lost) continue;
    scores.push({ ...toScore(doc, at, lost.to, won.value, lost.value), ...goalStart(tokens[at] as Token) });
    at = lost.to - 1;
  }
  return scores;
}

/** «بثمانية نظيفة» */
const CLEAN = 'نظيفه';

/** The goals counted from token `at`: «هدفين», «ثلاثة أهداف», «ثلاثية». */
function goalsAt(tokens: readonly Token[], at: number): Goals | null {
  const alone = Number(goalWord(tokens[at]));
  if (alone > 0) return { value: alone, to: at + 1 };
  const number = numberWordOf(tokens[at]) ?? digitsOf(tokens[at]);
  if (number && tokens[at + 1]?.folded === CLEAN) return { value: number.value, to: at + 1 };
  return number && goalWord(tokens[at + 1]) !== undefined ? { value: number.value, to: at + 2 } : null;
}

/** «2 مقابل 1» without a noun, near a word of a match. */
function scoredAt(tokens: readonly Token[], at: number): Goals | null {
  const number = digitsOf(tokens[at]);
  if (!number || tokens[at + 1]?.folded !== AGAINST || !digitsOf(tokens[at + 2])) return null;
  const next = tokens[at + 3];
  if (next?.kind === 'word' && !ENDS_OF_NUMBER.has(next.folded)) return null;
  const near = tokens.slice(Math.max(0, at - SCORE_REACH), at + SCORE_REACH);
  return near.some(token => isIn(scoreWords(), token)) ? { value: number.value, to: at + 1 } : null;
}

/** «بهدفين» begins behind its particle, whether the table of words knows it or not. */
const goalStart = (token: Token): { readonly start?: number } =>
  token.kind === 'word' && !goals().has(token.folded) && goals().has(token.folded.slice(1))
    ? { start: token.start + 1 }
    : {};

function goalWord(token: Token | undefined): string | undefined {
  if (token?.kind !== 'word') return undefined;
  const { folded, stem } = token;
  return (
    goals().get(folded) ?? goals().get(stem) ?? (folded.startsWith(BEH) ? goals().get(folded.slice(1)) : undefined)
  );
}

const digitsOf = (token: Token | undefined): { readonly value: number } | null =>
  token?.kind === 'number' && /^\d{1,2}$/u.test(token.folded) ? { value: Number(token.folded) } : null;

/** What the other side has: «لهدف», «مقابل هدفين», «لاثنين», «دون رد», «لمثله». */
function lostAt(tokens: readonly Token[], { value, to }: Goals): Goals | null {
  const end = phraseAt(ends(), tokens, to);
  if (end) return { value: end.value === 'same' ? value : 0, to: to + end.length };
  const isAgainst = tokens[to]?.folded === AGAINST;
  const isFor = tokens[to]?.folded.startsWith(LAM) === true && tokens[to]?.prefix === 1;
  if (!isAgainst && !isFor) return null;
  const at = isAgainst ? to + 1 : to;
  const number = numberWordOf(tokens[at]) ?? (isAgainst ? digitsOf(tokens[at]) : null);
  return goalsAt(tokens, at) ?? (number && { value: number.value, to: at + 1 });
}

const toScore = (doc: Doc, from: number, to: number, value: number, upper: number): FigureCandidate => ({
  ...spanOf(doc, from, to),
  value,
  upper,
  modifier: 'exact',
  kind: 'score',
  unit: null,
  counted: null,
  category: null,
});
