// Folders of web pages with what is expected of them, in the layouts of the benchmarks that exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a page should give; a member that the benchmark does not state is null, or empty. */
export type Expected = {
  /** The whole text of the article. */
  readonly body: string | null;
  /** Passages that belong to it, and passages that do not. */
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
  readonly title: string | null;
  readonly author: string | null;
  /** Begins with a year, month and day. */
  readonly date: string | null;
};

export type ExpectedPage = { readonly name: string; readonly bytes: Uint8Array; readonly expected: Expected };

type Row = Readonly<Record<string, unknown>>;

/**
 * The pages of a folder. Layouts: one file of truth (`truth.json` or `ground-truth.json`: Scrapinghub, trafilatura, WCXB) with pages beside it or
 * in `html/`; `ground-truth/NAME.json` beside `html/NAME.html.gz` (WCXB); a folder a page with `source.html` (Readability).
 */
export function readPages(folder: string): readonly ExpectedPage[] {
  const truth = ['truth.json', 'ground-truth.json'].map(name => join(folder, name)).find(existsSync);
  if (truth !== undefined) {
    return Object.entries(readJson(truth)).map(([name, row]) => toPage(folder, name, row as Row));
  }
  const apart = join(folder, 'ground-truth');
  if (existsSync(apart)) {
    return readdirSync(apart)
      .filter(name => name.endsWith('.json'))
      .map(name => toPage(folder, name.replace(/\.json$/u, ''), readJson(join(apart, name))));
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => existsSync(join(folder, entry.name, 'source.html')))
    .map(({ name }) => toFolderPage(join(folder, name), name));
}

function toPage(folder: string, name: string, row: Row): ExpectedPage {
  const file = typeof row.file === 'string' ? row.file : `${name}.html`;
  const truth = (row.ground_truth ?? row) as Row;
  return { name, bytes: readPage(folder, file), expected: toExpected(truth) };
}

const toExpected = (row: Row): Expected => ({
  body: text(row.articleBody) ?? text(row.main_content),
  wanted: texts(row.with),
  unwanted: texts(row.without),
  title: text(row.title),
  author: text(row.author),
  date: text(row.date) ?? text(row.publish_date),
});

/** A page of its own folder: its text in `expected.txt`, `.md` or `.html`, its title and author in `expected-metadata.json`. */
function toFolderPage(folder: string, name: string): ExpectedPage {
  const body = ['txt', 'md', 'html'].map(ending => join(folder, `expected.${ending}`)).find(existsSync);
  const metadata = join(folder, 'expected-metadata.json');
  const row = existsSync(metadata) ? readJson(metadata) : {};
  const expected = body === undefined ? null : readFileSync(body, 'utf8');
  return {
    name,
    bytes: readFileSync(join(folder, 'source.html')),
    expected: {
      ...toExpected(row),
      author: text(row.byline),
      date: text(row.publishedTime),
      body: body?.endsWith('.html') ? (expected?.replace(/<[^>]*>/gu, ' ') ?? null) : expected,
    },
  };
}

function readPage(folder: string, file: string): Uint8Array {
  const base = file.slice(file.lastIndexOf('/') + 1);
  const places = [file, base].flatMap(name => [join(folder, name), join(folder, 'html', name)]);
  const place = places.flatMap(path => [path, `${path}.gz`]).find(existsSync);
  if (place === undefined) throw new Error(`no page "${file}" in ${folder}`);
  const bytes = readFileSync(place);
  return place.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

const readJson = (path: string): Row => JSON.parse(readFileSync(path, 'utf8')) as Row;
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(one => typeof one === 'string') : [];
