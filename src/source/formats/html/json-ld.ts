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
  const named = (value: unknown): readonly string[] => namesOf(value, nodes);
  const entity = node.mainEntityOfPage;
  return {
    headline: textOf(node.headline) ?? textOf(node.name),
    authors: [...named(node.author), ...named(node.creator)].filter((name, i, all) => all.indexOf(name) === i),
    published: textOf(node.datePublished) ?? textOf(node.dateCreated) ?? textOf(node.uploadDate),
    publisher: named(node.publisher)[0] ?? null,
    url: textOf(node.url) ?? textOf(entity) ?? (isNode(entity) ? textOf(entity['@id']) : null),
    language: textOf(node.inLanguage),
    body: textOf(node.articleBody),
  };
}

/** The names of people or organisations: given as text, nodes, references to nodes, or a list of these. */
function namesOf(value: unknown, nodes: readonly Node[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(one => namesOf(one, nodes));
  if (!isNode(value)) return textOf(value) === null ? [] : [textOf(value) as string];
  const name = textOf(value.name) ?? textOf(nodes.find(node => node['@id'] === value['@id'] && node.name)?.name);
  return name === null ? [] : [name];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (node: Node): readonly string[] => [node['@type']].flat().filter(type => typeof type === 'string');

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
