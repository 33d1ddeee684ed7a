import { ReaderError } from '../../errors.ts';

/** What a source may take. */
export type Limits = {
  /** For a whole download. */
  readonly seconds: number;
  /** Of the source, unpacked. */
  readonly bytes: number;
  readonly redirects: number;
};

export const MEGABYTE = 1024 * 1024;

/** No article comes near these, and memory stays bounded. */
export const LIMITS: Limits = { seconds: 15, bytes: 10 * MEGABYTE, redirects: 5 };

export const tooLarge = (name: string, bytes: number): ReaderError =>
  new ReaderError('too-large', `too large: "${name}": more than ${bytes / MEGABYTE} MB; --max-size raises the limit`);
