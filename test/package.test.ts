import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const MEGABYTE = 1024 * 1024;
/** What is shipped, and nothing else. */
const SHIPPED = [
  /^(?:LICENSE|README(?:\.[a-z]+)?\.md|CHANGELOG\.md|package\.json)$/u,
  /^bin\/(?:article|keep-code|load|start)\.js$/u,
  /^bin\/package\.json$/u,
  /^dist\/NOTICES\.txt$/u,
  /^dist\/(?:[a-z-]+\/)+[a-z-]+\.cjs$/u,
  /^dist\/language\/[a-z]+\/data\/(?:[a-z-]+\.bin|[a-z-]+\.wasm|lexicons\.json|LICENSE\.md|README\.md)$/u,
  /^fixtures\/builtin\.txt$/u,
  /^man\/[a-z.]+$/u,
];
const facts = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<string, Record<string, string>>>;

/** The package unpacked where no repository is above it. */
const folder = mkdtempSync(join(tmpdir(), 'article-'));
const unpacked = join(folder, 'package');

beforeAll(() => {
  const options = ['--ignore-scripts', '--silent', '--pack-destination', folder];
  execFileSync('npm', ['pack', ...options], { stdio: 'pipe' });
  const tarball = readdirSync(folder).find(name => name.endsWith('.tgz')) as string;
  execFileSync('tar', ['-xzf', tarball], { cwd: folder });
}, 120_000);

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(name => statSync(join(path, name)).isFile());

/** Runs the unpacked program from another folder, with next to no environment. */
const run = (argv: readonly string[], options: readonly string[] = []) =>
  spawnSync(process.execPath, [...options, join(unpacked, 'bin/article.js'), ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin' },
  });

describe('the package', () => {
  it('holds what runs and nothing else', () => {
    const names = filesIn(unpacked);
    expect(names.filter(name => !SHIPPED.some(shipped => shipped.test(name)))).toEqual([]);
    for (const name of ['dist/cli/main.cjs', 'dist/NOTICES.txt', 'LICENSE', 'README.md']) expect(names).toContain(name);
  });

  it('is smaller than 10 MB', () => {
    const size = filesIn(unpacked).reduce((sum, name) => sum + statSync(join(unpacked, name)).size, 0);
    expect(size).toBeLessThan(10 * MEGABYTE);
  });

  it('needs no other package, at installation or later', () => {
    expect(facts.dependencies ?? {}).toEqual({});
    expect(Object.keys(facts)).not.toContain('optionalDependencies');
    const bundles = filesIn(unpacked).filter(name => /\.c?js$/u.test(name));
    // A name with a place for a value stands in a text that some library would write for a browser.
    for (const name of bundles) {
      const code = readFileSync(join(unpacked, name), 'utf8');
      const loaded = [...code.matchAll(/\b(?:require|import)\((?:"([^"$]+)"|'([^'$]+)')\)/gu)].map(
        ([, a, b]) => a ?? b ?? '',
      );
      expect(loaded.filter(path => !path.startsWith('.') && !isBuiltin(path))).toEqual([]);
    }
  });

  it('names the licence of each package that it holds', () => {
    const notices = readFileSync(join(unpacked, 'dist/NOTICES.txt'), 'utf8');
    const libraries = [
      'commander',
      'chalk',
      'marked',
      'linkedom',
      'htmlparser2',
      'bidi-js',
      'chardet',
      '@mozilla/readability',
    ];
    for (const library of libraries)
      expect(notices).toMatch(new RegExp(`^== ${library} [\\d.]+ \\([\\w.-]+\\) ==$`, 'mu'));
    expect(notices).toContain('Apache License');
  });

  it('tells nothing of the machine that it was built on', () => {
    const told = filesIn(unpacked).filter(name => readFileSync(join(unpacked, name), 'latin1').includes(process.cwd()));
    expect(told).toEqual([]);
  });

  it.each(['read', 'names', 'facts', 'quotes', 'summary', 'time', 'brief', 'doctor', 'schema'])(
    'runs %s anywhere',
    command => {
      const { status, stdout, stderr } = run([command]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).not.toBe('');
    },
  );

  it('reads pages and Markdown without what lies in folders above', () => {
    const page = '<!doctype html><h1>سوق السمك</h1><p>قال محمد إن السوق كبيرة.</p><canvas></canvas>';
    const options = ['--require', join(process.cwd(), 'test/no-packages.cjs')];
    for (const [format, text] of [
      ['html', page],
      ['markdown', '# سوق السمك\n\nنص *قصير*.'],
    ] as const) {
      const { status, stdout } = spawnSync(
        process.execPath,
        [...options, join(unpacked, 'bin/article.js'), 'read', '--format', format, '-'],
        { cwd: folder, encoding: 'utf8', input: text },
      );
      expect({ status, title: stdout.split('\n')[0] }).toEqual({ status: 0, title: 'سوق السمك' });
    }
  });

  it('keeps its code where it is installed, and answers the same with it', () => {
    const before = run(['names', '--json']);
    spawnSync(process.execPath, [join(unpacked, 'bin/keep-code.js')], { cwd: folder });
    expect(readdirSync(join(unpacked, 'dist/cli')).some(name => name.endsWith('.code'))).toBe(true);
    expect(run(['names', '--json'])).toMatchObject({ status: 0, stdout: before.stdout, stderr: '' });
  });

  it.each(['v0.10.48', 'v8.17.0', 'v18.20.4', 'v20.18.3'])('says in one line that node %s is too old', version => {
    const older = join(folder, `${version}.cjs`);
    const versions = `{ version: { value: '${version}' }, versions: { value: { node: '${version.slice(1)}' } } }`;
    writeFileSync(older, `Object.defineProperties(process, ${versions});`);
    const { status, stdout, stderr } = run(['names'], ['--require', older]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(`article: node is too old: "${version}": install version 20.19 or later\n`);
  });
});
