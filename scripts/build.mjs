// Bundles the program into CommonJS files: src/cli/main.ts with all that answers need, and one for every room that is loaded on first
// use. Each stands as deep as its source, so `import.meta.dirname` leads to the same places from all.
import { cp, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

const MAIN = 'src/cli/main.ts';

// commander loads child_process for subcommands that are programs of their own; we have none, and it is slow to load.
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

// linkedom loads a parser of style sheets for element.sheet, which nobody here asks for; it is the largest part of the bundle.
const withoutStyleSheets = {
  name: 'without-style-sheets',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^cssomnom\/parse$/ }, () => ({ path: 'none', namespace: 'no-sheets' }));
    onLoad({ filter: /.*/, namespace: 'no-sheets' }, () => ({
      contents: 'export const parse = () => null;',
      loader: 'js',
    }));
  },
};

const outfileOf = entry => entry.replace(/^src/, 'dist').replace(/\.ts$/, '.cjs');

/** Leaves what is imported on demand out of a bundle, and notes it: it gets a bundle of its own. */
const onDemandApart = (entry, found) => ({
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

async function bundle(entry) {
  const found = new Set();
  await build({
    entryPoints: [entry],
    outfile: outfileOf(entry),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    // The line breaker finds its rules by the names of their functions.
    keepNames: entry.startsWith('src/terminal/'),
    define: { 'import.meta.dirname': '__dirname' },
    plugins: [withoutChildProcess, withoutStyleSheets, onDemandApart(entry, found)],
    logLevel: 'warning',
  });
  return found;
}

await rm('dist', { recursive: true, force: true });
for (const room of await bundle(MAIN)) await bundle(room);
await cp('src/language/arabic/data', 'dist/language/arabic/data', { recursive: true });
