import { readFileSync } from 'node:fs';
import type { Dice } from './dice.ts';

const BUILTIN = readFileSync('fixtures/builtin.txt', 'utf8').split(/\n+/u).filter(Boolean);

const words = (list: string): readonly string[] => list.split(' ');
/** Words that the rules for names, figures and quotes wait for, and words between them. */
const NEWS = words(
  'قال أعلن أضاف وأوضح أكد صرح إن أن بأن محمد علي عبد الله أبو بن سالم الحمدان ليلى الوزير وزير الخارجية رئيس مجلس شركة الشركة بنك وزارة الأمم المتحدة ' +
    'في من على إلى عن مع قبل بعد منذ خلال كل هذا التي الذي كان كانت أمس اليوم الأحد يناير عام مدينة دمشق القاهرة باريس نحو أكثر أقل حوالي بين و أو ' +
    'ثلاثة عشرون مائة ألف آلاف مليون مليار مليارات بالمئة دولار يورو كيلومتر طن قتيلا جرحى موظفا سنة ساعة درجة مقابل هدفين نصف ربع واحد وعشرين',
);
const FIGURES = words(
  '5 700 1,250 3.4 ٧٠٠ ١٬٢٥٠ ٣٫٤ 22% 22٪ ٪٥ $5 5$ €3 +5 -7 ~700 500+ 1/2 10-20 ١٠-٢٠ 2024-05-01 2-1 1:2 9999999999999999999999 0.0000001 1e9 ½ ² +962 06-555-1234 5كلم 3م',
);
const LATIN = words(
  'OpenAI C++ #AI @user GPT-4 R&D https://example.com/a?b=1 info@example.com --json Wi-Fi (CNN) iPhone',
);
const MARKS = Array.from('«»"“”„\'‘’()[]{}<>،؛؟.!:…-–—/\\|*_`~#%&@^=+$');
/** Characters that a terminal, a parser or a regular expression may stumble over. */
const TRAPS: readonly string[] = [
  '\u0000', '\u0007', '\b', '\u000b', '\f', '\r', '\r\n', '\n', '\n\n', '\t', '\u001b[2J', '\u001b]0;x\u0007', '\u001b[8h', '\u001b', '\u007f',
  '\u0085', '\u009b31m', '\u00a0', '\u00ad', '\u061c', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202e',
  '\u2066', '\u2069', '\u2060', '\ufeff', '\ufffd', '\ufffe', '\uffff', '\u0640', '\u0640\u0640\u0640', '\u064b', '\u0651\u064e', '\u0670', '\u0300',
  '\u0308', '\ufe8d', '\ufefb', '\ufdf2', '\ufdfa', '\ufdfd', '\ufb50', '\u0600', '\u06dd', '\u180e', '\u3000', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{1f1f8}\u{1f1e6}', '\u{1f44d}\u{1f3fd}', '\u{1d7d8}', '\u{1eef0}', '\u{e0001}', '\u{10ffff}', '漢字', 'ｆｕｌｌ', '한국어', 'שלום', 'हिन्दी', 'ไทย', '\u1100\u1161',
]; // biome-ignore format: a table
const MARKUP: readonly string[] = [
  '<p>', '</p>', '<div>', '</div>', '<br>', '<b>', '</a>', '<a href="#">', '<pre>', '<script>', '</script>', '<style>', '<!--', '-->', '<![CDATA[', '<?',
  '<td>', '<li>', '<blockquote>', '<title>', '<svg>', '<template>', '<select>', '&amp;', '&#8211;', '&#xD800;', '&#0;', '&#x202e;', '&nbsp;', '&lrm;', '&',
  '# ', '## ', '> ', '- ', '* ', '1. ', '1) ', '+ ', '**', '*', '_', '__', '***', '~~', '`', '```\n', '![](', '](', '[', '[^1]', '|', '\n|-|-|\n', '\n---\n', '\n===\n',
  '\\', '    ', 'http://', '<http://a>',
]; // biome-ignore format: a table

/** A short piece of anything. */
export function pieceOf(dice: Dice): string {
  const kind = dice.below(20);
  if (kind < 9) return dice.pick(NEWS);
  if (kind < 12) return dice.pick(FIGURES);
  if (kind < 13) return dice.pick(LATIN);
  if (kind < 16) return dice.pick(MARKS);
  if (kind < 18) return dice.pick(TRAPS);
  if (kind < 19) return dice.pick(MARKUP);
  return String.fromCodePoint(dice.chance(0.5) ? 0x600 + dice.below(0x100) : dice.below(0xd800));
}

/** Words of news with here and there something else. */
export const sentenceOf = (dice: Dice): string =>
  dice.chance(0.3)
    ? dice.pick(BUILTIN)
    : dice
        .times(1, 25, () => (dice.chance(0.8) ? dice.pick(NEWS) : pieceOf(dice)))
        .join(dice.pick([' ', ' ', ' ', '', '  ']));

/** A text of paragraphs; some end where no text should end. */
export const textOf = (dice: Dice): string =>
  dice
    .times(
      1,
      6,
      () => sentenceOf(dice) + dice.pick(['.', '', '', ' قال', ' قال محمد', '؟', ':', ' «', '»', ' 5', '\u200f']),
    )
    .join(dice.pick(['\n\n', '\n', '\r\n', ' ']));

/** The text with pieces put in, taken out, doubled, many times repeated or exchanged. */
export function mutate(dice: Dice, text: string): string {
  let changed = text;
  for (let left = dice.below(6); left > 0; left--) {
    const at = dice.below(changed.length + 1);
    const to = Math.min(changed.length, at + dice.below(30));
    const taken = changed.slice(at, to);
    const put = dice.pick([
      () => '',
      () => pieceOf(dice),
      () => taken + taken,
      () => taken + pieceOf(dice).repeat(dice.below(200)),
      () => dice.pick(MARKUP) + taken + dice.pick(MARKUP),
      () => Array.from(taken).reverse().join(''),
      () => taken + changed.slice(0, 200),
    ])();
    changed = changed.slice(0, at) + put + changed.slice(to);
  }
  return changed;
}
