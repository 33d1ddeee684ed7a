import { Parser } from 'htmlparser2';
import { ReaderError } from '../../../errors.ts';

/** Open elements, and all elements; office documents have some dozens, and some hundred thousands. */
const DEEPEST = 256;
const MOST_ELEMENTS = 2_000_000;
const CHUNK = 64 * 1024;

export type Visitor = {
  readonly open: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (tag: string) => void;
};

/** Walks through XML, names as they are written; entities that a document declares stay unread. Throws too-large beyond all nesting. */
export function walkXml(xml: string, source: string, { open, text, close }: Visitor): void {
  let depth = 0;
  let elements = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        depth++;
        elements++;
        open(tag, attributes);
      },
      ontext: text,
      onclosetag: tag => {
        depth--;
        close(tag);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length; at += CHUNK) {
    parser.write(xml.slice(at, at + CHUNK));
    if (depth > DEEPEST || elements > MOST_ELEMENTS) {
      throw new ReaderError(
        'too-large',
        `nested too deep: "${source}": no document has so many elements in one another`,
      );
    }
  }
  parser.end();
}

/** The text of the first element of each name (without its prefix), in one walk. */
export function readFields(xml: string, source: string, names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: (string | null)[] = [];
  walkXml(xml, source, {
    open: tag => {
      const name = localOf(tag);
      open.push(names.includes(name) && !found.has(name) ? name : null);
      const own = open.at(-1);
      if (own) found.set(own, '');
    },
    text: text => {
      const name = open.at(-1);
      if (name) found.set(name, (found.get(name) ?? '') + text);
    },
    close: () => open.pop(),
  });
  return new Map([...found].map(([name, text]) => [name, text.replace(/\s+/gu, ' ').trim()]));
}

/** A name without its prefix. */
export const localOf = (tag: string): string => tag.slice(tag.indexOf(':') + 1);
