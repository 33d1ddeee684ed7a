import { languageOf, toArticle, toDoc } from '../analysis/index.ts';
import type { Article } from '../document/article.ts';
import { ReaderError } from '../errors.ts';
import { LANGUAGES } from '../language/index.ts';
import type { Language } from '../language/language.ts';
import { BUILTIN_SOURCE, loadPage, shownName } from '../source/index.ts';
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
  const { command, settings, isOneOfSeveral, io } = task;
  const source = shownName(given);
  try {
    return await io.guard(() => answerOf(task, given, source));
  } catch (error) {
    const failure = toReaderError(error, source);
    if (failure.code === 'bad-option') throw failure;
    await reportFailure(failure, settings.language, io);
    if (settings.output === 'json' && isOneOfSeveral) {
      io.stdout.write(`${stringify(toFailure(command.name, source, failure.code, failure.message), 0)}\n`);
    }
    return 'failed';
  }
}

async function answerOf(task: Task, given: string, source: string): Promise<Outcome> {
  const { command, settings, isOneOfSeveral, io, screen } = task;
  const { article, language } = await load(task, given, source);
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

async function load(
  { options, settings, io }: Task,
  given: string,
  source: string,
): Promise<{ article: Article; language: Language | null }> {
  const progress = watchProgress(source, io);
  try {
    const { stdin, resolve, env } = io;
    const world = { stdin, resolve, env, onProgress: progress.onProgress };
    const { page, warnings, signals } = await loadPage(given, world, toLoadOptions(options));
    progress.end();
    for (const warning of warnings) await report(warning, settings.language, io);
    if (settings.explain) {
      const say = (text: string): string => translate(text, settings.language);
      const reasons = signals().map(({ what, why }) => `${say(what)}: "${source}": ${say(why)}`);
      for (const reason of reasons) await report(reason, settings.language, io);
    }
    const language = languageOf(page.text, LANGUAGES);
    const article = toArticle(page, language);
    if (settings.explain && article.repeated > 0)
      await report(`said twice, counted once: "${source}": ${article.repeated} paragraphs`, settings.language, io);
    return { article, language };
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
