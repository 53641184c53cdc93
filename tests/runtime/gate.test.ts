import { expect } from 'chai';
import { Gate, type GateKeeper, type Verdict } from '../../src/runtime/worker/gate.ts';
import { GPUWork } from '../../src/runtime/worker/gpu-work.ts';
import { disposeAll, Rig } from './rig.ts';

/** A program that measures how often other tasks get their turn in a loop that never waits for anything else. */
const TIGHT = `
  let stop = false;
  spark.expose({ end: () => { stop = true; }, ping: () => 'pong', spin });
  async function spin(work) {
    let steps = 0;
    while (!stop) {
      await spark.checkpoint();
      const end = performance.now() + work;
      while (performance.now() < end);
      spark.metric('step', ++steps);
    }
    return steps;
  }`;

describe('the gate', () => {
  afterEach(disposeAll);

  for (const work of [0, 0.05, 3, 20]) {
    it(`lets messages and output through a loop of ${work} ms steps that awaits nothing else`, async () => {
      const rig = new Rig();
      await rig.run(TIGHT);
      const steps = rig.remote.spin(work);
      await rig.metric('step', (step) => step > 1);
      expect(await rig.remote.ping()).to.equal('pong');
      await rig.remote.end();
      expect(await steps).to.be.greaterThan(1);
    });
  }

  it('answers with the same resolved promise most of the time', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ async same() {
      const seen = new Set();
      for (let i = 0; i < 1000; i++) { const passed = spark.checkpoint(); seen.add(passed); await passed; }
      return seen.size;
    } });`);
    expect(await rig.remote.same()).to.be.lessThan(100);
  });

  it('holds every loop of a paused program, and answers calls meanwhile', async () => {
    const rig = new Rig();
    await rig.run(`
      let [a, b] = [0, 0];
      spark.expose({ counts: () => [a, b] });
      const one = async () => { for (;;) { await spark.checkpoint(); a++; } };
      const two = async () => { for (;;) { await spark.checkpoint(); b++; } };
      await Promise.all([one(), two()]);`);
    rig.controller.pause();
    await rig.is('paused');
    await rig.remote.counts(); // whoever was under way has arrived
    const held = await rig.remote.counts();
    expect(await rig.remote.counts()).to.deep.equal(held);
  });
});

describe('the gate with many loops side by side', () => {
  afterEach(disposeAll);

  const LOOPS = 300;
  /** `most()` is how many steps have computed between two turns of the event loop, at most, since it was asked last. */
  const PROGRAM = `
    let [computes, steps, computed, before, most] = [true, 0, 0, 0, 0];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      most = Math.max(most, computed - before);
      before = computed;
      port2.postMessage(0);
    };
    spark.expose({
      begin,
      async beginInALoop() {
        const { port1, port2 } = new MessageChannel();
        let turns = 0;
        port1.onmessage = () => { turns++; };
        port2.postMessage(0);
        while (!turns) await spark.checkpoint();
        begin();
      },
      most: () => { const found = most; most = 0; return found; },
      compute: (does) => { computes = does; },
      async all() { for (const wanted = steps + ${LOOPS}; steps < wanted; ) await new Promise((done) => setTimeout(done)); },
    });
    function begin() {
      port2.postMessage(0);
      void Promise.all(Array.from({ length: ${LOOPS} }, loop));
    }
    async function loop() {
      for (;; steps++) {
        await spark.checkpoint();
        if (computes) compute();
        else await new Promise((done) => setTimeout(done));
      }
    }
    function compute() {
      const end = performance.now() + 1;
      while (performance.now() < end);
      computed++;
    }`;
  const FEW = LOOPS / 5;

  it('takes turns between them from their first steps on, also when they begin just after a turn', async () => {
    const rig = new Rig();
    await rig.run(PROGRAM);
    await rig.remote.beginInALoop();
    await rig.remote.all();
    expect(await rig.remote.most()).to.be.within(1, FEW);
  });

  it('takes turns between them after a pause as before', async () => {
    const rig = new Rig();
    await rig.run(PROGRAM);
    await rig.remote.begin();
    await rig.remote.all();
    for (let i = 0; i < 3; i++) {
      rig.controller.pause();
      await rig.is('paused');
      rig.controller.resume();
      await rig.remote.all();
    }
    expect(await rig.remote.most()).to.be.within(1, FEW);
  });

  it('takes turns between steps that have only waited and now compute', async () => {
    const rig = new Rig();
    await rig.run(PROGRAM);
    await rig.remote.compute(false);
    await rig.remote.begin();
    await rig.remote.all();
    await rig.remote.compute(true);
    await rig.remote.all();
    expect(await rig.remote.most()).to.be.within(1, FEW);
  });
});

describe('the gate and a GPU', () => {
  const GPU = `
    const adapter = await navigator.gpu.requestAdapter();
    const device = await adapter.requestDevice();
    const module = device.createShaderModule({ code: \`
      @group(0) @binding(0) var<storage, read_write> data: array<u32>;
      @compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
        var x = data[id.x];
        for (var i = 0u; i < 20000u; i++) { x = x * 1664525u + 1013904223u; }
        data[id.x] = x;
      }\` });
    const pipeline = device.createComputePipeline({ layout: 'auto', compute: { module } });
    const buffer = device.createBuffer({ size: 4096 * 4, usage: GPUBufferUsage.STORAGE });
    const group = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries: [{ binding: 0, resource: { buffer } }] });
    let submitted = 0;
    let done = 0;
    let most = 0;
    spark.expose({ inFlight: () => submitted - done, most: () => most });
    for (;;) {
      await spark.checkpoint();
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, group);
      pass.dispatchWorkgroups(64);
      pass.end();
      device.queue.submit([encoder.finish()]);
      submitted++;
      device.queue.onSubmittedWorkDone().then(() => { done++; });
      most = Math.max(most, submitted - done);
      spark.metric('submitted', submitted);
    }`;

  afterEach(disposeAll);

  before(async function () {
    const adapter = await navigator.gpu?.requestAdapter();
    if (!adapter) this.skip();
  });

  it('bounds the work in flight, and pauses only when the queue is empty', async () => {
    const rig = new Rig();
    await rig.run(GPU);
    await rig.metric('submitted', (count) => count > 60);
    rig.controller.pause();
    await rig.is('paused');
    expect(await rig.remote.inFlight()).to.equal(0);
    expect(await rig.remote.most()).to.be.lessThan(20);
    rig.controller.resume();
    await rig.metric('submitted');
  });
});

