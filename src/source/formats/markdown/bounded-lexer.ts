import { Lexer, type Token, type TokensList } from 'marked';

/** Quotes and lists in each other, and emphasis and links in each other: beyond what anybody writes. */
const DEEPEST_BLOCKS = 30;
const DEEPEST_INLINES = 30;
/** Marks of emphasis, links, code and markup in one paragraph: each may make the lexer look through the whole of it. */
const MOST_MARKS = 300;
const MARK = /[*_~`[\\<&!@]/gu;
const EMPHASIS = /[*_~`]+/gu;

/**
 * The lexer of Markdown, which calls itself for whatever stands inside something: here only so deep that neither its stack nor its time
 * runs out. What is nested deeper is text as it is written, and so is a paragraph of more marks than words, without those of emphasis.
 */
export class BoundedLexer extends Lexer {
  #blocks = 0;
  #inlines = 0;

  override blockTokens(source: string, tokens?: Token[], isLast?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, isLast?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], isLast = false): Token[] {
    if (this.#blocks >= DEEPEST_BLOCKS) return asWritten(source, tokens);
    this.#blocks++;
    try {
      return super.blockTokens(source, tokens, isLast);
    } finally {
      this.#blocks--;
    }
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (this.#inlines >= DEEPEST_INLINES) return asWritten(source, tokens);
    if (isLittered(source)) return asWritten(source.replace(EMPHASIS, ''), tokens);
    this.#inlines++;
    try {
      return super.inlineTokens(source, tokens);
    } finally {
      this.#inlines--;
    }
  }
}

function isLittered(source: string): boolean {
  let marks = 0;
  for (const _ of source.matchAll(MARK)) if (++marks > MOST_MARKS) return true;
  return false;
}

function asWritten(source: string, tokens: Token[]): Token[] {
  tokens.push({ type: 'text', raw: source, text: source });
  return tokens;
}
