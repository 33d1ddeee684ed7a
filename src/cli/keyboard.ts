import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** Whether the terminal listens to us: a program in the background that asks it, or sets it, is stopped. */
export function isForeground(): boolean {
  const [own, foreground] = groups();
  return own !== undefined && own === foreground;
}

/** Our process group, and that to which the terminal listens; node itself cannot tell. */
function groups(): readonly (string | undefined)[] {
  try {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [group, foreground];
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'pgid=,tpgid=', '-p', String(process.pid)], { encoding: 'utf8' });
    return (stdout ?? '').trim().split(/\s+/u);
  }
}

/**
 * `poll_oneoff` of WASI, the one way in node to look whether something can be read without reading it: takes subscriptions at 0 and
 * their number, gives events at 128. (module (import "wasi_snapshot_preview1" "poll_oneoff" …) (memory (export "memory") 1) (func (export
 * "poll") … (call $poll (i32.const 0) (i32.const 128) (i32.const 2) (i32.const 256))))
 */
const POLL =
  'AGFzbQEAAAABDQJgBH9/f38Bf2AAAX8CJgEWd2FzaV9zbmFwc2hvdF9wcmV2aWV3MQtwb2xsX29uZW9mZgAAAwIBAQUDAQABBxECBm1lbW9yeQIABHBvbGwAAQoQAQ4AQQBBgAFBAkGAAhAACw==';
const SUBSCRIPTION = 48;
const EVENTS = 128;
const KEYBOARD = 1n;
/** Nanoseconds: with fewer, the clock may be first. */
const MOMENT = 10_000_000n;

/** Whether something was typed that nobody has read; true where that cannot be told. The terminal must give keys one by one (raw). */
export function hasTypedAhead(): boolean {
  const { emitWarning } = process;
  let terminal: number | undefined;
  try {
    // A description of its own: polling makes it one that does not wait, which the shell's must not become.
    terminal = openSync('/dev/tty', 'r');
    // It warns that it is an experiment.
    process.emitWarning = () => {};
    return poll(terminal);
  } catch {
    return true;
  } finally {
    process.emitWarning = emitWarning;
    if (terminal !== undefined) closeSync(terminal);
  }
}

type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function poll(terminal: number): boolean {
  const { WASI } = process.getBuiltinModule('node:wasi');
  const wasi = new WASI({ version: 'preview1', stdin: terminal });
  const module = new WebAssembly.Module(Buffer.from(POLL, 'base64'));
  const instance = new WebAssembly.Instance(module, wasi.getImportObject() as Imports);
  wasi.initialize(instance);
  const { memory, poll } = instance.exports as { memory: WebAssembly.Memory; poll: () => number };
  const view = new DataView(memory.buffer);
  view.setBigUint64(0, KEYBOARD, true);
  view.setUint8(8, 1);
  view.setUint32(SUBSCRIPTION + 16, 1, true);
  view.setBigUint64(SUBSCRIPTION + 24, MOMENT, true);
  if (poll() !== 0) return true;
  return view.getBigUint64(EVENTS, true) === KEYBOARD;
}

/** The request by which a terminal takes a key as typed: of Linux, and of the BSDs. */
const TIOCSTI = process.platform === 'linux' ? 0x5412 : 0x80017472;
const PUSH = 'for (split //, $ARGV[1]) { my $key = $_; ioctl(STDIN, $ARGV[0], $key) }';

/** Gives keys back to the keyboard, as far as the system lets us (Linux can forbid it) and perl is there: node cannot do it. */
export function pushBack(keys: string): void {
  if (keys !== '') spawnSync('perl', ['-e', PUSH, String(TIOCSTI), keys], { stdio: ['inherit', 'ignore', 'ignore'] });
}
