import { arabic } from './ar.ts';
import { english } from './en.ts';
import type { Labels } from './labels.ts';

export type { Labels } from './labels.ts';
export { translate } from './translate.ts';

/** The interface languages. */
export const LABELS: Readonly<Record<'en' | 'ar', Labels>> = { en: english, ar: arabic };
