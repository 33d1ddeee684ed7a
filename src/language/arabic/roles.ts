import { type Doc, stemStart, type Token, tokenAt } from '../../document/doc.ts';
import { overlaps, type Span } from '../../document/span.ts';
import { once, readSet } from '../data.ts';
import { KAF } from './letters.ts';
import { roleHeads, titleStart } from './names/people.ts';
import { RELATIVES } from './particles.ts';
import { isIn } from './phrase.ts';

const enders = once(() => readSet('arabic', 'role-ends.tsv'));

const LONGEST = 14;
const COMMAS = '،,';

/**
 * The position of a person, told by the words around a mention: before it («وزير المال فلان»), in apposition
 * («فلان، وزير المال،», «وزير المال، فلان،») or in a clause («التي عينت كوزيرة للمال»). `others` are names of other people.
 */
export function findRole(doc: Doc, mention: Span, others: readonly Span[]): Span | null {
  const { tokens } = doc;
  const from = tokenAt(doc, mention.start);
  const to = tokenAt(doc, mention.end - 1) + 1;
  const role =
    roleBehind(tokens, to) ?? roleBefore(tokens, from) ?? roleInClause(tokens, to) ?? roleBeforeComma(tokens, from);
  return role && !others.some(other => overlaps(other, role)) ? role : null;
}

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: stemStart(tokens[from] as Token),
  end: (tokens[to - 1] as Token).end,
});

const isComma = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && (COMMAS.includes(token.text) || token.text === '(');

function roleBefore(tokens: readonly Token[], from: number): Span | null {
  const start = titleStart(tokens, from);
  return start < 0 ? null : spanOf(tokens, start, from);
}

function roleBehind(tokens: readonly Token[], to: number): Span | null {
  const isApposition = isComma(tokens[to]) && isIn(roleHeads(), tokens[to + 1]) && tokens[to + 1]?.prefix === 0;
  return isApposition ? spanOf(tokens, to + 1, roleEnd(tokens, to + 1)) : null;
}

/** The end of a role: the next mark, or a word that begins something else. */
function roleEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < from + LONGEST && tokens[to]?.kind === 'word' && !enders().has(tokens[to]?.folded ?? '')) to++;
  return to;
}

/** «…، التي تم تعيينها كرئيسة» */
function roleInClause(tokens: readonly Token[], to: number): Span | null {
  const isRelative = isComma(tokens[to]) && RELATIVES.has(tokens[to + 1]?.folded ?? '');
  for (let i = isRelative ? to + 2 : to; i < to + LONGEST; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') return null;
    if (token.folded.startsWith(KAF) && token.prefix === 1 && roleHeads().has(token.stem))
      return spanOf(tokens, i, roleEnd(tokens, i));
  }
  return null;
}

/** «رئيس العلماء في الشركة، فلان،» */
function roleBeforeComma(tokens: readonly Token[], from: number): Span | null {
  if (!isComma(tokens[from - 1]) || tokens[from - 1]?.text === '(') return null;
  let start = -1;
  for (let i = from - 2; i >= Math.max(0, from - LONGEST); i--) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || (start >= 0 && !isIn(roleHeads(), token))) break;
    if (isIn(roleHeads(), token)) start = i;
  }
  return start < 0 ? null : spanOf(tokens, start, from - 1);
}
