import type { Span } from '../../document/span.ts';
import { isArabicAt } from './letters.ts';

const OPENERS: Readonly<Record<string, string>> = { '»': '«', ')': '(', ']': '[', '’': '‘' };
const STRAIGHT = '"';
/** Marks that writers of Arabic use at either end, each with each. */
const EITHER = '"“”„';
const SPACE = /[\s(:]/u;

/**
 * The outermost balanced pairs of quotation marks and brackets, marks included, in order. An opening mark without its end encloses nothing.
 * Linear.
 */
export function enclosuresOf(text: string, { start, end }: Span): readonly Span[] {
  const pairs: Span[] = [];
  const open = new OpenMarks();
  for (let i = start; i < end; i++) {
    if (isArabicAt(text, i)) continue;
    const mark = text[i] as string;
    const isEither = EITHER.includes(mark);
    const opener = isEither ? STRAIGHT : OPENERS[mark];
    if (isEither && looksOpening(text, i)) open.close(STRAIGHT);
    const at = opener === undefined ? -1 : open.close(opener);
    if (at >= 0) {
      while ((pairs.at(-1)?.start ?? -1) > at) pairs.pop();
      pairs.push({ start: at, end: i + 1 });
    } else if (isEither || '«([‘'.includes(mark)) open.add(isEither ? STRAIGHT : mark, i);
  }
  return pairs;
}

/** A mark between a space and a word opens, whatever was left open before it. */
const looksOpening = (text: string, i: number): boolean =>
  SPACE.test(text[i - 1] ?? ' ') && !/[\s.،؛:!?؟]/u.test(text[i + 1] ?? ' ');

/** The marks that wait for their ends. */
class OpenMarks {
  readonly #stack: { readonly mark: string; readonly at: number }[] = [];
  readonly #counts: Record<string, number> = {};

  add(mark: string, at: number): void {
    this.#stack.push({ mark, at });
    this.#counts[mark] = (this.#counts[mark] ?? 0) + 1;
  }

  /** Where the last such mark stands, -1 when there is none; forgets it and whatever was left open inside. */
  close(mark: string): number {
    if (!this.#counts[mark]) return -1;
    for (;;) {
      const last = this.#stack.pop();
      if (last === undefined) return -1;
      this.#counts[last.mark] = (this.#counts[last.mark] ?? 1) - 1;
      if (last.mark === mark) return last.at;
    }
  }
}
