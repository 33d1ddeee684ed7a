// npm run fixtures: writes what the program says in each of fixtures/cases.json. Read the diff before you keep it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../test/fake-io.ts';

const TARGET = 'fixtures/expected';
const cases = JSON.parse(readFileSync('fixtures/cases.json', 'utf8')) as Record<string, string[]>;

rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET);
for (const [name, argv] of Object.entries(cases)) {
  const { code, out, err } = await run(argv);
  if (code !== 0) throw new Error(`${name}: exit ${code}: ${err}`);
  writeFileSync(join(TARGET, name), out);
}
