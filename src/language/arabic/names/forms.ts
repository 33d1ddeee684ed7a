import type { NameType } from '../../../document/findings.ts';
import { once, readMap } from '../../data.ts';
import { ARTICLE, LAM } from '../letters.ts';
import { thingOf } from '../listed.ts';
import { countOf } from '../words.ts';
import { isNationality, strengthOf } from './words.ts';

type Words = readonly string[];

/** A last word above this count in the news is too common to stand for a person, unless it is surely a name. */
const COMMONEST_FAMILY = 3000;

const placeHeads = once(() => readMap('arabic', 'place-heads.tsv'));
const organizationHeads = once(() => readMap('arabic', 'organization-heads.tsv'));
/** A word of fewer occurrences in the news is rare. */
const RARE = 30;
/** Letters that spell one foreign sound («غوغل», «جوجل»). */
const G = /[غق]/gu;

/** Long vowels inside a word: a foreign name is spelled with one or another («هنريكسن», «هينركسن»). */
const VOWELS = /(?<=.)[اوي]/gu;
const SHORTEST_FOREIGN = 5;

/** One key for all the names that a thing is known by, and all the ways to spell them. */
export const keyOf = (words: Words): string => {
  const thing = thingOf(words);
  return thing > 0 ? `#${thing}` : words.map(spellingKey).join(' ');
};

export const spellingKey = (word: string): string =>
  (word.length < SHORTEST_FOREIGN || word.startsWith(ARTICLE) ? word : word.replace(VOWELS, '')).replace(G, 'ج');

/** The shorter forms under which a text may go on to name somebody or something: family name, name without its description. */
export function shortForms(words: Words, type: NameType): readonly Words[] {
  if (words.length < 2) return [];
  if (type === 'person') return personForms(words);
  return type === 'organization' ? organizationForms(words) : placeForms(words);
}

/** «وزارة الخارجية» for «وزارة الخارجية الأميركية», «الدولة الإسلامية» for «تنظيم الدولة الإسلامية», «نيمبوس» for «نيمبوس للتقنية» and «نيمبوس المصرية». */
function organizationForms(words: Words): readonly Words[] {
  const beginnings = words.slice(2).map((_, i) => words.slice(0, words.length - 1 - i));
  const second = words[1] as string;
  const isHeaded = organizationHeads().has(words[0] as string);
  if (isHeaded) return words.length > 2 || countOf(second) < RARE ? [...beginnings, words.slice(1)] : beginnings;
  return standsAlone(words) ? [...beginnings, words.slice(0, 1)] : beginnings;
}

/** Whether the first word is the name itself; one that others know («Google») is not short for its parts («Google Maps»). */
function standsAlone([first = '', second = '', ...rest]: Words): boolean {
  if (rest.length === 0 && isNationality(second) && !first.startsWith(ARTICLE)) return true;
  return countOf(first) < RARE && !first.startsWith(ARTICLE) && thingOf([first]) === 0;
}

function personForms(words: Words): readonly Words[] {
  const last = words.at(-1) as string;
  const isFamily = (word: string): boolean => countOf(word) < COMMONEST_FAMILY || strengthOf(word) === 2;
  const family = (last.startsWith(ARTICLE) ? [last] : [last, ARTICLE + last]).filter(isFamily).map(word => [word]);
  const longer =
    words.length > 2 ? [words.slice(1), words.slice(-2), [words[0] as string, last], words.slice(0, 2)] : [];
  return [...longer, ...family];
}

/** «الإمارات» for «الإمارات العربية المتحدة», «باب المندب» for «مضيق باب المندب». */
function placeForms(words: Words): readonly Words[] {
  const first = words[0] as string;
  if (placeHeads().has(first)) return [words.slice(1)];
  return first.startsWith(ARTICLE) ? [words.slice(0, 1)] : [];
}

/** A name as it would stand alone: what «ل» has swallowed of its article is given back. */
export const standAlone = (mention: string, stem: string): string =>
  stem.startsWith(ARTICLE) && mention.startsWith(LAM) ? `ا${mention}` : mention;
