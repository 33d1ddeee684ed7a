import { stemStart, type Token } from '../../../document/doc.ts';
import type { Name } from '../../../document/findings.ts';
import { firstFrom, type Span } from '../../../document/span.ts';
import { once, readSet } from '../../data.ts';
import { isIn } from '../phrase.ts';

const sayings = once(() => readSet('arabic', 'sayings.tsv'));

/** The mentions of people and organisations by where they start. */
export type Mentions = {
  /** A person; null also behind the last token. */
  readonly personAt: (token: Token | undefined) => Span | null;
  /** A person or organisation. */
  readonly nameAt: (token: Token | undefined) => Span | null;
  readonly isPersonAt: (at: number) => boolean;
  /** The mentions of people and of organisations inside a span, in order of place. */
  readonly peopleIn: (span: Span) => readonly Span[];
  readonly organizationsIn: (span: Span) => readonly Span[];
};

const mentionsOf = (names: readonly Name[], type: Name['type']): readonly Span[] =>
  names
    .filter(name => name.type === type)
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start);

export function toMentions(tokens: readonly Token[], names: readonly Name[]): Mentions {
  const people = mentionsOf(names, 'person').filter(mention => !isSaying(tokens, mention));
  const organizations = mentionsOf(names, 'organization');
  const personAt = finder(people);
  const nameAt = finder([...people, ...organizations]);
  return {
    personAt,
    nameAt,
    isPersonAt: at => personAt(tokens[at]) !== null,
    peopleIn: span => within(people, span),
    organizationsIn: span => within(organizations, span),
  };
}

/** «قوله» is no name. */
function isSaying(tokens: readonly Token[], { start, end }: Span): boolean {
  const token = tokens[firstFrom(tokens, start)];
  return token?.start === start && token.end === end && isIn(sayings(), token);
}

function finder(mentions: readonly Span[]) {
  const byStart = new Map(mentions.map(mention => [mention.start, mention] as const));
  return (token: Token | undefined): Span | null =>
    token ? (byStart.get(token.start) ?? byStart.get(stemStart(token)) ?? byStart.get(token.start + 1) ?? null) : null;
}

/** So many mentions of a span are looked at, the last ones: no paragraph has more, but a hostile text. */
const MOST = 200;

const within = (mentions: readonly Span[], { start, end }: Span): readonly Span[] => {
  const from = firstFrom(mentions, start);
  const to = Math.max(from, firstFrom(mentions, end));
  return mentions.slice(Math.max(from, to - MOST), to);
};
