import type { Doc } from '../document/doc.ts';
import type { Name } from '../document/findings.ts';
import type { Language } from '../language/language.ts';

export const findNames = (_doc: Doc, _language: Language): readonly Name[] => [];
