/** The presentation forms of a letter; a right-joining letter has no initial and medial. */
export type Forms = {
  readonly isolated: string;
  readonly final: string;
  readonly initial: string | null;
  readonly medial: string | null;
};

/** Unicode lists the forms of a letter as isolated, final, initial, medial; Forms-B first, since Forms-A only adds to it. */
const BLOCKS = [
  [0xfe80, 0xfefc],
  [0xfb50, 0xfbff],
] as const;
const LAM = 'ل';

let tables:
  | { readonly letters: ReadonlyMap<string, Forms>; readonly ligatures: ReadonlyMap<string, Forms> }
  | undefined;

/** The forms of every letter that has some, and of lam-alef by its two letters; read off Unicode's own decompositions. */
export function formTables(): NonNullable<typeof tables> {
  tables ??= readTables();
  return tables;
}

function readTables(): NonNullable<typeof tables> {
  const found = new Map<string, string[]>();
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const form = String.fromCharCode(code);
      const letters = form.normalize('NFKC');
      const isLetter = letters !== form && (letters.length === 1 || (letters.length === 2 && letters.startsWith(LAM)));
      if (isLetter) found.set(letters, [...(found.get(letters) ?? []), form]);
    }
  }
  const toForms = ([isolated = '', final = isolated, initial = null, medial = null]: readonly (
    | string
    | null
  )[]): Forms => ({ isolated, final, initial, medial }) as Forms;
  const entries = [...found].map(([letters, forms]) => [letters, toForms(forms)] as const);
  return {
    letters: new Map(entries.filter(([letters]) => letters.length === 1)),
    ligatures: new Map(entries.filter(([letters]) => letters.length === 2)),
  };
}
