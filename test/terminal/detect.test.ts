import { describe, expect, it } from 'vitest';
import { detect, isAnswered, refine } from '../../src/terminal/detect.ts';

describe('detect', () => {
  it.each([
    [{ TERM: 'xterm', XTERM_VERSION: 'XTerm(379)' }, 'visual'],
    [{ TERM: 'xterm-256color', VTE_VERSION: '7006' }, 'visual'],
    [{ TERM: 'xterm-256color', VTE_VERSION: '5602' }, 'visual'],
    [{ TERM: 'xterm-256color', KONSOLE_VERSION: '221203' }, 'native'],
    [{ TERM: 'mlterm', MLTERM: '3.9.0' }, 'native'],
    [{ TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' }, 'word'],
    [{ TERM: 'alacritty' }, 'visual'],
    [{ TERM_PROGRAM: 'vscode' }, 'visual'],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, 'native'],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.7.1' }, 'native'],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.6.9' }, 'visual'],
    [{ TERM_PROGRAM: 'mintty' }, 'visual'],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/x' }, 'visual'],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/x', VTE_VERSION: '7006' }, 'native'],
    [{ TERM: 'xterm', VIM_TERMINAL: '900', VTE_VERSION: '7006' }, 'native'],
    [{ TERM: 'eterm-color', INSIDE_EMACS: '28.2,term:0.96' }, 'native'],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/x', INSIDE_EMACS: '28.2,term:0.96' }, 'visual'],
    [{ TERM: 'dumb', INSIDE_EMACS: '28.2,comint' }, 'off'],
    [{ TERM: 'putty-256color' }, 'native'],
    [{ TERM: 'screen', STY: '1', KONSOLE_VERSION: '221203' }, 'native'],
    [{ KONSOLE_VERSION: '221203', ARTICLE_BIDI: 'visual' }, 'visual'],
    [{ KONSOLE_VERSION: '221203', ARTICLE_BIDI: 'nonsense' }, 'native'],
    [{}, 'visual'],
    [{ TERM: 'dumb' }, 'off'],
    [{ LC_TERMINAL: 'iTerm2', LC_TERMINAL_VERSION: '3.7.7' }, 'native'],
  ])('%j → %s', (env, mode) => {
    expect(detect(env).mode).toBe(mode);
  });

  it.each([
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.7.1' }, false],
    [{ TERM: 'xterm-256color', VTE_VERSION: '7006' }, true],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/x' }, true],
    [{ TERM: 'screen', STY: '1' }, true],
    [{ TERM: 'dumb' }, true],
    [{ TERM: 'xterm', ZUTTY_VERSION: '0.14' }, true],
    [{ TERM: 'xterm', ARTICLE_BIDI: 'native' }, true],
  ])('%j leaves no doubt: %s', (env, isCertain) => {
    expect(detect(env).isCertain).toBe(isCertain);
  });
});

describe('behind a multiplexer', () => {
  const inner = { TERM: 'tmux-256color', TMUX: '/tmp/x', VTE_VERSION: '7006' };

  it.each([
    [{ TERM: 'xterm', XTERM_VERSION: 'XTerm(379)' }, 'visual'],
    [{ TERM: 'xterm-256color', KONSOLE_VERSION: '221203' }, 'native'],
    [{ TERM: 'xterm-kitty' }, 'word'],
  ])('the terminal that is attached decides, not the one where it was started: %j', (outside, mode) => {
    expect(detect(inner, outside).mode).toBe(mode);
  });

  it('never writes marks where vim shows them', () => {
    expect(detect({ ...inner, TMUX: undefined, VIM_TERMINAL: '900' }).ordering.marks).toBe('none');
  });
});

describe('what a terminal needs besides', () => {
  it.each([
    [{ TERM: 'foot' }, false],
    [{ TERM: 'st-256color' }, false],
    [{ TERM: 'xterm-256color', VTE_VERSION: '7006' }, true],
  ])('%j keeps vowel marks: %s', (env, keepsMarks) => {
    expect(detect(env).keepsMarks).toBe(keepsMarks);
  });

  it.each([
    [{ TERM_PROGRAM: 'vscode' }, true],
    [{ TERM: 'xterm', XTERM_VERSION: 'XTerm(379)' }, false],
  ])('%j has letters pinned: %s', (env, pinsLetters) => {
    expect(detect(env).pinsLetters).toBe(pinsLetters);
  });
});

describe('refine', () => {
  const doubt = detect({ TERM: 'xterm-256color' });

  it.each([
    ['VTE', '\x1b[>65;7006;1c\x1b[8;1$y\x1b[?65;1;9c', 'visual', 'left'],
    ['Konsole', '\x1b[>1;115;0c\x1b[?62;1;4c', 'native', 'left'],
    ['PuTTY', '\x1b[>0;136;0c\x1b[?6c', 'native', 'letter'],
    ['mlterm', '\x1b[>24;279;0c\x1b[8;0$y\x1b[?63;1;2c', 'native', 'letter'],
    ['QTermWidget', '\x1b[>0;115;0c\x1b[?1;2c', 'native', 'left'],
    ['kitty', '\x1b[>1;4000;26c\x1b[8;0$y\x1b[?62;c', 'word', 'left'],
    ['xterm.js', '\x1b[>0;276;0c\x1b[8;0$y\x1b[?1;2c', 'visual', 'left'],
    ['st', '\x1b[?6c', 'visual', 'left'],
    ['silence', '', 'visual', 'left'],
  ])('%s by its answers', (_, reply, mode, base) => {
    expect(refine(doubt, reply)).toMatchObject({ mode, ordering: { base } });
  });

  it('lets an iTerm2 that knows the mode be told', () => {
    const iterm = detect({ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.7.1' });
    expect(refine(iterm, '\x1b[8;1$y\x1b[?65c').mode).toBe('visual');
    expect(refine(iterm, '\x1b[8;4$y\x1b[?65c').mode).toBe('native');
  });

  it('waits for the answer that every terminal gives', () => {
    expect(isAnswered('\x1b[>65;7006;1c\x1b[8;1$y')).toBe(false);
    expect(isAnswered('\x1b[>65;7006;1c\x1b[8;1$y\x1b[?65;1;9c')).toBe(true);
  });
});
