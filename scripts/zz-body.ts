import { readPages } from './extract/pages.ts';
import { decode } from '../src/source/decode/index.ts';
import { parseMarkup } from '../src/source/formats/html/parse-markup.ts';
import { findReadable } from '../src/source/formats/html/readability.ts';
import { votesFor } from '../src/source/formats/html/vote.ts';
import { findTitle } from '../src/source/formats/html/title.ts';
import { readClaims } from '../src/source/formats/html/facts.ts';
import { readJsonLd } from '../src/source/formats/html/json-ld.ts';
import { furnitureOf } from '../src/source/formats/html/furniture.ts';
import { findBody } from '../src/source/formats/html/body.ts';
const [dir, ...names] = process.argv.slice(2);
for (const p of readPages(dir!).filter(p => names.some(n => p.name.includes(n)))) {
  const { text: html } = await decode(p.bytes, 'x', { asked: null, charset: null });
  const m = parseMarkup(html, 'x'); const tree = m.tree; const l = readJsonLd(m.jsonLd);
  const { facts, titles } = readClaims(m, l);
  const h = findTitle(tree, { titles, site: facts.site, url: facts.url });
  const votes = votesFor(tree.pieces, findReadable(html)); const v = (i: number) => (votes[i] ?? 0) >= .5;
  const f = furnitureOf(tree, v); const b = findBody(tree, h.at, v, f);
  const pieces = tree.pieces;
  console.log(p.name, 'headline', h.at, h.title, 'pieces', pieces.length, 'body', b.box.tag, b.box.names, b.box.from, b.box.to, b.trustsVotes);
  console.log('  voted', pieces.map((q,i)=>[i,q] as const).filter(([i]) => v(i)).length, 'first', votes.findIndex((x)=>x>=.5), pieces[b.box.from]?.text.slice(0,100));
}
