/**
 * spark-runner/kernels/lean, as a bundler leaves it: what torch's own layers and optimizers call is there, and what a program installs
 * besides. Without a bundler it is all of torch, which stands in the same files.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { bundled } from './bundle.mjs';

const { torch, train } = await bundled(
  'lean',
  `export * as torch from './dist/lean/lean.js';
export { train } from './tests/size/digits-mlp.js';`,
);
const { nn, optim } = torch;
const root = join(import.meta.dirname, '..', '..');
const api = JSON.parse(readFileSync(join(root, 'src', 'kernels', 'api.json'), 'utf8'));
before(() => torch.init({ device: 'cpu' }));

describe('the lean torch', () => {
  it('trains the program whose size is measured', async () => {
    const images = Float32Array.from({ length: 4 * 784 }, (_, i) => ((i * 7919) % 13) / 13);
    const { loss, accuracy } = await train(images, [3, 1, 4, 1], 30);
    assert.ok(loss < 1.5 && accuracy > 0.5, `loss ${loss}, accuracy ${accuracy}`);
  });

  it('has the methods that layers and optimizers call', async () => {
    const layers = [
      [new nn.Sequential(new nn.Conv1d(3, 4, 3), new nn.BatchNorm1d(4), new nn.Flatten()), [2, 3, 8]],
      [new nn.Sequential(new nn.Conv2d(1, 2, 3), new nn.GELU(), new nn.MaxPool2d(2), new nn.Flatten()), [2, 1, 8, 8]],
      [new nn.LSTM(3, 4, { num_layers: 2, bidirectional: true }), [5, 2, 3]],
      [new nn.GRU(3, 4, { batch_first: true }), [2, 5, 3]],
      [new nn.TransformerEncoderLayer(8, 2, { dim_feedforward: 16, batch_first: true }), [2, 5, 8]],
      [new nn.Sequential(new nn.GroupNorm(1, 3), new nn.InstanceNorm1d(3), new nn.Dropout(0.5)), [2, 3, 8]],
    ];
    for (const Optimizer of Object.values(optim).filter((value) => value?.prototype instanceof optim.Optimizer)) {
      for (const [model, shape] of layers) {
        // Muon is for matrices alone.
        const trained = model.parameters().filter(({ ndim }) => Optimizer.name !== 'Muon' || ndim === 2);
        if (trained.length === 0) continue;
        const optimizer = new Optimizer(trained, { lr: 0.01 });
        for (let step = 0; step < 2; step++) {
          const input = torch.randn(shape);
          await optimizer.step(() => {
            optimizer.zero_grad();
            const out = model(input);
            const loss = (Array.isArray(out) ? out[0] : out).mul(2).sum();
            loss.backward();
            nn.utils.clip_grad_norm_(model.parameters(), 1);
            return loss;
          });
        }
        for (const p of model.parameters()) assert.ok(Number.isFinite(await p.sum().item()), Optimizer.name);
      }
    }
    for (const [name, fill] of Object.entries(nn.init)) {
      if (name.endsWith('_') && !/dirac|constant|eye/.test(name))
        fill(torch.zeros([3, 3]), ...(name === 'sparse_' ? [0.5] : []));
    }
  });

  it('has no object of all of torch, and what an application imports of that is whole', async () => {
    const size = async (contents) => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: root },
        bundle: true,
        format: 'esm',
        platform: 'node',
        minify: true,
        splitting: true,
        outdir: 'anywhere',
        write: false,
      });
      return outputFiles.find(({ path }) => path.endsWith('stdin.js')).text.length;
    };
    const one = await size("import { relu } from './dist/lean/lean.js'; console.log(relu);");
    const all = await size("import torch from './dist/kernels.js'; console.log(torch);");
    assert.ok(one < all / 3, `${one} bytes for relu alone, ${all} for torch`);
    const { default: whole } = await bundled('whole', "export { default } from './dist/kernels.js';");
    assert.deepEqual(Object.keys(whole).sort(), api.names);
    for (const { names } of api.operators.filter(({ kind }) => kind === 'function'))
      for (const name of names.filter((each) => each.startsWith('torch.')))
        assert.equal(
          typeof name
            .split('.')
            .slice(1)
            .reduce((space, word) => space?.[word], whole),
          'function',
          name,
        );
  });

  it('gets the methods that are installed', async () => {
    const x = torch.tensor([3, 1, 2], { dtype: 'float32' });
    assert.equal(x.topk, undefined);
    torch.install({ topk: torch.topk, exp: torch.exp }, { exp: torch.exp });
    assert.deepEqual(await x.topk(2)[0].tolist(), [3, 2]);
    x.exp_();
    assert.ok(Math.abs((await x.sum().item()) - (Math.E ** 3 + Math.E + Math.E ** 2)) < 1e-3);
  });
});
