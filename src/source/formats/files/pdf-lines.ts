/** A run of text on a page, as the library gives it: the last two numbers of `transform` are where it begins, from the left and from below. */
export type Glyphs = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};

/** A line of a page: its text in logical order, where it stands, and how large its letters are. */
export type Line = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
};

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Shares of the letters' height: runs this near are on one line; a gap this wide is a space; lines this far apart are two paragraphs. */
const SAME_LINE = 0.5;
const SPACE = 0.15;
const APART = 1.9;
/** A line that leaves more of its column than this share, behind its end, ends a paragraph. */
const SHORT = 0.25;
const OTHER_SIZE = 1.15;

/** The lines of a page, in the order in which its program wrote them. */
export function toLines(runs: readonly Glyphs[]): readonly Line[] {
  const lines: Glyphs[][] = [];
  for (const run of runs) {
    if (run.str.trim() === '') continue;
    const last = lines.at(-1);
    const near = last?.at(-1);
    const isSame = near && Math.abs(yOf(near) - yOf(run)) < Math.max(heightOf(near), heightOf(run)) * SAME_LINE;
    if (isSame) last?.push(run);
    else lines.push([run]);
  }
  return lines.map(toLine);
}

const xOf = ({ transform }: Glyphs): number => transform[4] ?? 0;
const yOf = ({ transform }: Glyphs): number => transform[5] ?? 0;
const heightOf = ({ height, transform }: Glyphs): number => height || Math.abs(transform[3] ?? 0) || 10;

function toLine(runs: readonly Glyphs[]): Line {
  const isRtl =
    runs.filter(({ str }) => RTL.test(str)).length * 2 >= runs.filter(({ str }) => /\p{L}/u.test(str)).length;
  const fromLeft = [...runs].sort((a, b) => xOf(a) - xOf(b));
  const hasRtl = runs.some(({ str }) => RTL.test(str));
  const ordered = hasRtl && isRtl ? turnRuns(fromLeft) : fromLeft;
  const height = runs.reduce((most, run) => Math.max(most, heightOf(run)), 0);
  let text = '';
  let before: Glyphs | null = null;
  for (const run of ordered) {
    if (before && gapOf(before, run) > height * SPACE && !/\s$/u.test(text)) text += ' ';
    text += run.str;
    before = run;
  }
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: runs.reduce((least, run) => Math.min(least, xOf(run)), Number.POSITIVE_INFINITY),
    right: runs.reduce((most, run) => Math.max(most, xOf(run) + run.width), 0),
    y: yOf(runs[0] as Glyphs),
    height,
  };
}

/** Runs from right to left, those of Latin letters and digits among them from left to right. */
function turnRuns(fromLeft: readonly Glyphs[]): readonly Glyphs[] {
  const groups: Glyphs[][] = [];
  let wasLatin = false;
  for (const run of fromLeft.toReversed()) {
    const isLatin = !RTL.test(run.str) && /[\p{L}\p{N}]/u.test(run.str);
    if (isLatin && wasLatin) groups.at(-1)?.push(run);
    else groups.push([run]);
    wasLatin = isLatin;
  }
  return groups.flatMap(group => group.reverse());
}

const gapOf = (a: Glyphs, b: Glyphs): number => Math.max(xOf(b) - (xOf(a) + a.width), xOf(a) - (xOf(b) + b.width));

/** Paragraphs: lines of one size that follow each other closely, up to one that leaves its column unfilled. */
export function toParagraphs(lines: readonly Line[]): readonly string[] {
  const paragraphs: string[] = [];
  const column = columnOf(lines);
  let before: Line | null = null;
  for (const line of lines) {
    if (line.text === '') continue;
    const last = paragraphs.length - 1;
    if (before && goesOn(before, line, column)) paragraphs[last] = joinLines(paragraphs[last] as string, line.text);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

/** Where the lines of a document begin and end, from the left. */
type Column = { readonly left: number; readonly right: number };

function goesOn(before: Line, line: Line, { left, right }: Column): boolean {
  const step = before.y - line.y;
  const size = Math.max(before.height, line.height) / Math.min(before.height, line.height);
  if (size > OTHER_SIZE || step > before.height * APART) return false;
  // The top of the next page or column goes on where the sentence does.
  if (step <= 0) return !/[.!?؟:»"”]$/u.test(before.text);
  const room = RTL.test(before.text) ? before.left - left : right - before.right;
  return room < (right - left) * SHORT;
}

/** Nearly the outermost places: a stray line does not widen a column. */
function columnOf(lines: readonly Line[]): Column {
  const at = (share: number, of: (line: Line) => number): number => {
    const sorted = lines.map(of).sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  };
  return { left: at(0.1, ({ left }) => left), right: at(0.9, ({ right }) => right) };
}

const joinLines = (text: string, line: string): string =>
  /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text.slice(0, -1) + line : `${text} ${line}`;
