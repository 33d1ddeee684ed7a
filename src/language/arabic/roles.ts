import type { Doc } from '../../document/doc.ts';
import type { Span } from '../../document/span.ts';

export const findRole = (_doc: Doc, _mention: Span, _others: readonly Span[]): Span | null => null;
