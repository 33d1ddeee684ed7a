import type { NameType } from '../../../document/findings.ts';
import { ARTICLE, LAM } from '../letters.ts';
import { countOf } from '../words.ts';
import { strengthOf } from './words.ts';

type Words = readonly string[];

/** A last word above this count in the news is too common to stand for a person, unless it is surely a name. */
const COMMONEST_FAMILY = 3000;

/** The shorter forms under which a text may go on to name somebody or something: family name, name without its description. */
export function shortForms(words: Words, type: NameType): readonly Words[] {
  if (words.length < 2) return [];
  if (type === 'person') return personForms(words);
  return type === 'organization' && words.length > 2
    ? [words.slice(0, -1)].filter(form => form.length > 1)
    : placeForms(words);
}

function personForms(words: Words): readonly Words[] {
  const last = words.at(-1) as string;
  const family = countOf(last) < COMMONEST_FAMILY || strengthOf(last) === 2 ? [[last]] : [];
  const bare = last.startsWith(ARTICLE) ? [] : [[ARTICLE + last]];
  const longer =
    words.length > 2 ? [words.slice(1), words.slice(-2), [words[0] as string, last], words.slice(0, 2)] : [];
  return [...longer, ...family, ...bare];
}

/** «الإمارات» for «الإمارات العربية المتحدة». */
const placeForms = (words: Words): readonly Words[] =>
  words[0]?.startsWith(ARTICLE) && words.length > 1 ? [words.slice(0, 1)] : [];

/** A name as it would stand alone: what «ل» has swallowed of its article is given back. */
export const standAlone = (mention: string, stem: string): string =>
  stem.startsWith(ARTICLE) && mention.startsWith(LAM) ? `ا${mention}` : mention;
