// Builds the program: npm runs this before it packs it, or installs it from a folder or a git address. There the tools may be missing.
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const { env } = process;

// `npm install --global` of a git address hands its options on to the installation of the copy that it builds in, which so becomes the
// installed package itself, as a link; then the copy is deleted. npm had made a folder there to put the package in.
if (env.npm_config_global === 'true' && /[\\/]git-clone[^\\/]*$/u.test(process.cwd())) {
  const place = join(env.npm_config_prefix ?? '', 'lib/node_modules', env.npm_package_name ?? '');
  const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (isLink && realpathSync(place) === realpathSync('.')) {
    rmSync(place);
    mkdirSync(place);
  }
}

const npm = (...words) => execFileSync('npm', words, { stdio: 'inherit', shell: process.platform === 'win32' });

// The same options are not meant for the tools.
for (const name of ['global', 'prefix', 'location', 'omit']) delete env[`npm_config_${name}`];
if (!existsSync('node_modules/.bin/tsx')) npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund');
npm('run', 'build');
