// TensorFlow.js in a runner, with its own layers and its own training loop. All it needs for Pause, Stop and new code is the checkpoint,
// here in what model.fit calls after each batch.
import * as tf from '@tensorflow/tfjs';

const rate = spark.param('rate', { value: 0.01, min: 0.001, max: 0.05, scale: 'log', label: 'Learning rate' });
const backend = spark.param('backend', { value: 'cpu', options: ['cpu', 'webgl'], label: 'Computes on' });
await tf.setBackend(backend.value);
const [EPOCHS, COUNT, seed] = [100, 240, spark.seed ?? 1];

// A wave that gets faster, seen through noise.
const wave = (x) => Math.sin(5 * x * x) * (1 - x / 4);
const x = Array.from({ length: COUNT }, (_, i) => (2 * i) / COUNT);
const noise = await tf.randomNormal([COUNT], 0, 0.15, 'float32', seed).array();
const y = x.map((at, i) => wave(at) + noise[i]);
const asInput = (places) => tf.tensor2d(places, [places.length, 1]).sub(1); // around 0
const [xs, ys] = [asInput(x), tf.tensor2d(y, [COUNT, 1])];
const ends = Array.from({ length: 200 }, (_, i) => i / 100);

const { model, clock } = spark.persist('network', () => {
  // Bends of the first layer are steep, and lie all over the place.
  const spread = (stddev, at) => tf.initializers.randomNormal({ stddev, seed: seed + at });
  const dense = (units, i, more) => tf.layers.dense({ units, kernelInitializer: spread(units ** -0.5, i), ...more });
  const first = { inputShape: [1], kernelInitializer: spread(6, 1), biasInitializer: spread(6, 2) };
  const layers = [dense(48, 1, { activation: 'tanh', ...first }), dense(48, 3, { activation: 'tanh' }), dense(1, 4)];
  const model = tf.sequential({ layers });
  model.compile({ optimizer: tf.train.adam(rate.value), loss: 'meanSquaredError' });
  return { model, clock: { epoch: 0 } };
});

async function show(loss) {
  const curve = tf.tidy(() => model.predict(asInput(ends)).squeeze());
  const said = await curve.array();
  curve.dispose();
  spark.metric('loss', loss, { step: clock.epoch });
  spark.metric('off the wave', said.reduce((sum, at, i) => sum + Math.abs(at - wave(ends[i])), 0) / said.length, {
    step: clock.epoch,
  });
  spark.plot('a wave, through noise', [
    { type: 'scatter', x, y, label: 'seen' },
    { type: 'line', x: ends, y: said, label: 'learned' },
  ]);
}

await model.fit(xs, ys, {
  epochs: EPOCHS,
  initialEpoch: clock.epoch,
  batchSize: 24,
  callbacks: {
    async onBatchEnd() {
      await spark.checkpoint();
      model.optimizer.learningRate = rate.value;
    },
    async onEpochEnd(_, { loss }) {
      clock.epoch++;
      spark.progress(clock.epoch, EPOCHS, 'epochs');
      await show(loss);
    },
  },
});
