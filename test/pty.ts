import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';

/** Whether terminals can be made here: `script` of util-linux and bash, which gives jobs to them. */
export const HAS_TERMINALS =
  (spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '').includes('util-linux') &&
  spawnSync('bash', ['--version']).status === 0;

const PATIENCE = 60_000;

/** A terminal of 10 lines of 60 cells that runs commands of bash, whose jobs can be stopped. */
export class Terminal {
  readonly #process: ChildProcessWithoutNullStreams;
  #output = '';
  #isEnded = false;

  constructor(script: string, env: Readonly<Record<string, string>>) {
    const { PATH = '', HOME = '' } = process.env;
    this.#process = spawn('script', ['-qefc', `stty rows 10 cols 60; exec bash --norc -mc '${script}'`, '/dev/null'], {
      env: { PATH, HOME, LANG: 'C.UTF-8', ...env },
    });
    this.#process.stdout.on('data', chunk => {
      this.#output += chunk;
    });
    this.#process.on('close', () => {
      this.#isEnded = true;
    });
  }

  get output(): string {
    return this.#output;
  }

  type(keys: string): void {
    this.#process.stdin.write(keys);
  }

  /** What the output shows for a pattern, as soon as it does, behind a place. */
  async shows(pattern: RegExp, from = 0): Promise<RegExpExecArray> {
    const until = Date.now() + PATIENCE;
    while (Date.now() < until) {
      const found = pattern.exec(this.#output.slice(from));
      if (found) return found;
      if (this.#isEnded) break;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error(`${pattern} not shown: ${JSON.stringify(this.#output.slice(-500))}`);
  }

  /** All that was written until the commands ended. */
  async end(): Promise<string> {
    while (!this.#isEnded) await new Promise(resolve => setTimeout(resolve, 20));
    return this.#output;
  }

  close(): void {
    this.#process.stdin.end();
    this.#process.kill();
  }
}
