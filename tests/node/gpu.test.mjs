/** Programs in Node on WebGPU, by the package `webgpu`. Skipped where there is no adapter, not even Chromium's software driver. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { adapterEnvironment } from '../../scripts/vulkan.mjs';

const dist = join(import.meta.dirname, '..', '..', 'dist');
const { env, lacks } = await adapterEnvironment();
const skip = lacks ?? false;
const software = env?.VK_DRIVER_FILES !== undefined;

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'spark-gpu-'));
});
after(() => rmSync(folder, { recursive: true }));

/** Runs a program's text; resolves with its exit code and what it printed, and what went wrong. */
function run(text, variables, entry = join(dist, 'node.js')) {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, text);
  const node = spawn(process.execPath, ['--import', entry, file], { env: { ...process.env, ...env, ...variables } });
  const said = { output: '', errors: '' };
  node.stdout.setEncoding('utf8').on('data', (data) => (said.output += data));
  node.stderr.setEncoding('utf8').on('data', (data) => (said.errors += data));
  return new Promise((resolve) => node.on('close', (code) => resolve({ code, ...said })));
}

/** A network that learns which of two numbers is larger: its last loss, and where it was computed. */
const LEARN = `
const ctrl = spark.controller();
torch.manual_seed(7);
const model = new torch.nn.Sequential(new torch.nn.Linear(2, 16), new torch.nn.Tanh(), new torch.nn.Linear(16, 1));
const optimizer = new torch.optim.Adam(model.parameters(), { lr: 0.05 });
let loss;
for (let step = 0; step < 60; step++) {
  await ctrl.checkpoint();
  const x = torch.randn([64, 2]);
  const y = x.at('...', { slice: [0, 1] }).gt(x.at('...', { slice: [1, 2] })).float();
  loss = torch.nn.functional.binary_cross_entropy_with_logits(model(x), y);
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
console.log(torch.device_info().device, await loss.item());`;

describe('a program in Node that asks for WebGPU', { skip }, () => {
  it('learns there what it learns on the CPU', async () => {
    const [gpu, cpu] = [await run(LEARN, { SPARK_BACKEND: 'webgpu' }), await run(LEARN, {})];
    assert.equal(gpu.code, 0, gpu.errors);
    const [[onGpu, loss], [onCpu, wanted]] = [gpu, cpu].map(({ output }) => output.trim().split(' '));
    assert.deepEqual([onGpu, onCpu], ['webgpu', 'cpu']);
    assert.ok(Number(wanted) < 0.2, cpu.output);
    assert.ok(Math.abs(loss - wanted) < 1e-3, `${loss} on the GPU, ${wanted} on the CPU`);
  });

  it('may choose it by itself, and run shaders of its own', async () => {
    const { code, output, errors } = await run(`
      console.log((await torch.init({ device: 'webgpu' })).device);
      const double = torch.kernel({
        wgsl: \`@group(0) @binding(0) var<storage, read> x: array<f32>;
          @group(0) @binding(1) var<storage, read_write> y: array<f32>;
          @compute @workgroup_size(4) fn main(@builtin(global_invocation_id) id: vec3u) { y[id.x] = 2 * x[id.x]; }\`,
        outputs: (x) => [{ shape: x.shape }],
        workgroups: [1],
      });
      console.log(...await double(torch.tensor([0.5, 1, 1.5, 2])).tolist());
      const device = await (await navigator.gpu.requestAdapter()).requestDevice();
      console.log(device.createBuffer({ size: 8, usage: GPUBufferUsage.STORAGE }).size);`);
    assert.equal(code, 0, errors);
    assert.equal(output, 'webgpu\n1 2 3 4\n8\n');
  });

  it('gets the CPU with auto, where the GPU is only software', async () => {
    const { code, output, errors } = await run('console.log(torch.device_info().device);', { SPARK_BACKEND: 'auto' });
    assert.equal(code, 0, errors);
    assert.equal(output, software ? 'cpu\n' : 'webgpu\n');
  });

  it('is paused when the GPU is idle, too', async () => {
    const { code, output, errors } = await run(
      `
      const ctrl = spark.controller();
      let busy = 0;
      const { submit, onSubmittedWorkDone } = GPUQueue.prototype;
      GPUQueue.prototype.submit = function (...all) {
        busy++;
        const now = busy;
        submit.apply(this, all);
        onSubmittedWorkDone.call(this).then(() => { if (now === busy) busy = 0; });
      };
      let x = torch.ones([256, 256]);
      for (let i = 0; i < 20; i++) { x = x.matmul(x).div(256); await ctrl.checkpoint(); }
      x = x.matmul(x);
      ctrl.pause();
      const look = () => {
        if (ctrl.status !== 'paused') return setTimeout(look, 1);
        console.log(busy);
        ctrl.resume();
      };
      setTimeout(look, 1);
      await ctrl.checkpoint();
      console.log(ctrl.status);`,
      { SPARK_BACKEND: 'webgpu' },
    );
    assert.equal(code, 0, errors);
    assert.equal(output, '0\nrunning\n');
  });
});

describe('where the package webgpu is not installed', () => {
  let entry;
  before(() => {
    const copy = mkdtempSync(join(folder, 'package-'));
    cpSync(dist, copy, { recursive: true, filter: (file) => !/\.map$|types$/.test(file) });
    entry = join(copy, 'node.js');
  });

  it('says what to install to a program that asks for WebGPU', async () => {
    const { code, errors } = await run('', { SPARK_BACKEND: 'webgpu' }, entry);
    assert.equal(code, 1);
    assert.match(
      errors,
      /WebGPU: Node has no WebGPU of its own, and the package that brings it is not installed: npm install webgpu/,
    );
  });

  it('gives the CPU to a program that takes what there is', async () => {
    const { code, output } = await run('console.log(torch.device_info().device);', { SPARK_BACKEND: 'auto' }, entry);
    assert.deepEqual([code, output], [0, 'cpu\n']);
  });
});

describe('npm run bench:gpu', { skip }, () => {
  it('tells what the adapter can do, and writes a page of it', async () => {
    const main = join(import.meta.dirname, '..', '..', 'bench', 'gpu', 'main.mjs');
    const options = ['--quick', '--only', 'rows', '--out', folder];
    const child = spawn(process.execPath, [main, ...options], { env: { ...process.env, ...env } });
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(code, 0);
    const { about, peaks, work } = JSON.parse(readFileSync(join(folder, 'gpu.json'), 'utf8'));
    assert.ok(peaks.float32 > 0 && peaks.copy > 0);
    assert.ok(work.some(({ gbytes, wrong }) => gbytes > 0 && !wrong));
    const page = readFileSync(join(folder, 'gpu.md'), 'utf8');
    assert.ok(page.includes(about.adapter));
    assert.equal(page.includes('This adapter is software'), about.software);
  });
});
