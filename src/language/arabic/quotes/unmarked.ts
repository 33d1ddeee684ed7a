import { stemStart, type Token } from '../../../document/doc.ts';
import { firstFrom } from '../../../document/span.ts';
import type { QuoteCandidate } from '../../language.ts';
import { CLOSING, OPENING } from '../letters.ts';
import type { Speakers, Statement } from './antecedent.ts';
import { startsClause } from './speech.ts';

/** A verb of speech stands this near to the colon that brings its speech. */
const COLON_REACH = 24;
const FEWEST_WORDS = 4;
const MARKS = new RegExp(`[${OPENING}${CLOSING}]`, 'u');
const JOINTS = ':–—';

/** «وقال فلان بعد الاجتماع: لن نعود»: speech without marks, from a colon or dash to the end of its sentence. */
export function findUnmarked({ doc, statements }: Speakers): readonly QuoteCandidate[] {
  const { tokens, sentences, text } = doc;
  return sentences.flatMap(sentence => {
    const said = statements.slice(firstFrom(statements, sentence.start), firstFrom(statements, sentence.end));
    const statement = said.find(({ start }) => startsClause(tokens, firstFrom(tokens, start)));
    if (!statement) return [];
    const joint = jointBehind(tokens, statement, sentence.to);
    const first = joint < 0 ? undefined : tokens[joint + 1];
    const last = lastWord(tokens, sentence.to);
    if (!first || last - joint < FEWEST_WORDS || MARKS.test(text.slice(first.start, sentence.end))) return [];
    const verb = tokens[firstFrom(tokens, statement.start)] as Token;
    const end = (tokens[last] as Token).end;
    return [{ start: first.start, end, speaker: statement.subject, verb: { start: stemStart(verb), end: verb.end } }];
  });
}

function jointBehind(tokens: readonly Token[], statement: Statement, end: number): number {
  const verb = firstFrom(tokens, statement.start);
  for (let at = verb + 1; at < Math.min(end, verb + COLON_REACH); at++) {
    if (tokens[at]?.kind === 'mark' && JOINTS.includes(tokens[at]?.text ?? ' ')) return isTime(tokens, at) ? -1 : at;
  }
  return -1;
}

/** «20:30» */
const isTime = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number';

function lastWord(tokens: readonly Token[], end: number): number {
  let at = end - 1;
  while (at > 0 && tokens[at]?.kind === 'mark') at--;
  return at;
}
