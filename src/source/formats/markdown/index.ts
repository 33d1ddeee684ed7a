import { composePage, NO_FACTS, type Page, type PageFacts, type PagePart } from '../../../document/page.ts';
import { readFrontMatter } from './front-matter.ts';
import { partsOf } from './parts.ts';

/**
 * The article in a Markdown text. Front matter names its facts; else a first heading of the highest level is its title, unless
 * there is nothing else.
 */
export function parseMarkdown(markdown: string): Page {
  const { facts, rest } = readFrontMatter(markdown);
  const parts = partsOf(rest);
  const [first, ...others] = parts;
  if (others.length === 0) return toPage(parts, facts);
  if (facts.title === null && first?.kind === 'heading' && first.level === 1) {
    return toPage(others, { ...facts, title: first.text });
  }
  const isRepeated = first?.kind === 'heading' && first.text === facts.title;
  return toPage(isRepeated ? others : parts, facts);
}

const toPage = (parts: readonly PagePart[], facts: Partial<PageFacts>): Page =>
  composePage(parts, { ...NO_FACTS, ...facts });
