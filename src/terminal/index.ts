export { AS_IS, adapt, type Display } from './adapt.ts';
export { type Detected, detect, isAnswered, isInside, MODES, PATIENCE, QUESTION, refine, signsOf } from './detect.ts';
export type { Look, Mode } from './look.ts';
export { openSink, pagerOf, type Sink } from './pager.ts';
export { drawsTables, renderScreen } from './render.ts';
export type { Flow, Screen } from './screen.ts';
