import { type Doc, isInOnePart, type Sentence, sentenceAt } from '../document/doc.ts';
import type { Figure } from '../document/findings.ts';
import { type Span, textOf } from '../document/span.ts';
import type { FigureCandidate, Language } from '../language/language.ts';
import { type Ruled, runRules } from './rules.ts';

/** How many and how much: the figures of an article, in order of place, one for each place. */
export const findFacts = (doc: Doc, language: Language): readonly Figure[] =>
  runRules(language.figureRules, doc)
    .filter(candidate => isInOnePart(doc, candidate))
    .map(candidate => toFigure(doc, candidate));

function toFigure(doc: Doc, candidate: Ruled<FigureCandidate>): Figure {
  const { start, end, value, upper, modifier, kind, unit, counted, category, rule } = candidate;
  const sentence = doc.sentences[sentenceAt(doc, start)] as Sentence;
  const text = (span: Span): string => textOf(doc.text, span);
  return {
    text: text({ start, end }),
    value,
    upper,
    modifier,
    kind,
    unit,
    counted: counted && text(counted),
    category,
    sentence: { start: sentence.start, end: sentence.end },
    start,
    end,
    rule,
  };
}
