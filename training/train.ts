// npm run train -- DIR [STAGE]: makes the tables and weights of src/language/arabic/data from DIR/news/articles.jsonl.gz, DIR/gazetteers,
// DIR/ner and DIR/gold. Of what is in DIR/gold/dev and DIR/gold/dev2.jsonl.gz, which measure the result, nothing is learnt.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeContexts } from './contexts.ts';
import { type Labelled, readCorpus } from './corpora.ts';
import { classesOf } from './exchange.ts';
import { type GoldText, readGold, toGoldText } from './gold.ts';
import { writeMerges } from './merges.ts';
import { writeNames } from './names.ts';
import { countWords, type NewsArticle, readNews, toCorpus } from './news.ts';
import { writeRoles } from './roles.ts';
import { writeStarts } from './starts.ts';
import { type Column, setColumns } from './table-file.ts';
import { trainTagger, writeTagger } from './tagger.ts';
import { clustersOf, vectorsOf } from './vectors.ts';

/** Words that occur less are not kept. */
const LEAST = 8;
const VECTOR_SIZE = 64;
const SEEDS = [1, 2, 3, 4];

const [dir = '', only] = process.argv.slice(2);
const dataPath = (name: string): string => join('src/language/arabic/data', name);

function news(): readonly NewsArticle[] {
  const dev = join(dir, 'gold/dev');
  const held = [...readdirSync(dev).map(name => join(dev, name)), join(dir, 'gold/dev2.jsonl.gz')].flatMap(readGold);
  const ids = new Set(held.map(({ id }) => id));
  return readNews(join(dir, 'news/articles.jsonl.gz')).filter(({ id }) => !ids.has(id));
}

const corpus = (name: string): readonly Labelled[] => readCorpus(join(dir, `ner/${name}.train.txt.gz`));
/** Two parts of ANERcorp as it is known, one of its corrected version: where they differ neither is right throughout. */
const others = (): readonly (readonly Labelled[])[] =>
  ['anercorp', 'anercorp', 'anercorp-corrected', 'aqmar'].map(corpus);
const own = (): readonly (readonly GoldText[])[] =>
  ['train', 'train-today'].map(name => readGold(join(dir, `gold/${name}.jsonl.gz`)).map(toGoldText));

/** Each reads what the ones before it wrote, so each runs in a process of its own. */
const STAGES: Readonly<Record<string, () => void>> = {
  counts: () => setColumns(['count', [...countWords(news())].filter(([, count]) => count >= LEAST)]),
  names: () => writeNames(join(dir, 'gazetteers'), join(dir, 'ner'), news()),
  classes: writeClasses,
  contexts: () => writeContexts(others().flat(), news()),
  tagger: () => writeTagger(dataPath('tagger.bin'), trainTagger({ own: own(), others: others().slice(1) }, SEEDS)),
  starts: () => writeStarts(dataPath('starts.tsv'), own().flat()),
  merges: () => writeMerges(dataPath('merges.tsv'), own().flat()),
  roles: () => writeRoles(dataPath('roles.bin'), own().flat()),
};

function writeClasses(): void {
  const corpus = toCorpus(news(), LEAST);
  const column = (name: Column[0], classes: Uint16Array): Column => [
    name,
    corpus.words.map((word, i) => [word, 1 + (classes[i] as number)] as const),
  ];
  const vectors = vectorsOf(corpus, VECTOR_SIZE, 2, 6);
  setColumns(
    column('manyClasses', classesOf(corpus, 320, 8)),
    column('fewClasses', classesOf(corpus, 64, 10)),
    column('manyClusters', clustersOf(vectors, VECTOR_SIZE, 1024, 10)),
    column('fewClusters', clustersOf(vectors, VECTOR_SIZE, 128, 10)),
  );
}

if (only === undefined) {
  for (const stage of Object.keys(STAGES)) {
    console.log(stage);
    const { status } = spawnSync('npx', ['tsx', 'training/train.ts', dir, stage], { stdio: 'inherit' });
    if (status !== 0) process.exit(1);
  }
} else if (STAGES[only]) STAGES[only]();
else throw new RangeError(`no stage ${only}: ${Object.keys(STAGES).join(', ')}`);
