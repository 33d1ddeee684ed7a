import { Parser } from 'htmlparser2';

/** Text without character references: metadata is often escaped twice («&amp;#8211;»). */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const parts: string[] = [];
  const parser = new Parser({ ontext: part => parts.push(part) });
  parser.end(text.replaceAll('<', '&lt;'));
  return parts.join('');
}
