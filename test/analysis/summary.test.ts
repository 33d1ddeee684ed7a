import { describe, expect, it } from 'vitest';
import { toArticle } from '../../src/analysis/article.ts';
import { toDoc } from '../../src/analysis/doc.ts';
import { findFacts } from '../../src/analysis/facts.ts';
import { findNames } from '../../src/analysis/names.ts';
import { findQuotes } from '../../src/analysis/quotes.ts';
import { type Length, summarize, USUAL_LENGTH } from '../../src/analysis/summary.ts';
import type { SummarySentence } from '../../src/document/findings.ts';
import { parseText } from '../../src/source/formats/text.ts';
import { arabic } from '../doc.ts';

function summaryOf(paragraphs: readonly string[], length: Length = USUAL_LENGTH): readonly SummarySentence[] {
  const doc = toDoc(toArticle(parseText(`${paragraphs.join('\n\n')}\n`), arabic), arabic);
  const names = findNames(doc, arabic);
  const findings = { names, facts: findFacts(doc, arabic), quotes: findQuotes(doc, arabic, names) };
  return summarize(doc, arabic, findings, length);
}

const textsOf = (summary: readonly SummarySentence[]): readonly string[] => summary.map(({ text }) => text);
const one: Length = { unit: 'sentences', amount: 1 };

const TITLE = 'افتتاح جسر جديد فوق النهر';
const LEAD = 'افتتحت البلدية صباح اليوم جسرا جديدا فوق النهر يصل ضفتي المدينة القديمة.';
const COST = 'وبلغت كلفة البناء عشرة ملايين ليرة دفعتها الدولة على ثلاث سنوات.';
const MARKET = 'ويأمل تجار السوق الشرقية أن يعيد الطريق القصير زبائنهم القدامى إليهم.';
const SCHOOL = 'وتقع على مقربة منه ثلاث مدارس كان تلاميذها يعبرون الماء بالقوارب.';

describe('summarize', () => {
  it('takes three sentences below the title, in their order', () => {
    expect(textsOf(summaryOf([TITLE, LEAD, COST, MARKET, SCHOOL]))).toEqual([LEAD, COST, MARKET]);
  });

  it('gives spans of the text', () => {
    const text = `${[TITLE, LEAD, COST].join('\n\n')}\n`;
    for (const { start, end, text: sentence } of summaryOf([TITLE, LEAD, COST]))
      expect(text.slice(start, end)).toBe(sentence);
  });

  it('takes the sentence that says what the title says, even behind another one', () => {
    const scene = 'كان الضباب كثيفا في ذلك الفجر البارد حين خرج الصيادون إلى أعمالهم.';
    expect(textsOf(summaryOf([TITLE, scene, LEAD, COST], one))).toEqual([LEAD]);
  });

  it('never takes a sentence that leans on another one to make up the number', () => {
    const more = 'وأضاف أن العمل انتهى قبل موعده بأسابيع قليلة رغم البرد.';
    const elsewhere = 'من جانبه، وعد رئيس البلدية بحديقة تمتد على طول الضفة الغربية.';
    expect(textsOf(summaryOf([TITLE, LEAD, more, elsewhere, COST]))).toEqual([LEAD, COST]);
  });

  it('takes such a sentence behind what it leans on when the whole is asked for', () => {
    const more = 'وأضاف أن العمل انتهى قبل موعده بأسابيع قليلة رغم البرد.';
    const whole: Length = { unit: 'ratio', amount: 1 };
    expect(textsOf(summaryOf([TITLE, LEAD, more, COST], whole))).toEqual([LEAD, more, COST]);
  });

  it('gives something even where every sentence leans', () => {
    expect(summaryOf(['وأضاف أن العمل انتهى قبل موعده بأسابيع قليلة رغم البرد.'])).toHaveLength(1);
  });

  it('passes over a sentence that says the same again', () => {
    const again = 'وكانت البلدية افتتحت صباح اليوم الجسر الجديد فوق النهر بين ضفتي المدينة.';
    const summary = textsOf(summaryOf([TITLE, LEAD, again, COST, MARKET]));
    expect(summary).toHaveLength(3);
    expect(summary.filter(text => text === LEAD || text === again)).toHaveLength(1);
  });

  it('never cuts a quotation', () => {
    const quoted = 'وقال المهندس سمير خليل: «تعبنا كثيرا. عملنا ليلا. لن ننسى هذه الأيام».';
    expect(textsOf(summaryOf([TITLE, LEAD, quoted]))).toEqual([LEAD, quoted]);
  });

  it('takes the first sentence with a forgotten mark, and no later one', () => {
    const forgotten = (sentence: string): string => sentence.replace('ال', '"ال');
    const paragraphs = [TITLE, forgotten(LEAD), forgotten(COST), MARKET];
    expect(textsOf(summaryOf(paragraphs))).toEqual([forgotten(LEAD), MARKET]);
  });

  it('comes near to a number of words, and to a share of them', () => {
    const paragraphs = [TITLE, LEAD, COST, MARKET, SCHOOL];
    const wordsOf = (length: Length): number => textsOf(summaryOf(paragraphs, length)).join(' ').split(/\s+/u).length;
    expect(Math.abs(wordsOf({ unit: 'words', amount: 22 }) - 22)).toBeLessThanOrEqual(6);
    expect(textsOf(summaryOf(paragraphs, { unit: 'ratio', amount: 0.45 }))).toHaveLength(2);
  });

  it('is empty for an article that is only a title', () => {
    expect(summaryOf([TITLE])).toHaveLength(1);
  });

  it('adds its signals up to its scores', () => {
    for (const { score, signals } of summaryOf([TITLE, LEAD, COST, MARKET])) {
      const sum = Object.values(signals).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(score, 2);
    }
  });

  it('is the same every time', () => {
    const paragraphs = [TITLE, LEAD, COST, MARKET, SCHOOL];
    expect(summaryOf(paragraphs)).toEqual(summaryOf(paragraphs));
  });
});
