import type { FigureCandidate, Rule } from '../../language.ts';
import { findAdjective, findCountBehind, findHeaded, findOfThem, findRatio } from './counts.ts';
import { findOfEvent, findSharedCurrency, findSharedNoun, findSharedUnit } from './elided.ts';
import { ofQuantities } from './figure.ts';
import { findBareAge, findBareUnits, findMeasure, findMoney } from './measures.ts';
import { readForFigures } from './reading.ts';
import { findDashedScores, findWordedScores } from './scores.ts';

/** In order of trust: scores, what has a unit, then what has a noun, then what only the context counts. */
const rules: readonly Rule<FigureCandidate>[] = [
  { id: 'score', find: findDashedScores },
  { id: 'score-in-words', find: findWordedScores },
  ofQuantities('money', findMoney),
  ofQuantities('measure', findMeasure),
  ofQuantities('age', findBareAge),
  { id: 'unit-without-number', find: findBareUnits },
  ofQuantities('count-noun-after', findCountBehind),
  ofQuantities('count-noun-before', findAdjective),
  ofQuantities('count-of-them', findOfThem),
  ofQuantities('shared-unit', findSharedUnit),
  ofQuantities('shared-currency', findSharedCurrency),
  ofQuantities('shared-noun', findSharedNoun),
  ofQuantities('count-head', findHeaded),
  ofQuantities('count-of-event', findOfEvent),
  ofQuantities('ratio', findRatio),
];

/** The rules, each upon the article as figures are read in it. */
export const figureRules: readonly Rule<FigureCandidate>[] = rules.map(({ id, find }) => ({
  id,
  find: doc => find(readForFigures(doc)),
}));
