import type { Doc, Sentence, Token } from '../../document/doc.ts';
import { hasWord } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import { once, readPhraseSet, readPhrases, readSet } from '../data.ts';
import { ARTICLE, FEH, WAW } from './letters.ts';
import { countOf } from './words.ts';

/** A stem above this count in the table of words is grammar, not matter. */
const COMMONEST = 6000;
/** What a reader can do without. */
const LIGHT = 0.3;
/** Folded words that no subject begins with: particles of speech, prepositions, adverbs. */
const WITHOUT_SUBJECT =
  /^(?:ان|انه|انها|انهم|انني|اننا|بان|بانه|بانها|الي|علي|في|عن|من|ايضا|كذلك|قايلا|قايله|خلال|امام|له|لها|ذلك|هذا)$/u;

/** «القاهرة، مصر (رويترز) - », with the agency apart. */
const DATELINE = /^[^\n.!؟:«»"()]{0,70}\(([^\d\n()]{2,20})\)\s?[-–—]{1,2}\s*/u;
const LATIN_AGENCY = /^[A-Z]{2,8}$/u;
const LONGEST_DATELINE = 100;

const JOINING = [WAW, FEH];

type Strength = 'heavy' | 'light' | 'verb';

const agencies = once(() => readSet('arabic', 'agencies.tsv'));
const openers = once(() => readPhrases('arabic', 'openers.tsv', row => row[0] as Strength));
const WEIGHTS: Readonly<Record<Strength, number>> = { heavy: 1, light: LIGHT, verb: LIGHT };

/** Where a sentence begins, behind a dateline when it is the first of its article. */
export function beginning({ text, parts, sentences }: Doc, index: number): number {
  const { start, end, part } = sentences[index] as Sentence;
  const isFirst = sentences[index - 1]?.part !== part && (part === 0 || parts[part - 1]?.isTitle === true);
  const found = isFirst ? DATELINE.exec(text.slice(start, Math.min(end, start + LONGEST_DATELINE))) : null;
  const [dateline = '', agency = ''] = found ?? [];
  const isAgency = LATIN_AGENCY.test(agency) || agencies().has(fold(agency));
  return isAgency && hasWord(text.slice(start + dateline.length, end)) ? start + dateline.length : start;
}

/** How much a sentence leans on the one before it, told by its first words: 0 stands alone, 1 makes no sense without. */
export function dependence(doc: Doc, index: number): number {
  const { from, to } = doc.sentences[index] as Sentence;
  let first = from;
  while (first < to && doc.tokens[first]?.kind === 'mark') first++;
  const opening = doc.tokens[first];
  if (opening?.kind !== 'word' || first >= to) return 0;
  if (isSignature(doc.tokens.slice(first, to).filter(({ kind }) => kind !== 'mark'))) return 1;
  return Math.max(
    ...readingsOf(opening).map(word => {
      const wordAt = (i: number): string | undefined =>
        i === first ? word : i < to ? doc.tokens[i]?.folded : undefined;
      const opener = openers().longestAt(wordAt, first);
      return opener ? weightOf(opener.value, doc.tokens[first + opener.length]) : 0;
    }),
  );
}

/** «إعداد …، تحرير …», «المصدر: وكالات», an agency alone. */
function isSignature(words: readonly Token[]): boolean {
  const [first] = words;
  if (!first || words.length > LONGEST_SIGNATURE) return false;
  const isAgency = words.length <= LONGEST_AGENCY && agencies().has(fold(words.map(({ text }) => text).join(' ')));
  return (
    isAgency ||
    (bylines().begins(first.folded) &&
      words.slice(1).some(word => readingsOf(word).some(reading => bylines().begins(reading))))
  );
}

const LONGEST_SIGNATURE = 16;
const LONGEST_AGENCY = 4;
const bylines = once(() => readPhraseSet('arabic', 'bylines.tsv'));

/** The first word as it stands, and without «و» or «ف», which hardly ever belong to an opener. */
const readingsOf = ({ folded }: Token): readonly string[] =>
  JOINING.includes(folded[0] as string) ? [folded, folded.slice(1)] : [folded];

const weightOf = (strength: Strength, next: Token | undefined): number =>
  strength === 'verb' && (!next || lacksSubject(next)) ? 1 : WEIGHTS[strength];

/** Whether what follows a verb of speech shows that its subject is left out: «وقال إن», «وأضاف: ». */
const lacksSubject = ({ kind, folded }: Token): boolean => kind === 'mark' || WITHOUT_SUBJECT.test(folded);

/** The words of a sentence that carry meaning, folded, without particles and article. */
export function contentWords(doc: Doc, index: number): readonly string[] {
  const { from, to } = doc.sentences[index] as Sentence;
  return doc.tokens.slice(from, to).filter(isContent).map(withoutArticle);
}

const isContent = ({ kind, stem }: Token): boolean => kind !== 'mark' && stem.length > 1 && countOf(stem) < COMMONEST;

const withoutArticle = ({ stem }: Token): string =>
  stem.startsWith(ARTICLE) && stem.length > 4 ? stem.slice(2) : stem;
