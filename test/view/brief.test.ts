import { describe, expect, it } from 'vitest';
import { run } from '../fake-io.ts';

const sentence = (i: number): string =>
  `وصل الوفد رقم ${i} إلى المدينة الساحلية بعد رحلة طويلة شاقة قطع فيها عشرات القرى والجبال والوديان البعيدة عن الطرق المعروفة كلها.`;
const LONG = `عنوان قصير عن الوفود\n\n${Array.from({ length: 30 }, (_, i) => sentence(i)).join('\n\n')}\n`;
const ENDLESS = `عنوان قصير عن الوفود\n\n${Array.from({ length: 3 }, (_, i) => sentence(i).replaceAll('.', ` ${'وسار ثم سار '.repeat(60)}.`)).join('\n\n')}\n`;

const linesOf = (out: string): readonly string[] => out.trimEnd().split('\n');

describe('brief', () => {
  it.each([
    ['en', { TERM: 'foot' }],
    ['ar', { TERM: 'foot' }],
    ['en', { KONSOLE_VERSION: '221203' }],
    ['ar', { KONSOLE_VERSION: '221203' }],
  ])('fits a terminal of 80 by 24 with the prompt (%s, %j)', async (ui, env) => {
    const { code, out } = await run(['brief', '--ui', ui], { terminal: 80, env });
    expect(code).toBe(0);
    expect(linesOf(out).length).toBeGreaterThan(10);
    expect(linesOf(out).length).toBeLessThanOrEqual(23);
  });

  it.each(['60', '80', '120'])('fits at %s columns when sentences are long', async width => {
    const { out } = await run(['brief', '-', '--width', width], { stdin: LONG });
    expect(linesOf(out).length).toBeLessThanOrEqual(23);
  });

  it('keeps a sentence whole that is longer than the screen', async () => {
    const { out } = await run(['brief', '-', '--width', '80', '--bidi', 'off'], { stdin: ENDLESS });
    expect(out.replace(/\s+/gu, ' ')).toContain('وسار ثم سار .');
  });

  it('counts what has no room', async () => {
    const lines = (names: readonly string[]) =>
      names.map(name => `وقال الوزير ${name} إن العمل بدأ في المدينة أمس.`).join('\n\n');
    const names = ['سامي نور', 'كريم فهمي', 'ليلى حسن', 'جورج خوري', 'محمد علي', 'أحمد عمر', 'خالد سليم', 'فادي سمير'];
    const stdin = `اجتماع الوزراء\n\n${lines(names)}\n`;
    const shown = async (ui: string) =>
      (await run(['brief', '-', '--bidi', 'off', '--width', '80', '--ui', ui], { stdin })).out;
    expect(await shown('en')).toMatch(/\(and \d more\)/u);
    expect(await shown('ar')).toMatch(/\(و\S+ غيرهم\)/u);
  });

  it('shows a quotation on a usual screen', async () => {
    const { out } = await run(['brief', '--bidi', 'off', '--width', '80']);
    expect(out).toMatch(/Quotes\s+\S+/u);
  });

  it('names its sections in the language of the interface', async () => {
    const shown = async (ui: string): Promise<string> =>
      (await run(['brief', '--width', '80', '--bidi', 'off', '--ui', ui])).out;
    expect(await shown('en')).toMatch(/People.*Organisations.*Figures.*Quotes/su);
    expect(await shown('ar')).toMatch(/الأشخاص.*المؤسسات.*الأرقام.*الأقوال/su);
  });

  it('begins every record of a pipe with its section', async () => {
    const { out } = await run(['brief']);
    const sections = linesOf(out).map(line => line.split('\t')[0]);
    expect([...new Set(sections)]).toEqual(['title', 'time', 'summary', 'names', 'facts', 'quotes']);
  });

  it('answers in JSON what the other commands answer', async () => {
    const json = async (...argv: string[]): Promise<Record<string, unknown>> =>
      JSON.parse((await run([...argv, '--json'])).out);
    const brief = await json('brief');
    for (const part of ['time', 'summary', 'names', 'facts', 'quotes'])
      expect(brief[part]).toEqual((await json(part))[part]);
  });
});
