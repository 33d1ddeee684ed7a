// Bundles the program into two CommonJS files: src/cli/main.ts with all that answers need, and the terminal floor with its libraries,
// which is loaded on first use. Each stands as deep as its source, so `import.meta.dirname` leads to the same places from both.
import { cp, rm } from 'node:fs/promises';
import { build } from 'esbuild';

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

const terminalApart = {
  name: 'terminal-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/terminal\/index\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: '../terminal/index.cjs', external: true } : undefined,
    );
  },
};

const bundle = (entry, outfile) =>
  build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    // The line breaker finds its rules by the names of their functions.
    keepNames: true,
    define: { 'import.meta.dirname': '__dirname' },
    plugins: [withoutChildProcess, terminalApart],
    logLevel: 'warning',
  });

await rm('dist', { recursive: true, force: true });
await bundle('src/cli/main.ts', 'dist/cli/main.cjs');
await bundle('src/terminal/index.ts', 'dist/terminal/index.cjs');
await cp('src/language/arabic/data', 'dist/language/arabic/data', { recursive: true });
