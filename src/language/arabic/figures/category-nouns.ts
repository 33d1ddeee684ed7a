import type { Token } from '../../../document/doc.ts';
import { once, readPhrases, readSet } from '../../data.ts';
import { ARTICLE } from '../letters.ts';
import { OTHERS } from '../particles.ts';
import { isIn, phraseAt } from '../phrase.ts';

const nouns = once(() => readPhrases('arabic', 'category-nouns.tsv', ([category]) => category as string));
const persons = once(() => readSet('arabic', 'person-nouns.tsv'));

/** Nationalities and doers: «إيرانيين», «متسلقين», «سوري»; not the broken plurals «قوانين», «بساتين». */
const PERSON_ENDING = /^(?!..ا.ين$).{3,}(?:ين|ون|ي|يا)$/u;

/** The category that the noun at a token names («قتلى», «فرصة عمل»), with or without article; null when it names none. */
export function categoryOfNoun(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const found = phraseAt(nouns(), tokens, at);
  if (found || !token.stem.startsWith(ARTICLE)) return found?.value ?? null;
  const stem = token.stem.slice(ARTICLE.length);
  return phraseAt(nouns(), [{ ...token, folded: stem, stem }], 0)?.value ?? null;
}

export const isCategoryNoun = (tokens: readonly Token[], at: number): boolean => {
  const found = tokens[at]?.kind === 'word' ? phraseAt(nouns(), tokens, at) : null;
  return found !== null;
};

/** A noun of people whose part the sentence tells. */
export const isPersonNoun = (token: Token | undefined): boolean => token?.kind === 'word' && isIn(persons(), token);

/** Whether a counted noun may be one of people: the lexicon has it, or its ending speaks for it and no category does. */
export function mayBePerson(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const bare = token.stem.startsWith(ARTICLE) ? token.stem.slice(ARTICLE.length) : token.stem;
  if (isPersonNoun(token) || persons().has(bare) || OTHERS.has(token.folded)) return true;
  return categoryOfNoun(tokens, at) === null && PERSON_ENDING.test(bare);
}
