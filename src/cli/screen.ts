import type { Detected, Look, Screen, Sink } from '../terminal/index.ts';
import type { Io } from './io.ts';
import type { Settings } from './settings.ts';
import { choiceOption } from './values.ts';

/** A terminal, or a pipe treated as one, that screens can be shown on. */
export type ScreenOut = Omit<Sink, 'write'> & {
  readonly show: (screen: Screen) => Promise<void>;
  /** Whether the cells of a table stand below one another. */
  readonly stacksCells: boolean;
};

/** Shows screens as the terminal wants them, through the pager when they are long. The terminal floor is loaded here, on first use. */
export async function openScreen(settings: Settings, io: Io, examined?: Detected): Promise<ScreenOut> {
  const { detect, drawsTables, isInside, openSink, pagerOf, renderScreen } = await import('../terminal/index.ts');
  const { bidi, width, measure, inColor, pages, display } = settings;
  const { isTerminal, rows, write } = io.stdout;
  const detected =
    examined ??
    (bidi === 'auto' ? (await examine(io)).detected : detect(io.env, isInside(io.env) ? io.outside() : null));
  const asked = bidi === 'auto' ? detected.mode : bidi;
  const mode = asked === 'native' && !isTerminal ? 'off' : asked;
  const look: Look = {
    mode,
    ordering: detected.ordering,
    pinsLetters: detected.pinsLetters,
    width: width ?? Number.POSITIVE_INFINITY,
    measure,
    color: inColor,
    display: { ...display, marks: display.marks ?? (detected.keepsMarks && mode !== 'word' ? 'keep' : 'strip') },
  };
  const sink = openSink(
    { write, env: io.env, settled: io.settled, onSignal: io.onSignal },
    {
      pager: isTerminal && pages && io.isForeground() ? pagerOf(io.env) : null,
      rows: rows ?? 0,
      isOrdered: isTerminal && mode === 'visual',
    },
  );
  return {
    show: screen => sink.write(renderScreen(screen, look)),
    stacksCells: !drawsTables(look),
    isClosed: sink.isClosed,
    end: sink.end,
  };
}

/**
 * What is known of the terminal: from its environment, and where that leaves doubt, from its own answer ('' when it was not asked).
 * Throws bad-option when the environment asks for a mode that there is not.
 */
export async function examine(io: Io): Promise<{ readonly detected: Detected; readonly answer: string }> {
  const { detect, isAnswered, isInside, MODES, PATIENCE, QUESTION, refine } = await import('../terminal/index.ts');
  if (io.env.ARTICLE_BIDI) choiceOption('ARTICLE_BIDI', MODES)(io.env.ARTICLE_BIDI);
  const detected = detect(io.env, isInside(io.env) ? io.outside() : null);
  if (detected.isCertain) return { detected, answer: '' };
  const answer = await io.ask(QUESTION, isAnswered, PATIENCE);
  return { detected: refine(detected, answer), answer };
}
