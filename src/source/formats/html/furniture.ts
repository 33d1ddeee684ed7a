import { measure, measureProse, memo, within } from './measure.ts';
import { judgeNames, namesConsent, namesPicture } from './names.ts';
import { plain } from './plain.ts';
import { type Box, enclosing, type Piece, type Tree } from './tree.ts';

const ASIDE = new Set('nav header footer aside figure figcaption caption form menu address'.split(' '));
const WHOLE = new Set('html body main'.split(' '));
/** Shares of the prose (voted for; of all) with which a box is no furniture, whatever its name. */
const MUCH = 0.35;
const HALF = 0.5;
/** Characters of prose, its share of a box, and the share of links in it, with which a name that says little is not heard. */
const LEAST_PROSE = 100;
const MOSTLY_PROSE = 0.5;
const FEW_LINKS = 0.3;
/** Characters: a box named after a picture that holds more is a part of the article with a picture in it. */
const LONGEST_CAPTION = 400;
/** Characters of a dialogue that asks for consent. */
const LONGEST_DIALOGUE = 1500;
/** Shares of linked text that make a line, or a whole list, one of links; and a line nothing but a link. */
const LINKED_LINE = 0.75;
const LINKED_LIST = 0.7;
const ALL_LINK = 0.95;
/** Characters: a line that is mostly a link and ends a sentence outside of it is a sentence. */
const LEAST_SENTENCE = 50;
const ENDS = /[.!?؟。…]$/u;
const LEAD = /^[^:]{1,40}:/u;
/** Characters: a longer line is not repeated as a label. */
const LONGEST_LABEL = 80;
const TABLE_OR_PARAGRAPH = new Set('td th p'.split(' '));
const LISTS = new Set('ul ol dl'.split(' '));

/** Tells the boxes that stand around an article by tag and name, unless what they hold outweighs it. */
export function furnitureOf(tree: Tree, isVoted: (index: number) => boolean): (box: Box) => boolean {
  const voted = measureProse(tree, (_, i) => isVoted(i));
  const prose = measureProse(tree, () => true);
  const size = measure(tree, ({ text }) => text.length);
  const linked = measure(tree, piece => piece.linked);
  const headings = measure(tree, ({ kind }) => (kind === 'heading' ? 1 : 0));
  const quoted = measure(tree, piece => (isQuoteOrCell(piece) ? 1 : 0));
  const isSentences = (box: Box): boolean =>
    prose(box) >= LEAST_PROSE && prose(box) >= size(box) * MOSTLY_PROSE && linked(box) < size(box) * FEW_LINKS;
  const isAside = (box: Box): boolean => {
    if (box.tag === 'header' && headings(box) === box.to - box.from && linked(box) === 0) return false;
    return ASIDE.has(box.tag) && (box.tag !== 'figure' || quoted(box) === 0);
  };
  const isNamedSo = (box: Box): boolean => {
    const verdict = isSlug(tree, box) ? null : judgeNames(box.names);
    return verdict === 'strong' || (verdict === 'weak' && !isSentences(box));
  };
  const isCaption = (box: Box): boolean =>
    namesPicture(box.names) && size(box) <= LONGEST_CAPTION && quoted(box) === 0 && !isHeadline(box);
  const asksConsent = (box: Box): boolean =>
    judgeNames(box.names) === 'strong' && namesConsent(box.names) && size(box) <= LONGEST_DIALOGUE;
  const holdsArticle = (box: Box): boolean =>
    (voted(box) > voted(tree.root) * MUCH || prose(box) > prose(tree.root) * HALF) && !asksConsent(box);
  return within(
    box =>
      box.parent !== null &&
      !WHOLE.has(box.tag) &&
      (isAside(box) || isNamedSo(box) || isCaption(box)) &&
      !holdsArticle(box),
  );
}

const isHeadline = ({ tag }: Box): boolean => tag === 'h1';

const isQuoteOrCell = ({ kind, box }: Piece): boolean =>
  kind === 'quote' ||
  (enclosing(box, ({ tag }) => tag === 'td' || tag === 'th' || tag === 'figure')?.tag ?? 'figure') !== 'figure';

/** Whether an id of several words is those of the heading that its box begins with. */
function isSlug({ pieces }: Tree, box: Box): boolean {
  const first = pieces[box.from];
  if (first?.kind !== 'heading' || box.to === box.from) return false;
  const key = plain(first.text);
  return box.names
    .split(' , ')
    .some(name => name.includes(' ') && plain(name) === key && judgeNames(name) !== 'strong');
}

/** Tells lines that are links, or stand in a list of links: they lead elsewhere. */
export function linksOf(tree: Tree): (piece: Piece) => boolean {
  const size = measure(tree, ({ text }) => text.length);
  const linked = measure(tree, piece => piece.linked);
  const lines = measure(tree, () => 1);
  const opening = measure(tree, ({ opensInLink }) => (opensInLink ? 1 : 0));
  const isLinkList = memo(list => linked(list) > size(list) * LINKED_LIST && opening(list) * 2 >= lines(list));
  return piece => {
    if (isLinkLine(piece)) return true;
    const list = enclosing(piece.box, ({ tag }) => LISTS.has(tag));
    return list !== null && isLinkList(list);
  };
}

/** A line that is nothing but a link, or a link with a word before («Read also: …») or a date behind it. */
function isLinkLine({ text, linked, opensInLink }: Piece): boolean {
  if (linked <= text.length * LINKED_LINE) return false;
  if (linked >= text.length * ALL_LINK) return true;
  if (opensInLink) return !ENDS.test(text) || text.length < LEAST_SENTENCE;
  return LEAD.test(text);
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
