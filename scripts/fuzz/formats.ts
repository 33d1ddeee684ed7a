import type { Dice } from './dice.ts';
import { pieceOf, sentenceOf, textOf } from './texts.ts';

export const FORMATS = ['text', 'html', 'markdown'] as const;
export type FormatName = (typeof FORMATS)[number];

const CLASSES = ['article-body', 'related', 'sidebar', 'caption', 'share', 'content', 'byline', ''];
const TAGS = [
  'p',
  'div',
  'li',
  'td',
  'h1',
  'h2',
  'blockquote',
  'section',
  'pre',
  'figcaption',
  'span',
  'a',
  'article',
  'aside',
];
const KEYS = [
  'headline',
  'name',
  'author',
  'publisher',
  'datePublished',
  'articleBody',
  'url',
  'inLanguage',
  'mainEntityOfPage',
  '@graph',
  '@id',
];
const METAS = [
  'og:title',
  'author',
  'article:published_time',
  'og:site_name',
  'og:url',
  'og:locale',
  'date',
  'twitter:title',
];

/** An article in a format, as well or as badly made as pages are. */
export function articleIn(dice: Dice, format: FormatName): string {
  if (format === 'html') return htmlOf(dice);
  return format === 'markdown' ? markdownOf(dice) : textOf(dice);
}

function htmlOf(dice: Dice): string {
  const metas = dice.times(0, 4, () => `<meta property="${dice.pick(METAS)}" content="${sentenceOf(dice)}">`).join('');
  const linked = dice.chance(0.5) ? `<script type="application/ld+json">${jsonLdOf(dice)}</script>` : '';
  const body = dice.times(1, 8, () => elementOf(dice, 0)).join(dice.pick(['', '\n', ' ']));
  return `<!doctype html><html lang="${dice.pick(['ar', 'ar_EG', 'x', ''])}"><head><title>${sentenceOf(dice)}</title>${metas}${linked}</head><body>${body}</body></html>`;
}

function elementOf(dice: Dice, depth: number): string {
  const tag = dice.pick(TAGS);
  const inner =
    depth < 4 && dice.chance(0.4) ? dice.times(1, 3, () => elementOf(dice, depth + 1)).join('') : textOf(dice);
  const attributes = dice.chance(0.3)
    ? ` class="${dice.pick(CLASSES)}" style="${dice.pick(['', 'display:none', 'color:red'])}"`
    : '';
  return `<${tag}${attributes}>${inner}${dice.chance(0.9) ? `</${tag}>` : ''}`;
}

function jsonLdOf(dice: Dice): string {
  const value = (depth: number): unknown => {
    const kind = dice.below(depth > 4 ? 2 : 6);
    if (kind === 0) return sentenceOf(dice);
    if (kind === 1) return dice.pick([null, true, 5, 1e300, '', '\ud800', '2024-05-01', 'http://example.com/']);
    if (kind === 2) return dice.times(0, 3, () => value(depth + 1));
    return node(depth + 1);
  };
  const node = (depth: number): Record<string, unknown> => ({
    '@type': dice.pick(['NewsArticle', 'WebPage', 'Person', ['Article'], 5]),
    ...Object.fromEntries(dice.times(0, 5, () => [dice.pick(KEYS), value(depth)] as const)),
  });
  const json = JSON.stringify({ ...node(0), '@type': 'NewsArticle' });
  return dice.chance(0.1) ? json.slice(0, dice.below(json.length)) : json;
}

function markdownOf(dice: Dice): string {
  const front = dice.chance(0.3) ? `---\ntitle: ${sentenceOf(dice)}\nauthor: ${sentenceOf(dice)}\n---\n` : '';
  const line = (): string =>
    dice.pick(['', '', '# ', '## ', '> ', '- ', '1. ', '> > - ', '| a | b |\n|-|-|\n| ', '    ', '![x](y) ']) +
    sentenceOf(dice)
      .split(' ')
      .map(word => (dice.chance(0.1) ? pieceOf(dice) + word + pieceOf(dice) : word))
      .join(' ');
  return front + dice.times(1, 8, line).join(dice.pick(['\n\n', '\n']));
}
