// Fails every require of what is neither a file nor part of node.
const Module = require('node:module');

const { _load: load } = Module;
Module._load = (path, ...rest) => {
  if (!/^[./]/u.test(path) && !Module.isBuiltin(path)) {
    process.stderr.write(`looked for ${path}\n`);
    process.exit(3);
  }
  return load(path, ...rest);
};
