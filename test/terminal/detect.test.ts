import { describe, expect, it } from 'vitest';
import { detect } from '../../src/terminal/detect.ts';

describe('detect', () => {
  it.each([
    [{ TERM: 'xterm', XTERM_VERSION: 'XTerm(379)' }, 'visual', false],
    [{ TERM: 'xterm-256color', VTE_VERSION: '7006' }, 'visual', true],
    [{ TERM: 'xterm-256color', VTE_VERSION: '5602' }, 'visual', false],
    [{ TERM: 'xterm-256color', KONSOLE_VERSION: '221203' }, 'native', false],
    [{ TERM: 'mlterm', MLTERM: '3.9.0' }, 'native', false],
    [{ TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' }, 'word', false],
    [{ TERM: 'alacritty' }, 'visual', false],
    [{ TERM_PROGRAM: 'vscode' }, 'visual', false],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, 'native', false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.7.1' }, 'native', false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.6.9' }, 'visual', false],
    [{ TERM_PROGRAM: 'mintty' }, 'visual', true],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/x' }, 'visual', false],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/x', VTE_VERSION: '7006' }, 'native', false],
    [{ TERM: 'screen', STY: '1', KONSOLE_VERSION: '221203' }, 'native', false],
    [{ KONSOLE_VERSION: '221203', ARTICLE_BIDI: 'visual' }, 'visual', false],
    [{ KONSOLE_VERSION: '221203', ARTICLE_BIDI: 'nonsense' }, 'native', false],
    [{}, 'visual', false],
  ])('%j → %s, stopped: %s', (env, mode, bdsm) => {
    expect(detect(env)).toMatchObject({ mode, bdsm });
  });
});
