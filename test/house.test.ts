import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const files = listFiles('src');
const graph = new Map(files.map(file => [file, importsOf(file)]));

/** Which rooms a room may import from, besides its own; the first rule that fits a file holds. */
const RULES: readonly { readonly room: RegExp; readonly may: RegExp }[] = [
  { room: /^src\/(document\/|errors\.ts)/u, may: /^$/u },
  { room: /^src\/terminal\//u, may: /^$/u },
  { room: /^src\/text\//u, may: /^src\/(document\/|errors)/u },
  { room: /^src\/learnt\//u, may: /^src\/document\//u },
  { room: /^src\/language\/(language|data)\.ts/u, may: /^src\/(document\/|errors|text\/)/u },
  { room: /^src\/language\/index\.ts/u, may: /^src\/(language\/language\.ts|language\/[a-z]+\/index\.ts)/u },
  {
    room: /^src\/language\/[a-z]+\//u,
    may: /^src\/(document\/|errors|text\/|learnt\/|language\/(language|data)\.ts)/u,
  },
  { room: /^src\/source\//u, may: /^src\/(document\/|errors|text\/)/u },
  { room: /^src\/analysis\//u, may: /^src\/(document\/|errors|text\/|language\/language\.ts)/u },
  { room: /^src\/view\//u, may: /^src\/(document\/|errors|terminal\/screen\.ts)/u },
  {
    room: /^src\/cli\//u,
    may: /^src\/(document\/|errors|text\/|language\/language\.ts|(analysis|language|source|view|terminal)\/index\.ts)|^package\.json$/u,
  },
];

function listFiles(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name))
    .sort();
}

function importsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(/(?:from |import\()\s*'(\.[^']+)'/gu);
  return [...found].map(([, path]) => normalize(join(dirname(file), path as string)));
}

const roomOf = (file: string): string => {
  const [, room = '', pack = ''] = /^src\/([^/]+)(?:\/([^/]+)\/)?/u.exec(file) ?? [];
  return room === 'language' && pack !== '' ? `${room}/${pack}` : room;
};

describe('the house', () => {
  it('has files on every floor', () => {
    const rooms = new Set(files.map(roomOf));
    for (const room of ['document', 'text', 'learnt', 'language', 'source', 'analysis', 'terminal', 'view', 'cli'])
      expect(rooms).toContain(room);
  });

  it.each(files)('%s imports only from the floors below it', file => {
    const rule = RULES.find(({ room }) => room.test(file));
    expect(rule, 'a room for the file').toBeDefined();
    const isOwn = (path: string): boolean => roomOf(path) === roomOf(file) && roomOf(file) !== 'language';
    expect((graph.get(file) ?? []).filter(path => !isOwn(path) && !rule?.may.test(path))).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycle()).toBeNull();
  });
});

/** A call takes some ten thousand arguments, and what a text has of anything can be more. These have few, whatever the text. */
const FEW = new Set([
  'find(doc, ...known)',
  'Math.max(...last)',
  'Math.max(...scores)',
  'Math.max(...widths)',
  'Math.max(...readingsOf(opening).map(word => {',
  'queue.push(...value.slice(0, MOST_NODES))',
  'oneOf(...FIGURE_KINDS)',
  'oneOf(...Object.keys(ANSWERS))',
]);

/** The calls in a file into which an array is spread, each up to the end of its line. */
function spreadsIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    if (isCall && node.arguments?.some(ts.isSpreadElement)) {
      found.push(node.getText().replace(/\(\s+/u, '(').split('\n')[0] as string);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

describe('the calls', () => {
  it('take no array as arguments that grows with the text', () => {
    expect(new Set(files.flatMap(spreadsIn))).toEqual(FEW);
  });
});

/** The files of an import cycle, or null. */
function findCycle(): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path, file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}
