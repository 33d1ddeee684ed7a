import type { Token } from '../../document/doc.ts';
import { ARTICLE, FEH, WAW } from './letters.ts';

const JOINING = [WAW, FEH];
/** The fewest letters that stay when something is taken off. */
const SHORTEST = 2;

/** A word as it stands, and without what may be attached before it: «وبالكتاب» is also «بالكتاب», «الكتاب» and «كتاب». */
export function bareForms({ folded, stem }: Token): readonly string[] {
  const forms = new Set([folded, stem]);
  if (JOINING.includes(folded[0] as string) && folded.length > SHORTEST) forms.add(folded.slice(1));
  for (const form of [...forms]) {
    if (form.startsWith(ARTICLE) && form.length >= ARTICLE.length + SHORTEST) forms.add(form.slice(ARTICLE.length));
  }
  return [...forms];
}
