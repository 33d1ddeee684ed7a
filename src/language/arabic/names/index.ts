import type { NameCandidate, Rule } from '../../language.ts';
import { findListedNames } from './listed-names.ts';
import { findTaggedNames } from './spans.ts';

/** In order of trust. */
export const nameRules: readonly Rule<NameCandidate>[] = [
  { id: 'tagger', find: findTaggedNames },
  { id: 'listed', find: findListedNames },
];
