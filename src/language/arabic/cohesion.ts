import type { Doc, Sentence, Token } from '../../document/doc.ts';
import { once, readPhrases } from '../data.ts';
import { ARTICLE } from './letters.ts';
import { countOf } from './words.ts';

/** A stem above this count in the table of words is grammar, not matter. */
const COMMONEST = 6000;

const openers = once(() => readPhrases('arabic', 'openers.tsv', row => (row[0] === 'heavy' ? 1 : 0.3)));

/** How much a sentence leans on the one before it, told by its first words: 0 stands alone, 1 makes no sense without. */
export function dependence(doc: Doc, index: number): number {
  const sentence = doc.sentences[index] as Sentence;
  return (
    openers().longestAt(i => (sentence.from + i < sentence.to ? doc.tokens[sentence.from + i]?.stem : undefined), 0)
      ?.value ?? 0
  );
}

/** The words of a sentence that carry meaning, folded, without particles and article. */
export function contentWords(doc: Doc, index: number): readonly string[] {
  const { from, to } = doc.sentences[index] as Sentence;
  return doc.tokens.slice(from, to).filter(isContent).map(withoutArticle);
}

const isContent = ({ kind, stem }: Token): boolean => kind !== 'mark' && stem.length > 1 && countOf(stem) < COMMONEST;

const withoutArticle = ({ stem }: Token): string =>
  stem.startsWith(ARTICLE) && stem.length > 4 ? stem.slice(2) : stem;
