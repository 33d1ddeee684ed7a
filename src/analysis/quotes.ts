import { type Doc, type Token, tokenAt } from '../document/doc.ts';
import type { Name, Quote } from '../document/findings.ts';
import { contains, type Span, textOf } from '../document/span.ts';
import type { Language, QuoteCandidate } from '../language/language.ts';
import { toPlainLine } from '../text/clean.ts';
import { type Ruled, runRules } from './rules.ts';

/** Who said what, in order of place. A speaker is a name of `names` where the text names one, else the text's own words. */
export const findQuotes = (doc: Doc, language: Language, names: readonly Name[]): readonly Quote[] =>
  runRules(language.quoteRules, doc, names).map(candidate => toQuote(doc, language, candidate, names));

function toQuote(doc: Doc, language: Language, candidate: Ruled<QuoteCandidate>, names: readonly Name[]): Quote {
  const { start, end, speaker, verb, rule } = candidate;
  return {
    text: textOf(doc.text, { start, end }),
    speaker: speaker && nameOf(doc, language, speaker, names),
    verb: verb && textOf(doc.text, verb),
    start,
    end,
    rule,
  };
}

/** The name of whom a mention names; the words themselves where they only describe somebody. */
function nameOf(doc: Doc, language: Language, speaker: Span, names: readonly Name[]): string {
  const named = names.find(
    ({ type, mentions }) => type !== 'place' && mentions.some(mention => contains(mention, speaker)),
  );
  const first = doc.tokens[tokenAt(doc, speaker.start)] as Token;
  return named?.name ?? toPlainLine(language.standAlone(textOf(doc.text, speaker), first.stem));
}
