declare module 'bidi-js' {
  /** Bidi_Class of UAX #9. */
  export type BidiClass =
    | ('L' | 'R' | 'AL' | 'EN' | 'ES' | 'ET' | 'AN' | 'CS' | 'NSM' | 'BN' | 'B' | 'S' | 'WS' | 'ON')
    | ('LRE' | 'LRO' | 'RLE' | 'RLO' | 'PDF' | 'LRI' | 'RLI' | 'FSI' | 'PDI');
  type Levels = { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly level: number }[] };
  type Bidi = {
    readonly getEmbeddingLevels: (text: string, base?: 'ltr' | 'rtl' | 'auto') => Levels;
    readonly getReorderedString: (text: string, levels: Levels) => string;
    readonly openingToClosingBracket: (character: string) => string | null;
    readonly closingToOpeningBracket: (character: string) => string | null;
    readonly getCanonicalBracket: (character: string) => string | null;
    readonly getMirroredCharacter: (character: string) => string | null;
    readonly getBidiCharTypeName: (character: string) => BidiClass;
  };
  export default function bidiFactory(): Bidi;
}
