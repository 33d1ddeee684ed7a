import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../../src/source/locate/file.ts';

const folder = mkdtempSync(join(tmpdir(), 'article-test-'));
const pathOf = (name: string): string => join(folder, name);
const pipe = (name: string): string => {
  execFileSync('mkfifo', [pathOf(name)]);
  return pathOf(name);
};

afterAll(() => rmSync(folder, { recursive: true }));

describe('readFile', () => {
  it('reads a file, up to a limit', async () => {
    writeFileSync(pathOf('file'), 'سلام');
    expect(Buffer.from(await readFile(pathOf('file'), 100)).toString()).toBe('سلام');
    await expect(readFile(pathOf('file'), 3)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('reads a named pipe until its writer is done, however slow', async () => {
    const path = pipe('slow');
    const writer = spawn('sh', ['-c', `exec > "${path}"; sleep 0.2; printf one; sleep 0.2; printf two`]);
    expect(Buffer.from(await readFile(path, 100)).toString()).toBe('onetwo');
    writer.kill();
  });

  it('does not wait for ever on a pipe that nobody writes to', async () => {
    await expect(readFile(pipe('silent'), 100)).rejects.toThrow('a pipe that nobody writes to');
  });

  it.each([
    ['/dev/zero', 'too-large'],
    ['/proc/self/mem', 'not-readable'],
    ['/', 'is-folder'],
    ['/no/such/file', 'not-found'],
    ['/etc/hosts/file', 'not-found'],
  ])('%s: %s', async (path, code) => {
    await expect(readFile(path, 10_000)).rejects.toMatchObject({ name: 'ReaderError', code });
  });

  // Root reads what it likes.
  it.skipIf(process.getuid?.() === 0)('says so when it is not allowed to read', async () => {
    writeFileSync(pathOf('secret'), 'x', { mode: 0 });
    await expect(readFile(pathOf('secret'), 100)).rejects.toThrow('not allowed to read');
  });
});
