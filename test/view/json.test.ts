import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { stringify } from '../../src/view/json.ts';
import { jsonSchema } from '../../src/view/schema.ts';
import { run } from '../fake-io.ts';

const validate = new Ajv({ allErrors: true }).compile(jsonSchema());

const errorsOf = (answer: unknown): unknown => (validate(answer) ? [] : validate.errors);

describe('the answers of --json', () => {
  it.each([
    ['read', '--json'],
    ['names', '--json', '--all'],
    ['facts', '--json'],
    ['quotes', '--json'],
    ['summary', '--json'],
    ['time', '--json'],
    ['brief', '--json'],
    ['grep', 'ألتمان', '--json'],
    ['grep', 'لا وجود لهذا', '--json', '--invert-match'],
  ])('%s fits the schema', async (...argv) => {
    const { out, code } = await run(argv);
    expect(code).toBe(0);
    const answer = JSON.parse(out) as Record<string, unknown>;
    expect(errorsOf(answer)).toEqual([]);
    expect(answer).toMatchObject({ command: argv[0], source: 'builtin' });
  });

  it('a failed source fits the schema', async () => {
    const { out } = await run(['time', '--json', '/no/such', '/no/such']);
    const [line = ''] = out.split('\n');
    expect(errorsOf(JSON.parse(line))).toEqual([]);
  });

  it('an answer with a member missing or added does not', async () => {
    const { out } = await run(['time', '--json']);
    const answer = JSON.parse(out) as Record<string, unknown>;
    expect(validate({ ...answer, more: 1 })).toBe(false);
    expect(validate({ ...answer, time: undefined })).toBe(false);
  });
});

describe('stringify', () => {
  it('escapes every control character and keeps the value', () => {
    const value = 'a\x00\x1b\x7f\x85\u061c\u200e\u2028\u202e\u2066ب';
    const json = stringify(value, 0);
    expect(json).toBe('"a\\u0000\\u001b\\u007f\\u0085\\u061c\\u200e\\u2028\\u202e\\u2066ب"');
    expect(JSON.parse(json)).toBe(value);
  });
});
