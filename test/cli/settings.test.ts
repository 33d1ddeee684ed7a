import { describe, expect, it } from 'vitest';
import { languageOf, toSettings } from '../../src/cli/settings.ts';
import type { SharedValues } from '../../src/cli/shared-options.ts';
import { fakeIo, type World } from '../fake-io.ts';

const settings = (values: SharedValues, world: World = {}) => toSettings(values, fakeIo(world));

describe('toSettings', () => {
  it('prints plainly in a pipe and lays out on a terminal', () => {
    expect(settings({})).toMatchObject({ output: 'plain', inColor: false, bidi: 'off', width: null });
    expect(settings({}, { terminal: 100 })).toMatchObject({
      output: 'screen',
      inColor: true,
      bidi: 'auto',
      width: 100,
    });
  });

  it.each<SharedValues>([{ bidi: 'visual' }, { bidi: 'word' }, { width: 40 }, { color: 'always' }])(
    'lays out in a pipe too for %j',
    values => {
      expect(settings(values)).toMatchObject({
        output: 'screen',
        ...('width' in values ? { width: 40 } : { width: null }),
      });
    },
  );

  it('gives JSON wherever it is asked for', () => {
    expect(settings({ json: true }, { terminal: 80 }).output).toBe('json');
  });

  it.each<[SharedValues, World['env'], boolean]>([
    [{}, {}, true],
    [{}, { NO_COLOR: '1' }, false],
    [{}, { TERM: 'dumb' }, false],
    [{ color: 'always' }, { NO_COLOR: '1' }, true],
    [{ color: 'never' }, {}, false],
  ])('colours a terminal with %j and %j: %s', (values, env, inColor) => {
    expect(settings(values, { terminal: 80, env: env ?? {} }).inColor).toBe(inColor);
  });
});

describe('the interface language', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'ar_EG.UTF-8' }, 'ar'],
    [{ LANG: 'ar_EG.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'ar' }, 'ar'],
    [{ LC_ALL: '', LANG: 'ar' }, 'ar'],
    [{ LANG: 'C' }, 'en'],
  ])('of %j is %s', (env, code) => {
    expect(languageOf(env)).toBe(code);
  });

  it('is English in a pipe, whatever the locale, unless it is asked for', () => {
    const env = { LANG: 'ar' };
    expect(settings({}, { env }).labels.code).toBe('en');
    expect(settings({}, { env, terminal: 80 }).labels.code).toBe('ar');
    expect(settings({ ui: 'ar' }).labels.code).toBe('ar');
  });
});
