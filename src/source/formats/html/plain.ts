/** Letters and digits only, in lower case: for telling whether two texts are the same but for their marks. */
export const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
