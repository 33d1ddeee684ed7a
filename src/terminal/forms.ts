/** How a letter is joined, as an index of its forms: Unicode lists them in this order. */
export const ISOLATED = 0;
export const FINAL = 1;
export const INITIAL = 2;
export const MEDIAL = 3;

/** Forms-B first, since Forms-A only adds to it. */
const BLOCKS = [
  [0xfe80, 0xfefc],
  [0xfb50, 0xfbff],
] as const;
const LAM = 'ل';
const FORMS_A_LETTER = 4;

type Tables = {
  /** Four forms for each letter from U+0600 to U+06FF, 0 for none. */
  readonly letters: Uint16Array;
  /** Isolated and final form of lam with each alef. */
  readonly ligatures: ReadonlyMap<number, readonly number[]>;
};

let tables: Tables | undefined;

/** The presentation form of a letter, 0 where Unicode has none. */
export function formOf(letter: number, joined: number): number {
  tables ??= readTables();
  return tables.letters[(letter - 0x600) * FORMS_A_LETTER + joined] ?? 0;
}

/** The ligature of lam and an alef, isolated or final; 0 for any other letter. */
export function lamAlefOf(alef: number, joined: number): number {
  tables ??= readTables();
  return tables.ligatures.get(alef)?.[joined] ?? 0;
}

/** The tables, read off Unicode's own decompositions of the presentation forms. */
function readTables(): Tables {
  const letters = new Uint16Array(0x100 * FORMS_A_LETTER);
  const ligatures = new Map<number, number[]>();
  for (const [first, last] of BLOCKS) {
    for (let form = first; form <= last; form++) {
      const [letter = '', second = '', ...more] = String.fromCharCode(form).normalize('NFKC');
      if (second === '') addForm(letters, letter.charCodeAt(0), form);
      else if (letter === LAM && more.length === 0) {
        const alef = second.charCodeAt(0);
        ligatures.set(alef, [...(ligatures.get(alef) ?? []), form]);
      }
    }
  }
  return { letters, ligatures };
}

function addForm(letters: Uint16Array, letter: number, form: number): void {
  const first = (letter - 0x600) * FORMS_A_LETTER;
  for (let at = first; at >= 0 && at < first + FORMS_A_LETTER; at++) {
    if (letters[at] !== 0) continue;
    letters[at] = form;
    return;
  }
}
