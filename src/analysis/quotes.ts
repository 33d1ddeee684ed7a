import type { Doc } from '../document/doc.ts';
import type { Name, Quote } from '../document/findings.ts';
import type { Language } from '../language/language.ts';

export const findQuotes = (_doc: Doc, _language: Language, _names: readonly Name[]): readonly Quote[] => [];
