import type { FigureKind, Modifier, NameType, ReadingTime, SummarySignal } from '../../document/findings.ts';

export type Section = 'people' | 'organizations' | 'figures' | 'quotes';

export type BidiMode = 'native' | 'visual' | 'word' | 'off';

/** Every word that the program itself says in its answers, in one interface language. */
export type Labels = {
  readonly code: 'en' | 'ar';
  readonly direction: 'rtl' | 'ltr';
  readonly types: Readonly<Record<NameType, string>>;
  readonly kinds: Readonly<Record<FigureKind, string>>;
  /** How a number looks with its modifier. */
  readonly signs: Readonly<Record<Modifier, (number: string) => string>>;
  /** Large numbers in words, as headlines write them, the largest first. */
  readonly scales: readonly { readonly from: number; readonly name: (count: number) => string }[];
  /** How a number with its sign stands by the noun that it measures in, in the form that a count asks for. */
  readonly amount: (
    sign: (number: string) => string,
    number: string,
    noun: (count: number) => string,
    count: number,
  ) => string;
  /** By id of the packs' tables of categories, in the form that a number asks for. */
  readonly categories: Readonly<Record<string, (count: number) => string>>;
  /** By name of the packs' units, in the form that a number asks for. */
  readonly units: Readonly<Record<string, (count: number) => string>>;
  /** What a currency is called, by ISO 4217 code. */
  readonly currency: (code: string) => string;
  readonly columns: Readonly<Record<'name' | 'type' | 'mention' | 'offsets' | 'mentions' | 'role' | 'rule', string>>;
  readonly nothing: Readonly<Record<'names' | 'facts' | 'quotes' | 'summary', string>>;
  /** The parts of a brief. */
  readonly sections: Readonly<Record<Section, string>>;
  /** What stands for the items of a list that have no room: people, or things. */
  readonly more: (count: number, arePeople: boolean) => string;
  /** Between the items of a list. */
  readonly comma: string;
  readonly signals: Readonly<Record<SummarySignal, string>>;
  readonly unknownSpeaker: string;
  readonly minutes: (count: number) => string;
  readonly words: (count: number) => string;
  readonly timeRange: (time: ReadingTime) => string;
  readonly doctor: {
    readonly rows: Readonly<Record<'mode' | 'reason' | 'signs' | 'answer' | 'size' | 'color' | 'pager', string>>;
    readonly modes: Readonly<Record<BidiMode, string>>;
    readonly now: string;
    readonly yes: string;
    readonly no: string;
    readonly question: string;
    /** Of text in visual order: how to search it. */
    readonly copying: string;
    readonly advice: string;
  };
};

/** Picks the form of a word that its number asks for; `#` stands for the number. */
export function plural(
  locale: string,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
) {
  let rules: Intl.PluralRules | undefined;
  return (count: number): string => {
    rules ??= new Intl.PluralRules(locale);
    return (forms[rules.select(count)] ?? forms.other).replace('#', String(count));
  };
}
