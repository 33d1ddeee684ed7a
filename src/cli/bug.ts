import packageFacts from '../../package.json' with { type: 'json' };
import { ReaderError } from '../errors.ts';

/** Characters of what a bug says of itself; it may quote the text that it was met in. */
const MOST = 200;

/** A failure of the reader's making as it is; anything else that was thrown is a bug, told of in one line. */
export function toReaderError(error: unknown, where: string): ReaderError {
  if (error instanceof ReaderError) return error;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const short = what.length > MOST ? `${what.slice(0, MOST)}…` : what;
  return new ReaderError(
    'bug',
    `a bug in article ${packageFacts.version}: "${where}": please report it; ARTICLE_DEBUG=1 shows where it is: ${short}`,
    { cause: error },
  );
}

/** Where a bug is, line by line, for those who ask for it; nothing for other failures. */
export function traceOf(
  { code, cause }: ReaderError,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (code !== 'bug' || env.ARTICLE_DEBUG !== '1') return [];
  return cause instanceof Error && cause.stack !== undefined ? cause.stack.split('\n') : [String(cause)];
}
