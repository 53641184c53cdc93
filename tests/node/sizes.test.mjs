/** The sizes that the README tells, against what `npm run size` measures: a table that nobody checks is soon a lie. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { BUDGETS, PROGRAMS } from '../../scripts/budgets.mjs';
import { gzipSize, measureBudgets, measurePrograms, staticGraph } from '../../scripts/size.mjs';

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const limits = { ...BUDGETS, ...PROGRAMS };

/** What a table row of the README is measured as. */
const ROWS = {
  'first view, before any run': 'first view without a run',
  worker: 'runtime worker',
  'a digits MLP with the part of `torch` it records with, bundled': 'digits MLP with its torch',
  '`torch` with all that it has': 'torch',
  'SDK alone (`client.js`)': 'client',
};

/** A number is told with one decimal, and may be old by five percent. */
function assertNear(told, bytes, what) {
  const measured = bytes / 1024;
  const off = Math.abs(told - measured);
  assert.ok(
    off <= Math.max(0.1, 0.05 * measured),
    `the README says ${told} KiB of ${what}; it is ${measured.toFixed(1)}`,
  );
}

/** The size of a lazy chunk, without what the first view has anyway. */
function chunk(prefix) {
  const dist = join(root, 'dist');
  const early = new Set(staticGraph('spark-runner.js'));
  const files = readdirSync(dist).filter((name) => name.startsWith(prefix) && name.endsWith('.js'));
  assert.ok(files.length, `there is a chunk ${prefix}…`);
  return files.map((name) => gzipSize([join(dist, name)].filter((file) => !early.has(file))));
}

describe('the README', () => {
  it('tells in its table what everything weighs, and the limits that the build keeps', async () => {
    const measured = new Map(
      [...measureBudgets(), ...(await measurePrograms())].map(({ name, bytes }) => [name, bytes]),
    );
    for (const [label, name] of Object.entries(ROWS)) {
      const row = readme.split('\n').find((line) => line.startsWith(`| ${label} `));
      assert.ok(row, `there is a row "${label}"`);
      const [, , told, limit] = row.split('|').map((cell) => cell.trim());
      assertNear(Number(told), measured.get(name), label);
      assert.equal(Number(limit), limits[name].limit / 1024, `the limit of ${label}`);
    }
  });

  it('tells what the planner weighs with either device', () => {
    const [, webgpu, cpu] = /what runs either: planner.*\| ([\d.]+), or ([\d.]+) \|/.exec(readme);
    const [planner] = chunk('kernels-planner-');
    const sizes = chunk('kernels-device-').sort((a, b) => b - a);
    assertNear(Number(webgpu), planner + sizes[0], 'the planner and the WebGPU device');
    assertNear(Number(cpu), planner + sizes[1], 'the planner and the CPU device');
  });

  it('tells what chart and editor weigh', () => {
    const [, chart] = /Chart \(([\d.]+) KiB\)/.exec(readme);
    assertNear(Number(chart), chunk('page-chart-')[0] + chunk('page-uPlot')[0], 'the chart');
    const [, editor] = /the editor \(([\d.]+) KiB\)/.exec(readme);
    assertNear(Number(editor), chunk('page-editor-')[0] + chunk('page-code-view-')[0], 'the editor');
  });
});
