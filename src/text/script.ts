/** Whether a word begins with an Arabic letter. */
export function isArabicScript(word: string): boolean {
  const unit = word.charCodeAt(0);
  return (unit >= 0x0600 && unit <= 0x08ff) || (unit >= 0xfb50 && unit <= 0xfdff) || (unit >= 0xfe70 && unit <= 0xfefc);
}

/** Whether a word begins with a Latin letter. */
export function isLatinScript(word: string): boolean {
  const unit = word.charCodeAt(0);
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
}
