import type { Display } from './adapt.ts';
import type { Ordering } from './ordering.ts';

/** Who orders right-to-left text: the terminal (native), we (visual), we by words and the terminal within them (word), nobody (off). */
export type Mode = 'native' | 'visual' | 'word' | 'off';

/** How a terminal wants its text. */
export type Look = {
  readonly mode: Mode;
  /** How the terminal orders lines, in native mode. */
  readonly ordering: Ordering;
  /** In visual mode, whether some terminals of the kind order lines nevertheless, so that letters are pinned by marks. */
  readonly pinsLetters: boolean;
  /** Columns; infinite: no wrapping and no alignment. */
  readonly width: number;
  /** Columns that prose takes at most. */
  readonly measure: number;
  readonly color: boolean;
  readonly display: Display;
};
