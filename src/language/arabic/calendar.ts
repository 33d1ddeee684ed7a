const ISO = /^\d{4}-\d{2}-\d{2}/u;

/** The date that a piece of text states, in ISO 8601, or null. */
export const readDate = (text: string): string | null => (ISO.test(text) ? text : null);
