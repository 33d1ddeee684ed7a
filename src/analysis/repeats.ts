import type { Paragraph } from '../document/article.ts';
import { textOf } from '../document/span.ts';

/** In characters: shorter lines (refrains, «نعم») may well be said twice. */
const SHORTEST = 60;
/** A lead that is cut short ends so. */
const CUT = /(?<![\s.…])[\s.…]+$/u;

/** The paragraphs without those that say again, word for word, what another has said, and how many those were. Linear. */
export function withoutRepeats(
  text: string,
  paragraphs: readonly Paragraph[],
): { readonly paragraphs: readonly Paragraph[]; readonly repeated: number } {
  const seen = new Set<string>();
  const words = paragraphs.map(paragraph => textOf(text, paragraph).replace(/\s+/gu, ' ').replace(CUT, ''));
  const kept = paragraphs.filter((_, i) => {
    const own = words[i] as string;
    if (own.length < SHORTEST) return true;
    const isLead = i === 0 && words[1] !== undefined && words[1].startsWith(own) && words[1] !== own;
    if (isLead || seen.has(own)) return false;
    seen.add(own);
    return true;
  });
  return { paragraphs: kept, repeated: paragraphs.length - kept.length };
}
