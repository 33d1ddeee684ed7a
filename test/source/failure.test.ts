import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/source/locate/failure.ts';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

describe('failureOf', () => {
  it.each([
    ['ENOTFOUND', 'no such host: "x"'],
    ['EAI_AGAIN', 'no such host, or no network: "x"'],
    ['ECONNREFUSED', 'nobody answers there: "x"'],
    ['CERT_HAS_EXPIRED', 'the connection cannot be secured (CERT_HAS_EXPIRED): "x"'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the connection cannot be secured (DEPTH_ZERO_SELF_SIGNED_CERT): "x"'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'the connection cannot be secured (ERR_TLS_CERT_ALTNAME_INVALID): "x"'],
    ['HPE_INVALID_CONSTANT', 'the server speaks no HTTP: "x"'],
    ['EMFILE', 'the download failed (EMFILE): "x"'],
  ])('%s: %s', (code, message) => {
    const failure = failureOf(withCode(code), 'x');
    expect(failure).toMatchObject({ code: 'unreachable' });
    expect((failure as Error).message.startsWith(message)).toBe(true);
  });

  it('tells the first of several failures, and passes a bug on', () => {
    expect(failureOf(new AggregateError([withCode('ECONNREFUSED')]), 'x')).toMatchObject({ code: 'unreachable' });
    const bug = new TypeError('x is not a function');
    expect(failureOf(bug, 'x')).toBe(bug);
  });
});
