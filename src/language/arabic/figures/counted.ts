import type { Doc, Token } from '../../../document/doc.ts';
import { isArabicScript } from '../../../text/script.ts';
import { once, readSet } from '../../data.ts';
import { ARTICLE, WAW } from '../letters.ts';
import { placeAt } from '../listed.ts';
import { numberWordOf, partWordOf } from '../number-words.ts';
import { OF, OTHERS } from '../particles.ts';
import { isIn } from '../phrase.ts';
import { categoryOfNoun, isCategoryNoun, isPersonNoun } from './category-nouns.ts';
import { isDefinite, type Quantity } from './quantities.ts';
import { isCurrency, isUnit } from './units.ts';

const notCounted = once(() => readSet('arabic', 'not-counted.tsv'));
const countHeads = once(() => readSet('arabic', 'count-heads.tsv'));
const plurals = once(() => readSet('arabic', 'plurals.tsv'));

const OPENING_MARKS = ['"', '«', '“'];
/** How far «عدد القتلى» may stand before its number. */
const HEAD_REACH = 10;
/** «يرفع إلى 170 عدد المفقودين» */
const NUMBER_OF = 'عدد';
/** How far «دول الاتحاد الأوروبي» may stand before «الـ28». */
const ADJECTIVE_REACH = 4;
const TEN = 10;
const HUNDRED = 100;
const WEST = 'وست';
/** «2000 لغم»: a round number is a year less often than not. */
const ROUND = 1000;
/** Of these letters present-tense verbs begin with the first; «ت» also begins nouns, which are longer. */
const PRESENT = /^(?:ي.{2,}|ت.{2,3})$/u;
const NOUN_ENDING = /(?:ات|[هاةىي]|ين)$/u;
/** «قدمتها», «حازوا» */
const VERB_ENDING = /(?:تها|تهم|وها|وهم|.وا)$/u;
const PRONOUN = /..(?:ه|ها|هم|هن|نا)$/u;
/** «عددهم» */
const TAKES_UP = /..(?:ها|هم|هن|هما)$/u;
const ADJECTIVE = /(?:يه|يين|يون|يات)$/u;
const SOUND_PLURAL = /..(?:ات|ين|ون)$/u;
/** «منفذي», «موظفو» */
const DOERS_OF = /^م.{3,}[يو]$/u;
const OWNED_PLURAL = /..ات(?:ه|ها|هم|هن)$/u;
/** أفعال، أفعلاء، فعلاء، فعول، مفاعل، مفاعيل، فواعل، فعائل */
const BROKEN_PLURAL = /^(?:ا..ا.|ا...?اء|...اء|..و.|م.ا..|م.ا.ي.|.وا..|..اي.)$/u;

/** Whether a word is surely counted: the lexicons know it. */
const isKnownNoun = (tokens: readonly Token[], at: number): boolean =>
  isCategoryNoun(tokens, at) || isPersonNoun(tokens[at]);

/** Past verbs end in «ت» but not «ات»; present verbs begin with «ي» or «ت». */
const looksLikeVerb = ({ folded }: Token): boolean =>
  (folded.length > 3 && folded.endsWith('ت') && !folded.endsWith('ات')) || looksPresent(folded);

const looksPresent = (folded: string): boolean => PRESENT.test(folded) && !NOUN_ENDING.test(folded);

/** The token that a quantity counts, behind it («5 أشخاص», «500 من موظفي …», «آلاف الأشخاص»), or -1. */
export function countedAfter({ tokens }: Doc, quantity: Quantity): number {
  const { to, sentence } = quantity;
  const isGrouped = tokens[to]?.folded === OF;
  const isNumberOf = tokens[to]?.folded === NUMBER_OF;
  const at = skipMark(tokens, isGrouped || isNumberOf ? to + 1 : to);
  if (at >= sentence.to) return -1;
  if (isGrouped || isNumberOf) {
    const noun = RANKS.has(tokens[at]?.folded ?? '') && isDefinite(tokens[at + 1]) ? at + 1 : at;
    return isGroup(tokens, noun, quantity) ? noun : -1;
  }
  return isCounted(tokens, at, quantity) ? at : -1;
}

/** «4 من كبار المسؤولين» */
const RANKS: ReadonlySet<string> = new Set(['كبار', 'ابرز', 'اهم', 'بعض', 'خيره', 'صفوه']);

