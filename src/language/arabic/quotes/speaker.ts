import { type Doc, stemStart, type Token } from '../../../document/doc.ts';
import type { Name } from '../../../document/findings.ts';
import type { Span } from '../../../document/span.ts';
import { once, readMap, readSet } from '../../data.ts';
import type { SpeakerCandidate } from '../../language.ts';
import { ARTICLE, FEH, LAM, WAW } from '../letters.ts';
import { PLURAL_VERB_ENDING } from '../particles.ts';

type SpeechKind = 'verb' | 'participle' | 'source';

/** The word that brings a quotation, as a token index. */
export type Speech = { readonly at: number; readonly kind: SpeechKind };

const speech = once(() => readMap('arabic', 'speech-verbs.tsv'));
const ends = once(() => readSet('arabic', 'speaker-ends.tsv'));

/** A name may stand this far behind its verb («قال المتحدث باسم الوزارة فلان»). */
const NAME_REACH = 12;
const LONGEST_DESCRIPTION = 7;
const COMMAS = '،,';

/** What kind of speech a token brings, or null. */
export function speechOf(token: Token | undefined): SpeechKind | null {
  if (token?.kind !== 'word') return null;
  const { folded, stem } = token;
  const bare = folded.startsWith(WAW) || folded.startsWith(FEH) ? folded.slice(1) : folded;
  return (speech().get(folded) ?? speech().get(stem) ?? speech().get(bare) ?? null) as SpeechKind | null;
}

/** The mentions of people and organisations by where they start. */
export type Mentions = {
  readonly personAt: (token: Token) => Span | null;
  readonly nameAt: (token: Token) => Span | null;
};

export function toMentions(names: readonly Name[]): Mentions {
  const mentionsOf = (wanted: readonly Name[]) => {
    const byStart = new Map(
      wanted.flatMap(({ mentions }) => mentions.map(mention => [mention.start, mention] as const)),
    );
    return (token: Token): Span | null =>
      byStart.get(token.start) ?? byStart.get(stemStart(token)) ?? byStart.get(token.start + 1) ?? null;
  };
  return {
    personAt: mentionsOf(names.filter(({ type }) => type === 'person')),
    nameAt: mentionsOf(names.filter(({ type }) => type !== 'place')),
  };
}

/** Who speaks by a verb, participle or «بحسب»; `from` is the first token of the sentence. */
export function speakerOf(doc: Doc, { at, kind }: Speech, from: number, mentions: Mentions): SpeakerCandidate {
  const behind = subjectBehind(doc, at, mentions);
  if (kind === 'source') return behind;
  if (kind === 'participle') return mainSubject(doc, at, from, mentions);
  const before = subjectBefore(doc, at, from, mentions);
  return (isPlural(doc.tokens[at]) ? before : (behind ?? before)) ?? 'continued';
}

/** A verb in the plural has its subject before it, or none of its own: behind it stands an object («اتهموا المجلس»). */
const isPlural = (verb: Token | undefined): boolean => verb?.folded.endsWith(PLURAL_VERB_ENDING) === true;

/** The subject behind its verb: a person, else an organisation or description; null when the verb has none of its own. */
function subjectBehind({ tokens }: Doc, verb: number, mentions: Mentions): Span | null {
  const first = tokens[verb + 1]?.folded === LAM ? verb + 2 : verb + 1;
  const end = subjectEnd(tokens, first);
  const described =
    end > first && isNoun(tokens[first]) ? spanOf(tokens, first, Math.min(end, first + LONGEST_DESCRIPTION)) : null;
  for (let i = first; i < Math.min(end, first + NAME_REACH); i++) {
    const person = mentions.personAt(tokens[i] as Token);
    if (person)
      return described && isPossessed(tokens, first, i) ? { start: described.start, end: person.end } : person;
  }
  const named = end > first ? mentions.nameAt(tokens[first] as Token) : null;
  return (
    (named && apposed(tokens, end, mentions)) ?? named ?? (described && (apposed(tokens, end, mentions) ?? described))
  );
}

/** «محامي فلان»: the person named is not who speaks. */
const isPossessed = (tokens: readonly Token[], first: number, name: number): boolean =>
  name === first + 1 && tokens[first]?.prefix === 0 && tokens[first]?.stem.startsWith(ARTICLE) === false;

/** «المتحدث باسم الوزارة، فلان،»: the person named right behind a description and a comma or bracket. */
function apposed(tokens: readonly Token[], end: number, mentions: Mentions): Span | null {
  const closing =
    tokens[end]?.text === '('
      ? end + tokens.slice(end, end + LONGEST_DESCRIPTION).findIndex(token => token.text === ')')
      : end;
  const isMarked = closing > end || COMMAS.includes(tokens[end]?.text ?? ' ');
  return isMarked && tokens[closing + 1] ? mentions.personAt(tokens[closing + 1] as Token) : null;
}

function subjectEnd(tokens: readonly Token[], first: number): number {
  let end = first;
  while (
    end < tokens.length &&
    tokens[end]?.kind === 'word' &&
    !ends().has(tokens[end]?.folded ?? '') &&
    !speechOf(tokens[end])
  )
    end++;
  return end;
}

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.stem.startsWith(ARTICLE) || token.prefix === 0) && token.stem.length > 2;

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: stemStart(tokens[from] as Token),
  end: (tokens[to - 1] as Token).end,
});

/** «الموقعون على الرسالة اتهموا …»: the subject before its verb, where the sentence begins with it. */
function subjectBefore({ tokens }: Doc, verb: number, from: number, mentions: Mentions): Span | null {
  if (verb === from || (tokens[verb]?.prefix ?? 0) > 0) return null;
  for (let i = verb - 1; i >= Math.max(from, verb - NAME_REACH); i--) {
    const mention = mentions.nameAt(tokens[i] as Token);
    if (mention && (i === from || tokens[i]?.prefix === 0)) return mention;
  }
  const first = tokens[from];
  const isWhole = tokens.slice(from, verb).every(token => token.kind === 'word');
  return isWhole && verb - from <= LONGEST_DESCRIPTION && first?.stem.startsWith(ARTICLE)
    ? spanOf(tokens, from, verb)
    : null;
}

/** The subject of the sentence that a participle goes on with: of its first verb of speech, else the first name. */
function mainSubject(doc: Doc, participle: number, from: number, mentions: Mentions): SpeakerCandidate {
  for (let i = from; i < participle; i++) {
    if (speechOf(doc.tokens[i]) === 'verb') return speakerOf(doc, { at: i, kind: 'verb' }, from, mentions);
  }
  for (let i = from; i < participle; i++) {
    const token = doc.tokens[i] as Token;
    const mention = mentions.nameAt(token);
    if (mention && mention.start === token.start) return mention;
  }
  return 'continued';
}
