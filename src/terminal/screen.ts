/** How a run of text looks; absent is plain. Colours are the sixteen that every terminal has. */
export type Style = {
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'gray';
};

/**
 * Text in logical order with one style. `reads`: it is a whole of its own that moves nothing around it, from the left («5 months») or from
 * the side of its first letter (a name in a list).
 */
export type Run = { readonly text: string; readonly style?: Style; readonly reads?: 'ltr' | 'own' };

export type ScreenDirection = 'rtl' | 'ltr';

/** Text to be wrapped to the width and aligned to the side where its direction begins. */
export type Flow = {
  readonly kind: 'flow';
  readonly direction: ScreenDirection;
  readonly runs: readonly Run[];
  readonly indent?: number;
};

export type Cell = readonly Run[];

/** Columns stand in reading order: the first is the rightmost when the direction is rtl. */
export type Table = {
  readonly kind: 'table';
  readonly direction: ScreenDirection;
  /** Empty: none. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

export type Blank = { readonly kind: 'blank' };

/** What a command shows on a terminal, from top to bottom, before anything is known of that terminal. */
export type Screen = readonly (Flow | Table | Blank)[];
