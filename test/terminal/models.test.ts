import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../fake-io.ts';
import {
  canBeTold,
  leavesOrder,
  type Model,
  neverMirrors,
  ordersBySelf,
  ordersFromLeft,
  reorderedBy,
  turnsWords,
} from './models.ts';

type Env = Readonly<Record<string, string>>;

const TERMINALS: readonly (readonly [string, Env, Model])[] = [
  ['that leaves the order alone', { TERM: 'xterm', XTERM_VERSION: 'XTerm(379)' }, leavesOrder],
  ['that can be told to', { TERM: 'xterm-256color', VTE_VERSION: '7006' }, canBeTold],
  ['that orders from the left', { TERM: 'tmux-256color', TMUX: '/x', VTE_VERSION: '7006' }, ordersFromLeft],
  ['that orders and never mirrors', { TERM: 'xterm-256color', KONSOLE_VERSION: '221203' }, neverMirrors],
  ['that orders by the first letter', { TERM: 'mlterm', MLTERM: '3.9.0' }, ordersBySelf],
  ['that turns words', { TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' }, turnsWords(true)],
  ['that turns words of another font', { TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' }, turnsWords(false)],
];

const COLUMNS = 120;
const TITLE = 'عنوان قصير';

/** What a person sees of `article read` at a terminal. */
async function see(text: string, env: Env, model: Model): Promise<readonly string[]> {
  const { out } = await run(['read', '-'], { terminal: COLUMNS, stdin: `${TITLE}\n\n${text}\n`, env });
  return (await model(out, COLUMNS)).slice(2);
}

describe.each(TERMINALS)('a terminal %s', (_, env, model) => {
  it.each([
    ['بلغ السعر 25 دولارا', 'ارالود 25 رعسلا غلب'],
    ['قالت شركة Acme Labs هنا', 'انه Acme Labs ةكرش تلاق'],
    ['قال (نعم) ثم «لا»', '«ال» مث (معن) لاق'],
    ['عاد من (لندن) إلى الرباط (المغرب).', '.(برغملا) طابرلا ىلإ (ندنل) نم داع'],
    ['عملت في (Acme) سنة (2018)', '(2018) ةنس (Acme) يف تلمع'],
    ['ارتفعت بنسبة 3.5 في عام 2024.', '.2024 ماع يف 3.5 ةبسنب تعفترا'],
    ['حضر سامي، وغاب كريم.', '.ميرك باغو ،يماس رضح'],
    ['OpenAI تعلن نموذجا', 'اجذومن نلعت OpenAI'],
    ['قابلت Ali وSara اليوم', 'مويلا Saraو Ali تلباق'],
  ])('shows %s', async (text, visual) => {
    expect(await see(text, env, model)).toEqual([visual]);
  });

  it('shows the lines of a paragraph from top to bottom', async () => {
    const words = ['مدينة', 'كبيرة', 'بعيدة'];
    const lines = await see(Array.from({ length: 70 }, (_, i) => words[i % 3]).join(' '), env, model);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(COLUMNS);
    expect(lines[0]).toMatch(/ةنيدم$/u);
  });

  it('shows words and numbers as the algorithm of Unicode orders them', async () => {
    const word = fc.constantFrom(
      'نعم',
      'لا',
      'سامي',
      'Acme',
      'Labs',
      '25',
      '3.5',
      'قال،',
      '«نعم»',
      '(نعم)',
      '[25]',
      'Ali،',
      'x.',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 7 }), async words => {
        const text = ['قال المتحدث باسم المؤسسة في العاصمة', ...words, 'نعم'].join(' ');
        expect(await see(text, env, model)).toEqual([reorderedBy(text, 'rtl')]);
      }),
      { numRuns: 40 },
    );
  });

  it('shows dates, ranges and signs as they are written', async () => {
    const token = fc.constantFrom(
      '2025-01-15',
      '10-20',
      '50%',
      '+963 11 222',
      'C++',
      '#AI',
      '-5',
      '$3.4',
      'https://a.io/',
    );
    await fc.assert(
      fc.asyncProperty(token, token, async (first, second) => {
        const text = `قال ${first} ثم ${second}، نعم.`;
        const isolated = `قال \u2066${first}\u2069 ثم \u2066${second}\u2069، نعم.`;
        const visual = reorderedBy(isolated, 'rtl').replace(/[\u2066\u2069]/gu, '');
        expect(await see(text, env, model)).toEqual([visual]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['names', 'facts', 'quotes'])('shows every record of %s whole on a line of its own', async command => {
    const { out } = await run([command], { terminal: 200, env: { ...env, LANG: 'en_US.UTF-8' } });
    const plain = await run([command]);
    const shown = await model(out, 200);
    for (const row of plain.out.split('\n').slice(0, -1)) {
      const [cell = ''] = row.split('\t').slice(command === 'names' ? 1 : 0);
      const visual = reorderedBy(cell, /\p{Script=Arabic}/u.test(cell) ? 'rtl' : 'ltr');
      expect(shown.some(line => line.includes(visual))).toBe(true);
    }
  });
});
