import type { Page } from '../../document/page.ts';
import { parseText } from './text.ts';

/** How a format turns decoded text into a page. */
export type Format = { readonly name: string; readonly parse: (text: string) => Page };

/** Every format; a new one is a new entry, before the plain text that takes whatever is left. */
export const FORMATS: readonly Format[] = [{ name: 'text', parse: parseText }];
