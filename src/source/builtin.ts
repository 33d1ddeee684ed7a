import { join } from 'node:path';

/** The name of the article that the program brings with it. */
export const BUILTIN_SOURCE = 'builtin';
/** Where it lies; from here the same in the sources and in the bundle. */
export const BUILTIN_PATH = join(import.meta.dirname, '../../fixtures/builtin.txt');
