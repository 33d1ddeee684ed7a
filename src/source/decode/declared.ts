/** Bytes in which a page says how it is encoded (the HTML standard gives it 1024; pages take more). */
const HEAD = 4096;
const META = /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([a-z0-9_.:-]{1,40})/iu;
const XML = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_.:-]{1,40})["']/iu;

/** What the byte order mark at the start of a text says, or null. */
export function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** What a meta element or XML declaration says; null where none does. Whoever reads it in ASCII is not reading UTF-16. */
export function declarationOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  if (!head.includes('<')) return null;
  const label = XML.exec(head)?.[1] ?? META.exec(head)?.[1] ?? null;
  return label !== null && /^utf-?16/iu.test(label) ? 'utf-8' : label;
}
