import type { NameType } from '../../document/findings.ts';

export const isShortForm = (_short: readonly string[], _full: readonly string[], _type: NameType): boolean => false;
