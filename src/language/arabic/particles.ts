/** The words of grammar that rules name, folded. Words with a meaning of their own live in lexicons. */
export const OF = 'من';
export const IN = 'في';
export const ON = 'علي';
export const UNTIL = 'الي';
export const OR = 'او';
export const BETWEEN = 'بين';
export const AROUND = 'ما';
/** Prepositions of comparing verbs («يزيد على», «يقل عن»). */
export const COMPARING: ReadonlySet<string> = new Set(['عن', 'علي']);
export const NEGATIONS: ReadonlySet<string> = new Set(['الا', 'لا', 'لم', 'لن']);
export const RELATIVES: ReadonlySet<string> = new Set(['الذي', 'التي']);
/** «آخرين» counts people that the sentence has told of. */
export const OTHERS: ReadonlySet<string> = new Set(['اخرين', 'اخرون', 'اخران']);
/** «منهم» */
export const OF_THEM: ReadonlySet<string> = new Set(['منهم', 'منهن', 'منها']);
/** What may stand behind a year: of which calendar it is. */
export const ERAS: ReadonlySet<string> = new Set(['م', 'ه', 'ق', 'هجري', 'ميلادي', 'هجريه', 'ميلاديه']);
export const PLURAL_VERB_ENDING = 'وا';
/** What ends a number that stands without a noun. */
export const ENDS_OF_NUMBER: ReadonlySet<string> = new Set([
  'من',
  'في',
  'الي',
  'علي',
  'عن',
  'مع',
  'او',
  'ثم',
  'بعد',
  'قبل',
  'خلال',
  'منذ',
  'حتي',
  'مقابل',
  'عند',
]);
/** «تحت 20 عاما» is of age. */
export const UNDER: ReadonlySet<string> = new Set(['تحت', 'دون']);
export const ABOUT = 'عن';
export const AGAINST = 'مقابل';
/** «لم يقتل سوى 3» */
export const OTHERS_THAN: ReadonlySet<string> = new Set(['سوي', 'الا', 'غير']);
