// Keeps the code that V8 makes of the program on this machine, for load.js: answers begin a fifth sooner. Run when the package is
// installed; where that is not allowed, or the folder cannot be written to, the program is compiled anew at every start.
const { writeFileSync } = require('node:fs');
const load = require('./load.js');

/** What answers call: only code that has run is kept. */
const COMMANDS = ['time', 'names', 'facts', 'quotes', 'summary', 'brief'];

async function keepCode() {
  const { exports, script, codePath } = load('../dist/cli/main.cjs');
  const quiet = { write: () => {}, isTerminal: false, columns: null, rows: null };
  const io = { ...exports.systemIo(), stdout: quiet, stderr: quiet };
  for (const command of COMMANDS) await exports.main([command, 'builtin'], io);
  writeFileSync(codePath, script.createCachedData());
}

keepCode().catch(() => {});
