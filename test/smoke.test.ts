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
});
