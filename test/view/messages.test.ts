import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { toProgram } from '../../src/cli/program.ts';
import { MESSAGES } from '../../src/view/labels/messages-ar.ts';
import { translate } from '../../src/view/labels/translate.ts';
import { fakeIo, run } from '../fake-io.ts';

/** What help says of a command, its options, arguments and subcommands. */
function helpTexts(command: Command): readonly string[] {
  const help = command.createHelp();
  return [
    command.description(),
    ...help.visibleOptions(command).map(({ description }) => description),
    ...help.visibleArguments(command).map(({ description }) => description),
    ...help.visibleCommands(command).flatMap(subcommand => [subcommand.description(), ...helpTexts(subcommand)]),
  ];
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => join('src', name));

/** A message as the table has it: {} for every value. */
function patternOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.templateSpans.reduce((text, { literal }) => `${text}{}${literal.text}`, node.head.text);
}

/** What is called with a reason why a terminal is what it is. */
const REASONED = ['native', 'visual', 'word', 'off', 'pinned', 'markless', 'because'];

/** Whether a statement stands in a function of this name. */
const isIn = (name: string, { parent }: ts.Node): boolean =>
  parent !== undefined && ((ts.isFunctionDeclaration(parent) && parent.name?.text === name) || isIn(name, parent));

/** The messages of all that is thrown, reported or found out. */
function thrownIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isError = ts.isNewExpression(node) && node.expression.getText() === 'ReaderError';
    const isReport = ts.isCallExpression(node) && node.expression.getText() === 'report';
    const isReason =
      file.endsWith('detect.ts') && ts.isCallExpression(node) && REASONED.includes(node.expression.getText());
    const isSignal = ts.isCallExpression(node) && ['signal', 'repaired'].includes(node.expression.getText());
    const isEncoding = file.includes('/decode/') && ts.isPropertyAssignment(node) && node.name.getText() === 'reason';
    const isReading = file.includes('/decode/') && ts.isCallExpression(node) && node.expression.getText() === 'read';
    const isWarning = ts.isReturnStatement(node) && (isIn('lossOf', node) || isIn('doubtOf', node));
    const said = [
      isError ? node.arguments?.[1] : undefined,
      isReport || isReason ? node.arguments[0] : undefined,
      ...(isSignal ? node.arguments : []),
      isEncoding ? node.initializer : undefined,
      isReading ? node.arguments[3] : undefined,
      isWarning ? node.expression : undefined,
    ];
    for (const text of said) {
      const pattern = text ? patternOf(text) : null;
      if (pattern !== null) found.push(pattern);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

/** What is made of commander's own messages. */
const USAGE = [
  '{}: "{}": did you mean {}?',
  '{}: "{}": see {}',
  'unknown command',
  'unknown option',
  'too many arguments for',
  'missing required argument',
  'no value given',
];
/** What is said in messages as a value: sorts of numbers, reasons of file systems, networks and markup. */
const VALUES = [
  'a whole number',
  'a number',
  'unknown reason',
  'its links lead in a circle',
  'something else',
  'nested too deep',
  'too large',
  'no such host',
  'no such host, or no network',
  'nobody answers there',
  'the server hung up',
  'the server',
  'the proxy',
  'the host cannot be reached',
  'no network',
  'the host does not answer',
  'the server speaks no HTTP',
];
const HEADINGS = ['Usage:', 'Arguments:', 'Options:', 'Commands:', 'choices'];

describe('the Arabic of help and errors', () => {
  const said = [
    ...helpTexts(toProgram(fakeIo(), { code: 0 })),
    ...sources.flatMap(thrownIn),
    ...USAGE,
    ...VALUES,
    ...HEADINGS,
  ];

  it('has all that the program says, and nothing else', () => {
    expect(Object.keys(MESSAGES).sort()).toEqual([...new Set(said)].sort());
  });

  it.each(Object.entries(MESSAGES))('keeps the values of %s', (english, arabic) => {
    const holes = english.split('{}').length - 1;
    const used = [...arabic.matchAll(/\{(\d)\}/gu)].map(([, i]) => Number(i));
    expect(used.sort()).toEqual(Array.from({ length: holes }, (_, i) => i + 1));
    expect(arabic).toMatch(/\p{Script=Arabic}/u);
  });
});

describe('translate', () => {
  it('leaves English as it is, and what nobody has translated', () => {
    expect(translate('read aloud', 'en')).toBe('read aloud');
    expect(translate('something new', 'ar')).toBe('something new');
  });

  it('puts values where they belong, whatever is in them', () => {
    const message = 'no such file: "a": {}": give b": give a path, a URL, or - for standard input';
    expect(translate(message, 'ar')).toBe(
      'لا ملف بهذا الاسم: "a": {}": give b": أعط مسارا، أو عنوانا، أو - للدخل القياسي',
    );
  });
});

describe('an Arabic interface', () => {
  it.each([
    ['raed'],
    ['read --jsn'],
    ['read --xyzzy'],
    ['read --width x'],
    ['read --bidi x'],
    ['read --width'],
    ['schema x'],
    ['grep'],
    ['grep ـ'],
    ['grep --json -c x'],
    ['read /no/such'],
    ['read --encoding klingon'],
  ])('says in Arabic what is wrong with %s', async line => {
    const { code, err } = await run(line.split(' '), { env: { LANG: 'ar_EG.UTF-8' } });
    expect(code).toBeGreaterThan(0);
    const ours = err
      .replace(/^article: /u, '')
      .replace(/"[^"]*"|انظر article( \w+)? --help|--?[a-z-]+|utf-\w+|windows-1256|أعط auto.*|أتقصد \w+/gu, '');
    expect(ours).toMatch(/\p{Script=Arabic}/u);
    expect(ours).not.toMatch(/[A-Za-z]{2}/u);
  });

  it('is asked for by --ui before the locale', async () => {
    expect((await run(['read', '/no/such', '--ui', 'en'], { env: { LANG: 'ar' } })).err).toContain('no such file');
    expect((await run(['read', '/no/such', '--ui=ar'])).err).toContain('لا ملف بهذا الاسم');
  });

  it('orders and joins help and errors on a terminal', async () => {
    const env = { LANG: 'ar_EG.UTF-8', TERM: 'foot' };
    const help = await run(['grep', '--help'], { terminal: 80, env });
    expect(help.code).toBe(0);
    expect(help.out).toContain('--invert-match');
    expect(help.out).toMatch(/[\ufe70-\ufefc]/u);
    expect(help.out).not.toMatch(/[\u0621-\u064a]{2}/u);
    const { err } = await run(['raed'], { watched: true, env });
    expect(err).toMatch(/[\ufe70-\ufefc]/u);
  });

  it('is plain in a pipe', async () => {
    const { out, err } = await run(['--help'], { env: { LANG: 'ar_EG.UTF-8' } });
    expect(out).toContain('الاستعمال: article <command> [source...]');
    expect(out).not.toMatch(/\x1b|[\ufe70-\ufefc]/u);
    expect(err).toBe('');
  });
});
