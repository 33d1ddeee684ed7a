import { ReaderError } from '../../errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'no such host, or no network',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'the server hung up',
  EPIPE: 'the server hung up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'no network',
  ETIMEDOUT: 'the host does not answer',
};
const TLS = /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/u;
const PROTOCOL = /^HPE_/u;

/** Why a download failed, in one line. Errors of no network are bugs, and come back as they are. */
export function failureOf(cause: unknown, source: string): unknown {
  const code = codeOf(cause);
  if (code === undefined) return cause;
  return new ReaderError('unreachable', `${reasonOf(code)}: "${source}": check the address, or open it in a browser`, {
    cause,
  });
}

function reasonOf(code: string): string {
  const reason = REASONS[code];
  if (reason !== undefined) return reason;
  if (TLS.test(code)) return `the connection cannot be secured (${code})`;
  if (PROTOCOL.test(code)) return 'the server speaks no HTTP';
  return `the download failed (${code})`;
}

/** The code of an error, or of the first of several. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
