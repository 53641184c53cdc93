/** torch.save and torch.load: the published safetensors format, byte for byte. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';

before(() => torch.init({ device: 'cpu' }));

/** A file made by hand: the header's JSON, then bytes. */
function file(header, bytes, { length } = {}) {
  const json = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const out = new Uint8Array(8 + json.length + bytes.length);
  new DataView(out.buffer).setBigUint64(0, BigInt(length ?? json.length), true);
  out.set(json, 8);
  out.set(bytes, 8 + json.length);
  return out;
}
const bytesOf = (array) => new Uint8Array(array.buffer);

describe('torch.load', () => {
  it('reads every dtype it can hold, and the metadata', async () => {
    const parts = {
      w: ['F32', [2, 2], new Float32Array([1, 2, 3, -0.5])],
      n: ['I64', [2], new BigInt64Array([5n, -7n])],
      d: ['F64', [1], new Float64Array([0.25])],
      h: ['F16', [5], new Uint16Array([0x3c00, 0xc000, 0x0001, 0x7c00, 0x3555])],
      b: ['BF16', [2], new Uint16Array([0x3f80, 0xc040])],
      s: ['I16', [2], new Int16Array([-3, 300])],
      u: ['U8', [3], new Uint8Array([0, 1, 255])],
      t: ['BOOL', [2], new Uint8Array([1, 0])],
      scalar: ['F32', [], new Float32Array([7])],
      empty: ['F32', [0, 3], new Float32Array(0)],
    };
    const header = { __metadata__: { format: 'pt', note: 'ü' } };
    const chunks = [];
    let at = 0;
    for (const [name, [dtype, shape, data]] of Object.entries(parts)) {
      header[name] = { dtype, shape, data_offsets: [at, (at += data.byteLength)] };
      chunks.push(...bytesOf(data));
    }
    const state = await torch.load(file(header, chunks));
    assert.deepEqual(Object.keys(state), Object.keys(parts));
    assert.deepEqual(state.__metadata__, { format: 'pt', note: 'ü' });
    assert.deepEqual(await state.w.tolist(), [
      [1, 2],
      [3, -0.5],
    ]);
    assert.deepEqual([state.n.dtype, await state.n.tolist()], ['int32', [5, -7]]);
    assert.deepEqual(await state.d.tolist(), [0.25]);
    assert.deepEqual(await state.h.tolist(), [1, -2, 2 ** -24, Number.POSITIVE_INFINITY, 0.333251953125]);
    assert.deepEqual(await state.b.tolist(), [1, -3]);
    assert.deepEqual(await state.s.tolist(), [-3, 300]);
    assert.deepEqual([state.u.dtype, await state.u.tolist()], ['uint8', [0, 1, 255]]);
    assert.deepEqual([state.t.dtype, await state.t.tolist()], ['bool', [true, false]]);
    assert.deepEqual([state.scalar.shape, await state.scalar.item()], [[], 7]);
    assert.deepEqual(state.empty.shape, [0, 3]);
  });

  it('reads what the reference implementation (safetensors 0.8 for Python) wrote', async () => {
    const written =
      'AAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJucCJ9LCJpIjp7ImR0eXBlIjoiSTY0Iiwic2hhcGUiOl' +
      'syXSwiZGF0YV9vZmZzZXRzIjpbMCwxNl19LCJ3Ijp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsyLDNdLCJkYXRhX29m' +
      'ZnNldHMiOlsxNiw0MF19LCJoIjp7ImR0eXBlIjoiRjE2Iiwic2hhcGUiOlszXSwiZGF0YV9vZmZzZXRzIjpbNDAsND' +
      'ZdfSwibSI6eyJkdHlwZSI6IkJPT0wiLCJzaGFwZSI6WzNdLCJkYXRhX29mZnNldHMiOls0Niw0OV19fSAgAQAAAAAA' +
      'AAD+/////////wAAAAAAAIA/AAAAQAAAQEAAAIBAAACgQAA4AMACAAEAAQ==';
    const state = await torch.load(Buffer.from(written, 'base64'));
    assert.deepEqual(state.__metadata__, { format: 'np' });
    assert.deepEqual(await state.w.tolist(), [
      [0, 1, 2],
      [3, 4, 5],
    ]);
    assert.deepEqual(await state.m.tolist(), [true, false, true]);
    assert.deepEqual(await state.i.tolist(), [1, -2]);
    assert.deepEqual(await state.h.tolist(), [0.5, -2, 2 ** -23]);
  });

  it('takes an ArrayBuffer, a part of one, and a Blob', async () => {
    const bytes = file({ x: { dtype: 'F32', shape: [1], data_offsets: [0, 4] } }, bytesOf(new Float32Array([3])));
    const padded = new Uint8Array(bytes.length + 3);
    padded.set(bytes, 3);
    for (const source of [bytes.buffer, padded.subarray(3), new Blob([bytes])]) {
      assert.deepEqual(await (await torch.load(source)).x.tolist(), [3]);
    }
    await assert.rejects(torch.load('model.safetensors'), /takes an ArrayBuffer, a typed array or a Blob, got string/);
  });

  it('says what is wrong with a file', async () => {
    const entry = (over) => ({ x: { dtype: 'F32', shape: [2], data_offsets: [0, 8], ...over } });
    const eight = new Uint8Array(8);
    const cases = [
      [new Uint8Array(3), /it has 3 bytes/],
      [file('{}', [], { length: 1000 }), /header should be 1000 bytes long, but only 2/],
      [file('{}', [], { length: 2 ** 40 }), /more than 100000000/],
      [file('[1]', []), /does not begin with \{/],
      [file('{"x', []), /no JSON object/],
      [file(entry({ shape: [3] }), eight), /'x' is F32 of shape \[3\], 12 bytes, but its data_offsets are 0 to 8/],
      [file(entry({ shape: [-2] }), eight), /no shape of whole numbers/],
      [file(entry({ data_offsets: [0] }), eight), /no data_offsets/],
      [file(entry({ dtype: 'F8_E4M3' }), eight), /'x' is F8_E4M3; known are F32/],
      [
        file(entry({ data_offsets: [4, 12] }), new Uint8Array(12)),
        /'x' begins at byte 4, but what is before it ends at 0/,
      ],
      [file(entry(), new Uint8Array(4)), /breaks off/],
      [file(entry(), new Uint8Array(12)), /goes on/],
      [file({ __metadata__: { a: 1 } }, []), /__metadata__ is not made of strings/],
      [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /PyTorch’s own \.pt files/],
    ];
    for (const [bytes, message] of cases) await assert.rejects(torch.load(bytes), message);
    const large = file(
      { x: { dtype: 'I64', shape: [1], data_offsets: [0, 8] } },
      bytesOf(new BigInt64Array([2n ** 40n])),
    );
    await assert.rejects(torch.load(large), /1099511627776 does not fit into int32/);
  });
});

describe('torch.save', () => {
  it('writes the format: aligned, without gaps, the header padded with spaces', async () => {
    const state = {
      mask: torch.tensor([true, false, true]),
      w: torch.tensor(
        [
          [1, 2],
          [3, 4],
        ],
        { dtype: 'float32' },
      ),
      k: torch.tensor([5]),
    };
    const bytes = new Uint8Array(await torch.save(state, { metadata: { format: 'pt' } }));
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    assert.equal(length % 8, 0);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
    assert.deepEqual(header, {
      __metadata__: { format: 'pt' },
      mask: { dtype: 'BOOL', shape: [3], data_offsets: [20, 23] },
      w: { dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] },
      k: { dtype: 'I32', shape: [1], data_offsets: [16, 20] },
    });
    assert.equal(bytes.length, 8 + length + 23);
    assert.deepEqual([...bytes.subarray(8 + length + 16)], [5, 0, 0, 0, 1, 0, 1]);
  });

  it('gives a model back as it was, metadata too', async () => {
    const model = () =>
      new torch.nn.Sequential(new torch.nn.Linear(3, 4), new torch.nn.ReLU(), new torch.nn.Linear(4, 2));
    const [one, other] = [model(), model()];
    const bytes = await torch.save(one.state_dict(), { metadata: { epoch: '3' } });
    const state = await torch.load(bytes);
    other.load_state_dict(state);
    const x = torch.randn(5, 3);
    assert.deepEqual(await other(x).tolist(), await one(x).tolist());
    assert.deepEqual(new Uint8Array(await torch.save(state)), new Uint8Array(bytes));
  });

  it('writes a view as what it shows', async () => {
    const t = torch.arange(6).reshape([2, 3]).t();
    const { x } = await torch.load(await torch.save({ x: t }));
    assert.deepEqual(await x.tolist(), [
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
  });

  it('names what a file cannot hold, by its path', async () => {
    const { Linear } = torch.nn;
    const cases = [
      [
        { model: { forward() {} } },
        /a file holds tensors, typed arrays and plain data, and 'model.forward' is a function/,
      ],
      [{ list: [1, { key: Symbol('s') }] }, /'list.1.key' is a symbol/],
      [{ models: new Map([['best', new Linear(1, 1)]]) }, /'models.best' is no data: take its state_dict\(\)/],
      [new Linear(1, 1), /and this is no data: take its state_dict\(\)/],
      [{ later: Promise.resolve(1) }, /'later' is a Promise/],
      [{ own: new (class Own {})() }, /'own' is an Own/],
      [{ a: new WeakMap() }, /'a' is a WeakMap/],
    ];
    for (const [state, message] of cases) await assert.rejects(torch.save(state), message);
    await assert.rejects(torch.save({ x: torch.ones(1) }, { metadata: { epoch: 3 } }), /metadata must be strings/);
  });
});

/** A file's header, as other tools see it. */
function headerOf(bytes) {
  const length = Number(new DataView(bytes).getBigUint64(0, true));
  return JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 8, length)));
}

