import type { Token, Tokens } from 'marked';
import type { BlockKind, PagePart } from '../../../document/page.ts';
import { decodeEntities } from '../entities.ts';
import { BoundedLexer } from './bounded-lexer.ts';

/** A part; `level` is that of a heading, else 0. */
export type MarkdownPart = PagePart & { readonly level: number };

/** The parts of a Markdown text as a reader sees them: without marks, addresses, pictures and code. */
export const partsOf = (markdown: string): readonly MarkdownPart[] =>
  new BoundedLexer()
    .lex(markdown)
    .flatMap(token => partsOfToken(token, 'paragraph'))
    .filter(({ text }) => text !== '');

function partsOfToken(token: Token, kind: BlockKind): readonly MarkdownPart[] {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', text: plainOf(token.tokens), level: (token as Tokens.Heading).depth }];
    case 'paragraph':
    case 'text':
      return [{ kind, text: plainOf(token.tokens ?? [token]), level: 0 }];
    case 'blockquote':
      return (token.tokens ?? []).flatMap(inner => partsOfToken(inner, 'quote'));
    case 'list':
      return (token as Tokens.List).items.flatMap(item =>
        item.tokens.flatMap(inner => partsOfToken(inner, 'list-item')),
      );
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].map(row => ({
        kind: 'table-row',
        text: row.map(cell => plainOf(cell.tokens).replaceAll(/\s+/gu, ' ')).join('\t'),
        level: 0,
      }));
    }
    default:
      return [];
  }
}

/** The text of inline tokens. */
function plainOf(tokens: readonly Token[] | undefined): string {
  const texts = (tokens ?? []).map((token): string => {
    if (token.type === 'image' || token.type === 'html') return '';
    if (token.type === 'br') return '\n';
    if ('tokens' in token && token.tokens) return plainOf(token.tokens);
    const text = 'text' in token && typeof token.text === 'string' ? token.text : '';
    return token.type === 'codespan' || token.type === 'escape' ? text : decodeEntities(text);
  });
  return texts
    .join('')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}
