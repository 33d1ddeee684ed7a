import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBidi } from './conformance.ts';

describe('the bidirectional algorithm', () => {
  it.each(['BidiTest.txt', 'BidiCharacterTest.txt'])('does what the sample of %s asks', name => {
    const { passed, failures } = checkBidi(readFileSync(`fixtures/unicode/${name}`, 'utf8'));
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThanOrEqual(300);
  });
});
