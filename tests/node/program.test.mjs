/** The demo's program, as it stands in its page, in Node. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packDigits } from '../../scripts/digits.mjs';

const root = join(import.meta.dirname, '..', '..');
let folder;
before(() => {
  packDigits();
  folder = mkdtempSync(join(tmpdir(), 'spark-program-'));
  mkdirSync(join(folder, 'data'));
  copyFileSync(join(root, 'demo', 'data', 'digits.bin'), join(folder, 'data', 'digits.bin'));
});
after(() => rmSync(folder, { recursive: true }));

/** Runs a program's text; `heard` sees its output as it comes and may send signals. */
function run(text, heard = () => {}) {
  writeFileSync(join(folder, 'program.mjs'), text);
  const node = spawn(process.execPath, ['--import', join(root, 'dist', 'node.js'), join(folder, 'program.mjs')]);
  let output = '';
  for (const stream of [node.stdout, node.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (data) => {
      output += data;
      heard(output, node);
    });
  }
  return new Promise((resolve) => node.on('close', (code) => resolve({ code, output })));
}

describe('a program in Node', () => {
  it('is the digits network as it stands in the page, and it learns', async () => {
    const page = readFileSync(join(root, 'demo', 'index.html'), 'utf8');
    const [, text] = page.match(/<script type="text\/spark">(.*?)<\/script>/s);
    const { code, output } = await run(text);
    assert.equal(code, 0, output);
    const [, accuracy] = output
      .trim()
      .split('\n')
      .at(-1)
      .match(/test accuracy ([\d.]+)/);
    assert.ok(Number(accuracy) > 0.9, output);
  });

  it('has the errors that end it as globals', async () => {
    const { code, output } = await run(`spark.controller().stop();
      await spark.checkpoint().catch((error) => console.log(error instanceof SparkStopError, typeof SparkReloadError));`);
    assert.deepEqual([code, output], [0, 'true function\n']);
  });

  it('stops at its next checkpoint when interrupted, and cleans up', async () => {
    const text = `
      const ctrl = spark.controller();
      export default async function main() {
        console.log('running');
        try { for (;;) await ctrl.checkpoint(); } finally { console.log('cleaned up', spark.signal.aborted); }
      }`;
    const { code, output } = await run(text, (said, node) => {
      if (said === 'running\n') node.kill('SIGINT');
    });
    assert.deepEqual([code, output], [0, 'running\ncleaned up true\n']);
  });

  it('pauses and goes on, keeps values, and says what Node has not', async () => {
    const { code, output } = await run(`
      const ctrl = spark.controller();
      await spark.save('kept', { numbers: new Float32Array([1, 2]) });
      console.log((await spark.restore('kept')).numbers.length, await spark.restore('none'));
      await spark.forget('kept');
      const weight = torch.tensor([0.5, 2]);
      await spark.save('model/1', { weight, tied: weight, steps: new Map([[0, 3]]) });
      await spark.save('model/1', { f() {} }).catch((error) => console.log(error.message));
      const back = await spark.restore('model/1');
      console.log(await back.weight.tolist(), back.tied === back.weight, back.steps.get(0));
      console.log((await spark.saved()).map(({ key, size, time }) => [key, size > 0, Date.now() - time < 60000]));
      await spark.forget('model/1');
      console.log(await spark.saved());
      ctrl.pause();
      setTimeout(() => { console.log(ctrl.status); ctrl.resume(); });
      await ctrl.checkpoint();
      console.log(ctrl.status);
      try { spark.canvas(); } catch (error) { console.log(error.message); }`);
    const lines = [
      '2 undefined',
      'spark could not save "model/1": its part f is a function. Save plain data, typed arrays or tensors; what was saved before is still there.',
      '[ 0.5, 2 ] true 3',
      "[ [ 'model/1', true, true ] ]",
      '[]',
      'paused',
      'running',
      'spark.canvas: Node has no canvas; this program needs a page to draw on.',
    ];
    assert.deepEqual([code, output], [0, `${lines.join('\n')}\n`]);
  });

  it('holds every loop while paused, and lets every one go on', async () => {
    const { code, output } = await run(`
      const ctrl = spark.controller();
      ctrl.pause();
      setTimeout(() => ctrl.resume());
      const loop = async (name) => { await ctrl.checkpoint(); return name; };
      console.log(...(await Promise.all([loop('one'), loop('two')])));`);
    assert.deepEqual([code, output], [0, 'one two\n']);
  });
});