/** Whether a noun, unit or currency stands behind a quantity. */
export const isNoun = (doc: Doc, at: number, quantity: Quantity): boolean =>
  isUnit(doc.tokens, at) || isCurrency(doc.tokens, at) || countedAfter(doc, quantity) >= 0;

/** A mark that opens has space before it. */
const skipMark = (tokens: readonly Token[], at: number): number => {
  const isOpening = OPENING_MARKS.includes(tokens[at]?.text ?? '') && tokens[at]?.start !== tokens[at - 1]?.end;
  return isOpening ? at + 1 : at;
};

function isCounted(tokens: readonly Token[], at: number, quantity: Quantity): boolean {
  const token = tokens[at] as Token;
  if (token.kind !== 'word') return false;
  if (OTHERS.has(token.folded) || isKnownWhole(tokens, at)) return true;
  if (isKnownNoun(tokens, at) && token.prefix === 0) return true;
  if ((token.prefix > 0 && !isAccusative(token, quantity)) || token.folded.length < 2 || isWest(tokens, at))
    return false;
  const mayCount = !quantity.mayBeYear || quantity.value % ROUND === 0;
  return mayCount && !cannotCount(token, quantity, tokens) && looksCounted(tokens, token, quantity);
}

/** «222 كبدا»: behind eleven to ninety-nine a noun ends with «ا», and its first letter is its own. */
const isAccusative = ({ prefix, folded }: Token, { value }: Quantity): boolean =>
  prefix === 1 && folded.endsWith('ا') && !folded.startsWith(WAW) && value % HUNDRED > TEN;

/** «وست ميدلاندز» is a place: six of something are many. */
const isWest = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.folded === WEST && !isPlural(tokens, at);

/** A known noun, as it is written: nothing is attached to it. */
const isKnownWhole = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at] as Token;
  const whole = [{ ...token, stem: token.folded, prefix: 0 }];
  return isKnownNoun(whole, 0);
};

/** «الثلاثة», «المئات»: only a known noun may follow, or «من». */
function cannotCount(token: Token, quantity: Quantity, tokens: readonly Token[]): boolean {
  // «مئات الآلاف تطالب»: nothing but «من» joins a noun to what has the article.
  const isDefiniteWord = tokens[quantity.to - 1]?.kind === 'word' && hasArticle(tokens, quantity);
  const isOther = numberWordOf(token) !== null || partWordOf(token) !== null;
  return isDefiniteWord || isOther || !isArabicScript(token.text) || notCounted().has(token.folded);
}

const hasArticle = (tokens: readonly Token[], { from, to, isVague }: Quantity): boolean =>
  isDefinite(tokens[to - 1]) && (isVague || to === from + 1);

/** Behind «آلاف» and the like a noun is nearly sure to follow, with or without article. */
function looksCounted(tokens: readonly Token[], token: Token, { isVague, to }: Quantity): boolean {
  if (plurals().has(token.folded)) return true;
  if (VERB_ENDING.test(token.folded) || (isDefinite(token) && !isVague)) return false;
  const isBehindScale = numberWordOf(tokens[to - 1])?.kind.endsWith('scale') === true || isVague;
  return isBehindScale ? !(looksPresent(token.folded) && token.folded.startsWith('ي')) : !looksLikeVerb(token);
}

/** What may stand behind «من»: a definite or known noun, or one with a possessor («أعضائه», «أبناء القرية»). */
function isGroup(tokens: readonly Token[], at: number, { from, isVague }: Quantity): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.prefix > 0 || notCounted().has(token.folded)) return false;
  if (isDefinite(tokens[from]) && !isVague) return false;
  if (isPlace(tokens, at)) return false;
  return isDefinite(token) || isKnownNoun(tokens, at) || PRONOUN.test(token.folded) || isConstruct(tokens, at);
}

/** «اثنان من الكويت» are from there. */
const isPlace = (tokens: readonly Token[], at: number): boolean => at < tokens.length && placeAt(tokens, at) > 0;

/** «أبناء القرية»: a noun right before a definite one. */
export const isConstruct = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === 'word' &&
  tokens[at + 1]?.prefix === 0 &&
  isDefinite(tokens[at + 1]) &&
  !numberWordOf(tokens[at + 1]);

