import type { Language } from '../language.ts';

/**
 * Words a minute in Arabic.
 * Silent: 181 (Brysbaert 2019, «How many words do we read per minute?», table of languages), its spread scaled from the
 * 175–300 about 238 that the same study gives for English. Aloud: 138 ± 20 (IReST, Trauzettel-Klosinski and Dietz 2012).
 */
export const rates: Language['rates'] = {
  silent: { usual: 181, slow: 133, fast: 228 },
  aloud: { usual: 138, slow: 118, fast: 158 },
};
