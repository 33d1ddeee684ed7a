import { KIND, kindAt } from '../../text/characters.ts';
import { isArabicAt } from './letters.ts';

/** Letters of Persian, Urdu, Pashto and Kurdish that Arabic does not write (rare in names). */
const OTHERS = /[پچژگکیټډړښڼېۍےۓھہںڤۆێەڕڵٹڈڑۀ]/gu;
const MOST_OTHERS = 0.02;

/** The share of a text's letters that are Arabic letters; 0 when other languages' letters are frequent among them. */
export function recogniseArabic(text: string): number {
  let letters = 0;
  let arabic = 0;
  for (let i = 0; i < text.length; i++) {
    if (kindAt(text, i) === KIND.letter) letters++;
    if (isArabicAt(text, i)) arabic++;
  }
  const others = text.match(OTHERS)?.length ?? 0;
  return letters === 0 || others > arabic * MOST_OTHERS ? 0 : Math.min(1, arabic / letters);
}
