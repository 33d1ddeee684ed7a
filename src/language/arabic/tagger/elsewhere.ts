import type { Token } from '../../../document/doc.ts';
import { readingsAt } from '../listed.ts';
import { LABELS } from './model.ts';
import { VALUE, VALUES, type Values } from './values.ts';

/** Codes of what the first pass says of a word elsewhere in the article: nothing, since it stands nowhere else; never a name; no word. */
const NOWHERE = 40;
const NEVER = 30;
const NO_WORD = 50;

/** Stands for the label of a place that is not one of the word's own. */
const OF_OTHER = LABELS;

/** What is said of a word elsewhere, and of its part in names there. */
type Judgement = { readonly elsewhere: number; readonly part: number };
const OF_NO_WORD: Judgement = { elsewhere: NO_WORD, part: 0 };

/** How often a word has each label, and what follows for a place that has one of them. */
type Word = { readonly counts: Uint32Array; readonly judgements: (Judgement | undefined)[] };

/** Writes what the first pass found into the values: the label of every token, and the labels of its word in the rest of the article. */
export function setElsewhere(tokens: readonly Token[], labels: Uint8Array, { cells }: Values): void {
  const words = countLabels(tokens, labels);
  for (let i = 0; i < tokens.length; i++) {
    const at = i * VALUES;
    const own = labels[i] as number;
    const judgement = judgementOf(words, tokens[i] as Token, own);
    cells[at + VALUE.label] = own;
    cells[at + VALUE.elsewhere] = judgement.elsewhere;
    cells[at + VALUE.elsewherePart] = judgement.part;
  }
}

/** What the rest of the article says of a word; where it has it nowhere else, of its other reading («ولينغارد»). */
function judgementOf(words: ReadonlyMap<string, Word>, token: Token, own: number): Judgement {
  const word = token.kind === 'word' ? words.get(token.stem) : undefined;
  if (!word) return OF_NO_WORD;
  const judgement = judgeOnce(word, own);
  if (judgement.elsewhere !== NOWHERE) return judgement;
  const other = readingsAt(token).find(reading => reading !== token.stem && words.has(reading));
  return other === undefined ? judgement : judgeOnce(words.get(other) as Word, OF_OTHER);
}

/** The words of tokens by their stems, each with the labels that it has anywhere. */
function countLabels(tokens: readonly Token[], labels: Uint8Array): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (let i = 0; i < tokens.length; i++) {
    const { kind, stem } = tokens[i] as Token;
    if (kind !== 'word') continue;
    let word = words.get(stem);
    if (!word) {
      word = { counts: new Uint32Array(LABELS), judgements: [] };
      words.set(stem, word);
    }
    const label = labels[i] as number;
    word.counts[label] = (word.counts[label] as number) + 1;
  }
  return words;
}

function judgeOnce({ counts, judgements }: Word, own: number): Judgement {
  const judgement = judgements[own] ?? judge(counts, own);
  judgements[own] = judgement;
  return judgement;
}

/** The commonest type of the other places and how surely, and whether the word begins names or goes on with them. */
function judge(counts: Uint32Array, own: number): Judgement {
  let total = 0;
  let named = 0;
  let begins = 0;
  let most = 0;
  let type = 0;
  for (let label = 0; label < LABELS; label++) total += others(counts, label, own);
  for (let first = 1; first < LABELS; first += 2) {
    const ofType = others(counts, first, own) + others(counts, first + 1, own);
    begins += others(counts, first, own);
    named += ofType;
    if (ofType > most) {
      most = ofType;
      type = (first + 1) / 2;
    }
  }
  if (total === 0) return { elsewhere: NOWHERE, part: 0 };
  if (most === 0) return { elsewhere: total > 2 ? NEVER : NEVER + 1, part: 0 };
  const share = most / total > 0.9 ? 3 : most / total > 0.5 ? 2 : 1;
  return { elsewhere: type * 8 + share + (most > 1 ? 4 : 0), part: type * 4 + (named > 2 * begins ? 1 : 2) };
}

/** How often the word has a label at other places than one that has the label `own`. */
const others = (counts: Uint32Array, label: number, own: number): number =>
  (counts[label] as number) - (label === own ? 1 : 0);
