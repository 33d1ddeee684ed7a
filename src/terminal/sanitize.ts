const SPACES = /[\s\u0085]+/gu;
/** C0, DEL, C1, bidi controls and marks, the byte order mark, deprecated and interlinear format characters. */
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** Text that can do a terminal no harm: one line, no escape, no control of any kind, no bidi override. Joiners stay. */
export const sanitize = (text: string): string => text.replace(SPACES, ' ').replace(CONTROLS, '');
