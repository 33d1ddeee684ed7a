import type { Display } from './adapt.ts';

/** Who orders right-to-left text: the terminal (native), we (visual), we by words and the terminal within them (word), nobody (off). */
export type Mode = 'native' | 'visual' | 'word' | 'off';

/** How a terminal wants its text. */
export type Look = {
  readonly mode: Mode;
  /** In native mode the terminal keeps lines left-to-right and left-aligned: we push right-to-left lines to the right. */
  readonly keepsLeft: boolean;
  /** In native mode the terminal shows the mirror images of brackets in right-to-left text. */
  readonly mirrors: boolean;
  /** Columns; infinite: no wrapping and no alignment. */
  readonly width: number;
  readonly color: boolean;
  readonly display: Display;
};
