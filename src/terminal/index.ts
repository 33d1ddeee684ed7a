export { type Detected, detect } from './detect.ts';
export type { Look, Mode } from './look.ts';
export { renderScreen } from './render.ts';
export { sanitize } from './sanitize.ts';
export type { Screen } from './screen.ts';
