import { describe, expect, it } from 'vitest';
import { run } from '../fake-io.ts';

const FIRST = 'زرع الأهالي 40 شجرة في الساحة و60 شجرة على الطريق.';
const SECOND = 'وكلف العمل 3 ملايين دولار.';
const TEXT = `أشجار جديدة في المدينة\n\n${FIRST} ${SECOND}\n`;

const show = async (...options: readonly string[]): Promise<string> =>
  (
    await run(['facts', '-', '--bidi', 'off', '--width', '80', '--color', 'never', ...options], {
      stdin: TEXT,
      terminal: 80,
    })
  ).out;

const timesOf = (text: string, part: string): number => text.split(part).length - 1;

describe('facts on a screen', () => {
  it('shows a sentence once, below all of its figures', async () => {
    const out = await show();
    expect(timesOf(out, FIRST)).toBe(1);
    expect(timesOf(out, SECOND)).toBe(1);
    expect(out.indexOf('60')).toBeLessThan(out.indexOf(FIRST));
    expect(out.indexOf('3m USD')).toBeGreaterThan(out.indexOf(FIRST));
  });

  it('marks every figure of a sentence where it stands', async () => {
    const out = await show('--color', 'always');
    for (const figure of ['40 شجرة', '60 شجرة', '3 ملايين دولار'])
      expect(out).toContain(`\u001b[35m${figure}\u001b[39m`);
  });

  it('keeps the order of the most telling where it is asked for', async () => {
    const stdin = 'أشجار جديدة في المدينة\n\nانتظر الأهالي 3 ساعات في الساحة. وكلف العمل 5 ملايين دولار.\n';
    const { out } = await run(['facts', '-', '--top', '2', '--bidi', 'off', '--width', '80'], { stdin });
    expect(out).toContain('3 hours');
    expect(out.indexOf('5m USD')).toBeLessThan(out.indexOf('3 hours'));
  });

  it('names the rules when asked to explain', async () => {
    expect(await show('--explain')).toMatch(/40.*count-noun-after/u);
  });
});
