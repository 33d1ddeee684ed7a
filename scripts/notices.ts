// The licences of the libraries that are bundled, as they ask for it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of a package that a file belongs to. */
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u;
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/iu;

type Facts = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
};

/** Every package that the files belong to, with its licence in full. Throws where one has none that can be named. */
export async function noticesOf(files: readonly string[]): Promise<string> {
  const folders = new Set(files.flatMap(file => PACKAGE.exec(file)?.[0] ?? []));
  const notices = await Promise.all([...folders].map(noticeOf));
  return `The program holds code of these packages.\n\n${notices.sort().join('\n')}`;
}

async function noticeOf(folder: string): Promise<string> {
  const facts = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Facts;
  const { name, version, license, author } = facts;
  if (license === undefined) throw new Error(`${name}: no licence`);
  const names = (await readdir(folder)).filter(file => LICENSE_FILE.test(file)).sort();
  const texts = await Promise.all(names.map(file => readFile(join(folder, file), 'utf8')));
  const by = typeof author === 'string' ? author : author?.name;
  const text = texts.length > 0 ? texts.join('\n') : `By ${by ?? `the authors of ${name}`}.`;
  return `== ${name} ${version} (${license}) ==\n\n${text.trim()}\n`;
}
