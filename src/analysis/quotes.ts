import { type Doc, sentenceAt, type Token, tokenAt } from '../document/doc.ts';
import type { Mention, Name, Quote } from '../document/findings.ts';
import { contains, type Span, textOf } from '../document/span.ts';
import type { Language, QuoteCandidate } from '../language/language.ts';
import { toPlainLine } from '../text/clean.ts';
import { type Ruled, runRules } from './rules.ts';

/** An implied speaker was named in this many paragraphs before, or not at all. */
const REACH = 3;

/** Who said what, in order of place. A speaker is a name of `names` where the text names one, else the text's own words. */
export function findQuotes(doc: Doc, language: Language, names: readonly Name[]): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const candidate of runRules(language.quoteRules, doc, names))
    quotes.push(toQuote(doc, candidate, names, quotes));
  return quotes;
}

function toQuote(doc: Doc, candidate: Ruled<QuoteCandidate>, names: readonly Name[], earlier: readonly Quote[]): Quote {
  const { start, end, speaker, verb, rule } = candidate;
  return {
    text: textOf(doc.text, { start, end }),
    speaker:
      speaker === 'continued'
        ? continuedSpeaker(doc, verb?.start ?? start, names, earlier)
        : speaker && nameOf(doc, speaker, names),
    verb: verb && textOf(doc.text, verb),
    start,
    end,
    rule,
  };
}

/** The name of whom a mention names; the words themselves where they only describe somebody. */
function nameOf(doc: Doc, speaker: Span, names: readonly Name[]): string {
  const named = names.find(
    ({ type, mentions }) => type !== 'place' && mentions.some(mention => contains(mention, speaker)),
  );
  return named?.name ?? toPlainLine(textOf(doc.text, speaker));
}

/**
 * Whom an implied subject means: the first person named before it in its own sentence, else in the nearest paragraph
 * before, where whoever spoke last comes before whoever was named first. `offset`: where the verb stands.
 */
function continuedSpeaker(doc: Doc, offset: number, names: readonly Name[], earlier: readonly Quote[]): string | null {
  const people = names.filter(({ type }) => type === 'person');
  const sentence = doc.sentences[sentenceAt(doc, offset)];
  const own = sentence && firstNamed(doc, people, { start: sentence.start, end: offset });
  if (own) return own;
  const part = sentence?.part ?? 0;
  for (let i = part; i >= Math.max(0, part - REACH); i--) {
    const span = doc.parts[i] as Span;
    const spoken = earlier.findLast(quote => quote.start < offset && contains(span, quote) && quote.speaker !== null);
    if (spoken) return spoken.speaker;
    const named = i < part && !doc.parts[i]?.isTitle ? firstNamed(doc, people, span) : null;
    if (named) return named;
  }
  return null;
}

/** The person whom a piece of text names first, as a subject or topic: without a particle before the name. */
function firstNamed(doc: Doc, people: readonly Name[], span: Span): string | null {
  const inside = people.flatMap(({ name, mentions }) =>
    mentions
      .filter(mention => contains(span, mention) && isBare(doc, mention))
      .map(mention => ({ name, start: mention.start })),
  );
  return inside.sort((a, b) => a.start - b.start)[0]?.name ?? null;
}

const isBare = (doc: Doc, { start }: Mention): boolean => (doc.tokens[tokenAt(doc, start)] as Token).start === start;
