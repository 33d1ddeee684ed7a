import { describe, expect, it } from 'vitest';
import { decode } from '../../src/source/decode.ts';

describe('decode', () => {
  it('reads UTF-8 with and without its mark, which it drops', () => {
    const bytes = new TextEncoder().encode('سلام');
    expect(decode(bytes, 'x', null)).toBe('سلام');
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]), 'x', null)).toBe('سلام');
  });

  it('reads UTF-16 of either order by its mark', () => {
    expect(decode(new Uint8Array([0xff, 0xfe, 0x33, 0x06]), 'x', null)).toBe('س');
    expect(decode(new Uint8Array([0xfe, 0xff, 0x06, 0x33]), 'x', null)).toBe('س');
  });

  it('reads what it is told to', () => {
    expect(decode(new Uint8Array([0xd3, 0xe1, 0xc7, 0xe3]), 'x', 'windows-1256')).toBe('سلام');
  });

  it('refuses what is no text', () => {
    expect(() => decode(new Uint8Array([0x41, 0, 0x42]), 'x', null)).toThrow('not a text: "x"');
    expect(() => decode(new Uint8Array([0xff, 0xff, 0x41]), 'x', null)).toThrow('not a text in utf-8: "x"');
  });
});
