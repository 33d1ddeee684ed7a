// Loads a bundle with the code that V8 made of it when it was built, which saves compiling it anew; where that does not fit this version
// of V8, or is missing, the bundle is compiled as usual.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// An answer takes a tenth of a second: code that is compiled anew for speed comes too late, and compiling it takes time from the answer.
// Long texts run long enough to have it all the same.
setFlagsFromString('--interrupt-budget=1000000');

const readCode = path => {
  try {
    return readFileSync(`${path}.code`);
  } catch {
    return undefined;
  }
};

/** The exports of a bundle and its script. `path` is relative to this folder. */
module.exports = function load(path) {
  const filename = join(__dirname, path);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(source, { filename, cachedData: readCode(filename) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
  return { exports: module.exports, script };
};
