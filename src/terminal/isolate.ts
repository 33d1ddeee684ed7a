/** A stretch of text that reads by itself, whatever stands around it: from the left, or from the side of its first letter. */
export type Isolate = { readonly start: number; readonly end: number; readonly isOwnWay?: boolean };

/** A word of ASCII, and what goes with its numbers. */
const TOKEN = /[!-~–€£±×÷≈≤≥°]+/gu;
const LETTER = /[A-Za-z]/u;
const EDGE = /^[-+#$%@/*~&=_€£±≈≤≥<]|[-+#$%@/*~&=_€£°]$/u;
/** 2025-01-15, 10-20, 50%, +5, $3.4, 5×3: numbers with signs that the algorithm parts from them behind an Arabic letter. */
const SIGNED_NUMBER = /^[-+±~≈≤≥$€£#]?\d[\d.,:/–%€£$+×÷*=°-]*$/u;
const SIGN = /[-–+%$€£#±~≈≤≥×÷*=°]/u;
/** 7°C, 3-D: what keeps its letters apart from the number before them. */
const PARTED = /^\d[^A-Za-z]*[-–+%$€£#&@*=~_°×/]/u;
/** Years and ranges in Arabic digits run as those in ASCII do: ١٨٩٤-١٩٦٢. */
const ARABIC_RANGE = /[٠-٩۰-۹]+(?:[-–][٠-٩۰-۹]+)+/gu;
const PHONE_START = /^(?:\+|00|0)\d+(?:-\d+)*$/u;
const PHONE_PART = /^\d[\d-]*$/u;
/** A telephone number that begins with neither + nor 00 has at least so many parts. */
const LOCAL_PHONE_PARTS = 3;
/** What stands around words; <type> is a word with its brackets. */
const OPENING = /^(?:(?!<[A-Za-z][A-Za-z0-9+-]*>)[([{<"'!?.,:;])+/u;
const CLOSING = /(?:[)\]}"'!?.,:;-]|(?<!<[A-Za-z][A-Za-z0-9+-]{0,40})>)+$/u;
/** Between words of a phrase: one space, and signs, but no brackets. */
const BETWEEN = /^[!-'*-Z\\^-z|~]* [!-'*-Z\\^-z|~]*$/u;
const PLAIN_NUMBER = /^\d[\d.,]*$/u;

type Token = Isolate & { readonly text: string };

/**
 * What the bidirectional algorithm scrambles in Arabic text although it is right by the letter: dates (2025-01-15), ranges (10-20),
 * telephone numbers, percentages, names that begin or end with a sign (C++, #AI, https://example.com/). In order, apart. Linear.
 */
export function isolatesOf(text: string): readonly Isolate[] {
  const tokens = toTokens(text);
  const isolates: Isolate[] = Array.from(text.matchAll(ARABIC_RANGE), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const hasRanges = isolates.length > 0;
  for (let i = 0; i < tokens.length; ) {
    const end = groupEnd(text, tokens, i);
    const first = tokens[i] as Token;
    const last = tokens[end - 1] as Token;
    const span = withQuote(text, first.start, last.end);
    if (span.end > last.end || isScrambled(text.slice(span.start, span.end), end - i)) isolates.push(span);
    i = end;
  }
  return hasRanges ? isolates.sort((a, b) => a.start - b.start) : isolates;
}

/** «--width: "abc"»: with the mark that closes what one inside opens. */
function withQuote(text: string, start: number, end: number): Isolate {
  const marks = text.slice(start, end).split('"').length - 1;
  return { start, end: marks % 2 === 1 && text[end] === '"' ? end + 1 : end };
}

/** Words without the punctuation around them. */
function toTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    const opening = OPENING.exec(word)?.[0].length ?? 0;
    const core = withoutDash(word.slice(opening).replace(CLOSING, ''), text[index + opening - 1]);
    const start = index + word.indexOf(core, opening);
    if (/[A-Za-z0-9]/u.test(core)) tokens.push({ text: core, start, end: start + core.length });
  }
  return tokens;
}

/** A dash behind an Arabic letter belongs to that: «و-5» has no sign. */
const withoutDash = (core: string, before: string | undefined): string =>
  core.startsWith('-') && before !== undefined && /\p{L}/u.test(before) ? core.slice(1) : core;

/** Latin words draw the words and numbers behind them into one phrase, the parts of a telephone number stay together. */
function groupEnd(text: string, tokens: readonly Token[], first: number): number {
  const head = (tokens[first] as Token).text;
  const isPhrase = LETTER.test(head);
  if (!isPhrase && !PHONE_START.test(head)) return first + 1;
  let end = first + 1;
  for (; end < tokens.length; end++) {
    const { start, text: part } = tokens[end] as Token;
    const between = text.slice((tokens[end - 1] as Token).end, start);
    const goesOn = isPhrase
      ? BETWEEN.test(between) && (LETTER.test(part) || PLAIN_NUMBER.test(part))
      : between === ' ' && PHONE_PART.test(part);
    if (!goesOn) break;
  }
  return !isPhrase && !/^(?:\+|00)/u.test(head) && end - first < LOCAL_PHONE_PARTS ? first + 1 : end;
}

function isScrambled(text: string, parts: number): boolean {
  if (LETTER.test(text)) return EDGE.test(text) || PARTED.test(text);
  return parts > 1 || (SIGNED_NUMBER.test(text) && SIGN.test(text));
}
