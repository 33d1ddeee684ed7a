// Bundles the program into CommonJS files: src/cli/main.ts with all that answers need, and one for every room that is loaded on first
// use. Each stands as deep as its source, so `import.meta.dirname` leads to the same places from all.
import { execFileSync } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { packLexicon } from '../src/language/data.ts';

const MAIN = 'src/cli/main.ts';

// commander loads child_process for subcommands that are programs of their own; we have none, and it is slow to load.
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

// linkedom loads a parser of style sheets for element.sheet, which nobody here asks for; it is the largest part of the bundle.
const withoutStyleSheets: Plugin = {
  name: 'without-style-sheets',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^cssomnom\/parse$/ }, () => ({ path: 'none', namespace: 'no-sheets' }));
    onLoad({ filter: /.*/, namespace: 'no-sheets' }, () => ({
      contents: 'export const parse = () => null;',
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

async function bundle(entry: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  await build({
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
    plugins: [withoutChildProcess, withoutStyleSheets, onDemandApart(entry, found)],
    logLevel: 'warning',
  });
  return found;
}

/** The lexicons of a pack in one file, packed: many files take ten times as long to open as one, and folding as long again. */
async function packLexicons(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).filter(isLexicon).sort();
  const texts = await Promise.all(names.map(name => readFile(join(from, name), 'utf8')));
  const lexicons = names.map((name, i) => [name, packLexicon(texts[i] as string)]);
  await writeFile(join(to, 'lexicons.json'), JSON.stringify(Object.fromEntries(lexicons)));
}

const isLexicon = (name: string): boolean => /\.(?:tsv|txt)$/u.test(name);

/** Keeps the code that V8 makes of a bundle and of what these commands call, for bin/load.js. */
function keepCode(path: string, commands: readonly string[]): void {
  const run = `
    const { exports: { main, systemIo }, script, codePath } = require('./bin/load.js')(${JSON.stringify(`../${path}`)});
    const commands = ${JSON.stringify(commands)};
    commands.reduce((done, command) => done.then(() => main([command], systemIo())), Promise.resolve())
      .then(() => require('node:fs').writeFileSync(codePath, script.createCachedData()));`;
  execFileSync(process.execPath, ['-e', run], { stdio: ['ignore', 'ignore', 'inherit'] });
}

const DATA = 'language/arabic/data';

await rm('dist', { recursive: true, force: true });
for (const room of await bundle(MAIN)) await bundle(room);
await cp(`src/${DATA}`, `dist/${DATA}`, { recursive: true, filter: path => !isLexicon(path) });
await packLexicons(`src/${DATA}`, `dist/${DATA}`);
keepCode('dist/cli/main.cjs', ['time', 'names', 'facts', 'quotes', 'summary', 'brief']);
