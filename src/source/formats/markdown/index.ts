import { composePage, NO_FACTS, type Page, type PageFacts, type PagePart } from '../../../document/page.ts';
import { parseText } from '../text.ts';
import { readFrontMatter } from './front-matter.ts';
import { partsOf } from './parts.ts';

/** A line with more marks of quotes and lists, or room for them, before its text; the cost of a parser grows with the depth. */
const TOO_DEEP = /^[ \t>*+-]{60}[ \t>*+-]*[>*+-](?=[ \t]+[^\s>*+-])/mu;

/**
 * The article in a Markdown text. Front matter names its facts; else a first heading of the highest level is its title. What is nested
 * beyond all reading is plain text.
 */
export function parseMarkdown(markdown: string): Page {
  if (TOO_DEEP.test(markdown)) return parseText(markdown);
  const { facts, rest } = readFrontMatter(markdown);
  const parts = partsOf(rest);
  const [first] = parts;
  if (facts.title === null && first?.kind === 'heading' && first.level === 1) {
    return toPage(parts.slice(1), { ...facts, title: first.text });
  }
  const isRepeated = first?.kind === 'heading' && first.text === facts.title;
  return toPage(isRepeated ? parts.slice(1) : parts, facts);
}

const toPage = (parts: readonly PagePart[], facts: Partial<PageFacts>): Page =>
  composePage(parts, { ...NO_FACTS, ...facts });
