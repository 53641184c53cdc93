/**
 * Against others in one run: training, single operations, and the first step from nothing, each contender in a worker of its own, with
 * the same numbers to begin with. Contenders take turns within every round; the figure is the median of the rounds, the ratio
 * that of ours to the best of the others (above 1: ours is faster). What a contender can't do is told, not counted.
 */
import { median, program, round } from './lib.js';
import { OPERATIONS, TRAINING } from './peers/work.js';
import { training as trainingProgram } from './programs.js';

const ROUNDS = 5;
/** Milliseconds that a contender works for in a round. */
const SLICE = { quick: 100, full: 700 };
const OTHERS = { cpu: ['jax', 'tf', 'ort'], webgpu: ['jax', 'tf'] };
/** Whose steps between two readings take longer than this, in slices, is read after fewer: it isn't reading that takes its time. */
const LONGEST = 6;
/** Losses of the first step may differ by this part: they are the same computation, its sums in another order. */
const AGREE = 0.02;

/** A contender's worker: what it is told it answers, or fails with what it says. */
async function open(contender) {
  const worker = new Worker('/bench/peers/contender.js', { type: 'module' });
  const answer = () =>
    new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message || 'the worker did not load'));
      worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data));
    });
  await answer();
  const ask = (message) => {
    const answered = answer();
    worker.postMessage(message);
    return answered;
  };
  return { contender, ask, close: () => worker.terminate() };
}

/** Those that can do the work, ready for it, and why the others can't. */
async function ready(backend, work) {
  const able = [];
  const notes = {};
  for (const contender of ['spark', ...OTHERS[backend]]) {
    const opened = await open(contender);
    try {
      const { first } = await opened.ask({ contender, backend, work });
      able.push({ ...opened, first });
    } catch (error) {
      opened.close();
      if (contender === 'spark') throw error;
      notes[contender] = error.message;
    }
  }
  const [ours] = able;
  for (const { contender, first } of able) {
    const off = Math.abs(first - ours.first) / Math.max(Math.abs(ours.first), 0.1);
    if (!(off <= AGREE)) throw new Error(`${work.name}: ${contender} computes ${first} where ours is ${ours.first}`);
  }
  return { able, notes };
}

/** Milliseconds a step of each, of every round. */
async function turns(able, every, { rounds, slice }) {
  const times = new Map();
  for (const { contender, ask } of able) {
    const { ms: one } = await ask({ times: 1, every: 1 });
    const apart = Math.max(1, Math.min(every, Math.floor((LONGEST * slice) / one)));
    await ask({ times: apart, every: apart });
    const { ms } = await ask({ times: apart, every: apart });
    const count = Math.max(1, Math.round(slice / ms)) * apart;
    times.set(contender, { count, apart, each: [] });
  }
  for (let i = 0; i < rounds; i++) {
    for (const { contender, ask } of able) {
      const own = times.get(contender);
      const { ms } = await ask({ times: own.count, every: own.apart });
      own.each.push(ms / own.count);
    }
  }
  return new Map([...times].map(([contender, { each }]) => [contender, median(each)]));
}

/** A line of the table: figures of all, and how ours compares with the best of the others. */
function line(name, unit, ms, figure, notes) {
  const all = Object.fromEntries([...ms].map(([contender, each]) => [contender, round(figure(each))]));
  const others = [...ms].filter(([contender]) => contender !== 'spark');
  const best = others.toSorted((a, b) => a[1] - b[1])[0];
  const told = {
    name,
    value: all.spark,
    unit,
    all,
    ...(best && { best: best[0], ratio: round(best[1] / ms.get('spark')) }),
    ...(Object.keys(notes).length && { notes }),
  };
  // Seen at once: all of it takes half an hour.
  console.info(JSON.stringify(told));
  return told;
}

async function training(backend, pace) {
  const lines = [];
  for (const work of TRAINING) {
    for (const every of [20, 1]) {
      if (every === 1 && work.name !== 'mlp_sgd') continue;
      const { able, notes } = await ready(backend, work);
      const ms = await turns(able, every, pace);
      for (const { close } of able) close();
      const name = `${backend}.${work.name}${every === 1 ? '.read_each' : ''}`;
      lines.push(line(name, '1/s', ms, (each) => 1000 / each, notes));
    }
  }
  return lines;
}

async function operations(backend, pace) {
  const lines = [];
  for (const work of OPERATIONS) {
    const { able, notes } = await ready(backend, work);
    // Each is asked for: what nobody asks for, some never compute.
    const ms = await turns(able, 1, pace);
    for (const { close } of able) close();
    const [unit, figure] = work.flops ? ['GFLOP/s', (each) => work.flops / each / 1e6] : ['ms', (each) => each];
    lines.push(line(`${backend}.${work.name}`, unit, ms, figure, notes));
  }
  return lines;
}

/** One of the others from a new worker to its first loss. */
async function startOther(contender, backend, work) {
  const opened = await open(contender);
  await opened.ask({ contender, backend, work }).finally(opened.close);
}

/** Ours as a reader starts it: a program, of which the runner loads what it names. */
async function startOurs(backend, work) {
  const { exposed, done } = await program(trainingProgram(work), { backend });
  await exposed.train(1);
  done();
}

/** From nothing to the loss of the first step: code, shaders and a worker included. */
async function starts(backend, { rounds }) {
  const lines = [];
  for (const work of TRAINING.filter(({ name }) => ['mlp_sgd', 'transformer'].includes(name))) {
    const times = {};
    const notes = {};
    for (let i = 0; i < rounds; i++) {
      for (const contender of ['spark', ...OTHERS[backend]].filter((name) => !notes[name])) {
        const begun = performance.now();
        try {
          await (contender === 'spark' ? startOurs(backend, work) : startOther(contender, backend, work));
          (times[contender] ??= []).push(performance.now() - begun);
        } catch (error) {
          notes[contender] = error.message;
        }
      }
    }
    const ms = new Map(Object.entries(times).map(([contender, each]) => [contender, median(each)]));
    lines.push(line(`${backend}.${work.name}.first_step`, 'ms', ms, (each) => each, notes));
  }
  return lines;
}

export async function run({ backends, quick }) {
  const pace = quick ? { rounds: 1, slice: SLICE.quick } : { rounds: ROUNDS, slice: SLICE.full };
  const lines = [];
  for (const backend of backends) {
    for (const part of [training, operations, starts]) lines.push(...(await part(backend, pace)));
  }
  return lines;
}
