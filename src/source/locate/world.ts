/** How the world outside is reached. */
export type World = {
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** The addresses of a host. Rejects with the error of the system. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** The environment, which may name a proxy. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told of the bytes that have come, while a download goes on. */
  readonly onProgress: (bytes: number) => void;
};

/** The bytes of a source, and what its server said of them; null where nobody did. */
export type Located = {
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  readonly charset: string | null;
  /** Where the bytes came from in the end. */
  readonly url: string | null;
};
