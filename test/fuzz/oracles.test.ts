import { describe, expect, it } from 'vitest';
import { type Case, caseOf } from '../../scripts/fuzz/case.ts';
import { encode } from '../../scripts/fuzz/encode.ts';
import { judge, type Outcome } from '../../scripts/fuzz/oracles.ts';
import { runCase } from '../../scripts/fuzz/run.ts';

const tried = (argv: readonly string[], columns: number | null = null): Case => ({
  argv,
  text: 'قال سامي كريم إن الشركة باعت 5 مصانع.',
  encoding: 'utf-8',
  columns,
  env: {},
});
const gives = (parts: Partial<Outcome>): Outcome => ({ code: 0, out: '', err: '', ...parts });
const TIME = ['time', '--json'];

describe('judge', () => {
  it.each([
    ['a bug', 'bug', tried(['time']), gives({ code: 1, err: 'article: a bug, please report it: x\n' })],
    ['a failure in silence', 'exit', tried(['time']), gives({ code: 1 })],
    ['an exit code that there is not', 'exit', tried(['time']), gives({ code: 3, err: 'article: x\n' })],
    ['a stack on standard error', 'stderr', tried(['time']), gives({ err: 'article: x\n    at y\n' })],
    ['an escape on standard error', 'stderr', tried(['time']), gives({ err: 'article: \x1b[2J\n' })],
    ['an escape in a pipe', 'control', tried(['read']), gives({ out: 'a\x1b[31mb\n' })],
    ['a bidi control in a pipe', 'control', tried(['read']), gives({ out: 'a\u202eb\n' })],
    ['a presentation form in a pipe', 'control', tried(['read']), gives({ out: '\ufe91\n' })],
    ['a cleared screen', 'control', tried(['read'], 40), gives({ out: '\x1b[2J' })],
    ['a line that is too wide', 'width', tried(['read', '--width', '10'], 80), gives({ out: `${'ب'.repeat(11)}\n` })],
    ['no JSON', 'schema', tried(TIME), gives({ out: '{' })],
    ['JSON of another shape', 'schema', tried(TIME), gives({ out: '{"schema":"article/1"}' })],
    ['a bare control in JSON', 'control', tried(TIME), gives({ out: '"\u2028"' })],
  ])('sees %s', (_, oracle, of, outcome) => {
    expect(judge(of, outcome)?.oracle).toBe(oracle);
  });

  it('lets colour pass on a screen, and a line as wide as it', () => {
    expect(judge(tried(['read'], 10), gives({ out: `\x1b[1m${'ب'.repeat(10)}\x1b[22m\n` }))).toBeNull();
  });

  it('sees a span outside the paragraphs, or of another text', async () => {
    const of = tried(['facts', '--json']);
    const outcome = await runCase(of);
    const full = { text: of.text, paragraphs: [{ start: 0, end: of.text.length }] };
    expect(JSON.parse(outcome.out).facts).toHaveLength(1);
    expect(judge(of, outcome, full)).toBeNull();
    expect(judge(of, outcome, { ...full, paragraphs: [{ start: 0, end: 10 }] })?.oracle).toBe('span');
    expect(judge(of, outcome, { ...full, text: ` ${of.text}` })?.oracle).toBe('span');
  });
});

describe('a case', () => {
  it('is the same for the same seed and number, and another for others', () => {
    expect(caseOf(7, 1)).toEqual(caseOf(7, 1));
    expect(caseOf(7, 1)).not.toEqual(caseOf(7, 2));
    expect(caseOf(7, 1)).not.toEqual(caseOf(8, 1));
  });

  it('is read in the encoding that it is written in', () => {
    expect(new TextDecoder('windows-1256').decode(encode('خبر؟', 'windows-1256'))).toBe('خبر؟');
    expect(new TextDecoder('utf-16be').decode(encode('خبر', 'utf-16be with mark'))).toBe('خبر');
  });
});
