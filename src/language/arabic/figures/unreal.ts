import type { Token } from '../../../document/doc.ts';
import { once, readPhrases, readSet } from '../../data.ts';
import { FEH, SEEN, WAW } from '../letters.ts';
import { OTHERS_THAN, RELATIVES } from '../particles.ts';
import { isIn, isOpening, phraseAt } from '../phrase.ts';
import type { Quantity } from './quantities.ts';
import type { Told } from './told.ts';

type Reach = 'far' | 'near' | 'after';

const words = once(() => readPhrases('arabic', 'unreal-words.tsv', ([reach]) => reach as Reach));
const real = once(() => readSet('arabic', 'real-words.tsv'));
const reports = once(() => readSet('arabic', 'report-words.tsv'));
const speech = once(() => readSet('arabic', 'speech-verbs.tsv'));

/** How many tokens may stand between a word and what it makes unreal. */
const GAPS: Readonly<Record<Reach, number>> = { far: 12, near: 4, after: 0 };
const FUTURE_GAP = 6;
/** How far behind a figure its denial may stand. */
const BEHIND = 8;
const STOPS = '؛:.!?؟\n';
const COMMAS = '،,';
/** «لم», «قد يقتل» */
const MAY = 'قد';
const IMPERFECT = /^[يت]/u;

/** Whether an event that is told of a figure has not happened: it is denied, feared, threatened, planned, asked for or averted. */
export function isUnreal(tokens: readonly Token[], { first, sentence }: Quantity, end: number, told: Told): boolean {
  const isBehind = told.from >= end;
  const [from, to] = isBehind ? [end, told.from] : [told.to, first];
  if (isFuture(tokens[told.from])) return true;
  if (isExcepted(tokens, from, to)) return false;
  return (
    holdsUnreal(tokens, from, to) ||
    isGoverned(tokens, sentence.from, Math.min(first, told.from), isBehind) ||
    isDeniedBehind(tokens, Math.max(end, told.to))
  );
}

/** «سيقتل» */
const isFuture = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.prefix > 0 &&
  token.folded[token.folded.length - token.stem.length - 1] === SEEN &&
  IMPERFECT.test(token.stem);

/** «قد يقتل», «قد يؤدي إلى مقتل», but not «قد قتل» */
const isPossible = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.stem === MAY && IMPERFECT.test(tokens[at + 1]?.folded ?? '');

/** «لم يقتل سوى 3» */
function isExcepted(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (OTHERS_THAN.has(tokens[i]?.folded ?? '')) return true;
  return false;
}

/** «20 شخصا معرضون للقتل» */
function holdsUnreal(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const found = phraseAt(words(), tokens, i, to);
    if ((found && found.value !== 'after') || isPossible(tokens, i)) return true;
  }
  return false;
}

/** Whether a word before `first` governs it. Of a figure that its own clause tells about («20 شخصا قتلوا») only far words do. */
function isGoverned(tokens: readonly Token[], start: number, first: number, isOwnClause: boolean): boolean {
  if (isJoinedVerb(tokens[first])) return false;
  let isNear = !isOwnClause;
  for (let i = first - 1; i >= Math.max(start, first - GAPS.far - 1); i--) {
    const token = tokens[i] as Token;
    if (endsClause(tokens, i)) return false;
    if (token.kind === 'mark' && !isOpening(token)) isNear = false;
    const found = token.kind === 'word' ? phraseAt(words(), tokens, i, first) : null;
    const gap = first - i - (found?.length ?? 1);
    if (found && gap <= GAPS[found.value] && (found.value === 'far' || isNear)) return true;
    if (isNear && gap <= FUTURE_GAP && (isFuture(token) || isPossible(tokens, i))) return true;
    if (isIn(real(), token) && !isOfReport(tokens, i)) return false;
  }
  return false;
}

/** «نجا الطيار وأصيب 9»: another clause; «نفى مقتل 5 وإصابة 9» is one. */
const isJoinedVerb = (token: Token | undefined): boolean => isJoinedWord(token) && VERB.test(token?.stem ?? '');
const VERB = /^(?:.*[^ا]ت|.*وا|اصيب|لقي|توفي|اعتقل|اوقف|ضبط|اختطف|نزح|انقذ|افرج|ادين|سقط|شرد|احتجز)$/u;

/** «الأنباء التي تحدثت عن مقتل» are denied with what they tell. */
const isOfReport = (tokens: readonly Token[], at: number): boolean =>
  RELATIVES.has(tokens[at]?.folded ?? '') && isIn(reports(), tokens[at - 1]);

/** A mark, or a comma before a joined word, or somebody who goes on to say something. */
function endsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (token.kind === 'mark') return STOPS.includes(token.text) || (COMMAS.includes(token.text) && isJoinedWord(next));
  return isJoinedWord(token) && isIn(speech(), token) && !phraseAt(words(), tokens, at);
}

const isJoinedWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.folded.startsWith(WAW) || token.folded.startsWith(FEH)) && token.prefix > 0;

/** «مقتل 20 جنديا، وهو ما نفاه الجيش» */
function isDeniedBehind(tokens: readonly Token[], to: number): boolean {
  for (let i = to; i < to + BEHIND; i++) {
    const token = tokens[i];
    if (!token || (token.kind === 'mark' && STOPS.includes(token.text))) return false;
    if (token.kind === 'word' && phraseAt(words(), tokens, i)?.value === 'after') return true;
  }
  return false;
}
