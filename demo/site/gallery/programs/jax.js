// jax-js in a runner: slopes through a whole flight. A network learns to throw at any target, against a wind and a drag that nobody tells
// it of: only by how much it has missed, and in which direction less. Turn the wind while it learns.
import { defaultDevice, init, jit, numpy as np, random, tree, valueAndGrad } from '@jax-js/jax';

await init('wasm'); // 'webgpu' is faster where arrays are large: these are small
defaultDevice('wasm');
const wind = spark.param('wind', { value: -2, min: -5, max: 5, label: 'Wind' });
const [THROWS, TICKS, STEPS, DT] = [64, 20, 800, 0.05];

/** Where the balls are at each moment. Arrays of jax-js are used up by what is computed of them, but for their `ref`. */
function flight({ w1, b1, w2, b2 }, target, blow) {
  const hidden = np.tanh(np.matmul(target, w1).add(b1));
  let velocity = np.matmul(hidden, w2).add(b2).mul(4);
  const path = [np.zerosLike(velocity.ref)];
  for (let tick = 1; tick <= TICKS; tick++) {
    const through = velocity.ref.sub(blow.ref);
    const fast = np.sqrt(np.square(through.ref).sum(1, { keepdims: true }).add(0.01));
    velocity = velocity.sub(through.mul(fast).mul(0.1 * DT)).add(np.array([0, -9.81 * DT]));
    path.push(path.at(-1).ref.add(velocity.ref.mul(DT)));
  }
  tree.dispose([velocity, blow]);
  return path;
}

const missed = (weights, target, blow) => {
  const path = flight(weights, target.ref, blow);
  const end = path.pop();
  tree.dispose(path);
  return np.sqrt(np.square(end.sub(target)).sum(1).add(1e-6)).mean();
};

// Adam, written out: what there is of a network is a tree of arrays.
const step = jit(({ weights, mean, square, count }, target, blow) => {
  const [loss, slope] = valueAndGrad(missed)(tree.ref(weights), target, blow);
  const time = count.add(1);
  const next = {
    mean: tree.map((m, g) => m.mul(0.9).add(g.mul(0.1)), mean, tree.ref(slope)),
    square: tree.map((s, g) => s.mul(0.999).add(np.square(g).mul(0.001)), square, slope),
  };
  const [first, second] = [0.9, 0.999].map((beta) => np.array(1).sub(np.exp(time.ref.mul(Math.log(beta)))));
  const move = (w, m, s) =>
    w.sub(
      m
        .div(first.ref)
        .mul(0.01)
        .div(np.sqrt(s.div(second.ref)).add(1e-8)),
    );
  const moved = tree.map(move, weights, tree.ref(next.mean), tree.ref(next.square));
  tree.dispose([first, second]);
  return [{ weights: moved, ...next, count: time }, loss];
});
const fly = jit((weights, target, blow) => np.stack(flight(weights, target, blow), 1));

const keys = random.split(random.key(spark.seed ?? 1), STEPS + 1);
const drawTargets = (at) =>
  random
    .uniform(keys.ref.slice(at), [THROWS, 2])
    .mul(np.array([6, 3]))
    .add(np.array([-3, -1]));
const state = spark.persist('state', () => {
  const shapes = { w1: [2, 32], b1: [32], w2: [32, 2], b2: [2] };
  const zeros = () => Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, np.zeros(shape)]));
  const weights = { ...zeros(), w1: random.normal(keys.ref.slice(STEPS), shapes.w1).mul(0.5) };
  return { net: { weights, mean: zeros(), square: zeros(), count: np.array(0) }, done: 0 };
});
const targets = [
  [-2.6, 1.2],
  [-1.6, -0.6],
  [-0.6, 1.8],
  [0.7, -0.9],
  [1.7, 1.4],
  [2.8, 0.2],
];
const shown = np.array(targets);

while (state.done < STEPS) {
  await spark.checkpoint();
  const blow = np.array([wind.value, 0]);
  const [net, loss] = step(state.net, drawTargets(state.done), blow.ref);
  state.net = net;
  state.done++;
  if (state.done % 10) {
    tree.dispose([loss, blow]);
    continue;
  }
  spark.metric('missed by', (await loss.data())[0], { step: state.done });
  spark.progress(state.done, STEPS, 'steps');
  const paths = await fly(tree.ref(net.weights), shown.ref, blow).js();
  spark.plot(
    'throws',
    [
      { type: 'scatter', points: targets, color: targets.map((_, i) => i), size: 14 },
      ...paths.map((path) => ({ type: 'line', x: path.map(([x]) => x), y: path.map(([, y]) => y) })),
    ],
    { equal: true },
  );
}
