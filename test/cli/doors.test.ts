import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_COMMANDS, PLAIN_COMMANDS } from '../../src/cli/commands/index.ts';
import { QUESTION } from '../../src/terminal/index.ts';
import { type Outcome, run, type World } from '../fake-io.ts';

/** Escapes of a terminal, C0, C1, separators, bidi overrides and isolates. */
const HOSTILE = '\x1b]0;owned\x07\x1b[31m\x9b2J\x00\x08\x7f\x85\u2028\u202eabc\u2066\u061c\u200f\rmore';
/** In file names, which hold no NUL. */
const NAME = HOSTILE.replace('\x00', '');
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u061c\u200e\u200f\u2066-\u2069]/u;
/** What we write to a terminal ourselves: colours, the switch of its own bidi, an erased line. */
const OURS = /\x1b\[(?:[\d;]*m|\??8[hl]|K)/gu;
/** What keeps numbers apart where a terminal orders text itself. */
const MARKS = /[\u200e\u200f]/gu;

const folder = mkdtempSync(join(tmpdir(), 'article-'));
const ARTICLE = 'افتتاح مكتبة عامة\n\nقال مدير المكتبة محمد علي إن نحو 300 زائر حضروا الافتتاح.\n';

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const PLAIN = file('plain.txt', ARTICLE);
const NAMED = file(`${NAME}.txt`, ARTICLE);
const TEXT = file('text.txt', `${HOSTILE}\n\n${ARTICLE}\n${HOSTILE} قال محمد: «نعم ${HOSTILE} نعم».\n`);
const FRONT = file('front.md', `---\ntitle: ${NAME}\nauthor: ${NAME}\ndate: ${NAME}\n---\n# ${NAME}\n\n${ARTICLE}`);
const LINKED = file(
  'linked.html',
  `<html lang="${NAME}" dir="${NAME}"><title>${NAME}</title><meta charset="${NAME}"><meta property="og:site_name" content="${NAME}">
   <script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: HOSTILE, author: HOSTILE, url: HOSTILE, inLanguage: HOSTILE, datePublished: HOSTILE, publisher: HOSTILE })}</script>
   <h1>${NAME}</h1><p>${ARTICLE}</p><p>&#27;[31m&#155;2J&#x202e;${NAME} وحضر الافتتاح 25 طالبا.</p>`,
);
const BROKEN = file('broken.html', `<meta charset="${NAME}">\xff\xfe`);

const WORLDS: Readonly<Record<string, World>> = {
  'a pipe': {},
  'a terminal that leaves the order alone': { terminal: 80, env: { TERM: 'foot' } },
  'a terminal that orders itself': { terminal: 80, env: { TERM: 'mlterm', MLTERM: '3.9' } },
  'a terminal, watched': { terminal: 80, watched: true, env: { TERM: 'xterm-kitty', LANG: 'ar' } },
};

function expectClean({ out, err }: Outcome, { terminal, watched }: World, isColored = false): void {
  expect(terminal || isColored ? out.replace(QUESTION, '').replace(OURS, '').replace(MARKS, '') : out).not.toMatch(
    CONTROLS,
  );
  expect(watched ? err.replace(OURS, '').replace(MARKS, '') : err).not.toMatch(CONTROLS);
  expect(out + err).not.toMatch(/\r/u);
}

const commands = ARTICLE_COMMANDS.map(({ name, operand }) => [name, ...(operand ? ['ا'] : [])]);

describe.each(Object.entries(WORLDS))('%s never gets a control character', (_, world) => {
  const runClean = async (argv: readonly string[], more: Partial<World> = {}): Promise<Outcome> => {
    const outcome = await run(argv, { ...world, ...more, env: { ...world.env, ...more.env } });
    expectClean(outcome, world, argv.includes('always'));
    return outcome;
  };

  it.each(commands)('from texts and the names of files: %s', async (...command) => {
    for (const options of [[], ['--json'], ['--explain'], ['--ui', 'ar'], ['--show-controls'], ['--color', 'always']]) {
      const sources = [TEXT, FRONT, LINKED, NAMED, BROKEN, `${NAME}-missing`];
      const { out } = await runClean([...command, ...options, ...sources]);
      expect(out === '' && options.includes('--json')).toBe(false);
    }
  });

  it('from grep, which names files and quotes patterns', async () => {
    for (const option of ['-l', '-c', '-n', '-w', '-v', '--sentences'])
      await runClean(['grep', option, 'محمد', NAMED, TEXT]);
    await runClean(['grep', HOSTILE, TEXT, PLAIN]);
    await runClean(['grep', HOSTILE.repeat(100), TEXT]);
  });

  const OPTIONS =
    'bidi width color marks digits ui format encoding timeout max-size max-redirects top kind type nothing'.split(' ');
  it.each(OPTIONS)('from the value of --%s', async option => {
    for (const command of ['read', 'facts', 'names']) {
      await runClean([command, `--${option}`, HOSTILE, PLAIN]);
      await runClean([command, `--${option}=${HOSTILE}`, PLAIN]);
    }
  });

  it('from words that are no command, option or source', async () => {
    for (const argv of [[HOSTILE], [`--${HOSTILE}`], ['help', HOSTILE], ['read', `-${HOSTILE}`], ['doctor', HOSTILE]])
      await runClean(argv);
    for (const address of [
      `http://${HOSTILE}/`,
      `http://nowhere.test/${HOSTILE}`,
      `${HOSTILE}://x`,
      `http://${HOSTILE}@`,
    ]) {
      await runClean(['read', address, PLAIN]);
    }
  });

  const VARIABLES =
    'TERM TERM_PROGRAM TERM_PROGRAM_VERSION VTE_VERSION KONSOLE_VERSION MLTERM KITTY_WINDOW_ID LC_TERMINAL LC_TERMINAL_VERSION TMUX STY COLORFGBG XTERM_VERSION ALACRITTY_WINDOW_ID ARTICLE_BIDI PAGER LANG LC_ALL NO_COLOR http_proxy no_proxy ARTICLE_DEBUG INSIDE_EMACS'.split(
      ' ',
    );
  it.each(VARIABLES)('from the environment: %s', async variable => {
    const env = { [variable]: HOSTILE };
    for (const { name } of PLAIN_COMMANDS) await runClean([name], { env });
    await runClean(['read', PLAIN], { env });
    await runClean(['read', 'http://nowhere.test/'], { env });
  });

  it('from what the terminal answers', async () => {
    for (const reply of [HOSTILE, `\x1b[>0;276;0c${HOSTILE}\x1b[?6c`, `\x1bP>|${HOSTILE}\x1b\\\x1b[c`]) {
      // The question itself is an escape of ours, which a terminal alone gets.
      if (world.terminal !== undefined) await runClean(['doctor'], { reply, env: { TERM: 'xterm' } });
    }
  });

  it('from a bug', async () => {
    const env = { ARTICLE_DEBUG: '1' };
    await runClean(['read', `http://nowhere.test/${HOSTILE}`], { env });
  });
});

describe('what a server says of itself', () => {
  let server: Server;
  let origin = '';

  beforeAll(async () => {
    // Header values that node lets through: Latin letters with C1 among them.
    const odd = 'text/x\x9b2J\x85; charset=\x9b31m';
    server = createServer((request, response) => {
      const [, header = '', status = '200'] = (request.url ?? '').split('/');
      response.writeHead(Number(status) || 200, header === '' ? {} : { [header]: odd }).end(TEXT);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each(['content-type', 'content-encoding', 'location/302', 'location/200', '/599', '/101'])('%s', async path => {
    for (const world of Object.values(WORLDS)) {
      expectClean(await run(['read', '--explain', `${origin}/${path}`], world), world);
      expectClean(await run(['read', '--json', `${origin}/${path}`, PLAIN], world), world);
    }
  });
});
