import { FORMS } from './clean.ts';

const LETTER = /[\u0621-\u064A\uFB50-\uFDFF\uFE70-\uFEFC]/u;
/**
 * Runs that are written left-to-right also inside right-to-left text: Latin words and numbers, with what joins them
 * and the sign of a unit. */
const LEFT_TO_RIGHT =
  /[%$€£]?[A-Za-z\u00C0-\u024F0-9٠-٩۰-۹](?:[A-Za-z\u00C0-\u024F0-9٠-٩۰-۹.,:/@%+#&'_-]*[A-Za-z\u00C0-\u024F0-9٠-٩۰-۹$€£])?/gu;
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
  '“': '”',
  '”': '“',
};
/** Characters looked at, and signs that are needed to say anything. */
const SAMPLE = 2_000;
const ENOUGH = 6;

/**
 * Whether a text is stored as it looks, its right-to-left lines backwards: told by joined forms that stand in the wrong order, or by
 * words that begin as words end (ة, ى) and end as they begin (ال).
 */
export function isVisualOrder(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const forms = signsOfForms(sample);
  const signs = forms.right + forms.wrong >= ENOUGH ? forms : signsOfWords(sample);
  return signs.wrong >= ENOUGH && signs.wrong > signs.right * 3;
}

type Signs = { readonly right: number; readonly wrong: number };

/** An initial form has the rest of its word behind it, a final form before it. */
function signsOfForms(text: string): Signs {
  let right = 0;
  let wrong = 0;
  for (let i = 1; i < text.length; i++) {
    const before = formOf(text.charCodeAt(i - 1));
    const here = formOf(text.charCodeAt(i));
    if (before === 'initial' && (here === 'medial' || here === 'final')) right++;
    else if (here === 'initial' && (before === 'medial' || before === 'final')) wrong++;
  }
  return { right, wrong };
}

const FORM_NAMES = ['isolated', 'final', 'initial', 'medial'] as const;

/** The form of a character of Arabic Presentation Forms-B: the forms of a letter stand one behind the other, in this order. */
function formOf(unit: number): (typeof FORM_NAMES)[number] | null {
  if (unit < 0xfe80 || unit > 0xfef4) return null;
  const letter = letterOf(unit);
  let index = 0;
  while (index < 3 && letterOf(unit - index - 1) === letter) index++;
  return FORM_NAMES[index] ?? null;
}

const letterOf = (unit: number): string => String.fromCharCode(unit).normalize('NFKC');

/** Words begin with ال and end with ة or ى; turned, they end and begin so. By code units: every text goes through here. */
function signsOfWords(text: string): Signs {
  let right = 0;
  let wrong = 0;
  for (let i = 0, start = 0; i <= text.length; i++) {
    if (isLetter(text.charCodeAt(i))) continue;
    if (i - start > 1) {
      const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
      const [last, before] = [text.charCodeAt(i - 1), text.charCodeAt(i - 2)];
      if ((first === ALEF && second === LAM) || isFinalOnly(last)) right++;
      if ((last === ALEF && before === LAM) || isFinalOnly(first)) wrong++;
    }
    start = i + 1;
  }
  return { right, wrong };
}

const ALEF = 0x0627;
const LAM = 0x0644;
const isLetter = (unit: number): boolean => unit >= 0x0621 && unit <= 0x064a;
/** ة and ى. */
const isFinalOnly = (unit: number): boolean => unit === 0x0629 || unit === 0x0649;

/** A text stored in visual order, in logical order and plain letters, line by line. Lines without Arabic stay as they are. */
export const toLogicalOrder = (text: string): string =>
  repairLamAlef(
    text
      .split('\n')
      .map(line => (LETTER.test(line) ? turnLine(line) : line))
      .join('\n'),
  );

/** An article whose ligature of lam and alef was taken apart and turned, behind an attached letter or none: no word begins so. */
const TURNED_LAM_ALEF = /(?<![\u0621-\u0652])([وفبك]?)ا([اأإآ])ل(?=[\u0621-\u064A])/gu;

/** A text with the letters of «لا» in their order where programs that write PDF left them turned («االتحاد» → «الاتحاد», «األول» → «الأول»). */
export const repairLamAlef = (text: string): string => text.replace(TURNED_LAM_ALEF, '$1ال$2');

function turnLine(line: string): string {
  // Forms become letters last: a ligature is turned as one.
  const turned = [...line].reverse().map(character => MIRRORED[character] ?? character);
  return turned
    .join('')
    .replace(LEFT_TO_RIGHT, run => [...run].reverse().join(''))
    .replace(FORMS, form => form.normalize('NFKC'));
}
