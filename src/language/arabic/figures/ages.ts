import type { Token } from '../../../document/doc.ts';
import { once, readSet } from '../../data.ts';
import { ARTICLE, WAW } from '../letters.ts';
import { isIn } from '../phrase.ts';

const ageWords = once(() => readSet('arabic', 'age-words.tsv'));
const ageHeads = once(() => readSet('arabic', 'age-heads.tsv'));

const AGE_REACH = 6;
/** Behind these years last («في سن العاشرة … بعد ثلاث سنوات»). */
const DURATION_HEADS: ReadonlySet<string> = new Set(['بعد', 'قبل', 'خلال', 'منذ', 'لمده', 'طوال', 'مدي']);
/** «صاحب الـ29 عاما», «ابنة العشرين عاما» */
const OWNERS: ReadonlySet<string> = new Set(['صاحب', 'صاحبه', 'ذو', 'ذي', 'ذات', 'ابن', 'ابنه']);
const COMMAS = ['،', ','];

/** Whether years of tokens `from` to `to` are somebody's age: an age word shortly before, or «(56 عاما)» or «، 56 عاما،» behind a name. */
export function isAge(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]?.text ?? '';
  const after = tokens[to]?.text ?? '';
  const isBracketed = before === '(' && (after === ')' || COMMAS.includes(after) || after === WAW);
  if (DURATION_HEADS.has(tokens[from - 1]?.folded ?? '')) return false;
  if (OWNERS.has(tokens[beforeArticle(tokens, from)]?.stem ?? '')) return true;
  return isBracketed || (COMMAS.includes(before) && COMMAS.includes(after)) || hasAgeWord(tokens, from);
}

/** Whether a word like «عمره» stands shortly before a token. */
export function hasAgeWord(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - AGE_REACH); i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' && '.؛:'.includes(token.text)) return false;
    if (isIn(ageWords(), token)) return true;
  }
  return false;
}

/** Whether a word that only an age follows stands right before a token («عمره», «في سن الـ18»). */
export function isBehindAgeHead(tokens: readonly Token[], from: number): boolean {
  return isIn(ageHeads(), tokens[beforeArticle(tokens, from)]);
}

/** The token before a number, and before an «الـ» that stands alone. */
const beforeArticle = (tokens: readonly Token[], from: number): number =>
  tokens[from - 1]?.stem === ARTICLE ? from - 2 : from - 1;
