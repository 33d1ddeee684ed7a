#!/usr/bin/env node
// CommonJS on purpose (see package.json beside this file): it starts faster than an ES module. Old versions of node must understand this file.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`article: node is too old: "${process.version}": install version 20.19 or later\n`);
  process.exitCode = 1;
} else require('./start.js');
