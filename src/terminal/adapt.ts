/** How characters are shown; the text itself never changes. */
export type Display = {
  /** Whether Arabic vowel marks are shown. */
  readonly marks: 'keep' | 'strip';
  readonly digits: 'keep' | 'western' | 'arabic';
  /** Whether control characters are named (<U+202E>) instead of left out. */
  readonly showsControls: boolean;
};

/** Everything as it is, controls left out. */
export const AS_IS: Display = { marks: 'keep', digits: 'keep', showsControls: false };

/** Harakat, tanwin, shadda, sukun, Quranic marks, dagger alef; tatweel and hamza above a letter are no vowels. */
const MARKS = /[\u0610-\u061A\u064B-\u0653\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/gu;
const EASTERN_DIGIT = /[٠-٩۰-۹]/gu;
const EASTERN_POINT = /([٠-٩۰-۹])([٫٬])(?=[٠-٩۰-۹])/gu;
/** Digits that belong to no Latin word: the 4 of GPT-4 stays. */
const FREE_DIGITS = /(?<![A-Za-z][!-~]{0,40})\d+(?![!-~]{0,40}[A-Za-z])/gu;
const ARABIC_ZERO = 0x660;
const SPACES = /[[\s\u0085]--\uFEFF]+/gv;
/** C0, DEL, C1, bidi controls and marks, the byte order mark, deprecated and interlinear format characters. */
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** Text that can do a terminal no harm: one line, no escape, no control, no bidi override, no half character. Joiners stay. */
export function sanitize(text: string, showsControls = false): string {
  const whole = text.toWellFormed();
  const bare = whole.replace(SPACES, ' ');
  return bare.replace(CONTROLS, control => (showsControls ? nameOf(control) : ''));
}

/** The name of a code point between angle brackets, as <U+202E>. */
const nameOf = (control: string): string =>
  `<U+${(control.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}>`;

/** Harmless text with marks and digits as a reader wants them. */
export function adapt(text: string, { marks, digits, showsControls }: Display): string {
  const safe = sanitize(text, showsControls);
  const bare = marks === 'strip' ? safe.replace(MARKS, '') : safe;
  if (digits === 'keep') return bare;
  return digits === 'western' ? toWestern(bare) : toArabic(bare);
}

const toWestern = (text: string): string =>
  text
    .replace(EASTERN_POINT, (_, digit: string, point: string) => digit + (point === '٫' ? '.' : ','))
    .replace(EASTERN_DIGIT, digit => String(digit.charCodeAt(0) & 0xf));

const toArabic = (text: string): string =>
  text.replace(FREE_DIGITS, digits =>
    [...digits].map(digit => String.fromCharCode(ARABIC_ZERO + Number(digit))).join(''),
  );
