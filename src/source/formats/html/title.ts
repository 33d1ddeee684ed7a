import { plain } from './plain.ts';
import { type Box, levelOf, type Tree } from './tree.ts';

/** What parts a headline from the name of its site or section. */
const BAR = /\s+(?:[|¦·•»«›‹:–—―‐-]|::|\/\/?)\s+|\s*[|¦]\s*|\s*::\s*/u;
const BARS_AT_END = /(?<![\s|¦·•»«›‹:–—―/-])[\s|¦·•»«›‹:–—―/-]+$/u;
const BARS_AT_START = /^[\s|¦·•»«›‹:–—―/-]+/u;
/** A heading that is at least this share of a claim, at one end of it, is the same headline. */
const MOST = 0.4;
const LONGEST = 300;
const SITE_BOX =
  /(?:^| )(?:logo|brand|branding|masthead|site (?:title|name|header|description)|blog (?:title|description)|navbar)(?: |$)/u;

export type Headline = {
  readonly title: string | null;
  /** The piece that shows it; -1: none. */
  readonly at: number;
};

export type TitleClaims = {
  /** What the page claims as its headline, the most trusted first: JSON-LD, OpenGraph, the title element. */
  readonly titles: readonly string[];
  readonly site: string | null;
  readonly url: string | null;
};

type Heading = { readonly at: number; readonly text: string; readonly key: string; readonly level: number };

/**
 * The headline. A heading of the page that a claim agrees with is trusted most (claims are shortened, or carry the site's name); then what the
 * page shows as a line where it has no headings; then its only first-level heading; then the claims, without the site's name.
 */
export function findTitle(tree: Tree, { titles, site, url }: TitleClaims): Headline {
  const names = siteNames(site, url);
  const headings = headingsOf(tree).filter(({ key }) => !names.includes(key));
  const keys = titles.map(plain).filter(key => key !== '');
  const found =
    headings.find(({ key }) => keys.includes(key)) ??
    headings.find(({ key }) => titles.some(title => title.split(BAR).some(part => plain(part) === key))) ??
    headings.find(({ key }) => keys.some(claim => isMostOf(claim, key)));
  if (found) return { title: found.text, at: found.at };
  const line = lineOf(tree, titles, names);
  if (line !== null) return { title: line, at: -1 };
  const firsts = headings.filter(({ level }) => level === 1);
  const only = firsts.length === 1 ? firsts[0] : undefined;
  const cut = titles.map(claim => oneLine(cutSite(claim, names))).filter(text => text !== '');
  // A heading that goes further than the claim has a kicker or a subtitle in it.
  if (only) return { title: cut.find(claim => isMostOf(only.key, plain(claim))) ?? only.text, at: only.at };
  const title = cut[0];
  return { title: title ?? firsts[0]?.text ?? null, at: title ? -1 : (firsts[0]?.at ?? -1) };
}

/** The longest part of a claim that the page shows as a line of its own: old pages have no headings. */
function lineOf({ pieces }: Tree, titles: readonly string[], names: readonly string[]): string | null {
  const parts = new Map(titles.map(title => longestPart(title)).map(part => [plain(part), part]));
  for (const { text, linked } of pieces) {
    const line = text.split('\n', 1)[0] as string;
    const key = linked === 0 && line.length <= LONGEST ? plain(line) : '';
    if (key.length > 3 && parts.has(key) && !names.includes(key)) return oneLine(line);
  }
  return null;
}

const longestPart = (claim: string): string => claim.split(BAR).reduce((a, b) => (b.length > a.length ? b : a));

/** Headings that may be the headline, first levels first. */
function headingsOf({ pieces }: Tree): readonly Heading[] {
  return pieces
    .flatMap(({ kind, text, box }, at) => {
      if (kind !== 'heading' || text.length > LONGEST || isSiteBox(box)) return [];
      const key = plain(text);
      return key.length > 1 ? [{ at, text: oneLine(text), key, level: levelOf(box) }] : [];
    })
    .sort((a, b) => a.level - b.level);
}

function isSiteBox(box: Box): boolean {
  for (let at: Box | null = box; at && at.tag !== 'body' && at.tag !== 'main' && at.tag !== 'article'; at = at.parent) {
    if (SITE_BOX.test(at.names)) return true;
  }
  return false;
}

const isMostOf = (claim: string, key: string): boolean =>
  key.length > 3 && (claim.startsWith(key) || claim.endsWith(key)) && key.length >= claim.length * MOST;

function siteNames(site: string | null, url: string | null): readonly string[] {
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
  return [site ?? '', host, host.split('.').at(-2) ?? ''].map(plain).filter(name => name.length > 2);
}

/** A claim without the site's or section's name before or behind it. */
function cutSite(claim: string, names: readonly string[]): string {
  const parts = claim.split(BAR);
  const first = parts[0] as string;
  const last = parts.at(-1) as string;
  if (parts.length < 2) return claim;
  const isSite = (part: string): boolean => names.some(name => plain(part).includes(name) || name === plain(part));
  if (isSite(last)) return claim.slice(0, claim.lastIndexOf(last)).replace(BARS_AT_END, '');
  if (isSite(first)) return claim.slice(first.length).replace(BARS_AT_START, '');
  return first.length > claim.length / 2 ? first : claim;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
