// Bundles src/cli/main.ts into one CommonJS file. Modules behind `import()` are in the same file but run on first use.
// The bundle stands as deep as its source, so `import.meta.dirname` leads to the same places from both.
import { cp, rm } from 'node:fs/promises';
import { build } from 'esbuild';

// commander loads child_process for subcommands that are programs of their own; we have none, and it is a fifth of the start-up.
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli/main.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  define: { 'import.meta.dirname': '__dirname' },
  plugins: [withoutChildProcess],
  logLevel: 'warning',
});
await cp('src/language/arabic/data', 'dist/language/arabic/data', { recursive: true });
