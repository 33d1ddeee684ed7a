/** Presentation forms: letters as they look. */
export const FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFC]/gu;
/** What old systems left behind, and characters without width that join nothing. */
export const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u180E\u200B\u2060\uFEFF\uFFF9-\uFFFB]/gu;
/** Tatweel inside a word: it only makes it longer. At the end of one («هـ», «بـ») it means something. */
export const DECORATIVE_TATWEEL = /(?<=[\u0621-\u063F\u0641-\u064A])\u0640+(?=[\u0621-\u063A\u0641-\u064A])/gu;
const TATWEEL = '\u0640';
const SPACES = /[[\s\u0085]--\uFEFF]+/gv;
/** `INVISIBLE`, all other C0, bidi controls, isolates and marks: nothing that a reader sees. */
const UNSEEN =
  /[\u0000-\u001F\u007F-\u009F\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** Text as one line of plain letters: white space as single spaces, presentation forms as letters, no control characters, no ornament. */
export function toPlainLine(text: string): string {
  const line = text
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .replace(FORMS, form => form.normalize('NFKC'))
    .trim();
  return line.includes(TATWEEL) ? line.replace(DECORATIVE_TATWEEL, '') : line;
}
