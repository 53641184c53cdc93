// A small network untwists a spiral. Change noise, inputs and learning rate while it trains, and see what its neurons
// look for: each small picture is one of them, the upper two rows the first layer, the lower two the second.
const { nn, optim } = torch;
const seed = spark.seed ?? 3;
torch.manual_seed(seed);
const noise = spark.param('noise', { value: 0.05, min: 0, max: 0.5, label: 'Noise' });
const rate = spark.param('rate', { value: 0.02, min: 0.001, max: 0.1, scale: 'log', label: 'Learning rate' });
const INPUTS = {
  'x and y': ([x, y]) => [x, y],
  'with squares': ([x, y]) => [x, y, x.square(), y.square(), x.mul(y)],
  'with waves': ([x, y]) => [x, y, x.mul(2).sin(), y.mul(2).sin()],
};
const inputs = spark.param('inputs', { value: 'with waves', options: Object.keys(INPUTS), label: 'Inputs' });
const features = (points) => torch.stack(INPUTS[inputs.value](points.unbind(1)), 1);

const ends = [-4, 4];
const side = torch.linspace(...ends, 40);
const [down, across] = torch.meshgrid(side, side);
const grid = torch.stack([across, down], -1).reshape([-1, 2]);

let [data, made, layers, optimizer] = [];
for (let step = 1; step <= 400; step++) {
  await spark.checkpoint();
  if (made?.noise !== noise.value) {
    const { x, y } = await spark.dataset('spiral', { n: 400, noise: noise.value, seed });
    const order = torch.randperm(400);
    data = { x: x.div(x.abs().amax()).mul(3.5).at(order), y: y.at(order) };
  }
  if (made?.inputs !== inputs.value) {
    const wide = features(grid).shape[1];
    layers = [new nn.Linear(wide, 16), new nn.Linear(16, 16), new nn.Linear(16, 2)];
    optimizer = new optim.AdamW(layers.flatMap((layer) => [...layer.parameters()]));
  }
  made = { noise: noise.value, inputs: inputs.value };
  optimizer.param_groups[0].lr = rate.value;

  const forward = (points) => {
    const first = layers[0](features(points)).tanh();
    const second = layers[1](first).tanh();
    return { first, second, said: layers[2](second) };
  };
  const [trained, unseen] = [data.x.at('0:300'), data.x.at('300:')];
  const loss = nn.functional.cross_entropy(forward(trained).said, data.y.at('0:300'));
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('loss', loss, { step });
  spark.progress(step, 400, 'steps');
  if (step % 10) continue;
  torch.no_grad(() => {
    const right = forward(unseen).said.argmax(1).eq(data.y.at('300:')).float().mean();
    spark.metric('right on unseen', right, { step });
    const { first, second, said } = forward(grid);
    const neurons = torch.cat([first, second], 1).t().reshape([32, 40, 40]).flip(1);
    spark.image('neurons', neurons, { columns: 8, colors: 'viridis', min: -1, max: 1 });
    const z = said.softmax(1).at(':', 1).reshape([40, 40]);
    const field = { type: 'contour', z, x: ends, y: ends, levels: [0.5], colors: 'classes' };
    spark.plot('border', [field, { type: 'scatter', points: data.x, color: data.y }], { equal: true });
  });
}
