import type { Language } from '../language.ts';
import { bareForms } from './bare.ts';
import { judgeBlock } from './blocks.ts';
import { readDate } from './calendar.ts';
import { beginning, contentWords, dependence } from './cohesion.ts';
import { figureRules } from './figures/index.ts';
import { keyOf, shortForms, standAlone } from './names/forms.ts';
import { nameRules } from './names/index.ts';
import { mergeKeys, mergeScore } from './names/merge.ts';
import { readingsOf } from './names/words.ts';
import { quoteRules } from './quotes/index.ts';
import { rates } from './rates.ts';
import { recogniseArabic } from './recognise.ts';
import { findRole } from './roles.ts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

/** Modern Standard Arabic, as news write it. */
export const arabic: Language = {
  code: 'ar',
  direction: 'rtl',
  rates,
  recognise: recogniseArabic,
  judgeBlock,
  readDate,
  tokenize,
  splitSentences,
  nameRules,
  keyOf,
  shortForms,
  mergeKeys,
  mergeScore,
  readingsOf,
  bareForms,
  standAlone,
  findRole,
  figureRules,
  quoteRules,
  beginning,
  dependence,
  contentWords,
};
