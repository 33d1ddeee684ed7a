// npm run train -- DIR [STAGE]: makes the tables and weights of src/language/arabic/data from DIR/news/articles.jsonl.gz,
// DIR/gazetteers and DIR/ner. All stages take about half an hour; the last, `tagger`, alone is enough after a change of features or rules.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeContexts } from './contexts.ts';
import { type Labelled, readCorpus } from './corpora.ts';
import { classesOf } from './exchange.ts';
import { writeNames } from './names.ts';
import { countWords, type NewsArticle, readNews, toCorpus } from './news.ts';
import { type Column, setColumns } from './table-file.ts';
import { writeTagger } from './tagger.ts';
import { clustersOf, vectorsOf } from './vectors.ts';

/** Words that occur less are not kept. */
const LEAST = 8;
const VECTOR_SIZE = 64;

const [dir = '', only] = process.argv.slice(2);

const news = (): readonly NewsArticle[] => readNews(join(dir, 'news/articles.jsonl.gz'));
/** Two parts of ANERcorp as it is known, one of its corrected version: where they differ neither is right throughout. */
const CORPORA = ['anercorp', 'anercorp', 'anercorp-corrected', 'aqmar'];
const annotated = (): (readonly Labelled[])[] => CORPORA.map(name => readCorpus(join(dir, `ner/${name}.train.txt.gz`)));

/** Each reads the tables that the ones before it wrote, so each runs in a process of its own. */
const STAGES: Readonly<Record<string, () => void>> = {
  counts: () => setColumns(['count', [...countWords(news())].filter(([, count]) => count >= LEAST)]),
  names: () => writeNames(join(dir, 'gazetteers'), join(dir, 'ner'), news()),
  classes: writeClasses,
  contexts: () => writeContexts(annotated().flat(), news()),
  tagger: () => writeTagger(annotated()),
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
