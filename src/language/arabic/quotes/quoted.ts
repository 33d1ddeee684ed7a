import { type Doc, type Part, sentenceAt, type Token, tokenAt } from '../../../document/doc.ts';
import { firstFrom, type Span } from '../../../document/span.ts';
import { once, readSet } from '../../data.ts';
import { LAM, WAW } from '../letters.ts';
import { NEGATIONS } from '../particles.ts';
import { isIn } from '../phrase.ts';
import { markedIn } from './marks.ts';
import type { Mentions } from './mentions.ts';

const titleWords = once(() => readSet('arabic', 'title-words.tsv'));
/** «سي آي إيه»: letters of a foreign name. */
const letters = once(() => readSet('arabic', 'spelled-letters.tsv'));
const organizationHeads = once(() => readSet('arabic', 'organization-heads.tsv'));

const FEWEST_WORDS = 3;
/** Names of things are this long at most. */
const LONGEST_NAME = 6;
/** «لـ"سكاي نيوز عربية"» */
const LONGEST_ADDRESSEE = 4;

/** A quotation, the token of its opening mark, the one behind it, and how many words it has. */
export type Quoted = Span & { readonly opening: number; readonly behind: number; readonly words: number };

/** The quotations of an article that may be speech, in order of place. */
export function quotationsOf(doc: Doc, mentions: Mentions): readonly Quoted[] {
  const marked = markedIn(doc.text, doc.parts, offset => doc.sentences[sentenceAt(doc, offset)]?.start ?? offset);
  return doc.parts.flatMap(part => {
    const opensHere = marked.slice(firstFrom(marked, part.start), firstFrom(marked, part.end));
    return withoutTitles(doc, part, opensHere, mentions);
  });
}

/** The quotations of a paragraph that may be speech: of enough words, and no names of works, groups or things. */
function withoutTitles(doc: Doc, part: Part, spans: readonly Span[], mentions: Mentions): readonly Quoted[] {
  const kept: Quoted[] = [];
  let titleEnd = -1;
  for (const span of spans) {
    const quoted = toQuoted(doc, span);
    const isNext = titleEnd >= 0 && goesOn(doc.tokens, titleEnd, quoted.opening);
    if (isNext || isTitle(doc, part, quoted, mentions)) titleEnd = quoted.behind;
    else if (quoted.words >= FEWEST_WORDS) kept.push(quoted);
  }
  return kept;
}

function toQuoted(doc: Doc, { start, end }: Span): Quoted {
  const opening = tokenAt(doc, start - 1);
  const behind = firstFrom(doc.tokens, end);
  const words = doc.tokens.slice(opening + 1, behind).filter(({ kind }) => kind !== 'mark').length;
  return { start, end, opening, behind, words };
}

/** «أفلام «…» و«…»، «…»»: only joints stand between one title and the next. */
const goesOn = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 3 &&
  tokens.slice(from, to).some(({ folded, text }) => folded === WAW || text === '،') &&
  tokens
    .slice(from, to)
    .every(({ folded, kind, text }) => folded === WAW || (kind === 'mark' && text !== '.' && text !== ':'));

function isTitle(doc: Doc, part: Part, quoted: Quoted, mentions: Mentions): boolean {
  const { tokens } = doc;
  const { opening, behind, words } = quoted;
  const first = opening + 1;
  if (opening > part.from && isIn(titleWords(), tokens[opening - 1])) return true;
  if (words > LONGEST_NAME) return false;
  const isAddressee = tokens[opening - 1]?.folded === LAM && words <= LONGEST_ADDRESSEE;
  const isLetters = tokens.slice(first, behind).every(({ kind, folded }) => kind === 'mark' || letters().has(folded));
  const isOrganization = isIn(organizationHeads(), tokens[first]) && tokens[opening - 1]?.text !== ':';
  const name = tokens[first] && mentions.nameAt(tokens[first]);
  const isName =
    name && !NEGATIONS.has(tokens[first]?.folded ?? '') ? name.end >= (tokens[behind - 1]?.start ?? 0) - 1 : false;
  return isAddressee || isLetters || isOrganization || isName;
}
