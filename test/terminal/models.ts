import xterm from '@xterm/headless';
import bidiFactory from 'bidi-js';

/** A class of terminals: what its lines look like from left to right, in plain letters, when it is sent these bytes. */
export type Model = (bytes: string, columns: number) => Promise<readonly string[]>;

const bidi = bidiFactory();
const LAM_ALEFS = /[\uFEF5-\uFEFC]/gu;
const ARABIC = /\p{Script=Arabic}/u;
const MARKS = /[\u200e\u200f]/gu;
const STYLES = /\u001b\[[\d;]*m/gu;
const MODES = /\u001b\[8[hl]/gu;

/** Unicode's algorithm as the bidi library itself applies it, on a line with a base of its own. */
export const reorderedBy = (line: string, base: 'ltr' | 'rtl' | 'auto'): string =>
  bidi.getReorderedString(line, bidi.getEmbeddingLevels(line, base));

/** Presentation forms as letters, in the order in which they stand: that of a lam-alef is alef, lam. */
const letters = (line: string): string =>
  line
    .replace(LAM_ALEFS, form => [...form.normalize('NFKC')].reverse().join(''))
    .normalize('NFKC')
    .trim();

const linesOf = (bytes: string): readonly string[] => bytes.replace(STYLES, '').split('\n').slice(0, -1);

/** Cells in the order of arrival, as xterm, alacritty and foot; a real terminal without a screen. */
export const leavesOrder: Model = async (bytes, columns) => {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows: 24,
    scrollback: 1000,
    convertEol: true,
    allowProposedApi: true,
  });
  await new Promise<void>(resolve => terminal.write(bytes, resolve));
  const { active } = terminal.buffer;
  const lines = Array.from({ length: active.baseY + active.cursorY }, (_, i) => active.getLine(i));
  return lines.map(line => letters(line?.translateToString(true) ?? ''));
};

/** VTE: orders from the left, but not a line at whose beginning it was told to leave the order alone. */
export const canBeTold: Model = async bytes => {
  let isExplicit = false;
  return linesOf(bytes).map(line => {
    for (const [mode] of /^(?:\u001b\[8[hl])+/u.exec(line)?.[0].matchAll(MODES) ?? []) isExplicit = mode.endsWith('l');
    const shown = isExplicit ? line : reorderedBy(line, 'ltr');
    isExplicit = line.match(MODES)?.at(-1)?.endsWith('l') ?? isExplicit;
    return letters(shown.replace(MODES, ''));
  });
};

/** VTE behind a multiplexer: orders every line from the left, and is never told anything. */
export const ordersFromLeft: Model = async bytes =>
  linesOf(bytes.replace(MODES, '')).map(line => letters(reorderedBy(line, 'ltr').replace(MARKS, '')));

/** Konsole: the same, but brackets keep their shapes. */
export const neverMirrors: Model = async bytes =>
  linesOf(bytes.replace(MODES, '')).map(line => {
    const found = bidi.getEmbeddingLevels(line, 'ltr');
    const turned = Array.from(line, (character, i) =>
      (found.levels[i] ?? 0) % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character,
    );
    return letters(bidi.getReorderedString(turned.join(''), found).replace(MARKS, ''));
  });

/** PuTTY, mlterm: orders every line from the side where its first letter begins, and pushes it there. */
export const ordersBySelf: Model = async bytes =>
  linesOf(bytes.replace(MODES, '')).map(line => letters(reorderedBy(line.trim(), 'auto').replace(MARKS, '')));

/** kitty: turns the letters and brackets of each right-to-left word, leaves the words where they are. */
export const turnsWords: Model = async bytes =>
  linesOf(bytes.replace(MODES, '')).map(line =>
    letters(line.replace(/[^\sA-Za-z0-9%]+/gu, word => (ARABIC.test(word) ? reorderedBy(word, 'rtl') : word))),
  );
