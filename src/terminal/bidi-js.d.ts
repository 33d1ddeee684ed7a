declare module 'bidi-js' {
  type Levels = { readonly levels: Uint8Array };
  type Bidi = {
    readonly getEmbeddingLevels: (text: string, base?: 'ltr' | 'rtl' | 'auto') => Levels;
    readonly getMirroredCharacter: (character: string) => string | null;
    readonly getBidiCharTypeName: (character: string) => string;
  };
  export default function bidiFactory(): Bidi;
}
