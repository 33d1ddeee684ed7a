import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('the built program', () => {
  it('reads the built-in article', () => {
    const out = execFileSync(process.execPath, ['bin/article.js', 'names'], { encoding: 'utf8' });
    expect(out).toContain('person\tسام ألتمان\t');
  });

  it('ends in silence and success when its reader goes away', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-o', 'pipefail', '-c', 'node bin/article.js read $(printf "fixtures/builtin.txt %.0s" {1..300}) | head -1'],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    ['/dev/full', '2>/dev/full'],
    ['a closed pipe', '2> >(exec 0<&-; true)'],
  ])('answers of all it can read when standard error is %s, and tells by its exit code', (_, redirection) => {
    const { status, stdout } = spawnSync(
      'bash',
      ['-c', `node bin/article.js time nope fixtures/builtin.txt nope ${redirection}; echo "exit $?"`],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^fixtures\/builtin\.txt\t3\t\d+\nexit 1\n$/u);
  });

  it('says in one line that standard input cannot be read, and answers of the others', () => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', 'node bin/article.js time - fixtures/builtin.txt 0>/dev/null'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/^fixtures\/builtin\.txt\t3\t\d+\n$/u);
    expect(stderr).toBe('article: cannot be read: "-": EBADF\n');
  });

  it('answers the same without WebAssembly', () => {
    const names = (...flags: readonly string[]): string =>
      execFileSync(process.execPath, [...flags, 'bin/article.js', 'names', '--json'], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(names('--jitless')).toBe(names());
  });
});
