import { describe, expect, it } from 'vitest';
import { namesIn, tag } from '../../../src/language/arabic/tagger/index.ts';
import { decode, LABELS, type Model, PASS, ROW, toModel } from '../../../src/language/arabic/tagger/model.ts';
import { docOf } from '../../doc.ts';

/** In the first pass label 1 costs 5 (10 steps of 64 parts) at the beginning and behind label 0; all other labels always do. */
const model: Model = {
  bits: 1,
  step: 0.5,
  transitions: [movesOf((from, to) => to > 1 || (to === 1 && from !== 1)), movesOf((_, to) => to > 1)],
  weights: new Int8Array(2 * ROW),
};

function movesOf(isCostly: (from: number, to: number) => boolean): Int32Array {
  return Int32Array.from({ length: (LABELS + 1) * LABELS }, (_, i) =>
    isCostly(Math.floor(i / LABELS), i % LABELS) ? -640 : 0,
  );
}

/** The scores of tokens that have these of labels 0 and 1 in a pass. */
const scoresOf = (pass: 0 | 1, ...tokens: readonly (readonly [none: number, first: number])[]): Int16Array => {
  const scores = new Int16Array(tokens.length * ROW);
  for (const [i, pair] of tokens.entries()) scores.set(pair, i * ROW + pass * PASS);
  return scores;
};

describe('decode', () => {
  it('takes the likeliest labels of the whole line, not of each token', () => {
    expect([...decode(model, 0, scoresOf(0, [4, 0], [0, 6]), 0)]).toEqual([0, 0]);
    expect([...decode(model, 1, scoresOf(1, [4, 0], [0, 6]), 0)]).toEqual([0, 1]);
  });

  it('takes the penalty from «no name»', () => {
    expect([...decode(model, 1, scoresOf(1, [4, 0]), 3)]).toEqual([1]);
  });

  it('gives no labels for no tokens', () => {
    expect(decode(model, 0, new Int16Array(0), 0)).toHaveLength(0);
  });
});

describe('toModel', () => {
  it('refuses bytes that are cut short', () => {
    const head = Buffer.from('# A model.     \n');
    const numbers = Buffer.from(Uint32Array.of(1 << 17).buffer);
    expect(() => toModel(Uint8Array.from(Buffer.concat([head, numbers])))).toThrow(RangeError);
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
    expect(tag(docOf('قال أحمد محمود')).names).toEqual([{ from: 1, to: 3, type: 'person' }]);
    expect(tag(docOf()).names).toEqual([]);
  });

  it('sees at least as many names where it is asked to be generous', () => {
    const { names, maybe } = tag(docOf('وصل وزير الخارجية إلى القاهرة والتقى أحمد محمود في مقر الجامعة العربية'));
    expect(maybe.length).toBeGreaterThanOrEqual(names.length);
    expect(names.length).toBeGreaterThan(0);
  });
});
