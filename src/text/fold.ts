/**
 * One spelling for the spellings of a word: no harakat, tatweel or invisible characters; ا for أإآٱ, و for ؤ, ي for ئ ى ی,
 * ه for ة, ك for ک; presentation forms as letters; Latin in lower case; digits Western.
 */
export function fold(text: string): string {
  return isFolded(text)
    ? text
    : text
        .replace(PRESENTATION, form => form.normalize('NFKC'))
        .normalize('NFC')
        .replace(FOLDABLE, foldOne)
        .toLowerCase();
}

const PRESENTATION = /[\uFB50-\uFDFF\uFE70-\uFEFC]/gu;

/** Everything that folding changes, Latin case aside: marks, tatweel, invisible characters, letter variants, digits. */
const FOLDABLE =
  /[\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFFأإآٱؤئىیةک٠-٩۰-۹]/gu;

const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};

function foldOne(character: string): string {
  const letter = LETTERS[character];
  if (letter !== undefined) return letter;
  const unit = character.charCodeAt(0);
  if (unit >= 0x0660 && unit <= 0x0669) return String(unit - 0x0660);
  if (unit >= 0x06f0 && unit <= 0x06f9) return String(unit - 0x06f0);
  return '';
}

/** Most words are already folded: a look at the code units is cheaper than three replacements. */
function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const plain =
      (unit >= 0x0627 && unit <= 0x063a && unit !== 0x0629) ||
      (unit >= 0x0641 && unit <= 0x064a && unit !== 0x0649) ||
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0x20 && unit <= 0x40) ||
      unit === 0x0621;
    if (!plain) return false;
  }
  return true;
}
