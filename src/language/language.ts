import type { Direction } from '../document/article.ts';
import type { Doc, Token } from '../document/doc.ts';
import type { FigureKind, Modifier, Name, NameType } from '../document/findings.ts';
import type { Span } from '../document/span.ts';

/** A rule finds candidates in an article; its id is stable and shown by `--explain`. */
export type Rule<Candidate, Known extends readonly unknown[] = []> = {
  readonly id: string;
  readonly find: (doc: Doc, ...known: Known) => readonly Candidate[];
};

/** A place where somebody or something is named; the span is without attached particles and titles. */
export type NameCandidate = Span & { readonly type: NameType };

/** A folded word, and the UTF-16 length of what is attached before it. */
export type Reading = { readonly word: string; readonly prefix: number };

export type FigureCandidate = Span & {
  readonly value: number;
  readonly upper: number | null;
  readonly modifier: Modifier;
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly counted: Span | null;
  readonly category: string | null;
};

/** The speaker: words of the text that name or describe who speaks, there or before. */
export type QuoteCandidate = Span & { readonly speaker: Span | null; readonly verb: Span | null };

/** Words a minute: of the usual reader, and of a slow and a fast one. */
export type ReadingRate = { readonly usual: number; readonly slow: number; readonly fast: number };

/** What a block of a page may be besides a part of the article. */
export type BlockRole = 'byline' | 'date' | 'furniture' | null;

/** All that the program knows of a language. A pack is a value of this type. */
export type Language = {
  /** BCP 47. */
  readonly code: string;
  readonly direction: Direction;
  readonly rates: { readonly silent: ReadingRate; readonly aloud: ReadingRate };
  /** The share (0 to 1) of the letters of a text that speaks for this language. */
  readonly recognise: (text: string) => number;
  /** What a block is, judged by its words; `index` counts the blocks from the title on. */
  readonly judgeBlock: (text: string, index: number) => BlockRole;
  /** The date that a piece of text states, in ISO 8601, or null. */
  readonly readDate: (text: string) => string | null;
  /** The tokens of the parts of a text, in order. */
  readonly tokenize: (text: string, parts: readonly Span[]) => readonly Token[];
  /** The sentences of a paragraph, without white space around them. */
  readonly splitSentences: (text: string, span: Span) => readonly Span[];
  /** In order of trust, the most trusted first. */
  readonly nameRules: readonly Rule<NameCandidate>[];
  /** One key for the names by which a thing is known, and the ways to spell them, given as folded words. */
  readonly keyOf: (words: readonly string[]) => string;
  /** The shorter forms under which a text may go on to name what it has named by these folded words. */
  readonly shortForms: (words: readonly string[], type: NameType) => readonly (readonly string[])[];
  /** What two names of one thing have in common at least: a key of each of its folded words. */
  readonly mergeKeys: (words: readonly string[]) => readonly string[];
  /** How surely the shorter of two names of a type stands for what has the longer: log-odds; `rivals`: how many longer names have a word of it. */
  readonly mergeScore: (short: readonly string[], long: readonly string[], type: NameType, rivals: number) => number;
  /** How a token may be read as the first word of a name that the text has, the likeliest first. */
  readonly readingsOf: (token: Token) => readonly Reading[];
  /** A word, folded, as it stands and without whatever may be attached before it. */
  readonly bareForms: (token: Token) => readonly string[];
  /** A mention as it would stand alone; `stem` is the folded stem of its first word. */
  readonly standAlone: (mention: string, stem: string) => string;
  /** The role that the words around a person's name give, or null. `namesOther` tells whether somebody else is named in a span. */
  readonly findRole: (doc: Doc, mention: Span, namesOther: (span: Span) => boolean) => Span | null;
  readonly figureRules: readonly Rule<FigureCandidate>[];
  /** These know the names of the article. */
  readonly quoteRules: readonly Rule<QuoteCandidate, [names: readonly Name[]]>[];
  /** Where a sentence begins behind the place and agency that stand before the first of an article. */
  readonly beginning: (doc: Doc, sentence: number) => number;
  /** How much a sentence leans on the one before it: 0 stands alone, 1 makes no sense without it. */
  readonly dependence: (doc: Doc, sentence: number) => number;
  /** The folded words of a sentence that carry meaning. */
  readonly contentWords: (doc: Doc, sentence: number) => readonly string[];
};
