import { isSpace } from './clusters.ts';
import { hasJoiner, isLamAlef, type Shaped, UNSHAPED } from './shape.ts';

/**
 * Leaves the joining of letters to the terminal, but for words that it would tear: those with lam and alef, which take two cells there
 * and leave one empty; with joiners, where it does not heed them; and those that a style parts, where it joins no further than a style.
 */
export function shapeTorn(shaped: Shaped, tearsAtJoiners: boolean, styleEnds: readonly number[]): Shaped {
  const { count, starts, forms } = shaped;
  const own = forms.slice();
  let next = 0;
  for (let start = 0; start < count; ) {
    let end = start;
    let isTorn = false;
    for (; end < count && !isSpace(shaped, end); end++) {
      while ((styleEnds[next] ?? Number.POSITIVE_INFINITY) < (starts[end] as number)) next++;
      const isParted = end > start && styleEnds[next] === starts[end];
      isTorn ||= isLamAlef(forms[end] as number) || isParted || (tearsAtJoiners && hasJoiner(shaped, end));
    }
    if (!isTorn) own.fill(UNSHAPED, start, end);
    start = end + 1;
  }
  return { ...shaped, forms: own };
}
