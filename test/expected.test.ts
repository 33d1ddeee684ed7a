import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './fake-io.ts';

const cases = JSON.parse(readFileSync('fixtures/cases.json', 'utf8')) as Record<string, string[]>;

describe('the program', () => {
  it.each(Object.entries(cases))('says what %s holds', async (name, argv) => {
    const { code, out } = await run(argv);
    expect(code).toBe(0);
    expect(out).toBe(readFileSync(`fixtures/expected/${name}`, 'utf8'));
  });

  it('has no stale expectation', () => {
    expect(readdirSync('fixtures/expected').sort()).toEqual(Object.keys(cases).sort());
  });
});
