import type { Span } from '../../../document/span.ts';

/** What stands between quotation marks. */
export type Quoted = Span & {
  /** The marks do not close in this paragraph. */
  readonly isOpen: boolean;
};

const CLOSERS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"', '”': '”' };

/** The outermost quotations of a paragraph, without their marks; one that does not close goes to the end. Linear. */
export function quotedIn(text: string, { start, end }: Span): readonly Quoted[] {
  const found: Quoted[] = [];
  let open = -1;
  let depth = 0;
  for (let i = start; i < end; i++) {
    const mark = text[i] as string;
    if (open < 0) {
      if (mark in CLOSERS) {
        open = i;
        depth = 1;
      }
      continue;
    }
    const opener = text[open] as string;
    if (mark === CLOSERS[opener]) depth--;
    else if (mark === opener) depth++;
    if (depth === 0) {
      found.push({ start: open + 1, end: i, isOpen: false });
      open = -1;
    }
  }
  if (open >= 0) found.push({ start: open + 1, end, isOpen: true });
  return found;
}
