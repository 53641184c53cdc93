/**
 * The training programs that benchmarks run: the models of the demo pages, on random pictures. They expose
 * `train(steps, { between })`, which answers how long it took and how many bytes it held at most, and `count(steps)`,
 * which answers what a step asks of WebGPU. Between two steps is a checkpoint, or what one is measured against: nothing, an
 * await, or an await and every 5 ms a turn of the event loop with nothing of the runner's in it. The host waits for the device every 20 steps, so that queued work is not taken for finished work.
 */

const models = {
  mlp: `new nn.Sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Linear(128, 10))`,
  cnn: `new nn.Sequential(
    new nn.Conv2d(1, 8, 3, { padding: 1 }), new nn.ReLU(), new nn.MaxPool2d(2),
    new nn.Conv2d(8, 16, 3, { padding: 1 }), new nn.ReLU(), new nn.MaxPool2d(2),
    new nn.Flatten(), new nn.Linear(784, 10))`,
  transformer: `new nn.Sequential(new nn.Embedding(64, 64), ...[1, 2].map(() =>
    new nn.TransformerEncoderLayer(64, 4, { dim_feedforward: 256, dropout: 0, batch_first: true })),
    new nn.Linear(64, 64), new nn.Flatten(0, 1))`,
  gpt: `new nn.Sequential(new nn.Embedding(64, 384), ...[1, 2, 3, 4, 5, 6].map(() =>
    new nn.TransformerEncoderLayer(384, 6, { dim_feedforward: 1536, dropout: 0, batch_first: true })),
    new nn.Linear(384, 64), new nn.Flatten(0, 1))`,
};

const optimizers = {
  sgd: `new optim.SGD(model.parameters(), { lr: 0.01 })`,
  adam: `new optim.Adam(model.parameters(), { lr: 0.001 })`,
};

/** @param {{ model: 'mlp' | 'cnn' | 'transformer' | 'gpt', optimizer: 'sgd' | 'adam', batch: number }} choice */
export function training({ model, optimizer, batch }) {
  const input = {
    mlp: `torch.randn([${batch}, 784])`,
    cnn: `torch.randn([${batch}, 1, 28, 28])`,
    transformer: `torch.randint(0, 64, [${batch}, 64])`,
    gpt: `torch.randint(0, 64, [${batch}, 256])`,
  };
  const labels = { transformer: batch * 64, gpt: batch * 256 }[model] ?? batch;
  return `
  const { nn, optim } = torch;
  torch.manual_seed(1);
  const model = ${models[model]};
  const optimizer = ${optimizers[optimizer]};
  const x = ${input[model]};
  const y = torch.tensor(Array.from({ length: ${labels} }, (_, i) => i % 10), { dtype: 'int64' });
  const ctrl = spark.controller();
  spark.expose({ train, count });

  const ready = Promise.resolve();
  const { port1, port2 } = new MessageChannel();
  let heard;
  let turned = 0;
  port1.onmessage = () => heard();
  async function turn() {
    await new Promise((resolve) => { heard = resolve; port2.postMessage(0); });
    turned = performance.now();
  }
  const BETWEEN = {
    nothing: undefined,
    await: () => ready,
    turn: () => (performance.now() - turned < 5 ? ready : turn()),
    checkpoint: () => ctrl.checkpoint(),
  };

  function step() {
    const loss = nn.functional.cross_entropy(model(x), y);
    optimizer.zero_grad();
    loss.backward();
    optimizer.step();
    return loss;
  }

  async function train(steps, { between = 'checkpoint' } = {}) {
    const pass = BETWEEN[between];
    let loss;
    let script = 0; // milliseconds in the program's own statements
    let bytes = 0;
    let gate = 0; // milliseconds between two steps
    const start = performance.now();
    for (let i = 1; i <= steps; i++) {
      // What a checkpoint would submit, and the collector that it would wait for: the loop's work, not the gate's.
      torch.runtime.flush();
      const memory = torch.runtime.settle();
      if (memory) await memory;
      const before = performance.now();
      if (pass) await pass();
      const after = performance.now();
      loss = step();
      script += performance.now() - after;
      gate += after - before;
      const { live, pooled } = torch.memory();
      bytes = Math.max(bytes, live + pooled);
      if (i % 20 === 0 || i === steps) await loss.item();
    }
    return { ms: performance.now() - start, script, gate, bytes };
  }

  async function count(steps) {
    const calls = {
      dispatches: [globalThis.GPUComputePassEncoder, ['dispatchWorkgroups', 'dispatchWorkgroupsIndirect']],
      submits: [globalThis.GPUQueue, ['submit']],
      buffers: [globalThis.GPUDevice, ['createBuffer']],
      bind_groups: [globalThis.GPUDevice, ['createBindGroup']],
      pipelines: [globalThis.GPUDevice, ['createComputePipeline', 'createComputePipelineAsync']],
    };
    const counts = {};
    const restore = [];
    for (const [name, [type, methods]] of Object.entries(calls)) {
      counts[name] = 0;
      for (const method of type ? methods : []) {
        const original = type.prototype[method];
        type.prototype[method] = function (...args) {
          counts[name]++;
          return original.apply(this, args);
        };
        restore.push(() => { type.prototype[method] = original; });
      }
    }
    let loss;
    for (let i = 0; i < steps; i++) {
      await ctrl.checkpoint();
      loss = step();
    }
    for (const undo of restore) undo();
    await loss.item();
    return counts;
  }`;
}
