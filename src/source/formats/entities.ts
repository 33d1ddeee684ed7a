import { decodeHTML } from 'entities';

/** Text without character references («&amp;», «&#8211;»): Markdown has them, and metadata that was escaped twice. */
export const decodeEntities = (text: string): string => (text.includes('&') ? decodeHTML(text) : text);
