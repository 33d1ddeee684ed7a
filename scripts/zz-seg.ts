import { readPages } from './extract/pages.ts';
import { decode } from '../src/source/decode/index.ts';
import { EXTRACTORS } from './extract/extractors.ts';
import { parseMarkup } from '../src/source/formats/html/parse-markup.ts';
const one = (s: string) => s.replace(/\s+/gu, ' ').trim();
for (const [i, p] of readPages('../shared/html/trafilatura').entries()) {
  if (process.argv[2] && i % 2 !== Number(process.argv[2])) continue;
  const { text: html } = await decode(p.bytes, 'x', { asked: null, charset: null });
  const t = one((await EXTRACTORS[0]!.extract(html).catch(() => ({ text: '' }))).text);
  const tree = parseMarkup(html, 'x').tree;
  const show = (w: string, s: string) => {
    const k = one(s).slice(0, 25);
    const q = tree.pieces.find(q => one(q.text).includes(k));
    let path = ''; for (let b = q?.box as any, n = 0; b && n < 5; b = b.parent, n++) path = `${b.tag}${b.names ? '.' + b.names.slice(0, 30).replace(/ , /g, ',').replace(/ /g, '_') : ''}/` + path;
    console.log(w, p.name.slice(0, 36), '|', s.slice(0, 60).replace(/\n/g, '⏎'), '|', q ? `${q.kind} l${q.linked}/${q.text.length} ${path}` : 'NOT IN TREE');
  };
  for (const s of p.expected.unwanted) if (t.includes(one(s))) show('LEAK ', s);
  for (const s of p.expected.wanted) if (!t.includes(one(s))) show('LOST ', s);
}
