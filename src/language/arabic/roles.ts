import { type Doc, type Sentence, sentenceAt, stemStart, type Token, tokenAt } from '../../document/doc.ts';
import type { Span } from '../../document/span.ts';
import { once, readSet } from '../data.ts';
import { CLOSING, KAF, OPENING, WAW } from './letters.ts';
import { headBefore, honorificStart, isEnvoy, roleEnds, roleHeads, titleStart } from './names/titles.ts';
import { isVerb } from './names/words.ts';
import { IN, OF, ON, RELATIVES, UNTIL } from './particles.ts';
import { isIn } from './phrase.ts';

const settings = once(() => readSet('arabic', 'speech-settings.tsv'));

const LONGEST = 14;
const LONGEST_NAME = 4;
const COMMAS = '،,(–-';
const OPENERS = `${OPENING}(`;
const CLOSERS = `${CLOSING})`;
const AND_THEY: ReadonlySet<string> = new Set(['وهو', 'وهي']);
/** Endings of role words of two people or more. */
const PLURAL = /(?:ان|ين|ون)$/u;

/**
 * The position of a person, told by the words around a mention: behind it («فلان، وزير المال،»), before it («وزير المال فلان»), in a clause
 * («التي عينت كوزيرة للمال», «وهو طبيب»), else a title of respect. `namesOther` tells whether somebody else is named in a span.
 */
export function findRole(doc: Doc, mention: Span, namesOther: (span: Span) => boolean): Span | null {
  const { tokens } = doc;
  const from = tokenAt(doc, mention.start);
  const to = tokenAt(doc, mention.end - 1) + 1;
  const honorific = honorificStart(tokens, from);
  const possible = [
    roleBehind(tokens, to),
    roleBefore(tokens, honorific),
    roleInClause(tokens, to),
    roleBeforeComma(tokens, honorific),
    sharedRole(tokens, from, namesOther),
    honorific < from ? spanOf(tokens, honorific, from) : null,
  ];
  const sentence = doc.sentences[sentenceAt(doc, mention.start)] as Sentence;
  return possible.find(role => role !== null && role.start >= sentence.start && !namesOther(role)) ?? null;
}

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: stemStart(tokens[from] as Token),
  end: (tokens[to - 1] as Token).end,
});

const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.text);

const isHead = (token: Token | undefined): boolean => isIn(roleHeads(), token) && token?.prefix === 0;

function roleBefore(tokens: readonly Token[], from: number): Span | null {
  const start = titleStart(tokens, from);
  return start < 0 ? null : spanOf(tokens, start, from);
}

/** «رئيس العلماء في الشركة، فلان،» */
function roleBeforeComma(tokens: readonly Token[], from: number): Span | null {
  const start = isMark(tokens[from - 1], '،,') ? headBefore(tokens, from - 1) : -1;
  return start < 0 ? null : spanOf(tokens, start, from - 1);
}

/** «فلان، وزير المال», «فلان وزير المال» */
function roleBehind(tokens: readonly Token[], to: number): Span | null {
  const at = isMark(tokens[to], COMMAS) ? to + 1 : to;
  return isHead(tokens[at]) ? spanOf(tokens, at, roleEnd(tokens, at)) : null;
}

/** The end of a role: a mark, other than those around a name or an aside in it, or a word that begins something else. */
function roleEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < from + LONGEST) {
    const token = tokens[to];
    const closing = isMark(token, OPENERS) ? closingOf(tokens, to) : to;
    if (closing < 0 || (closing === to && endsRole(tokens, from, to))) break;
    to = closing + 1;
  }
  return to;
}

/** «المشرف على المشروع», but «المديرة على أهمية …» belongs to a verb before. */
const SUPERVISORS = /^(?:ال)?(?:مشرف|قايم|مسوول|حاصل|حايز|مقيم|ساهر|عامل)/u;

/** «مدير الهيئة في تصريحات …» */
function endsRole(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  if (token?.folded === UNTIL && isEnvoy(tokens[from])) return false;
  if (token?.folded === ON && !SUPERVISORS.test(tokens[from]?.stem ?? '')) return true;
  const isSetting = token?.folded === IN && (isIn(settings(), tokens[at + 1]) || isAge(tokens, at + 1));
  return token?.kind !== 'word' || roleEnds().has(token.folded) || isVerb(token) || isSetting;
}

/** «في السبعين من العمر», «في العقد الرابع من عمره» */
const isAge = (tokens: readonly Token[], at: number): boolean =>
  [at + 1, at + 2].some(i => tokens[i]?.folded === OF && AGE.test(tokens[i + 1]?.folded ?? ''));

const AGE = /^(?:العمر|عمره|عمرها)$/u;

/** Where what a mark opens is closed, not far behind; -1 where it is not. */
function closingOf(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < at + LONGEST / 2; i++) if (isMark(tokens[i], CLOSERS)) return i;
  return -1;
}

/** «…، التي تم تعيينها كرئيسة», «… وهو مهندس» */
function roleInClause(tokens: readonly Token[], to: number): Span | null {
  const at = isMark(tokens[to], COMMAS) ? to + 1 : to;
  if (AND_THEY.has(tokens[at]?.folded ?? '') && isHead(tokens[at + 1]))
    return spanOf(tokens, at + 1, roleEnd(tokens, at + 1));
  const isRelative = at > to && RELATIVES.has(tokens[at]?.folded ?? '');
  for (let i = isRelative ? at + 1 : to; i < to + LONGEST; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') return null;
    if (token.folded.startsWith(KAF) && token.prefix === 1 && roleHeads().has(token.stem))
      return spanOf(tokens, i, roleEnd(tokens, i));
  }
  return null;
}

/** «الوزيران فلان وفلان»: the second of two has the role before the first. */
function sharedRole(tokens: readonly Token[], from: number, namesOther: (span: Span) => boolean): Span | null {
  if (!tokens[from]?.folded.startsWith(WAW)) return null;
  for (let first = from - 1; first >= from - LONGEST_NAME; first--) {
    const start = titleStart(tokens, first);
    if (start >= 0 && PLURAL.test(tokens[start]?.stem ?? '') && namesOther(spanOf(tokens, first, from)))
      return spanOf(tokens, start, first);
  }
  return null;
}
