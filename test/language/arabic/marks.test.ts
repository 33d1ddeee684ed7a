import { describe, expect, it } from 'vitest';
import { sentenceAt } from '../../../src/document/doc.ts';
import { markedIn } from '../../../src/language/arabic/quotes/marks.ts';
import { docOf } from '../../doc.ts';

/** What stands between marks in paragraphs. */
function marked(...paragraphs: readonly string[]): readonly string[] {
  const doc = docOf(...paragraphs);
  const found = markedIn(doc.text, doc.parts, offset => doc.sentences[sentenceAt(doc, offset)]?.start ?? offset);
  return found.map(({ start, end }) => doc.text.slice(start, end).trim());
}

describe('quotation marks', () => {
  it.each([
    ['guillemets', 'قال: «لن نعود أبدا» ثم خرج', ['لن نعود أبدا']],
    ['reversed guillemets', 'قال: »لن نعود أبدا« ثم خرج', ['لن نعود أبدا']],
    ['straight marks', 'قال "لن نعود" ثم "سنبقى هنا"', ['لن نعود', 'سنبقى هنا']],
    ['a straight mark that closes curly', 'قال "لن نعود” ثم خرج', ['لن نعود']],
    ['low and high marks', 'قال „لن نعود“ ثم خرج', ['لن نعود']],
    ['doubled marks', 'قال ""لن نعود"" ثم «« سنبقى هنا »»', ['لن نعود', 'سنبقى هنا']],
    ['two apostrophes', "قال ''لن نعود'' ثم خرج", ['لن نعود']],
    ['nested marks', 'قال «سمعت "لا تعد" مرتين» ثم خرج', ['سمعت "لا تعد" مرتين']],
    ['nested straight marks', 'قال "سمعت "لا تعد" مرتين" ثم خرج', ['سمعت "لا تعد" مرتين']],
    ['joined quotations', 'بين "الشمس"و"القمر" في السماء', ['الشمس', 'القمر']],
    ['an end with a space before it', 'في فندق "النخيل "القديم بالمدينة', ['النخيل']],
    ['an apostrophe inside a word', "زار O'Neill المدينة و D'Arcy معه", []],
    ['an end without a beginning', 'لن نعود» قال الرجل', []],
  ])('are read: %s', (_, text, spans) => {
    expect(marked(text)).toEqual(spans);
  });

  it('end with the sentence before the next one opens, where the first has no end', () => {
    const text = 'قال سمير: "لن نعود إلى البيت. وأضافت ليلى: "سنبقى في القرية"';
    expect(marked(text)).toEqual(['لن نعود إلى البيت.', 'سنبقى في القرية']);
  });

  it('end with the paragraph, or in one soon after', () => {
    expect(marked('قال: «لن نعود أبدا')).toEqual(['لن نعود أبدا.']);
    expect(marked('قال: "لن نعود', 'ولن نبيع" ثم خرج')).toEqual(['لن نعود.\n\nولن نبيع']);
  });

  it('never take what stands between two quotations', () => {
    expect(marked('«لن نعود»، قال الرجل، «ولن نبيع»')).toEqual(['لن نعود', 'ولن نبيع']);
  });
});
