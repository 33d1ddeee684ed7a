declare module 'bidi-js' {
  type Levels = { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly level: number }[] };
  type Bidi = {
    readonly getEmbeddingLevels: (text: string, base?: 'ltr' | 'rtl' | 'auto') => Levels;
    readonly getReorderedString: (text: string, levels: Levels) => string;
    readonly getMirroredCharacter: (character: string) => string | null;
    readonly getBidiCharTypeName: (character: string) => string;
  };
  export default function bidiFactory(): Bidi;
}
