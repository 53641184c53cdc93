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

  it('names what is no tensor', async () => {
    await assert.rejects(torch.save({ step: 3 }), /holds tensors only, and 'step' is number/);
    await assert.rejects(torch.save(torch.ones(2)), /takes tensors by name/);
  });
});
