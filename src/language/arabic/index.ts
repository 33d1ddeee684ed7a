import type { Language } from '../language.ts';
import { judgeBlock } from './blocks.ts';
import { readDate } from './calendar.ts';
import { contentWords, dependence } from './cohesion.ts';
import { figureRules } from './figures/index.ts';
import { nameRules } from './names.ts';
import { quoteRules } from './quotes.ts';
import { rates } from './rates.ts';
import { recogniseArabic } from './recognise.ts';
import { findRole } from './roles.ts';
import { splitSentences } from './sentences.ts';
import { isShortForm } from './short-forms.ts';
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
  isShortForm,
  findRole,
  figureRules,
  quoteRules,
  dependence,
  contentWords,
};
