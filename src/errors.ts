/** What went wrong, for scripts: the `code` of a failed source's JSON. */
export type ErrorCode =
  | 'not-found'
  | 'not-readable'
  | 'is-folder'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'bad-url'
  | 'unreachable'
  | 'timeout'
  | 'http-status'
  | 'wrong-type'
  | 'unknown-language'
  | 'bad-option'
  | 'unknown-command'
  | 'bug';

/** A failure that its reader can mend: one clear line, no stack. Anything else that is thrown is a bug; `bug` is its code once it is reported. */
export class ReaderError extends Error {
  readonly code: ErrorCode;

  /** By name: what is loaded on demand is bundled with a class of its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ReaderError';
  }

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'ReaderError';
    this.code = code;
  }
}
