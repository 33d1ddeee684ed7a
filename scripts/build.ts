// Bundles the program into CommonJS files: src/cli/main.ts with all that answers need, and one for every room that is loaded on first
// use. Each stands as deep as its source, so `import.meta.dirname` leads to the same places from all.
import { execFileSync } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { LIST_FILES, packListed } from '../src/language/arabic/listed.ts';
import { packLexicon } from '../src/language/data.ts';
import { noticesOf } from './notices.ts';

const MAIN = 'src/cli/main.ts';

/** What stands in for modules that libraries load and we have no use for, by who loads which. */
const STAND_INS: readonly { readonly module: RegExp; readonly importer: RegExp; readonly contents: string }[] = [
  // For subcommands that are programs of their own; we have none, and it is slow to load.
  { module: /^node:child_process$/, importer: /\/commander\//, contents: 'module.exports = {};' },
  // For element.sheet, which nobody here asks for; it is the largest part of the bundle.
  { module: /^cssomnom\/parse$/, importer: /\/linkedom\//, contents: 'export const parse = () => null;' },
  // It would be looked for in every folder above, whoever put it there.
  { module: /^canvas$/, importer: /\/linkedom\//, contents: 'throw new Error("no canvas");' },
];

const withStandIns: Plugin = {
  name: 'with-stand-ins',
  setup({ onResolve, onLoad }) {
    for (const [i, { module, importer }] of STAND_INS.entries()) {
      onResolve({ filter: module }, args =>
        importer.test(args.importer) ? { path: String(i), namespace: 'stand-in' } : undefined,
      );
    }
    onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({
      contents: STAND_INS[Number(path)]?.contents ?? '',
      loader: 'js',
    }));
  },
};

const outfileOf = (entry: string): string => entry.replace(/^src/, 'dist').replace(/\.ts$/, '.cjs');

/** Leaves what is imported on demand out of a bundle, and notes it: it gets a bundle of its own. */
const onDemandApart = (entry: string, found: Set<string>): Plugin => ({
  name: 'on-demand-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const room = relative('.', join(resolveDir, path));
      found.add(room);
      return {
        path: `./${relative(dirname(entry), room)}`.replace(/^\.\/\.\./, '..').replace(/\.ts$/, '.cjs'),
        external: true,
      };
    });
  },
});

/** What a bundle was made of, and the rooms that it loads on demand. */
type Bundle = { readonly inputs: readonly string[]; readonly rooms: readonly string[] };

async function bundle(entry: string): Promise<Bundle> {
  const found = new Set<string>();
  const { metafile } = await build({
    entryPoints: [entry],
    outfile: outfileOf(entry),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    supported: { 'dynamic-import': false },
    minify: true,
    // The line breaker finds its rules by the names of their functions.
    keepNames: entry.startsWith('src/terminal/'),
    define: { 'import.meta.dirname': '__dirname' },
    plugins: [withStandIns, onDemandApart(entry, found)],
    metafile: true,
    logLevel: 'warning',
  });
  return { inputs: Object.keys(metafile.inputs), rooms: [...found] };
}

/** The lexicons of a pack in one file, packed: many files take ten times as long to open as one, and folding as long again. */
async function packLexicons(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).filter(name => isLexicon(name) && !LISTS.has(name)).sort();
  const texts = await Promise.all(names.map(name => readFile(join(from, name), 'utf8')));
  const lexicons = names.map((name, i) => [name, packLexicon(texts[i] as string)]);
  await writeFile(join(to, 'lexicons.json'), JSON.stringify(Object.fromEntries(lexicons)));
}

const LISTS: ReadonlySet<string> = new Set(LIST_FILES);
const isLexicon = (name: string): boolean => name.endsWith('.tsv');

const DATA = 'language/arabic/data';

await rm('dist', { recursive: true, force: true });
const bundles = new Map<string, Bundle>();
for (const rooms = [MAIN]; rooms.length > 0; ) {
  const room = rooms.pop() as string;
  if (bundles.has(room)) continue;
  const made = await bundle(room);
  bundles.set(room, made);
  rooms.push(...made.rooms);
}
await cp(`src/${DATA}`, `dist/${DATA}`, { recursive: true, filter: path => !isLexicon(path) });
await packLexicons(`src/${DATA}`, `dist/${DATA}`);
await writeFile('dist/NOTICES.txt', await noticesOf([...bundles.values()].flatMap(({ inputs }) => inputs)));
await writeFile(`dist/${DATA}/listed.bin`, packListed());
execFileSync(process.execPath, ['bin/keep-code.js'], { stdio: ['ignore', 'ignore', 'inherit'] });
