import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { TreeBuilder } from './build-tree.ts';
import type { Piece } from './tree.ts';

/** As much of the DOM as we use. */
type DomNode = {
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string | null;
  readonly parentNode: DomNode | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
};

const ELEMENT = 1;
const TEXT = 3;

/** The pieces of the part of a page that Mozilla's Readability takes for the article; none where it finds no article. */
export function findReadable(html: string): readonly Piece[] {
  const content = read(html);
  return content ? piecesOf(content) : [];
}

function read(html: string): DomNode | null {
  try {
    const { document } = parseHTML(withoutScripts(html));
    const reader = new Readability(document as never, {
      keepClasses: true,
      disableJSONLD: true,
      serializer: node => node as unknown as DomNode,
    });
    return reader.parse()?.content ?? null;
  } catch {
    // Markup without a body, or with attributes beyond measure, throws inside the libraries; the page is judged without them.
    return null;
  }
}

/** Walks without recursion: pages may be deep. */
function piecesOf(root: DomNode): readonly Piece[] {
  const builder = new TreeBuilder();
  for (let node: DomNode | null = root; node; ) {
    if (node.nodeType === ELEMENT) builder.open(node.localName, {});
    else if (node.nodeType === TEXT) builder.text(node.nodeValue ?? '');
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node) {
      if (node.nodeType === ELEMENT) builder.close();
      if (node === root) node = null;
      else if (node.nextSibling) {
        node = node.nextSibling;
        break;
      } else node = node.parentNode;
    }
  }
  return builder.end().pieces;
}

/** Markup without elements that hold no text: on most pages, half of it. */
function withoutScripts(html: string): string {
  const open = /<(script|style|noscript|svg)(?=[\s>])/giu;
  const parts: string[] = [];
  let at = 0;
  for (let found = open.exec(html); found; found = open.exec(html)) {
    const close = new RegExp(`</${found[1]}[^>]{0,100}>`, 'giu');
    close.lastIndex = open.lastIndex;
    if (!close.test(html)) break;
    parts.push(html.slice(at, found.index));
    at = open.lastIndex = close.lastIndex;
  }
  return parts.join('') + html.slice(at);
}
