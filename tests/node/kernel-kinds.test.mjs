/** When a kernel is made for any size, and what its shader then reads; and what compilers are spared. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundled } from './bundle.mjs';

const { Kinds, keyOf, viewOf, alikeIn, apart, together, GeneralShaders, partsOfProduct, writeKernel, random } =
  await bundled(
    'kinds',
    `export { Kinds } from './src/kernels/lower/kinds.ts';
   export { keyOf } from './src/kernels/core/kernel.ts';
   export { viewOf } from './src/kernels/core/view.ts';
   export * from './src/kernels/devices/webgpu/wgsl/general.ts';
   export { partsOfProduct } from './src/kernels/lower/policy.ts';
   export { writeKernel } from './src/kernels/devices/webgpu/wgsl/write.ts';
   export * as random from './tests/kernels/random-kernels.ts';`,
  );

/** The square of each of so many numbers. */
const squares = (size) => ({
  kind: 'loop',
  outer: [size],
  inner: [],
  stages: [],
  scalars: 0,
  buffers: [
    { type: 'float32', size, access: 'read' },
    { type: 'float32', size, access: 'write' },
  ],
  exprs: [
    { op: 'load', type: 'float32', buffer: 0, view: viewOf([1]), fill: 0 },
    { op: 'mul', type: 'float32', args: [0, 0] },
  ],
  outputs: [{ expr: 1, buffer: 1, view: viewOf([1]), inner: false }],
});
const key = (size) => keyOf(squares(size));

describe('a kernel is made for any size', () => {
  /** Which of these sizes are, plan by plan. */
  const general = (...plans) => {
    const kinds = new Kinds();
    return plans.map((sizes) => {
      kinds.next();
      return sizes.map((size) => kinds.others(key(size)).length > 0);
    });
  };

  it('when a third plan brings a third size', () => {
    assert.deepEqual(general([70], [80], [90], [100]), [[false], [false], [true], [true]]);
  });

  it('but not for the many layers of one plan, nor when the same sizes come again', () => {
    assert.deepEqual(general([70, 80, 90, 100]), [[false, false, false, false]]);
    assert.deepEqual(general([70], [70], [70], [80]), [[false], [false], [false], [false]]);
  });
});

describe('a shader for any size', () => {
  const facts = { software: false, quads: false, varying: true };

  it('is one text, which reads what differs and keeps what is always the same', () => {
    const shaders = new GeneralShaders();
    const made = [70, 90, 110].map((size) => {
      const [shader] = writeKernel(squares(size), facts).shaders;
      return shaders.of(shader, 0, alikeIn([key(size), key(50)]));
    });
    assert.equal(new Set(made.map(({ shader }) => shader.code)).size, 1);
    const [{ shader, words }] = made;
    assert.match(shader.code, /var<uniform> s: array<vec4<u32>, 1>/);
    assert.match(shader.code, /b0: array<f32>;/);
    assert.match(shader.code, /group \* 64u \+ lid/);
    assert.ok(shader.scalars);
    assert.deepEqual([words, made[1].words], [[70], [90]]);
  });

  it('is the very text where nothing is read', () => {
    for (const make of [random.randomMap, random.randomReduce, random.randomContract, random.randomSort])
      for (let seed = 1; seed <= 50; seed++)
        for (const { code } of writeKernel(make(seed).kernel, facts).shaders)
          assert.equal(together(apart(code), [], 0), code);
  });
});

describe('on a software adapter, whose compiler writes out what it can', () => {
  const sum = {
    ...squares(64),
    outer: [512],
    inner: [48],
    buffers: [
      { type: 'float32', size: 512 * 48, access: 'read' },
      { type: 'float32', size: 512, access: 'write' },
    ],
    exprs: [
      { op: 'load', type: 'float32', buffer: 0, view: viewOf([48, 1]), fill: 0 },
      { op: 'reduced', type: 'float32', stage: 0 },
    ],
    stages: [{ op: 'sum', type: 'float32', expr: 0 }],
    outputs: [{ expr: 1, buffer: 1, view: viewOf([1, 0]), inner: false }],
  };
  const codeOf = (kernel, facts) => writeKernel(kernel, { quads: false, ...facts }).shaders[0].code;

  it('does not know how many turns the loops over a row take, as a GPU’s does', () => {
    assert.match(codeOf(sum, { software: true }), /for \(var i0 = 0i; i0 < 12i \+ i32\(wid\.z\);/);
    assert.match(codeOf(sum, { software: false }), /for \(var i0 = 0i; i0 < 12i;/);
  });

  it('finds a product’s rows one after the other in the same place, not by an index', () => {
    const product = {
      kind: 'contract',
      batch: [],
      m: [64],
      n: [64],
      k: [64],
      scalars: 0,
      buffers: ['read', 'read', 'write'].map((access) => ({ type: 'float32', size: 64 * 64, access })),
      a: { buffer: 0, view: viewOf([64, 1]) },
      b: { buffer: 1, view: viewOf([64, 1]) },
      exprs: [{ op: 'reduced', type: 'float32', stage: 0 }],
      outputs: [{ expr: 0, buffer: 2, view: viewOf([64, 1]), inner: false }],
    };
    const [, loop] = /(for \(var r = 0u; r < 16u \+ wid\.z;[\s\S]*)/.exec(codeOf(product, { software: true }));
    assert.match(loop, /acc0_0 = acc1_0;/);
    assert.doesNotMatch(loop, /\[r\b/);
  });
});

describe('a product is made in parts', () => {
  const parts = (k, facts) => {
    const view = viewOf([]);
    const kernel = { ...random.randomContract(1).kernel, batch: [], m: [8], n: [9], k };
    return partsOfProduct({ ...kernel, a: { buffer: 0, view }, b: { buffer: 1, view } }, { quads: false, ...facts });
  };

  it('of a long k alone, on hardware of its second dimension too; of no k in one', () => {
    for (const software of [true, false])
      for (const varying of [true, false]) {
        assert.equal(parts([], { software, varying }), 1);
        for (const k of [[1], [0], [0, 5]]) assert.equal(parts(k, { software, varying }), 1);
      }
    assert.equal(parts([32, 28, 28], { software: false, varying: false }), 32 * 14);
    assert.ok(parts([32, 28, 28], { software: true, varying: false }) <= 32);
  });
});
