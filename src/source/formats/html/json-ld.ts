/** What schema.org markup says of an article; absent is null. */
export type LinkedArticle = {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly body: string | null;
};

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|SocialMediaPosting|Review|Recipe)$/u;
const LESS = /^(?:WebPage|ItemPage|AboutPage|FAQPage|VideoObject|NewsMediaOrganization)$/u;
/** A page has some dozens of nodes; one that has more is not read further. */
const MOST_NODES = 2000;
/** Lists in lists: pages have one in another at most. */
const DEEPEST = 5;

/** The article that blocks of JSON-LD describe, the most fitting type first; null where none does. Broken JSON is passed over. */
export function readJsonLd(blocks: readonly string[]): LinkedArticle | null {
  const nodes = blocks.flatMap(parseNodes);
  const node =
    nodes.find(node => typesOf(node).some(type => ARTICLE.test(type))) ??
    nodes.find(node => typesOf(node).some(type => LESS.test(type)));
  return node ? toArticle(node, nodes) : null;
}

function parseNodes(text: string): readonly Node[] {
  const nodes: Node[] = [];
  const queue: unknown[] = [parse(text)];
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES));
    else if (isNode(value)) {
      nodes.push(value);
      queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage);
    }
  }
  return nodes;
}

/** JSON, also where pages wrap it in comments or leave line breaks in its strings. */
function parse(text: string): unknown {
  const plain = text
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)/u, '')
    .replace(/(?:-->|(?:\/\/\s*|\/\*)\]\]>(?:\*\/)?)\s*$/u, '');
  for (const attempt of [plain, plain.replace(/[\u0000-\u001f]+/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

function toArticle(node: Node, nodes: readonly Node[]): LinkedArticle {
  const nameOfId = namesById(nodes);
  const named = (value: unknown): readonly string[] => namesOf(value, nameOfId);
  const entity = node.mainEntityOfPage;
  return {
    headline: textOf(node.headline) ?? textOf(node.name),
    authors: [...new Set([...named(node.author), ...named(node.creator)])],
    published: textOf(node.datePublished) ?? textOf(node.dateCreated) ?? textOf(node.uploadDate),
    publisher: isPerson(node.publisher) ? null : (named(node.publisher)[0] ?? null),
    url: textOf(node.url) ?? textOf(entity) ?? (isNode(entity) ? textOf(entity['@id']) : null),
    language: textOf(node.inLanguage),
    body: textOf(node.articleBody),
  };
}

/** The names that nodes give themselves, by what others refer to them with. */
function namesById(nodes: readonly Node[]): ReadonlyMap<unknown, string> {
  const names = new Map<unknown, string>();
  for (const node of nodes) {
    const name = textOf(node.name);
    const id = node['@id'];
    if (typeof id === 'string' && name !== null && !names.has(id)) names.set(id, name);
  }
  return names;
}

/** The names of people or organisations: given as text, nodes, references to nodes, or a list of these. */
function namesOf(value: unknown, nameOfId: ReadonlyMap<unknown, string>): readonly string[] {
  return [value].flat(DEEPEST).flatMap(one => {
    if (!isNode(one)) return textOf(one) ?? [];
    return textOf(one.name) ?? nameOfId.get(one['@id']) ?? [];
  });
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a publisher is the author himself, as on a site of one person. */
const isPerson = (value: unknown): boolean => isNode(value) && typesOf(value).includes('Person');

const typesOf = (node: Node): readonly string[] => [node['@type']].flat().filter(type => typeof type === 'string');

function textOf(value: unknown): string | null {
  const first = [value].flat(DEEPEST)[0];
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}
