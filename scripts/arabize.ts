// npx tsx scripts/arabize.ts FROM TO: a set of web pages with article bodies (truth.json, *.html.gz), its words put into Arabic letters
// one by one, its punctuation into Arabic and its direction right-to-left: shows whether extraction knows letters it should not.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { decodeEntities } from '../src/source/formats/entities.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz,;?';
const ARABIC = 'ابثدةفغحيجكلمنوصقرستشطعخىظ،؛؟';
const TITLE_META = /title|description|author|site_name|headline/iu;
const UNTOUCHED = new Set(['script', 'style', 'textarea']);

const arabize = (text: string): string =>
  text.normalize('NFC').replace(/[A-Za-z,;?]/gu, letter => ARABIC[LATIN.indexOf(letter.toLowerCase())] ?? letter);

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Values of JSON-LD that are prose: with a space, and no address. */
function arabizeJson(text: string): string {
  try {
    return JSON.stringify(
      JSON.parse(text, (_, value) => (typeof value === 'string' && value.includes(' ') ? arabize(value) : value)),
    );
  } catch {
    return text;
  }
}

/** The page with its text nodes, titles and JSON-LD in Arabic letters; everything else stays as it stands. */
function arabizePage(html: string): string {
  const out: string[] = [];
  let at = 0;
  const replace = (start: number, end: number, text: string): void => {
    out.push(html.slice(at, start), text);
    at = end;
  };
  const open: string[] = [];
  let isLinkedData = false;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        open.push(tag);
        isLinkedData = tag === 'script' && (attributes.type ?? '').includes('ld+json');
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        const source = html.slice(start, end);
        if (tag === 'html')
          replace(start, end, source.replace(/\sdir=\S+(?=[\s>])/iu, '').replace(/^<html/iu, '<html dir="rtl"'));
        const { content } = attributes;
        if (tag === 'meta' && content && TITLE_META.test(attributes.property ?? attributes.name ?? '')) {
          replace(start, end, source.replace(content, escapeMarkup(arabize(decodeEntities(content)))));
        }
      },
      ontext(text) {
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        if (isLinkedData) replace(start, end, arabizeJson(text));
        else if (!UNTOUCHED.has(open.at(-1) ?? '')) replace(start, end, escapeMarkup(arabize(decodeEntities(text))));
      },
      onclosetag() {
        open.pop();
        isLinkedData = false;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return out.join('') + html.slice(at);
}

const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('give the folder of a set of pages, and a folder to write');
mkdirSync(to, { recursive: true });
const truth: Record<string, { articleBody: string }> = JSON.parse(readFileSync(join(from, 'truth.json'), 'utf8'));
const mapped = Object.entries(truth).map(([key, page]) => [key, { ...page, articleBody: arabize(page.articleBody) }]);
writeFileSync(join(to, 'truth.json'), JSON.stringify(Object.fromEntries(mapped)));
for (const file of readdirSync(from).filter(name => name.endsWith('.html.gz'))) {
  const html = gunzipSync(readFileSync(join(from, file))).toString('utf8');
  writeFileSync(join(to, basename(file)), gzipSync(arabizePage(html)));
}
