import type { Box } from './tree.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words of classes, ids and roles that name what stands around an article. */
const FURNITURE = setOf(
  'ad ads adbox adslot adsense advert advertisement advertising advertorial sponsor sponsored sponsors outbrain taboola promo promos promotion cta paywall ' +
    'nav navbar navigation menu submenu topnav subnav breadcrumb breadcrumbs footer sidebar toolbar toolbox skip pager pagination paging ' +
    'share shares sharing sharebar sharethis sharedaddy addtoany addthis social socials follow followus ' +
    'related relatedposts recommended recommendation recommendations recirc recirculation trending popular mostread mostpopular morefrom ' +
    'newsletter newsletters subscribe subscription signup login signin register registration ' +
    'comment comments commentlist disqus replies respond discussion cookie cookies gdpr consent popup modal lightbox overlay ' +
    'caption captions icaption credit credits copyright byline bylines dateline timestamp datetime publishdate postmeta entrymeta metadata ' +
    'tags taglist tagcloud keywords topics authorbio authorbox biography rating ratings vote votes widget teaser teasers banner noprint visuallyhidden',
);

/** The same, said by two words together. */
const FURNITURE_PAIRS: ReadonlySet<string> = new Set(
  (
    'about author,also like,article date,article footer,article header,article info,article meta,article tags,author bio,author box,author card,' +
    'author content,author info,control bar,control panel,date published,entry date,entry footer,entry header,entry meta,image count,jp relatedposts,' +
    'key points,latest news,log in,more from,more news,more stories,most popular,most read,page header,photo gallery,post author,post date,post footer,' +
    'post header,post meta,post tags,print header,print only,read also,read next,screen reader,sign up,site header,slide count,sr only,top stories,up next'
  ).split(','),
);

/** Words that name a picture with what is written under it. */
const PICTURES = setOf(
  'image images img imgs photo photos picture pictures imagewrap imagebox gallery slideshow slider carousel visual',
);

const CONTENT =
  /(?:^| )(?:(?:article|story|entry|post|news|page|content|main) ?(?:body|text|content|copy)|bodytext|bodycopy|maintext)(?: |$)/u;

/** A header may hold the standfirst: these words do not count against it. */
const AROUND_STANDFIRST = setOf('teaser teasers metadata');
const HEADER_PAIR = /(?:article|entry|page|post) header/u;

/** Whether its class or id words say that a box is no part of an article. A post of a social network that is embedded is one. */
export function namesFurniture(names: string): boolean {
  const words = names.split(' ');
  if (words.includes('embed')) return false;
  return words.some((word, i) => FURNITURE.has(word) || FURNITURE_PAIRS.has(`${word} ${words[i + 1]}`));
}

/** The same for what stands between headline and body, where a header is in place. */
export const namesFurnitureOfHead = (names: string): boolean =>
  namesFurniture(
    names
      .replace(HEADER_PAIR, '')
      .split(' ')
      .filter(word => !AROUND_STANDFIRST.has(word))
      .join(' '),
  );

export const namesPicture = (names: string): boolean => names.split(' ').some(word => PICTURES.has(word));

/** Whether a box says that it holds the text of an article. */
export const namesContent = ({ names, itemprop }: Box): boolean => itemprop === 'articleBody' || CONTENT.test(names);
