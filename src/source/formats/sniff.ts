import type { Hints } from './format.ts';

/** Characters looked at. */
const SAMPLE = 4096;
const HTML_NAME = /\.x?html?(?:[?#].*)?$/iu;
const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml)/iu;
/** What a page begins with, comments and declarations left out. */
const HTML_START = /^\s*(?:<!doctype\s+html|<(?:html|head|body|title|meta|link|script)(?=[\s>/]))/iu;
const PROLOGUE = /^\s*(?:<\?[^>]*>|<!--)/u;
const HTML_ELEMENT = /<(?:html|head|body|div|p|article|section|main|table|h[1-6]|br)(?=[\s>/])[^<>]*>/iu;
const MARKDOWN_NAME = /\.(?:md|markdown|mdown|mkd)(?:[?#].*)?$/iu;
const MARKDOWN_TYPE = /^text\/(?:x-)?markdown/iu;
/** Signs of Markdown, each behind the characters that are looked for first; texts have one of them by chance, two seldom. */
const MARKDOWN_SIGNS: readonly (readonly [string, RegExp])[] = [
  ['# ', /^#{1,6} \S/mu],
  ['](', /\[[^\]\n]{1,200}\]\((?:https?:|\/|#)[^)\s]{1,500}\)/u],
  ['```', /^```/mu],
  ['~~~', /^~~~/mu],
  ['\n- ', /^- \S.*\n- \S/mu],
  ['\n* ', /^\* \S.*\n\* \S/mu],
  ['\n2. ', /^1\. \S.*\n2\. \S/mu],
  ['**', /\*\*[^\s*][^*\n]{0,200}\*\*/u],
  ['> ', /^> \S/mu],
];

/** RSS, RSS 1.0, Atom; JSON Feed. */
export function looksLikeFeed({ text }: Hints): boolean {
  const start = skipPrologue(text.slice(0, SAMPLE * 4));
  if (/^\s*<(?:rss|feed|rdf:RDF)[\s>]/u.test(start)) return true;
  return /^\s*\{/u.test(start) && /"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version/u.test(start);
}

export function looksLikeHtml({ name, mediaType, text }: Hints): boolean {
  if (!text.slice(0, SAMPLE).includes('<')) return false;
  const start = skipPrologue(text);
  if (HTML_START.test(start)) return true;
  const isNamedSo = HTML_NAME.test(name) || HTML_TYPE.test(mediaType ?? '');
  return (isNamedSo || start.trimStart().startsWith('<')) && HTML_ELEMENT.test(start);
}

export function looksLikeMarkdown({ name, mediaType, text }: Hints): boolean {
  if (MARKDOWN_NAME.test(name) || MARKDOWN_TYPE.test(mediaType ?? '')) return true;
  if (name.endsWith('.txt') || mediaType === 'text/plain') return false;
  const sample = text.slice(0, SAMPLE);
  return MARKDOWN_SIGNS.filter(([hint, sign]) => sample.includes(hint) && sign.test(sample)).length >= 2;
}

/** The beginning of a text behind XML declarations and comments, which may be long. */
function skipPrologue(text: string): string {
  let at = 0;
  while (PROLOGUE.test(text.slice(at, at + SAMPLE))) {
    const close = text.startsWith('<?', text.indexOf('<', at)) ? '>' : '-->';
    const end = text.indexOf(close, at);
    if (end < 0) break;
    at = end + close.length;
  }
  return text.slice(at, at + SAMPLE);
}
