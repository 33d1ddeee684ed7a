import type { Span } from './span.ts';

const BREAK = '\n\n';

/** Parts joined by blank lines, and where each stands in the whole. */
export function joinParts(parts: readonly string[]): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let start = 0;
  for (const { length } of parts) {
    spans.push({ start, end: start + length });
    start += length + BREAK.length;
  }
  return { text: parts.join(BREAK), spans };
}
