/**
 * A GPU that is taken away, or never answers: whatever a program does then, the reader is told, nothing hangs, and the
 * next run begins anew. A browser's taking a device away is what can't be had: the device says so, as it would.
 */
import { expect } from 'chai';
import type { SparkSessionOptions } from '../../src/runtime/page/session-types.ts';
import { unlessInThisEngine } from '../settings.ts';
import { disposeAll, Rig, rejection } from './rig.ts';

/** Run first in a worker: `take()` then takes away all devices of later programs, and `destroy()` destroys them. */
const WATCH = `
  const losses = new WeakMap();
  const lost = Object.getOwnPropertyDescriptor(GPUDevice.prototype, 'lost').get;
  const loss = (device) => {
    if (!losses.has(device)) losses.set(device, Promise.withResolvers());
    return losses.get(device);
  };
  Object.defineProperty(GPUDevice.prototype, 'lost', {
    get() {
      const told = lost.call(this).then((info) => loss(this).taken ?? info);
      return Promise.race([loss(this).promise, told]);
    },
  });
  const devices = (globalThis.devices = []);
  const request = GPUAdapter.prototype.requestDevice;
  GPUAdapter.prototype.requestDevice = async function (...options) {
    const device = await request.apply(this, options);
    devices.push(device);
    return device;
  };
  globalThis.take = () => {
    for (const device of devices.splice(0)) {
      const taken = { reason: 'unknown', message: 'A valid external Instance reference no longer exists.' };
      Object.assign(loss(device), { taken }).resolve(taken);
      device.destroy();
    }
  };
  globalThis.destroy = () => {
    for (const device of devices.splice(0)) device.destroy();
  };`;

const EXPOSED = `spark.expose({ take: () => void setTimeout(globalThis.take), destroy: () => void setTimeout(globalThis.destroy),
  never: () => new Promise(() => {}), ping: () => 1 });`;

/** Opens a device as a library of the author's own does. */
const OWN = `
  const device = await (await navigator.gpu.requestAdapter()).requestDevice();
  const usage = GPUBufferUsage;
  const buffer = device.createBuffer({ size: 16, usage: usage.COPY_SRC | usage.COPY_DST });
  const staging = device.createBuffer({ size: 16, usage: usage.MAP_READ | usage.COPY_DST });
  const copy = () => {
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(buffer, 0, staging, 0, 16);
    device.queue.submit([encoder.finish()]);
  };`;

/** What programs do at the moment of the loss. The loop of each emits `step`. */
const PROGRAMS: Record<string, string> = {
  'reads a metric back': `
    let w = torch.ones(3);
    for (let step = 0; ; step++) {
      await spark.checkpoint();
      w = w.mul(1.01);
      spark.metric('loss', w.sum());
      spark.metric('step', step);
    }`,
  'awaits item()': `
    const w = torch.ones(3);
    for (let step = 0; ; step++) {
      await spark.checkpoint();
      await w.sum().item();
      spark.metric('step', step);
    }`,
  'only records': `
    let w = torch.ones(3);
    for (let step = 0; ; step++) {
      await spark.checkpoint();
      w = w.mul(1.01);
      spark.metric('step', step);
    }`,
  'awaits something that never comes': `
    const w = torch.ones(3);
    await spark.checkpoint();
    await w.sum().item();
    spark.metric('step', 0);
    setInterval(() => w.add(1).data().catch(() => {}), 10);
    await new Promise(() => {});`,
  'awaits onSubmittedWorkDone() of a device of its own': `${OWN}
    for (let step = 0; ; step++) {
      await spark.checkpoint();
      copy();
      await device.queue.onSubmittedWorkDone();
      spark.metric('step', step);
    }`,
  'maps a buffer of a device of its own': `${OWN}
    for (let step = 0; ; step++) {
      await spark.checkpoint();
      copy();
      await staging.mapAsync(GPUMapMode.READ);
      staging.unmap();
      spark.metric('step', step);
    }`,
};

/** What a next run is to come to: it trains. */
const TRAINS = `${EXPOSED}\n${PROGRAMS['reads a metric back']}`;

async function start(program: string, options: SparkSessionOptions = {}): Promise<Rig> {
  const rig = new Rig({ backend: 'webgpu', ...options });
  await rig.run(WATCH);
  await rig.is('completed');
  await rig.run(`${EXPOSED}\n${program}`);
  return rig;
}

