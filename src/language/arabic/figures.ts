import type { FigureCandidate, Rule } from '../language.ts';

export const figureRules: readonly Rule<FigureCandidate>[] = [];
