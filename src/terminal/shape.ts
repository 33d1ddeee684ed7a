import type { Cluster } from './clusters.ts';
import { type Forms, formTables } from './forms.ts';

const TATWEEL = 'ـ';
const ZWJ = '\u200d';
const ZWNJ = '\u200c';
const LAM = 'ل';
/** Hamza has a form but joins nothing. */
const HAMZA = 'ء';

type Letter = { readonly base: string; readonly rest: string; readonly forms: Forms | undefined };

/**
 * Joins Arabic letters: every letter takes the presentation form that its neighbours ask for, lam and alef become one.
 * Marks are transparent and stay with their letter. Gives as many clusters as it got: the alef of a ligature becomes an empty one,
 * so that clusters and styles stay in step.
 */
export function shapeClusters(clusters: readonly Cluster[]): readonly Cluster[] {
  const letters = clusters.map(toLetter);
  return clusters.map((cluster, i) => {
    const letter = letters[i] as Letter;
    if (isAlefOfLigature(letters, i)) return { text: '', width: 0 };
    if (!letter.forms) return withoutJoiners(cluster);
    const ligature = isAlefOfLigature(letters, i + 1) ? (letters[i + 1] as Letter) : null;
    const forms = ligature ? formTables().ligatures.get(letter.base + ligature.base) : letter.forms;
    const joinsBefore = joinsForward(letters[i - 1]) && !isCutBefore(letters, i);
    const joinsAfter =
      !ligature &&
      isDual(letter) &&
      !letter.rest.includes(ZWNJ) &&
      (letter.rest.includes(ZWJ) || joinsBackward(letters[i + 1]));
    const marks = (letter.rest + (ligature?.rest ?? '')).replaceAll(ZWNJ, '').replaceAll(ZWJ, '');
    return { text: formOf(forms ?? letter.forms, joinsBefore, joinsAfter) + marks, width: cluster.width };
  });
}

function toLetter({ text }: Cluster): Letter {
  const base = text[0] ?? '';
  return { base, rest: text.slice(1), forms: base === HAMZA ? undefined : formTables().letters.get(base) };
}

const withoutJoiners = ({ text, width }: Cluster): Cluster => ({
  text: text.replaceAll(ZWNJ, '').replaceAll(ZWJ, ''),
  width,
});

const isDual = ({ base, forms }: Letter): boolean => base === TATWEEL || (forms?.medial ?? null) !== null;

/** Whether a letter reaches for the one behind it. */
const joinsForward = (letter: Letter | undefined): boolean =>
  letter !== undefined &&
  !letter.rest.includes(ZWNJ) &&
  (letter.base === ZWJ || letter.rest.includes(ZWJ) || isDual(letter));

/** Whether a letter can be reached from the one before it. */
const joinsBackward = (letter: Letter | undefined): boolean =>
  letter !== undefined && (letter.base === TATWEEL || letter.base === ZWJ || letter.forms !== undefined);

/** The alef of a ligature reaches for nothing: what follows a lam-alef stands apart. */
const isCutBefore = (letters: readonly Letter[], i: number): boolean => isAlefOfLigature(letters, i - 1);

const isAlefOfLigature = (letters: readonly Letter[], i: number): boolean => {
  const lam = letters[i - 1];
  const alef = letters[i];
  return (
    lam?.base === LAM &&
    alef !== undefined &&
    !/[\u200c\u200d]/u.test(lam.rest) &&
    formTables().ligatures.has(LAM + alef.base)
  );
};

function formOf({ isolated, final, initial, medial }: Forms, before: boolean, after: boolean): string {
  if (before) return (after ? medial : final) ?? final;
  return (after ? initial : isolated) ?? isolated;
}
