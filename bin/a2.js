#!/usr/bin/env node
// CommonJS on purpose (see package.json beside this file): it starts faster than an ES module.
const load = require('./load.js');

const { main, systemIo } = load('../dist/cli/main.cjs').exports;
main(process.argv.slice(2), systemIo()).then(code => {
  process.exit(code);
});
