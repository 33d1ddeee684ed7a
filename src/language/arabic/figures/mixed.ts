import type { Token } from '../../../document/doc.ts';
import { once, readPhrases } from '../../data.ts';
import { WAW } from '../letters.ts';
import { numberWordOf } from '../number-words.ts';
import { BETWEEN, OR, PLURAL_VERB_ENDING } from '../particles.ts';
import { phraseAt } from '../phrase.ts';
import { categoryOfNoun } from './category-nouns.ts';
import type { Told } from './told.ts';

const before = once(() => readPhrases('arabic', 'category-before.tsv', ([category]) => category as string));

const DEATHS = 'deaths';
const INJURED = 'injured';
export const CASUALTIES = 'casualties';
/** «قتلى», «جرحى», «شهداء», «مصابين» */
const PLURAL = /(?:لي|حي|اء|ين|ون|ات)$/u;
/** How far «بين قتيل وجريح» may stand behind a figure. */
const REACH = 4;

/** Dead and injured who are told of together are casualties: «القتلى والجرحى», «مقتل وإصابة». */
export function withOther(tokens: readonly Token[], told: Told): Told {
  const other = otherOf(told.category);
  if (other === null) return told;
  const isMixed = joinsNoun(tokens, told, other) || followsEvent(tokens, told.from, other);
  return isMixed ? { ...told, category: CASUALTIES } : told;
}

/** «27 بين قتيل وجريح»: what stands behind a figure that ends before token `at`, or null. */
export function mixedBehind(tokens: readonly Token[], at: number): Told | null {
  for (let i = at; i < at + REACH; i++) {
    if (tokens[i]?.kind !== 'word') return null;
    if (tokens[i]?.folded !== BETWEEN) continue;
    const category = categoryOfNoun(tokens, i + 1);
    const told = category === null ? null : withOther(tokens, { category, from: i + 1, to: i + 2 });
    return told?.category === CASUALTIES ? told : null;
  }
  return null;
}

const otherOf = (category: string): string | null =>
  category === DEATHS ? INJURED : category === INJURED ? DEATHS : null;

/** The other noun, joined, in the same number and without a number of its own. */
function joinsNoun(tokens: readonly Token[], { from, to }: Told, other: string): boolean {
  const joint = tokens[to]?.folded;
  const at = joint === WAW || joint === OR ? to + 1 : tokens[to]?.folded.startsWith(WAW) ? to : -1;
  if (at < 0 || categoryOfNoun(tokens, at) !== other || numberWordOf(tokens[at + 1])) return false;
  return isPlural(tokens[from]) === isPlural(tokens[at]);
}

const isPlural = (token: Token | undefined): boolean => PLURAL.test(token?.stem ?? '');

/** «مقتل وإصابة», «قتل أو أصيب»: the other event right before. */
function followsEvent(tokens: readonly Token[], from: number, other: string): boolean {
  const joint = tokens[from - 1]?.folded;
  const at = joint === WAW || joint === OR ? from - 2 : tokens[from]?.folded.startsWith(WAW) ? from - 1 : -1;
  // «تسعة أشخاص قضوا وأصيب 23»: the plural belongs to the people before it.
  const isOwn = at >= 0 && !tokens[at]?.folded.endsWith(PLURAL_VERB_ENDING);
  return isOwn && phraseAt(before(), tokens, at, at + 1)?.value === other;
}
