import { readFileSync } from 'node:fs';
import { parseHtml } from '../src/source/formats/html/index.ts';
const p = parseHtml(readFileSync(process.argv[2]!, 'utf8'), 'x');
console.log(p.facts); for (const b of p.blocks) console.log(`[${b.kind}]`, p.text.slice(b.start, b.end).slice(0, 150));
