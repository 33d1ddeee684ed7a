/** Arabic letters and their marks, presentation forms included: the inside of a character class. */
export const ARABIC =
  '\\u0610-\\u061A\\u0620-\\u065F\\u066E-\\u06D3\\u06D5-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06EF\\u06FA-\\u06FF\\u0750-\\u077F\\u0870-\\u08FF\\uFB50-\\uFD3D\\uFD50-\\uFDF9\\uFE70-\\uFEFC';

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
