import type { Box } from './tree.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words of classes, ids and roles that name what stands around an article, even where it holds sentences. */
const STRONG = setOf(
  'ad ads adbox adslot adsense advert advertisement advertising advertorial sponsor sponsored sponsors outbrain taboola promo promos promotion cta paywall ' +
    'nav navbar navigation menu submenu topnav subnav breadcrumb breadcrumbs footer sidebar pager pagination paging ' +
    'related relatedposts recommended recommendation recommendations recirc recirculation mostread mostpopular morefrom ' +
    'newsletter newsletters subscribe subscription signup login signin register ' +
    'comment comments commentlist disqus replies respond cookie cookies gdpr consent popup modal lightbox ' +
    'caption captions icaption copyright byline bylines postmeta entrymeta authorbio authorbox biography saboxplugin teaser teasers noprint visuallyhidden',
);

/** Words of dialogues that ask for consent: no article, though no other sentence stands in a page. */
const CONSENT = setOf('cookie cookies gdpr consent');

export const namesConsent = (names: string): boolean => names.split(' ').some(word => CONSENT.has(word));

/** Words that name the same, unless there are sentences under the name. */
const WEAK = setOf(
  'toolbar toolbox skip share shares sharing sharebar sharethis sharedaddy addtoany addthis social socials follow followus trending popular ' +
    'registration discussion overlay credit credits dateline timestamp datetime publishdate metadata tags taglist tagcloud keywords topics ' +
    'rating ratings vote votes widget banner',
);

/** Words that stand behind one of these in a name and leave it what it is («share buttons», but not «sharing water»). */
const STRUCTURE = setOf(
  'and at of on to for the in my your our list lists item items box boxes block blocks section sections container wrapper wrap inner outer content contents ' +
    'body area bar bars row col column columns grid card cards module component panel group links link button buttons btn icon icons post posts ' +
    'article articles story stories news title titles heading header head headline text top bottom left right main site page pages desktop mobile tablet ' +
    'small large xs sm md lg xl side form field label count counter counts number holder region zone slot unit tag meta info detail details data primary ' +
    'secondary native inline horizontal vertical floating sticky fixed media network networks twitter facebook email print copy whatsapp linkedin ' +
    'pinterest desc description image img js tools tool options plugin view layout default style type theme light dark new more now us me up by read ' +
    'entry author authors date time name bio box1 notice message dialog policy video videos slider carousel feed stream thread template placeholder ' +
    'div span ul li nav footer aside widgets wp amp root app display first last full page1 category categories',
);

/** Names of two words. */
const PAIRS: ReadonlySet<string> = new Set(
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

/** How surely names say that a box is no part of an article: weakly where its text may say otherwise. */
export type Verdict = 'strong' | 'weak' | null;

/** What class, id and role words say of a box. A post of a social network that is embedded is a part of the article. */
export function judgeNames(names: string): Verdict {
  if (names === '') return null;
  const verdicts = names.split(' , ').map(judgeName);
  if (verdicts.includes('embed')) return null;
  return verdicts.includes('strong') ? 'strong' : verdicts.includes('weak') ? 'weak' : null;
}

function judgeName(name: string): Verdict | 'embed' {
  const words = name.split(' ').flatMap(splitCompound);
  if (words.includes('embed')) return 'embed';
  let verdict: Verdict = null;
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next !== undefined && PAIRS.has(`${word} ${next}`)) return 'strong';
    if (!STRONG.has(word) && !WEAK.has(word)) continue;
    if (STRONG.has(word) && (next === undefined || leaves(next))) return 'strong';
    verdict = 'weak';
  }
  return verdict;
}

const leaves = (word: string): boolean =>
  STRUCTURE.has(word) || STRONG.has(word) || WEAK.has(word) || /\p{N}/u.test(word) || word.length < 2;

/** «socialsharing» is two words, one of which names furniture; other words stay whole. */
function splitCompound(word: string): readonly string[] {
  if (word.length < 8 || word.length > 30 || STRONG.has(word) || WEAK.has(word)) return [word];
  for (let at = 3; at <= word.length - 3; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const isNamed = STRONG.has(first) || WEAK.has(first) || STRONG.has(second) || WEAK.has(second);
    if (isNamed && leaves(first) && leaves(second)) return [first, second];
  }
  return [word];
}

/** Whether names speak of furniture between headline and body, where a header is in place. */
export const namesFurnitureOfHead = (names: string): boolean =>
  judgeNames(
    names
      .replace(HEADER_PAIR, '')
      .split(' ')
      .filter(word => !AROUND_STANDFIRST.has(word))
      .join(' '),
  ) !== null;

export const namesPicture = (names: string): boolean => names.split(' ').some(word => PICTURES.has(word));

/** Whether a box says that it holds the text of an article. */
export const namesContent = ({ names, itemprop }: Box): boolean => itemprop === 'articleBody' || CONTENT.test(names);
