import { describe, expect, it } from 'vitest';
import { findFacts } from '../../src/analysis/facts.ts';
import { arabic, docOf } from '../doc.ts';
import { run } from '../fake-io.ts';

const LEAD = 'زرع الأهالي 40 شجرة في الساحة الكبيرة قرب السوق القديم، وسقوها بماء النهر طوال الصيف';
const MORE = 'وقال رئيس البلدية إن الأشجار ستظلل السوق كله بعد سنوات قليلة إذا عاشت';

describe('what an article says twice', () => {
  it('is counted once', () => {
    const doc = docOf(LEAD, MORE, LEAD);
    expect(findFacts(doc, arabic).map(({ text }) => text)).toEqual(['40 شجرة']);
    expect(doc.article).toMatchObject({ repeated: 1, words: docOf(LEAD, MORE).article.words });
  });

  it('is a lead too that the first paragraph goes on from', () => {
    const doc = docOf(`${LEAD}..`, `${LEAD} ثم الخريف`, MORE);
    expect(doc.article.repeated).toBe(1);
    expect(findFacts(doc, arabic)).toHaveLength(1);
  });

  it('is kept where it is short, or only alike', () => {
    expect(docOf('نعم نعم', LEAD, 'نعم نعم').article).toMatchObject({ repeated: 0 });
    expect(docOf(LEAD, `${MORE} أبدا`, MORE).article.repeated).toBe(0);
  });

  it('is told of to those who ask', async () => {
    const stdin = `أشجار السوق\n\n${LEAD}.\n\n${MORE}.\n\n${LEAD}.\n`;
    expect((await run(['facts', '-', '--explain'], { stdin })).err).toContain(
      'said twice, counted once: "-": 1 paragraphs',
    );
    expect((await run(['facts', '-'], { stdin })).err).toBe('');
  });
});