describe('what a loop pays at the gate', () => {
  afterEach(disposeAll);

  it('is a message of its own for each turn, and no timer', async () => {
    const rig = new Rig();
    await rig.run(`
      let counts = { postMessage: 0, setTimeout: 0 };
      const counted = (owner, name) => {
        const method = owner[name];
        owner[name] = function (...args) { counts[name]++; return method.apply(this, args); };
      };
      counted(MessagePort.prototype, 'postMessage');
      counted(globalThis, 'setTimeout');
      spark.expose({ async turns() {
        await spark.checkpoint();
        counts = { postMessage: 0, setTimeout: 0 };
        for (let i = 0; i < 50; i++) {
          const end = performance.now() + 6;
          while (performance.now() < end);
          await spark.checkpoint();
        }
        return counts;
      } });`);
    const { postMessage, setTimeout } = await rig.remote.turns();
    expect(postMessage).to.be.within(1, 50);
    expect(setTimeout).to.be.lessThan(5);
  });
});

describe('the gate with a flag shared with the page', () => {
  const keeper = (): GateKeeper => ({
    beforeTurn() {},
    afterTurn() {},
    isWary: false,
    departed: () => undefined,
    farewell: () => new Error('late'),
    decide: async () => 'go',
  });

  it('takes a turn at the very next checkpoint when the flag is up, and lowers it', async () => {
    const gate = new Gate(keeper(), { work: new GPUWork() });
    gate.flag = new Int32Array(1);
    await gate.pass();
    gate.flag[0] = 1;
    let heard = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      heard++;
      gate.heard++;
    };
    port2.postMessage('asked');
    await gate.pass();
    port1.close();
    expect([heard, gate.flag[0]]).to.deep.equal([1, 0]);
  });
});

describe('the gate of a program that emits more than its page takes in', () => {
  const MANY = 100;
  const task = () => new Promise((resolve) => setTimeout(resolve));
  let decided: boolean;
  const gateAhead = (): Gate => {
    decided = false;
    const decide = async (): Promise<Verdict> => {
      decided = true;
      return 'go';
    };
    const gate = new Gate(
      {
        beforeTurn() {},
        afterTurn() {},
        isWary: false,
        departed: () => undefined,
        farewell: () => new Error('late'),
        decide,
      },
      { work: new GPUWork() },
    );
    gate.unseen = MANY;
    return gate;
  };

  it('holds it until the page has caught up', async () => {
    const gate = gateAhead();
    let passed = false;
    const pass = gate.pass().then(() => {
      passed = true;
    });
    for (let i = 0; i < 5; i++) await task();
    expect(passed).to.equal(false);
    gate.unseen = 0;
    await pass;
    expect(decided).to.equal(false);
  });

  it('hears a pause or a stop meanwhile', async () => {
    const gate = gateAhead();
    const pass = gate.pass();
    await task();
    gate.attention = true;
    await pass;
    expect(decided).to.equal(true);
  });

  it('lets it go on as the page answers', async () => {
    const rig = new Rig();
    await rig.run(`
      let i = 0;
      spark.expose({ count: () => i });
      for (; i < 200_000; i++) { await spark.checkpoint(); spark.metric('i', i); }`);
    await rig.is('completed');
    expect(rig.values('i')).to.have.length(200_000);
    expect(rig.values('i').at(-1)).to.equal(199_999);
  });
});
