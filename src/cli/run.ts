import { languageOf, toArticle, toDoc } from '../analysis/index.ts';
import type { Article } from '../document/article.ts';
import { ReaderError } from '../errors.ts';
import { LANGUAGES } from '../language/index.ts';
import type { Language } from '../language/language.ts';
import { BUILTIN_SOURCE, loadPages, shownName } from '../source/index.ts';
import { stringify, toFailure, translate } from '../view/index.ts';
import { toReaderError } from './bug.ts';
import type { ArticleCommand, Known, OptionValues } from './command.ts';
import type { Io } from './io.ts';
import { printJson, printPlain, toScreen } from './print.ts';
import { watchProgress } from './progress.ts';
import { report, reportFailure } from './report.ts';
import { openScreen, type ScreenOut } from './screen.ts';
import { type Settings, toSettings } from './settings.ts';
import { type SharedValues, toLoadOptions } from './shared-options.ts';

/** One run of an article command: what is asked, of how many, and how it is shown. */
type Task = {
  readonly command: ArticleCommand<unknown>;
  readonly options: OptionValues;
  readonly settings: Settings;
  readonly isOneOfSeveral: boolean;
  readonly io: Io;
  readonly screen: ScreenOut | null;
  /** Whether an answer has been shown: what follows is set off from it. */
  hasShown: boolean;
};

type Outcome = 'found' | 'done' | 'failed';

/** Asks the command of every source, in order; a source that fails is reported and the others are still done. Gives the exit code. */
export async function runCommand(
  command: ArticleCommand<unknown>,
  given: readonly string[],
  options: OptionValues,
  io: Io,
): Promise<number> {
  const sources = given.length > 0 ? given : [BUILTIN_SOURCE];
  const settings = toSettings(options as SharedValues, io);
  if (given.length === 0 && io.stderr.isTerminal && io.hasInput()) {
    await report(
      'no source given: reading the built-in article; to read standard input, give -',
      settings.language,
      io,
    );
  }
  const screen = settings.output === 'screen' ? await openScreen(settings, io) : null;
  const task: Task = { command, options, settings, isOneOfSeveral: sources.length > 1, io, screen, hasShown: false };
  let failures = 0;
  let isFound = false;
  try {
    for (const source of sources) {
      const outcome = await answer(task, source);
      if (outcome === 'failed') failures++;
      if (outcome === 'found') isFound = true;
      if (screen?.isClosed()) break;
    }
  } finally {
    await screen?.end();
  }
  if (!command.isFound) return failures === 0 ? 0 : 1;
  return failures > 0 ? 2 : isFound ? 0 : 1;
}

/** Answers for a source; tells whether the command found what it seeks. Whatever fails meanwhile is a failure of this source alone. */
async function answer(task: Task, given: string): Promise<Outcome> {
  const { io } = task;
  const source = shownName(given);
  try {
    return await io.guard(() => answerOf(task, given, source));
  } catch (error) {
    return failureOf(task, error, source);
  }
}

/** Reports what failed. Throws it again where the command line is wrong. */
async function failureOf(
  { command, settings, isOneOfSeveral, io }: Task,
  error: unknown,
  source: string,
): Promise<Outcome> {
  const failure = toReaderError(error, source);
  if (failure.code === 'bad-option') throw failure;
  await reportFailure(failure, settings.language, io);
  if (settings.output === 'json' && isOneOfSeveral) {
    io.stdout.write(`${stringify(toFailure(command.name, source, failure.code, failure.message), 0)}\n`);
  }
  return 'failed';
}

/** Answers for every article of a source; a feed has several. */
async function answerOf(task: Task, given: string, source: string): Promise<Outcome> {
  const articles = await load(task, given, source);
  if (articles.length === 1) return answerFor(task, articles[0] as Loaded, source);
  const several = { ...task, isOneOfSeveral: true };
  const outcomes: Outcome[] = [];
  for (const [i, article] of articles.entries()) {
    if (task.screen?.isClosed()) break;
    outcomes.push(await answerItem(several, article, `${source}#${i + 1}`));
  }
  task.hasShown ||= several.hasShown;
  return outcomes.find(outcome => outcome === 'failed') ?? outcomes.find(outcome => outcome === 'found') ?? 'done';
}

/** An item that fails is reported, and the others are still done. */
async function answerItem(task: Task, article: Loaded, source: string): Promise<Outcome> {
  try {
    return await answerFor(task, article, source);
  } catch (error) {
    return failureOf(task, error, source);
  }
}

async function answerFor(task: Task, { article, language }: Loaded, source: string): Promise<Outcome> {
  const { command, settings, isOneOfSeveral, io, screen } = task;
  const known = (): Known => toKnown(article, language, source);
  const result = command.analyse({
    source,
    article,
    language,
    options: task.options,
    inColor: settings.inColor,
    known,
  });
  const asked = { view: command.show, answer: result, article, settings, out: io.stdout };
  const place = { source: isOneOfSeveral ? source : null, isFirst: !task.hasShown };
  if (settings.output === 'json') printJson(asked, { command: command.name, source, isOneOfSeveral });
  else if (screen) {
    const shown = toScreen(asked, place, screen.stacksCells);
    await screen.show(shown);
    task.hasShown ||= shown.length > 0;
  } else {
    await printPlain(asked, place);
    task.hasShown = true;
  }
  return command.isFound?.(result) ? 'found' : 'done';
}

/** An article, and the language that it is known to be in. */
type Loaded = { readonly article: Article; readonly language: Language | null };

async function load({ options, settings, io }: Task, given: string, source: string): Promise<readonly Loaded[]> {
  const progress = watchProgress(source, io);
  try {
    const { stdin, resolve, env } = io;
    const world = { stdin, resolve, env, onProgress: progress.onProgress };
    const pages = await loadPages(given, world, toLoadOptions(options));
    progress.end();
    for (const warning of pages.flatMap(({ warnings }) => warnings)) await report(warning, settings.language, io);
    if (settings.explain) {
      const say = (text: string): string => translate(text, settings.language);
      const reasons = (pages[0]?.signals() ?? []).map(({ what, why }) => `${say(what)}: "${source}": ${say(why)}`);
      for (const reason of reasons) await report(reason, settings.language, io);
    }
    const loaded = pages.map(({ page }) => {
      const language = languageOf(page.text, LANGUAGES);
      return { article: toArticle(page, language), language };
    });
    for (const { article } of settings.explain ? loaded : []) {
      if (article.repeated > 0)
        await report(`said twice, counted once: "${source}": ${article.repeated} paragraphs`, settings.language, io);
    }
    return loaded;
  } finally {
    progress.end();
  }
}

function toKnown(article: Article, language: Language | null, source: string): Known {
  if (language) return { doc: toDoc(article, language), language };
  const known = LANGUAGES.map(({ code }) => code).join(', ');
  throw new ReaderError(
    'unknown-language',
    `not in a language that this command knows (${known}): "${source}": read and time work in any`,
  );
}