/** The definite noun before a definite number («الأعوام الثلاثة», «الدول الـ28», «دول الاتحاد الـ28»), or -1. */
export function countedBefore({ tokens }: Doc, quantity: Quantity): number {
  const { from, to, sentence, isVague, value } = quantity;
  if (!quantity.isDefinite || isVague || quantity.isRatio || tokens[from]?.prefix !== 0) return -1;
  const isSmallWord = tokens[from]?.kind === 'word' && value <= TEN;
  if (isSmallWord) return to === from + 1 && from > sentence.from ? nounOfAdjective(tokens, from - 1) : -1;
  const isDigits = tokens[from]?.kind === 'number';
  const last = behindObject(tokens, isDigits ? from - 2 : from - 1);
  for (let at = last; at >= Math.max(sentence.from, last - (isDigits ? ADJECTIVE_REACH : 0)); at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return -1;
    if (isPlural(tokens, at) || isWithObject(tokens, at)) return isDefinite(token) || at < last ? at : -1;
    if (!isDefinite(token)) return -1;
  }
  return -1;
}

/** «المشتبه بهم الستة»: a participle and its object stand for the noun. */
const behindObject = (tokens: readonly Token[], at: number): number =>
  OBJECTS.has(tokens[at]?.folded ?? '') && isDefinite(tokens[at - 1]) ? at - 1 : at;

const isWithObject = (tokens: readonly Token[], at: number): boolean => behindObject(tokens, at + 1) === at;

const OBJECTS: ReadonlySet<string> = new Set(['بهم', 'بهن', 'فيهم', 'عليهم', 'عليهن', 'عنهم', 'لهم', 'منهم', 'اليهم']);

/** «الصحف الثلاث», «أفراد العائلة الثلاثة» */
function nounOfAdjective(tokens: readonly Token[], last: number): number {
  const at = behindObject(tokens, last);
  if (!isDefiniteNoun(tokens[at])) return -1;
  const owner = tokens[at - 1];
  if (owner?.kind !== 'word') return at;
  if (isDefinite(owner)) return describes(tokens, at) ? at - 1 : at;
  const { stem } = tokens[at] as Token;
  const isSurelyPlural = SOUND_PLURAL.test(stem) || plurals().has(stem.slice(ARTICLE.length));
  const isOwned = DOERS_OF.test(owner.stem) ? !isSurelyPlural : isPlural(tokens, at - 1) && !isPlural(tokens, at);
  return isOwned ? at - 1 : at;
}

/** «الدول الخليجية الست», «المتهمين الرئيسيين الثلاثة»: an adjective of the plural before it. */
const describes = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.prefix === 0 &&
  ADJECTIVE.test(tokens[at]?.stem ?? '') &&
  isPlural(tokens, at - 1) &&
  !plurals().has((tokens[at] as Token).stem.slice(ARTICLE.length));

/** «الدول», «مبارياته» */
const isDefiniteNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (isDefinite(token) || OWNED_PLURAL.test(token.folded)) &&
  !notCounted().has(token.folded) &&
  !numberWordOf(token);

function isPlural(tokens: readonly Token[], at: number): boolean {
  const { stem } = tokens[at] as Token;
  const bare = stem.startsWith(ARTICLE) ? stem.slice(ARTICLE.length) : stem;
  return plurals().has(bare) || SOUND_PLURAL.test(bare) || BROKEN_PLURAL.test(bare);
}

/** The noun behind «عدد» earlier in the sentence («بلغ عدد القتلى في الهجوم 12»), or before «وعددهم»; -1 without one. */
export function countedByHead({ tokens }: Doc, { from, sentence }: Quantity): number {
  const least = Math.max(sentence.from, from - HEAD_REACH);
  for (let i = from - 1; i >= least; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'number') return -1;
    if (!isIn(countHeads(), token)) continue;
    if (TAKES_UP.test(token.folded)) return nounBefore(tokens, i, least);
    return i + 1 < from && isHeadNoun(tokens[i + 1]) ? i + 1 : -1;
  }
  return -1;
}

const isHeadNoun = (token: Token | undefined): boolean => token?.kind === 'word' && !notCounted().has(token.folded);

/** «سكانها البالغ عددهم 21 مليونا»: a count, whatever it counts. */
export const isBehindTheirNumber = ({ tokens }: Doc, { first }: Quantity): boolean =>
  isIn(countHeads(), tokens[first - 1]) && TAKES_UP.test(tokens[first - 1]?.folded ?? '');

/** The known noun that «وعددهم» takes up. */
function nounBefore(tokens: readonly Token[], at: number, least: number): number {
  for (let i = at - 1; i >= least; i--) {
    if (categoryOfNoun(tokens, i) !== null || isPersonNoun(tokens[i])) return i;
  }
  return -1;
}