/** Ends in error, in words that say what happened and what to do; the worker is given up, and the next run trains. */
async function endsAndBeginsAnew(rig: Rig, next: 'run' | 'reload' = 'run'): Promise<void> {
  await rig.is('error');
  const errors = rig.all('error').map(({ error }) => error);
  expect(errors.map(({ phase }) => phase)).to.deep.equal(['device']);
  expect(errors[0].message).to.match(/^WebGPU: the device was lost/);
  expect(errors[0].hint).to.match(/Run again/);
  await rig.session[next]({ code: TRAINS });
  await rig.metric('loss');
  expect(rig.status).to.equal('running');
}

describe('a GPU that is taken away', () => {
  before(unlessInThisEngine);
  before(async function () {
    if (!(await navigator.gpu?.requestAdapter())) this.skip();
  });
  afterEach(disposeAll);

  for (const [what, program] of Object.entries(PROGRAMS)) {
    it(`ends a program that ${what}, tells the reader, and the next run trains`, async () => {
      const rig = await start(program);
      await rig.metric('step');
      const call = rejection(rig.remote.never());
      void rig.remote.take();
      expect((await call).message).to.match(/the device was lost/);
      await endsAndBeginsAnew(rig);
    });

    it(`by the program itself ends one that ${what} as soon as it goes on, and the next run trains`, async () => {
      const rig = await start(program);
      await rig.metric('step');
      void rig.remote.destroy();
      await rig.is('error');
      const { error } = rig.all('error')[0];
      if (!what.includes('maps')) expect(error.hint).to.match(/destroyed[\s\S]*Run again/);
      await rig.run(TRAINS);
      await rig.metric('loss');
    });
  }

  it('ends a program that is paused, at once', async () => {
    const rig = await start(PROGRAMS['reads a metric back']);
    await rig.metric('step');
    rig.controller.pause();
    await rig.is('paused');
    void rig.remote.take();
    await endsAndBeginsAnew(rig);
  });

  it('ends a program that destroys its device while it is paused, once it is resumed', async () => {
    const rig = await start(PROGRAMS['only records']);
    await rig.metric('step');
    rig.controller.pause();
    await rig.is('paused');
    await rig.remote.destroy();
    await rig.remote.ping();
    rig.controller.resume();
    await endsAndBeginsAnew(rig);
  });

  it('lets a stop that is under way end', async () => {
    const rig = await start(`spark.signal.addEventListener('abort', () => globalThis.take());
      ${PROGRAMS['awaits item()']}`);
    await rig.metric('step');
    rig.controller.stop();
    await rig.is('stopped');
    await rig.run(TRAINS);
    await rig.metric('loss');
  });

  it('ends a program that is still loading', async () => {
    const rig = new Rig({ backend: 'webgpu' });
    await rig.run(`${WATCH}
      const found = GPUAdapter.prototype.requestDevice;
      GPUAdapter.prototype.requestDevice = async function (...options) {
        const device = await found.apply(this, options);
        globalThis.take();
        await new Promise(() => {});
      };`);
    await rig.is('completed');
    const error = await rejection(rig.run(TRAINS));
    expect(error.message).to.match(/the device was lost/);
    await endsAndBeginsAnew(rig);
  });

  it('refuses new code that waits for the program to end', async () => {
    const rig = await start(`spark.metric('step', 0); await torch.ones(3).sum().item(); await new Promise(() => {});`);
    await rig.metric('step');
    const reloaded = rejection(rig.reload(TRAINS));
    await rig.next('reload', ({ phase }) => phase === 'waiting');
    void rig.remote.take();
    expect((await reloaded).message).to.match(/the device was lost/);
    await endsAndBeginsAnew(rig);
  });

  it('refuses new code that loses the device at its first steps, and does not go round with it', async () => {
    const rig = await start(PROGRAMS['reads a metric back']);
    await rig.metric('step');
    const error = await rejection(rig.reload('globalThis.take(); await new Promise(() => {});'));
    expect(error.message).to.match(/the device was lost/);
    await endsAndBeginsAnew(rig, 'reload');
  });

  it('leaves a program that is complete as it is, says so in the log, and the next run trains', async () => {
    const rig = await start(`
      const w = torch.ones(3);
      const live = spark.expose({ sum: () => w.sum().item(), gone: false });
      setInterval(() => live.gone && globalThis.take(), 1);`);
    await rig.is('completed');
    expect(await rig.remote.sum()).to.equal(3);
    await rig.is('completed');
    const told = rig.next('log', ({ entries }) => entries.some(({ text }) => /the device was lost/.test(text)));
    rig.session.exposed.gone = true;
    await told;
    await rig.is('completed');
    expect((await rejection(rig.remote.sum())).message).to.match(/the device was lost/);
    await rig.is('completed');
    await rig.run(TRAINS);
    await rig.metric('loss');
  });

  for (const next of ['run', 'reload'] as const) {
    for (const [where, first] of [
      ['on its way to the worker', ''],
      ['still compiled', `import 'data:text/javascript,';`],
    ]) {
      it(`is nothing to a ${next} that is ${where} when a complete program loses its device`, async () => {
        const rig = await start(`
          await torch.ones(3).sum().item();
          const live = spark.expose({ get gone() { return false; }, set gone(gone) { globalThis.take(); } });`);
        await rig.is('completed');
        rig.session.exposed.gone = true;
        await Promise.resolve(); // what was assigned is sent
        await rig.session[next]({ code: first + TRAINS });
        await rig.metric('loss');
        expect([rig.status, rig.all('error')]).to.deep.equal(['running', []]);
      });
    }
  }

  it('is no matter where a library destroys a device that it does not use any more', async () => {
    const rig = await start(`${OWN}
      copy();
      await device.queue.onSubmittedWorkDone();
      device.destroy();
      for (let step = 0; ; step++) {
        await spark.checkpoint();
        spark.metric('step', step);
      }`);
    await rig.metric('step', (step) => step > 100);
    expect(rig.all('error')).to.deep.equal([]);
  });

  it('ends the worker, and with it all that is left of the device', async () => {
    const rig = await start(PROGRAMS['awaits something that never comes'], { stopTimeout: 1 });
    await rig.metric('step');
    void rig.remote.take();
    await rig.is('error');
    while (rig.session.isWorkerReady) await new Promise((resolve) => setTimeout(resolve));
    expect(rig.status).to.equal('error');
    rig.controller.stop();
    await rig.is('stopped');
  });

  it('leaves what was saved last, for the next run to restore', async () => {
    const rig = await start(`
      const model = new torch.nn.Linear(2, 1);
      for (let step = 0; ; step++) {
        await spark.checkpoint();
        await spark.save('lost', { step, model: model.state_dict() });
        spark.metric('step', step);
      }`);
    const step = await rig.metric('step', (step) => step > 2);
    void rig.remote.take();
    await rig.is('error');
    await rig.run(`
      const { step, model: weights } = await spark.restore('lost');
      const model = new torch.nn.Linear(2, 1);
      model.load_state_dict(weights);
      spark.expose({ step, weight: await model.weight.tolist() });
      await spark.forget('lost');`);
    await rig.is('completed');
    expect(rig.session.exposed.step).to.be.at.least(step);
    expect(rig.session.exposed.weight).to.have.length(1);
  });
});