/** A value in which each tensor is its dtype, shape and values, for comparing. */
async function plainly(value, seen = new Map()) {
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.tolist === 'function')
    return { dtype: value.dtype, shape: value.shape, values: await value.tolist() };
  if (Array.isArray(value)) return Promise.all(value.map((item) => plainly(item, seen)));
  if (value instanceof Map) return new Map(await plainly([...value], seen));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const made = {};
  for (const [key, item] of Object.entries(value)) made[key] = await plainly(item, seen);
  return made;
}

describe('a checkpoint', () => {
  const same = async (value) => {
    const back = await torch.load(await torch.save(value));
    assert.deepEqual(await plainly(back), await plainly(value));
    return back;
  };

  const OPTIMIZERS = Object.entries(torch.optim).filter(
    ([name, made]) => typeof made === 'function' && name !== 'Optimizer' && name !== 'LBFGS',
  );
  assert.ok(OPTIMIZERS.length > 8);
  for (const [name, Optimizer] of OPTIMIZERS) {
    it(`of a model and ${name} goes on as if nothing had happened`, async () => {
      torch.manual_seed(1);
      const x = torch.randn(8, 3);
      const training = () => {
        // Muon is for matrices alone.
        const model = new torch.nn.Linear(3, 1, name !== 'Muon');
        const optimizer = new Optimizer(model.parameters(), { lr: 0.01 });
        const step = () => {
          optimizer.zero_grad();
          model(x).pow(2).mean().backward();
          optimizer.step();
        };
        return { model, optimizer, step };
      };
      const [one, other] = [training(), training()];
      for (let epoch = 0; epoch < 3; epoch++) one.step();
      const bytes = await torch.save({
        model: one.model.state_dict(),
        optimizer: one.optimizer.state_dict(),
        epoch: 3,
      });
      const { model, optimizer, epoch } = await torch.load(bytes);
      assert.equal(epoch, 3);
      other.model.load_state_dict(model);
      other.optimizer.load_state_dict(optimizer);
      for (const { step } of [one, other]) step();
      assert.deepEqual(await other.model.weight.tolist(), await one.model.weight.tolist());
      const { 'model.weight': weight } = headerOf(bytes);
      assert.deepEqual([weight.dtype, weight.shape], ['F32', [1, 3]]);
    });
  }

  it('holds plain data of every kind, and numbers that JSON has no word for', async () => {
    const error = new RangeError('far', { cause: { line: 3 } });
    const back = await same({
      text: 'ü "quoted"',
      yes: true,
      nothing: null,
      missing: undefined,
      numbers: [1, -0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 2 ** 60],
      big: 2n ** 70n,
      empty: [{}, [], ''],
      when: new Date(1_700_000_000_000),
      pattern: /a+/gi,
      set: new Set([1, 'two', 3]),
      map: new Map([
        [0, { step: 1 }],
        ['1', [torch.ones(2)]],
      ]),
    });
    assert.ok(back.map.get('1')[0] instanceof torch.Tensor);
    const other = await torch.load(await torch.save({ never: new Date(Number.NaN), error, blob: new Blob(['abc']) }));
    assert.equal(other.never.getTime(), Number.NaN);
    assert.deepEqual([other.error.message, other.error.stack, other.error.cause], ['far', error.stack, { line: 3 }]);
    assert.ok(other.error instanceof RangeError);
    assert.equal(await other.blob.text(), 'abc');
  });

  it('holds keys that look like its own', () =>
    same({ $tensor: 'x', $$: 1, $: { $ref: 0 }, ['__proto__']: 3, __metadata: 1, 'a.b': 1, a: { b: 2 } }));

  it('holds tensors of every dtype, and typed arrays', () =>
    same({
      tensors: ['float32', 'float16', 'int32', 'uint8', 'bool'].map((dtype) => torch.tensor([0, 1, 1], { dtype })),
      scalar: torch.tensor(2.5),
      none: torch.zeros([0, 3]),
      arrays: [Float64Array, Float32Array, Int32Array, Uint32Array, Int16Array, Uint16Array, Int8Array, Uint8Array]
        .map((Type) => new Type([1, 2, 3]))
        .concat(new Uint8ClampedArray([1, 300]), new BigInt64Array([-(2n ** 60n)]), new BigUint64Array([2n ** 63n])),
      part: new Float32Array([1, 2, 3, 4]).subarray(1, 3),
      buffer: new Uint8Array([1, 2]).buffer,
      view: new DataView(new Uint8Array([1, 2, 3]).buffer, 1),
    }));

  it('holds one tensor, and a list of some', async () => {
    await same(torch.tensor([1, 2]));
    await same([torch.ones(2), 3]);
    await same('only words');
  });

  it('keeps what is shared shared, and circles closed', async () => {
    const weight = torch.ones(2);
    const state = { weight, tied: weight, list: [] };
    state.list.push(state, state.list);
    const back = await torch.load(await torch.save(state));
    assert.equal(back.tied, back.weight);
    assert.equal(back.list[0], back);
    assert.equal(back.list[1], back.list);
  });

  it('names tensors by their paths, each by one of its own', async () => {
    const bytes = await torch.save({ a: { b: torch.ones(1) }, 'a.b': torch.zeros(1), __metadata__: { by: 'me' } });
    const { __metadata__: notes, ...tensors } = headerOf(bytes);
    assert.deepEqual(Object.keys(tensors), ['a.b', 'a.b~2']);
    assert.deepEqual(JSON.parse(notes['spark-runner.structure']), {
      a: { b: { $tensor: 'a.b' } },
      'a.b': { $tensor: 'a.b~2' },
    });
    const back = await torch.load(bytes);
    assert.deepEqual([await back.a.b.item(), await back['a.b'].item()], [1, 0]);
    assert.deepEqual(back.__metadata__, { by: 'me' });
    assert.deepEqual(new Uint8Array(await torch.save(back)), new Uint8Array(bytes));
  });

  it('says what is wrong with its structure', async () => {
    const structured = (text) => file({ __metadata__: { 'spark-runner.structure': text } }, []);
    const cases = [
      ['{"a":', /structure cannot be read/],
      ['{"a":{"$tensor":"w"}}', /speaks of 'w', which is not there/],
      ['{"a":{"$array":["Float32Array","w"]}}', /speaks of 'w', which is not there/],
      ['{"a":{"$new":1}}', /has a \$new, which is not known here/],
      ['{"a":{"$constructor":1}}', /has a \$constructor/],
      ['{"a":{"$ref":7}}', /object 7, which is not there/],
      ['{"a":{"$map":3}}', /has 3 where a list belongs/],
      ['{"a":{"$map":[3]}}', /structure cannot be read/],
      ['{"a":{"$regexp":["(",""]}}', /structure cannot be read/],
      ['{"a":{"$bigint":"x"}}', /structure cannot be read/],
    ];
    for (const [text, message] of cases) await assert.rejects(torch.load(structured(text)), message);
  });
});
