/**
 * `npm run gallery [names]`: trains the programs of the gallery, each in Node on the CPU, and prints a line for each: its figure, what it
 * has to be, and seconds. Exits with 1 where one failed, or its figure has got worse. Takes minutes; needs a build.
 */
import './setup.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gallery, nameOf } from '../demo/site/gallery/list.mjs';
import { giveUp, root } from './setup.mjs';

const node = join(root, 'dist', 'node.js');
if (!existsSync(node)) giveUp('dist/ is not there: run `npm run build` first.');

/** Runs a program to its end. @returns what it printed, and how it went */
function train(file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', node, join(root, 'demo', 'site', 'gallery', file)]);
    let [printed, complaints] = ['', ''];
    child.stdout.on('data', (piece) => (printed += piece));
    child.stderr.on('data', (piece) => (complaints += piece));
    child.once('close', (code) => resolve({ code, printed, complaints }));
  });
}

/** The last value of a metric in the lines of a program: `step 3  name 0.5  other 1`. */
function lastOf(name, printed) {
  const lines = printed.split('\n').filter((line) => /^step \d/.test(line));
  const part = lines
    .at(-1)
    ?.split('  ')
    .find((each) => each.startsWith(`${name} `));
  return part === undefined ? undefined : Number(part.slice(name.length + 1));
}

const asked = process.argv.slice(2);
const programs = gallery.filter(({ file }) => file.endsWith('.js'));
const strange = asked.filter((name) => !programs.some((entry) => nameOf(entry) === name));
if (strange.length)
  giveUp(`No program of the gallery is called ${strange.join(', ')}: ${programs.map(nameOf).join(', ')}.`);

let failed = 0;
for (const entry of programs.filter((entry) => !asked.length || asked.includes(nameOf(entry)))) {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, name } = entry.figure;
  const began = performance.now();
  const { code, printed, complaints } = await train(entry.file);
  const value = lastOf(name, printed);
  const passed = code === 0 && value >= least && value <= most;
  if (!passed) failed++;
  const bound = Number.isFinite(least) ? `≥ ${least}` : `≤ ${most}`;
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${passed ? 'fine  ' : 'FAILED'} ${nameOf(entry)}: ${name} ${value} (${bound}), ${seconds} s`);
  if (code !== 0) console.error(complaints.slice(-600));
}
console.log(failed ? `${failed} failed.` : 'All are as good as they were.');
process.exit(failed ? 1 : 0);
