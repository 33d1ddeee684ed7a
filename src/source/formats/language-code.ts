/** A BCP 47 code from the spellings that pages have («ar_AR», «AR-eg»); null for what is none. */
export function toLanguage(text: string | null): string | null {
  try {
    return text === null ? null : (Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0] ?? null);
  } catch {
    return null;
  }
}
