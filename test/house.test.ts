import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = listFiles('src');
const graph = new Map(files.map(file => [file, importsOf(file)]));

/** Which rooms a room may import from, besides its own; the first rule that fits a file holds. */
const RULES: readonly { readonly room: RegExp; readonly may: RegExp }[] = [
  { room: /^src\/(document\/|errors\.ts)/u, may: /^$/u },
  { room: /^src\/terminal\//u, may: /^$/u },
  { room: /^src\/text\//u, may: /^src\/(document\/|errors)/u },
  { room: /^src\/language\/(language|data)\.ts/u, may: /^src\/(document\/|errors|text\/)/u },
  { room: /^src\/language\/index\.ts/u, may: /^src\/(language\/language\.ts|language\/[a-z]+\/index\.ts)/u },
  { room: /^src\/language\/[a-z]+\//u, may: /^src\/(document\/|errors|text\/|language\/(language|data)\.ts)/u },
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
    for (const room of ['document', 'text', 'language', 'source', 'analysis', 'terminal', 'view', 'cli'])
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
