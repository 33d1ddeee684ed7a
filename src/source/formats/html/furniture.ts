import { measure, measureProse, memo, within } from './measure.ts';
import { namesFurniture, namesPicture } from './names.ts';
import { plain } from './plain.ts';
import { type Box, enclosing, type Piece, type Tree } from './tree.ts';

const ASIDE = new Set('nav header footer aside figure figcaption caption form menu address'.split(' '));
const WHOLE = new Set('html body main'.split(' '));
/** Shares of the prose (voted for; of all) with which a box is no furniture, whatever its name. */
const MUCH = 0.35;
const HALF = 0.5;
/** Characters: a box named after a picture that holds more is a part of the article with a picture in it. */
const LONGEST_CAPTION = 400;
/** Shares of linked text that make a line, or a whole list, one of links. */
const LINKED_LINE = 0.75;
const LINKED_LIST = 0.7;
/** Characters: a longer line is not repeated as a label. */
const LONGEST_LABEL = 80;
const TABLE_OR_PARAGRAPH = new Set('td th p'.split(' '));
const LISTS = new Set('ul ol dl'.split(' '));

/** Tells the boxes that stand around an article by tag and name. */
export function furnitureOf(tree: Tree, isVoted: (index: number) => boolean): (box: Box) => boolean {
  const voted = measureProse(tree, (_, i) => isVoted(i));
  const prose = measureProse(tree, () => true);
  const size = measure(tree, ({ text }) => text.length);
  const isNamedSo = (box: Box): boolean =>
    ASIDE.has(box.tag) || namesFurniture(box.names) || (namesPicture(box.names) && size(box) <= LONGEST_CAPTION);
  const holdsArticle = (box: Box): boolean =>
    voted(box) > voted(tree.root) * MUCH || prose(box) > prose(tree.root) * HALF;
  return within(box => box.parent !== null && !WHOLE.has(box.tag) && isNamedSo(box) && !holdsArticle(box));
}

/** Tells lines that are links, or stand in a list of links: they lead elsewhere. */
export function linksOf(tree: Tree): (piece: Piece) => boolean {
  const size = measure(tree, ({ text }) => text.length);
  const linked = measure(tree, piece => piece.linked);
  const isLinkList = memo(list => linked(list) > size(list) * LINKED_LIST);
  return ({ text, box, linked }) => {
    const list = enclosing(box, ({ tag }) => LISTS.has(tag));
    return linked > text.length * LINKED_LINE || (list !== null && isLinkList(list));
  };
}

/** Tells labels: short lines outside paragraphs, lists and tables that a page repeats. */
export function labelsOf({ pieces }: Tree): (piece: Piece) => boolean {
  const counts = new Map<string, number>();
  for (const { text } of pieces) if (text.length < LONGEST_LABEL) counts.set(text, (counts.get(text) ?? 0) + 1);
  return ({ kind, text, box }) =>
    kind === 'paragraph' && !TABLE_OR_PARAGRAPH.has(box.tag) && (counts.get(text) ?? 0) > 2;
}

/** Whether a piece says the headline again. */
export function repeatsTitle({ kind, text, box }: Piece, title: string): boolean {
  if (kind === 'heading' && box.tag === 'h1') return true;
  const line = plain(text);
  return line.length > 8 && (line === title || (kind === 'heading' && title.startsWith(line)));
}
