// tsx scripts/conformance.ts BidiTest.txt BidiCharacterTest.txt: Unicode's tests of the bidirectional algorithm, plain or gzipped,
// through our own levels and reordering, one cluster a code point. Fails on any difference.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { checkBidi } from '../test/terminal/conformance.ts';

const paths = process.argv.slice(2);
if (paths.length === 0) throw new Error('give BidiTest.txt, BidiCharacterTest.txt or both');
for (const path of paths) {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const { passed, failures } = checkBidi(text);
  console.log(`${path}: ${passed} passed, ${failures.length} failed`);
  for (const failure of failures.slice(0, 10)) console.log(`  ${failure}`);
  if (failures.length > 0 || passed === 0) process.exitCode = 1;
}
