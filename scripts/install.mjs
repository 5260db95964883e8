// Installs the project's packages where they are missing or older than the lock file: all that a fresh clone needs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const oldestNode = [20, 19];

/** Runs a command and ends this process with its code where it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error !== undefined) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Runs the program of an installed package, as `run` does. Starts its JavaScript with this Node, because the entries of
 * node_modules/.bin can't be started on Windows without a shell.
 */
export function runTool(name, args, packageName = name) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  run(process.execPath, [join(folder, typeof bin === 'string' ? bin : bin[name]), ...args]);
}

/** Whether a module, given by its `import.meta.filename`, is the one that Node was started with, links followed. */
export function isStarted(filename) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(filename);
}

export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    console.error(`Dragoman needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`);
    process.exit(2);
  }
  const installed = `${root}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs) return;
  run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
}

/**
 * Installs what a build needs where it is missing. `npm install -g git+…`, which is how pre-commit installs a hook, runs
 * `prepare` in a clone without its packages, and asks every npm below it to install globally too.
 */
export function installToBuild() {
  if (existsSync(`${root}node_modules/typescript`)) return;
  const args = ['ci', '--global=false', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  run('npm', args, { shell: process.platform === 'win32' });
}
