const load = require('./load.js');

const { main, systemIo } = load('../dist/cli/main.cjs').exports;
const argv = process.argv.slice(2);

// An answer takes a tenth of a second: code that is compiled anew for speed comes too late, and compiling it takes time from the answer.
// Long texts run long enough to have it all the same. Other versions of V8 count otherwise; `time` is done before.
if (process.versions.v8.startsWith('11.') && argv[0] !== 'time')
  require('node:v8').setFlagsFromString('--interrupt-budget=1000000');

main(argv, systemIo()).then(code => {
  process.exitCode = code;
});
