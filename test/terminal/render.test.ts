import { describe, expect, it } from 'vitest';
import { AS_IS, type Look, renderScreen, type Screen } from '../../src/terminal/index.ts';

const look = (parts: Partial<Look> = {}): Look => ({
  mode: 'off',
  ordering: { base: 'letter', mirrors: true, marks: 'none', joins: true, unit: 'line' },
  pinsLetters: false,
  measure: Number.POSITIVE_INFINITY,
  width: 30,
  color: false,
  display: AS_IS,
  ...parts,
});

const table: Screen = [
  {
    kind: 'table',
    direction: 'ltr',
    head: ['Name', 'Type'],
    rows: [
      [[{ text: 'Acme' }], [{ text: 'company' }]],
      [[{ text: 'وردّ' }], [{ text: 'x' }]],
      [[{ text: 'Ab' }], []],
    ],
  },
];

describe('renderScreen', () => {
  it('draws a table whose columns stand under one another, marks or not', () => {
    expect(renderScreen(table, look())).toBe('Name  Type\nAcme  company\nوردّ   x\nAb\n');
  });

  it('turns the columns of a right-to-left table and pushes it to the right', () => {
    const rtl = [{ ...table[0], direction: 'rtl' }] as Screen;
    expect(renderScreen(rtl, look({ width: 15 })).split('\n')[1]).toBe('  company  Acme');
  });

  it('keeps the order of Latin in a right-to-left table, and its side', () => {
    const help: Screen = [
      { kind: 'table', direction: 'rtl', head: [], rows: [[[{ text: '--width <n>' }], [{ text: 'عرض' }]]] },
    ];
    expect(renderScreen(help, look({ mode: 'visual', width: 20 }))).toMatch(
      /^ {4}[\ufe70-\ufefc]{3} {2}--width <n>\n$/u,
    );
  });

  it('pushes a column of Arabic cells to the right, with its Latin ones and its head', () => {
    const rows = ['سامي', 'كريم منصور', '5 kg'].map(text => [[{ text: 'x' }], [{ text }]]);
    const people: Screen = [{ kind: 'table', direction: 'ltr', head: ['A', 'B'], rows }];
    const lines = renderScreen(people, look()).split('\n');
    expect(lines).toEqual(['A           B', 'x        سامي', 'x  كريم منصور', 'x        5 kg', '']);
  });

  it('keeps a run that reads from the left whole in Arabic text', () => {
    const runs = [{ text: '5 months', reads: 'ltr' as const }, { text: ' في المدينة' }];
    const screen: Screen = [{ kind: 'flow', direction: 'rtl', runs }];
    expect(renderScreen(screen, look({ mode: 'visual', width: 40 }))).toMatch(/5 months$/mu);
  });

  it('writes rows as lines where a terminal would tear a table', () => {
    expect(renderScreen(table, look({ mode: 'native' }))).toBe('Name · Type\nAcme · company\nوردّ · x\nAb\n');
  });

  it('writes Arabic below other Arabic of its column from the right, also where no label stands before it', () => {
    const people: Screen = [
      {
        kind: 'table',
        direction: 'ltr',
        head: [],
        rows: [
          [[{ text: 'People' }], [{ text: 'نبيل سالم، رئيس المجلس' }]],
          [[{ text: '' }], [{ text: 'رنا' }]],
        ],
      },
    ];
    const lines = renderScreen(
      people,
      look({
        mode: 'native',
        width: 40,
        ordering: { base: 'left', mirrors: true, marks: 'none', joins: true, unit: 'line' },
      }),
    ).split('\n');
    expect(lines.map(line => line.trimStart().length < line.length)).toEqual([false, true, true, false]);
  });

  it('indents a flow on the side where it begins', () => {
    const flow = (direction: 'ltr' | 'rtl'): Screen => [{ kind: 'flow', direction, indent: 2, runs: [{ text: 'ab' }] }];
    expect(renderScreen(flow('ltr'), look({ width: 8 }))).toBe('  ab\n');
    expect(renderScreen(flow('rtl'), look({ mode: 'visual', width: 8 }))).toBe('    ab\n');
  });
});
