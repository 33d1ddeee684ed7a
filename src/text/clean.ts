/** Presentation forms: letters as they look. */
export const FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFC]/gu;
const SPACES = /[[\s\u0085]--\uFEFF]+/gv;
/** C0, DEL, C1, bidi controls, isolates, marks and the byte order mark: nothing that a reader sees. */
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Characters without width that join nothing, and what old systems left behind. */
export const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u180E\u200B\u2060\uFEFF\uFFF9-\uFFFB]/gu;
/** Tatweel inside a word: it only makes it longer. At the end of one («هـ», «بـ») it means something. */
export const DECORATIVE_TATWEEL = /(?<=[\u0621-\u064A])\u0640+(?=[\u0621-\u063A\u0641-\u064A])/gu;

/** Text as one line of plain letters: white space as single spaces, presentation forms as letters, no control characters, no ornament. */
export const toPlainLine = (text: string): string =>
  text
    .replace(SPACES, ' ')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(DECORATIVE_TATWEEL, '')
    .replace(FORMS, form => form.normalize('NFKC'))
    .trim();
