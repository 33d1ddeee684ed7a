// npm run kernel: assembles the inner loops of the tagger.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import loadWabt from 'wabt';

const SOURCE = 'src/language/arabic/tagger/kernel.wat';
export const KERNEL = 'src/language/arabic/data/kernel.wasm';

/** The bytes of kernel.wasm. */
export async function assembleKernel(): Promise<Uint8Array> {
  const { parseWat } = await loadWabt();
  const module = parseWat(SOURCE, readFileSync(SOURCE, 'utf8'), { simd: true });
  const { buffer } = module.toBinary({});
  module.destroy();
  return buffer;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(KERNEL, await assembleKernel());
