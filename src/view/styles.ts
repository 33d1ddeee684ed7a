import type { NameType } from '../document/findings.ts';
import type { Style } from '../terminal/screen.ts';

/** One look for a kind of finding, in text and in tables. */
export const NAME_STYLES: Readonly<Record<NameType, Style>> = {
  person: { color: 'cyan' },
  organization: { color: 'green' },
  place: { color: 'blue' },
};

export const FIGURE_STYLE: Style = { color: 'magenta' };
