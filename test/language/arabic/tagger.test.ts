import { describe, expect, it } from 'vitest';
import { namesIn, tag } from '../../../src/language/arabic/tagger/index.ts';
import { toModel } from '../../../src/language/arabic/tagger/model.ts';
import { docOf } from '../../doc.ts';

describe('toModel', () => {
  it('refuses bytes that are cut short', () => {
    const head = Buffer.from('# A model.     \n');
    const rows = Buffer.from(Uint32Array.of(1 << 17).buffer);
    for (const size of [0, 1000]) {
      const bytes = Uint8Array.from(Buffer.concat([head, rows, Buffer.alloc(size)]));
      expect(() => toModel(bytes)).toThrow(RangeError);
    }
  });
});

describe('namesIn', () => {
  it('begins a name with each label for a first word and goes on with those for later ones', () => {
    const labels = Uint8Array.of(0, 1, 2, 1, 0, 5, 6, 4);
    expect(namesIn(labels, 0, labels.length)).toEqual([
      { from: 1, to: 3, type: 'person' },
      { from: 3, to: 4, type: 'person' },
      { from: 5, to: 7, type: 'organization' },
      { from: 7, to: 8, type: 'place' },
    ]);
  });
});

describe('tag', () => {
  it('sees names in lines of any length, and none in an empty article', () => {
    expect(tag(docOf('قال أحمد محمود'))).toEqual([{ from: 1, to: 3, type: 'person' }]);
    expect(tag(docOf())).toEqual([]);
  });
});
