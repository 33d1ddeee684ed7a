import xterm from '@xterm/headless';
import bidiFactory from 'bidi-js';

/** A class of terminals: what its lines look like from left to right, in plain letters, when it is sent these bytes. */
export type Model = (bytes: string, columns: number) => Promise<readonly string[]>;

const bidi = bidiFactory();
const LAM_ALEFS = /[\uFEF5-\uFEFC]/gu;
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

const BOLD = /\u001b\[(1|22)m/u;
const ARABIC_BLOCK = /([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+)/u;
/** What tells HarfBuzz the direction of a run: its first character that is not common to all scripts. */
const TELLING = /[\p{L}٠-٩۰-۹٪]/u;
const MIRRORS: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };

/** Turns a run of one font round if its first letter, or Arabic digit, is right-to-left. */
function drawRun(run: string): string {
  const telling = TELLING.exec(run)?.[0] ?? '';
  if (!ARABIC_BLOCK.test(telling)) return run;
  return Array.from(run, character => MIRRORS[character] ?? character)
    .reverse()
    .join('');
}

/**
 * kitty, as seen on 0.26: draws each run of one font, weight and word by HarfBuzz, which turns right-to-left ones round as a whole, digits
 * and Latin letters in them too; `isOneFont`: the font of the terminal has Arabic, so that it is that of Arabic words too.
 */
export const turnsWords =
  (isOneFont: boolean): Model =>
  async bytes =>
    bytes
      .replace(MODES, '')
      .split('\n')
      .slice(0, -1)
      .map(line => {
        const stretches = line.split(BOLD).filter((_, i) => i % 2 === 0);
        const runs = stretches.flatMap(stretch => stretch.replace(STYLES, '').split(/( )/u));
        const fonts = isOneFont ? runs : runs.flatMap(run => run.split(ARABIC_BLOCK));
        return letters(fonts.map(drawRun).join(''));
      });
