// Loads a bundle with the code that V8 made of it on this machine (keep-code.js), which saves compiling it anew; with another version of
// node, or where that is missing, the bundle is compiled as usual.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** Where the code of a bundle is kept: V8 itself does not tell all versions of node apart whose code it cannot run. */
const codePath = bundle => `${bundle}.${process.version}-${process.arch}.code`;

const readCode = bundle => {
  try {
    return readFileSync(codePath(bundle));
  } catch {
    return undefined;
  }
};

/** The exports of a bundle, its script, and where the code of that may be kept. `path` is relative to this folder. */
module.exports = function load(path) {
  const filename = join(__dirname, path);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(source, { filename, cachedData: readCode(filename) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
  return { exports: module.exports, script, codePath: codePath(filename) };
};
