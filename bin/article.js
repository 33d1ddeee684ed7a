#!/usr/bin/env node
// CommonJS on purpose (see package.json beside this file): it starts faster than an ES module.
const { main, systemIo } = require('../dist/cli/main.cjs');

main(process.argv.slice(2), systemIo()).then(code => {
  process.exitCode = code;
});