describe('a GPU that does not answer', () => {
  before(function () {
    if (!navigator.gpu) this.skip();
  });
  afterEach(disposeAll);

  const NEVER = 'new Promise(() => {})';
  /** A software adapter would not even be asked for a device. */
  const HARDWARE = `Object.defineProperty(GPUAdapter.prototype, 'info', { value: { vendor: 'none', architecture: '', description: '' } });`;
  const SILENT = {
    'an adapter that never comes': `GPU.prototype.requestAdapter = () => ${NEVER};`,
    'a device that never comes': `${HARDWARE} GPUAdapter.prototype.requestDevice = () => ${NEVER};`,
    'a device that is refused': `${HARDWARE} GPUAdapter.prototype.requestDevice = () => Promise.reject(new DOMException('no', 'OperationError'));`,
  };
  for (const [what, silence] of Object.entries(SILENT)) {
    const found = what.includes('refused') ? /the GPU could not be opened/ : /the GPU gave no answer within 5 s/;

    it(`leaves backend="auto" the CPU, and says why: ${what}`, async () => {
      const rig = new Rig({ backend: 'auto' });
      await rig.run(silence);
      await rig.is('completed');
      await rig.run(TRAINS);
      await rig.metric('loss');
      expect(rig.all('device').map(({ device }) => device)).to.deep.equal(['cpu']);
      expect(rig.all('device')[0].detail).to.match(found);
    });

    it(`is an error with words for backend="webgpu": ${what}; the next run asks anew`, async () => {
      const rig = new Rig({ backend: 'webgpu' });
      await rig.run(silence);
      await rig.is('completed');
      const error = await rejection(rig.run(TRAINS));
      expect(error.phase).to.equal('device');
      expect(error.message).to.match(what.includes('refused') ? /WebGPU: no$/ : found);
      expect(rig.status).to.equal('error');
      await rig.run(TRAINS);
      await rig.metric('loss');
      expect(rig.all('device').map(({ device }) => device)).to.deep.equal(['webgpu']);
    });
  }
});
