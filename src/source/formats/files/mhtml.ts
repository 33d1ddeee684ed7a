import { ReaderError } from '../../../errors.ts';

/** Bytes of headers, and parts of a saved page: pictures and styles, some hundreds. */
const MOST_HEAD = 64 * 1024;
const MOST_PARTS = 5000;
/** How often a part may be of several parts again. */
const DEEPEST = 4;

type Part = { readonly head: ReadonlyMap<string, string>; readonly body: string };

/** The page in a saved one. */
export type SavedPage = { readonly bytes: Uint8Array; readonly charset: string | null; readonly url: string | null };

/** Whether bytes begin as the headers of a page saved as one file (MHTML, RFC 2557). */
export function looksLikeMhtml(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 8192));
  return /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/(?:related|mixed|alternative)/iu.test(
    head.replaceAll('\r\n', '\n').replace(/^\uFEFF|^\s+/u, ''),
  );
}

/** The root page of an MHTML file. Throws not-readable where it holds none. */
export function readMhtml(bytes: Uint8Array, name: string): SavedPage {
  // One character a byte: a body may be of any encoding, and is turned back into bytes.
  const whole = splitPart(latin(bytes).replaceAll('\r\n', '\n').replace(/^\s+/u, ''));
  const page = findPage(whole, 0);
  if (!page)
    throw new ReaderError('not-readable', `a saved page without a page in it: "${name}": save it again as HTML`);
  const charset = parameterOf(page.head.get('content-type') ?? '', 'charset');
  const url = page.head.get('content-location') ?? whole.head.get('snapshot-content-location') ?? '';
  return { bytes: decodeBody(page), charset, url: /^https?:/u.test(url) ? url : null };
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

function splitPart(text: string): Part {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const lines = text.slice(0, end < 0 ? 0 : Math.min(end, MOST_HEAD)).replace(/\n[ \t]+/gu, ' ');
  const head = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) head.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { head, body: end < 0 ? '' : text.slice(end + (end === 0 ? 1 : 2)) };
}

function findPage(part: Part, depth: number): Part | null {
  const type = part.head.get('content-type') ?? '';
  if (/^(?:text\/html|application\/xhtml)/iu.test(type)) return part;
  const boundary = parameterOf(type, 'boundary');
  if (!/^multipart\//iu.test(type) || boundary === null || depth > DEEPEST) return null;
  const parts = part.body.split(`\n--${boundary}`, MOST_PARTS).slice(part.body.startsWith(`--${boundary}`) ? 0 : 1);
  const start = parameterOf(type, 'start');
  const read = parts.map(text => splitPart(text.slice(text.indexOf('\n') + 1)));
  const root = start === null ? undefined : read.find(({ head }) => head.get('content-id') === start);
  for (const one of root ? [root, ...read] : read) {
    const page = findPage(one, depth + 1);
    if (page) return page;
  }
  return null;
}

function parameterOf(type: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'iu').exec(type);
  return found ? (found[1] ?? found[2] ?? null) : null;
}

function decodeBody({ head, body }: Part): Uint8Array {
  const coding = (head.get('content-transfer-encoding') ?? '').toLowerCase();
  if (coding === 'base64') return Buffer.from(body, 'base64');
  if (coding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=[ \t]*\n/gu, '')
    .replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
