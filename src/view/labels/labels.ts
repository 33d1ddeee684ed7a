import type { FigureKind, Modifier, NameType, ReadingTime, SummarySignal } from '../../document/findings.ts';

export type Section = 'people' | 'organizations' | 'figures' | 'quotes';

export type BidiMode = 'native' | 'visual' | 'word' | 'off';

/** Every word that the program itself says in its answers, in one interface language. */
export type Labels = {
  readonly code: 'en' | 'ar';
  readonly direction: 'rtl' | 'ltr';
  readonly types: Readonly<Record<NameType, string>>;
  readonly kinds: Readonly<Record<FigureKind, string>>;
  readonly modifiers: Readonly<Record<Modifier, string>>;
  /** By id of the packs' tables of categories. */
  readonly categories: Readonly<Record<string, string>>;
  readonly columns: Readonly<
    Record<
      'name' | 'type' | 'mention' | 'offsets' | 'mentions' | 'role' | 'figure' | 'what' | 'evidence' | 'rule',
      string
    >
  >;
  readonly nothing: Readonly<Record<'names' | 'facts' | 'quotes' | 'summary', string>>;
  /** The parts of a brief. */
  readonly sections: Readonly<Record<Section, string>>;
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
