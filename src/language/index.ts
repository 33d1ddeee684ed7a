import { arabic } from './arabic/index.ts';
import type { Language } from './language.ts';

/** Every language pack; a new language is a new entry. */
export const LANGUAGES: readonly Language[] = [arabic];
