/** Built files keep the names of classes and functions: a reader sees them in messages, `constructor.name` and stacks. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { parse } from 'acorn';
import * as client from '../../dist/client.js';
import torch from '../../dist/kernels.js';

const dist = join(import.meta.dirname, '..', '..', 'dist');

before(() => torch.init({ device: 'cpu' }));

/** Calls `see` for every node of a syntax tree. */
function walk(node, see) {
  if (Array.isArray(node)) for (const item of node) walk(item, see);
  else if (typeof node?.type === 'string') {
    see(node);
    for (const value of Object.values(node)) if (typeof value === 'object') walk(value, see);
  }
}

/** What the classes and functions of a built file are called. */
function namesIn(text) {
  const names = [];
  walk(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }), ({ type, id }) => {
    if (/^(Class|Function)(Declaration|Expression)$/.test(type) && id) names.push(id.name);
  });
  return names;
}

describe('names in built files', () => {
  it('are those of the sources, in every file of the runtime and of torch', async () => {
    // Page chunks hold libraries too, some of which come minified.
    const own = readdirSync(dist).filter((name) =>
      /^(spark-worker|worker-|kernels|torch|node|client).*\.js$/.test(name),
    );
    const packed = readdirSync(dist).filter((name) => /^piece-packed-.*\.js$/.test(name));
    assert.ok(own.length > 10 && packed.length === 2);
    const texts = own.map((name) => [name, readFileSync(join(dist, name), 'utf8')]);
    for (const name of packed) texts.push([name, await (await import(join(dist, name))).text()]);
    for (const [file, text] of texts) {
      // `torch.t` is called so.
      const short = namesIn(text).filter((name) => name.length < 2 && typeof torch[name] !== 'function');
      assert.deepEqual(short, [], `${file}: ${short.join(', ')}`);
    }
  });

  it('are those of the classes of torch', () => {
    const { nn, optim } = torch;
    const classes = [nn.Module, nn.Linear, nn.Conv2d, nn.CrossEntropyLoss, optim.SGD, optim.Adam];
    assert.deepEqual(
      classes.map(({ name }) => name),
      ['Module', 'Linear', 'Conv2d', 'CrossEntropyLoss', 'SGD', 'Adam'],
    );
    assert.equal(torch.tensor([1]).constructor.name, 'Tensor');
    assert.equal(new torch.nn.Linear(2, 2).constructor.name, 'Linear');
  });

  it('are those of the errors', () => {
    const { PageController, SparkStopError, SparkReloadError, SparkTimeoutError, SparkProgramError } = client;
    assert.deepEqual(
      [PageController, SparkStopError, SparkReloadError, SparkTimeoutError, SparkProgramError].map(({ name }) => name),
      ['PageController', 'SparkStopError', 'SparkReloadError', 'SparkTimeoutError', 'SparkProgramError'],
    );
  });

  it('stand in messages', () => {
    assert.throws(() => torch.nn.Linear(2, 2), /Class constructor Linear /);
    const leaf = torch.ones([2], { requires_grad: true });
    assert.throws(() => leaf.clamp_min_(0), /\bclamp_min_\b/);
    assert.match(String(new torch.nn.Sequential(new torch.nn.Linear(1, 1))), /^Sequential\([\s\S]*Linear\(/);
  });
});
