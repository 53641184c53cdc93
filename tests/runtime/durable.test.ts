/** Values that outlive the page, in the browser's own store: with real workers, one after another, as after a reload. */
import { expect } from 'chai';
import { Snapshots } from '../../src/runtime/snapshots.ts';
import { revive } from '../../src/runtime/worker/revive.ts';
import { disposeAll, Rig, rejection } from './rig.ts';

/** Runs a program to its end, in a worker of its own; gives what it exposed. */
async function done(code: string, afresh = false): Promise<Record<string, unknown>> {
  const rig = new Rig({ backend: 'cpu' });
  await rig.session.run({ code }, { afresh });
  await rig.is('completed');
  const exposed = { ...rig.session.exposed };
  rig.session.dispose();
  return exposed;
}

/** What a program throws. */
const refused = (code: string): Promise<Error> => rejection(new Rig({ backend: 'cpu' }).run(code));

const store = new Snapshots(document.baseURI);

describe('what is saved', () => {
  beforeEach(async () => store.delete((await store.list()).map(({ key }) => key)));
  afterEach(disposeAll);

  it('outlives its worker, and can be forgotten', async () => {
    await done(`await spark.save('weights', { step: 3, data: new Float32Array([1, 2]) });`);
    const { weights, after } = await done(`
      spark.expose({ weights: await spark.restore('weights') });
      await spark.forget('weights');
      spark.expose({ after: [String(await spark.restore('weights')), await spark.saved()] });`);
    expect(weights).to.deep.equal({ step: 3, data: new Float32Array([1, 2]) });
    expect(after).to.deep.equal(['undefined', []]);
  });

  it('is listed, newest first, with sizes and times', async () => {
    const before = Date.now();
    const { saved } = await done(`
      await spark.save('old', 'few words');
      const from = Date.now();
      while (Date.now() === from) await new Promise((resolve) => setTimeout(resolve));
      await spark.save('new', { data: new Float32Array(1000), text: 'x'.repeat(500) });
      spark.expose({ saved: await spark.saved() });`);
    const [newer, older] = saved as { key: string; size: number; time: number }[];
    expect([newer.key, older.key]).to.deep.equal(['new', 'old']);
    expect(newer.size).to.be.within(4500, 4700);
    expect(older.size).to.be.within(9, 50);
    expect(before <= older.time && older.time < newer.time && newer.time <= Date.now()).to.equal(true);
  });

  it('is found where an older version of this code saved it, and by one', async () => {
    await done(`await spark.save('made', 1);`);
    const open = indexedDB.open('spark-runner');
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    expect(open.result.version).to.equal(1);
    const values = open.result.transaction('values', 'readwrite').objectStore('values');
    const page = document.baseURI.replace(/[?#].*/, '');
    const made = values.get([page, 'made']);
    await new Promise((resolve) => {
      values.put({ sparkTensor: new Float32Array([1, 2]), shape: [2], dtype: 'float32' }, [page, 'old']).onsuccess =
        resolve;
    });
    open.result.close();
    expect(made.result).to.equal(1);
    const { old, saved } = await done(`
      spark.expose({ old: await (await spark.restore('old')).tolist(), saved: await spark.saved() }); // torch`);
    expect(old).to.deep.equal([1, 2]);
    expect((saved as { key: string }[])[1]).to.deep.equal({ key: 'old', size: 0, time: 0 });
  });

  it('comes back as it was: tensors of every dtype, in Maps and Sets, shared and in circles', async () => {
    await done(`
      const tensors = Object.fromEntries(['float32', 'float16', 'int32', 'uint8', 'bool'].map((dtype) =>
        [dtype, torch.tensor([[0, 1], [1, 1]], { dtype })]));
      const weight = torch.tensor([0.5, -2], { requires_grad: true });
      const value = {
        tensors, weight, tied: weight, scalar: torch.tensor(2.5), none: torch.zeros([0, 3]),
        map: new Map([[0, { exp_avg: torch.ones(1) }], ['list', [torch.ones(1)]]]),
        set: new Set([1, torch.ones(1)]),
        when: new Date(86400000), never: new Date(NaN), big: 2n ** 70n, pattern: /a+/g, error: new RangeError('far'),
        part: new Float32Array([1, 2, 3]).subarray(1), view: new DataView(new ArrayBuffer(3)), bytes: new ArrayBuffer(2),
        numbers: [1, , NaN, -0, Infinity], nothing: null, missing: undefined, blob: new Blob(['abc']),
        state: new torch.optim.Adam([weight]).state_dict(),
      };
      value.self = value;
      value.map.set('self', value);
      await spark.save('all', value);`);
    const { back } = await done(`
      const all = await spark.restore('all');
      const tensors = {};
      for (const [dtype, tensor] of Object.entries(all.tensors)) tensors[dtype] = [tensor.dtype, await tensor.tolist()];
      spark.expose({ back: {
        tensors, scalar: await all.scalar.item(), none: all.none.shape,
        tied: all.tied === all.weight, closed: all.self === all && all.map.get('self') === all,
        map: [await all.map.get(0).exp_avg.item(), await all.map.get('list')[0].item()],
        set: [...all.set].map((item) => item instanceof torch.Tensor || item),
        when: all.when, never: String(all.never), big: all.big, pattern: String(all.pattern), error: String(all.error),
        part: all.part, buffer: all.part.buffer.byteLength, view: all.view.byteLength, bytes: all.bytes.byteLength,
        numbers: all.numbers, hole: 1 in all.numbers, nothing: all.nothing, missing: 'missing' in all,
        blob: await all.blob.text(), lr: all.state.param_groups[0].lr,
      } });`);
    const values = [
      [0, 1],
      [1, 1],
    ];
    const flags = [
      [false, true],
      [true, true],
    ];
    const { numbers, ...rest } = back as { numbers: number[] };
    expect(rest).to.deep.equal({
      tensors: {
        float32: ['float32', values],
        float16: ['float16', values],
        int32: ['int32', values],
        uint8: ['uint8', values],
        bool: ['bool', flags],
      },
      scalar: 2.5,
      none: [0, 3],
      tied: true,
      closed: true,
      map: [1, 1],
      set: [1, true],
      when: new Date(86400000),
      never: 'Invalid Date',
      big: 2n ** 70n,
      pattern: '/a+/g',
      error: 'RangeError: far',
      part: new Float32Array([2, 3]),
      buffer: 8,
      view: 3,
      bytes: 2,
      hole: false,
      nothing: null,
      missing: true,
      blob: 'abc',
      lr: 0.001,
    });
    expect([numbers[0], numbers[2], Object.is(numbers[3], -0), numbers[4]]).to.deep.equal([1, NaN, true, Infinity]);
  });

  it('comes back as float32 where the device has no halves', () => {
    const scope = globalThis as { torch?: unknown };
    const tensor = (_: unknown, { dtype }: { dtype: string }) => ({ reshape: () => dtype });
    const kept = { sparkTensor: new Float32Array([0.5]), shape: [1], dtype: 'float16' };
    try {
      scope.torch = { tensor, runtime: { device: { half: false } } };
      expect(revive({ kept })).to.deep.equal({ kept: 'float32' });
      scope.torch = { tensor, runtime: { device: { half: true } } };
      expect(revive([{ ...kept }])).to.deep.equal(['float16']);
    } finally {
      delete scope.torch;
    }
  });

  it('is of the moment of the call, and the last that was asked', async () => {
    const { back } = await done(`
      const list = [1];
      const data = new Float32Array([1]);
      const weight = torch.ones(1);
      const first = spark.save('kept', { list, data, weight });
      list.push(2);
      data[0] = 2;
      weight.add_(1);
      await first;
      const { list: l, data: d, weight: w } = await spark.restore('kept');
      const slow = spark.save('twice', torch.ones([300, 300]));
      void spark.save('twice', 'the last');
      const seen = await spark.restore('twice');
      await slow;
      spark.expose({ back: [l, d[0], await w.item(), seen, await spark.restore('twice')] });`);
    expect(back).to.deep.equal([[1], 1, 1, 'the last', 'the last']);
  });

  for (const [what, value, message] of [
    ['a function', '{ a: [{ f() {} }] }', /could not save "kept": its part a\.0\.f is a function\. Save plain data/],
    ['a symbol', '{ s: Symbol() }', /its part s is a symbol/],
    ['a promise', 'new Map([["later", Promise.resolve()]])', /its part later is a Promise/],
    ['a canvas', '{ c: new OffscreenCanvas(1, 1) }', /its part c is an OffscreenCanvas/],
    ['a model', '{ model: new torch.nn.Linear(1, 1) }', /its part model is no data: save its state_dict\(\)/],
    ['an optimizer', 'new torch.optim.SGD([torch.ones(1)], { lr: 1 })', /it is no data: save its state_dict\(\)/],
    ['a worker’s scope', '{ self: { here: self } }', /its part self\.here is /],
  ] as const) {
    it(`cannot be ${what}: that is refused by its path, and what was saved before is kept`, async () => {
      const error = await refused(`await spark.save('kept', 'before');\nawait spark.save('kept', ${value});`);
      expect(error.message).to.match(message);
      expect(error).to.include({ line: 2 });
      expect(await store.get('kept')).to.equal('before');
    });
  }

  it('is hidden from a run that starts afresh, until it saves something itself', async () => {
    await done(`await spark.save('model', 'old'); await spark.save('other', 'old');`);
    const { seen } = await done(
      `
      const seen = [String(await spark.restore('model')), (await spark.saved()).length];
      await spark.save('model', 'new');
      seen.push(await spark.restore('model'), (await spark.saved()).length);
      spark.expose({ seen });`,
      true,
    );
    expect(seen).to.deep.equal(['undefined', 0, 'new', 1]);
    const { after } = await done(
      `spark.expose({ after: [await spark.restore('model'), await spark.restore('other')] });`,
    );
    expect(after).to.deep.equal(['new', 'old']);
  });

  it('is told to who watches, in this tab and in others', async () => {
    const told = Promise.withResolvers<void>();
    const unwatch = store.watch(() => told.resolve());
    await done(`await spark.save('model', 1);`);
    await told.promise;
    unwatch();
  });
});
