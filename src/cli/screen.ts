import type { Detected, Look, Screen, Sink } from '../terminal/index.ts';
import type { Io } from './io.ts';
import type { Settings } from './settings.ts';

/** A terminal, or a pipe treated as one, that screens can be shown on. */
export type ScreenOut = Omit<Sink, 'write'> & { readonly show: (screen: Screen) => Promise<void> };

/** The floor is loaded here, on first use. */
const loadTerminal = () => import('../terminal/index.ts');

/** Finds out how the terminal wants its text, and shows screens that way, through the pager when they are long. */
export async function openScreen({ bidi, width, inColor, pages, display }: Settings, io: Io): Promise<ScreenOut> {
  const { openSink, pagerOf, renderScreen } = await loadTerminal();
  const { isTerminal, rows, write } = io.stdout;
  const detected = bidi === 'auto' ? await examine(io) : { ...(await fromEnvironment(io)), mode: bidi };
  const keepsLeft = isTerminal && detected.keepsLeft;
  const look: Look = {
    mode: detected.mode,
    keepsLeft,
    width: width ?? Number.POSITIVE_INFINITY,
    color: inColor,
    display,
  };
  const sink = openSink(
    { write, env: io.env, onSignal: io.onSignal },
    {
      pager: isTerminal && pages ? pagerOf(io.env) : null,
      rows: rows ?? 0,
      isOrdered: isTerminal && look.mode === 'visual',
    },
  );
  return { show: screen => sink.write(renderScreen(screen, look)), isClosed: sink.isClosed, end: sink.end };
}

const fromEnvironment = async ({ env }: Io): Promise<Detected> => (await loadTerminal()).detect(env);

/** What is known of the terminal: from its environment, and where that leaves doubt, from itself. */
export async function examine(io: Io): Promise<Detected> {
  const { detect, isAnswered, PATIENCE, QUESTION, refine } = await loadTerminal();
  const detected = detect(io.env);
  if (detected.isCertain) return detected;
  return refine(detected, await io.ask(QUESTION, isAnswered, PATIENCE));
}
