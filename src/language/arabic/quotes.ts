import type { Name } from '../../document/findings.ts';
import type { QuoteCandidate, Rule } from '../language.ts';

export const quoteRules: readonly Rule<QuoteCandidate, [names: readonly Name[]]>[] = [];
