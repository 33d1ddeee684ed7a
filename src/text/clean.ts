const FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFC]/gu;
const SPACES = /[[\s\u0085]--\uFEFF]+/gv;
/** C0, DEL, C1, bidi controls, isolates, marks and the byte order mark: nothing that a reader sees. */
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Text as one line of plain letters: white space as single spaces, presentation forms as letters, no control characters. */
export const toPlainLine = (text: string): string =>
  text
    .replace(SPACES, ' ')
    .replace(CONTROLS, '')
    .replace(FORMS, form => form.normalize('NFKC'))
    .trim();
