/** Arabic letters and their marks, presentation forms included: first and last of each range. */
export const ARABIC: readonly (readonly [first: number, last: number])[] = [
  [0x0610, 0x061a],
  [0x0620, 0x065f],
  [0x066e, 0x06d3],
  [0x06d5, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ef],
  [0x06fa, 0x06ff],
  [0x0750, 0x077f],
  [0x0870, 0x08ff],
  [0xfb50, 0xfd3d],
  [0xfd50, 0xfdf9],
  [0xfe70, 0xfefc],
];
const arabic = new Uint8Array(0x10000);
for (const [first, last] of ARABIC) arabic.fill(1, first, last + 1);

/** Whether an Arabic letter or mark stands at a place. */
export const isArabicAt = (text: string, at: number): boolean => arabic[text.charCodeAt(at)] === 1;

/** The characters that open a quotation, and the ones that close it; the straight mark does both. */
export const OPENING = '«“„"';
export const CLOSING = '»”"';

export const WAW = 'و';
export const FEH = 'ف';
export const BEH = 'ب';
export const LAM = 'ل';
export const KAF = 'ك';
export const SEEN = 'س';
export const TATWEEL = 'ـ';
export const ARTICLE = 'ال';
