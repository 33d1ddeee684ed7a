import { ARABIC } from './letters.ts';

const LETTER = /\p{L}/gu;
const ARABIC_LETTER = new RegExp(`[${ARABIC}]`, 'gu');
/** Letters of Persian, Urdu, Pashto and Kurdish that Arabic does not write (rare in names). */
const OTHERS = /[پچژگکیټډړښڼېۍےۓھہںڤۆێەڕڵٹڈڑۀ]/gu;
const MOST_OTHERS = 0.02;

/** The share of a text's letters that are Arabic letters; 0 when other languages' letters are frequent among them. */
export function recogniseArabic(text: string): number {
  const letters = text.match(LETTER)?.length ?? 0;
  const arabic = text.match(ARABIC_LETTER)?.length ?? 0;
  const others = text.match(OTHERS)?.length ?? 0;
  return letters === 0 || others > arabic * MOST_OTHERS ? 0 : Math.min(1, arabic / letters);
}
