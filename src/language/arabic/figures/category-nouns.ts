import type { Token } from '../../../document/doc.ts';
import { once, readPhrases, readSet } from '../../data.ts';
import { ARTICLE } from '../letters.ts';
import { OTHERS } from '../particles.ts';
import { isIn, phraseAt } from '../phrase.ts';

const nouns = once(() => readPhrases('arabic', 'category-nouns.tsv', ([category]) => category as string));
const persons = once(() => readSet('arabic', 'person-nouns.tsv'));

/** Nationalities and doers: «إيرانيين», «متسلقين», «سوري»; not the broken plurals «قوانين», «بساتين». */
const PERSON_ENDING = /^(?!..ا.ين$).{3,}(?:ين|ون|ي|يا)$/u;

/** The category that the noun at a token names («قتلى», «فرصة عمل»), with article or owner or not; null when it names none. */
export function categoryOfNoun(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const found = phraseAt(nouns(), tokens, at);
  if (found) return found.value;
  for (const stem of bareForms(token)) {
    const alone = phraseAt(nouns(), [{ ...token, folded: stem, stem }], 0);
    if (alone) return alone.value;
  }
  return null;
}

/** A noun without its article, or its owner: «لاعبيه» is «لاعبين», «أبنائها» «أبناء». */
function bareForms({ stem }: Token): readonly string[] {
  if (stem.startsWith(ARTICLE)) return [stem.slice(ARTICLE.length)];
  const owned = OWNED.exec(stem)?.[1];
  if (owned === undefined) return [];
  if (owned.endsWith('اي') || owned.endsWith('او')) return [`${owned.slice(0, -1)}ء`];
  return /[يو]$/u.test(owned) ? [owned, `${owned}ن`] : [owned];
}

const OWNED = /^(.{3,}?)(?:ها|هم|هن|ه)$/u;

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
  const isKnown = persons().has(bare) || bareForms(token).some(form => persons().has(form));
  if (isPersonNoun(token) || isKnown || OTHERS.has(token.folded)) return true;
  return categoryOfNoun(tokens, at) === null && PERSON_ENDING.test(bare);
}
