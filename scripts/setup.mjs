/**
 * What `npm start` and `npm test` do first, with nothing but Node: checks the Node version and installs the packages
 * when they are missing or older than the lock file. Import this before anything from node_modules.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Stops the script with one sentence that says what to do. */
export function giveUp(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** Runs a command in the project's folder, its output shown; returns the exit code. */
export function sh(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) throw error;
  return status ?? 1;
}

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) giveUp(`spark-runner needs Node 20 or newer; this is ${process.version}. Install it from nodejs.org.`);

const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
const stamp = join(root, 'node_modules', '.spark-setup');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing packages (once) …');
  if (sh('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']) !== 0) {
    giveUp('The packages could not be installed. Check the connection to the npm registry and run this again.');
  }
  writeFileSync(stamp, lock);
}
