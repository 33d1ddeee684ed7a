import type { NameCandidate, Rule } from '../language.ts';

/** The rules that find names, the most trusted first. */
export const nameRules: readonly Rule<NameCandidate>[] = [];
