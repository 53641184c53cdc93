/** The digits MLP, importing what it uses: what a bundler leaves of it and of torch is held to a budget (scripts/budgets.mjs). */
import { init, manual_seed, nn, optim, tensor } from '../../dist/lean/lean.js';

export async function train(images, labels, steps) {
  await init();
  manual_seed(0);
  const model = new nn.Sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Linear(128, 10));
  const optimizer = new optim.Adam(model.parameters(), 1e-3);
  const [x, y] = [tensor(images, { dtype: 'float32' }).view(-1, 784), tensor(labels)];
  let loss;
  for (let step = 0; step < steps; step++) {
    optimizer.zero_grad();
    loss = nn.functional.cross_entropy(model(x), y);
    loss.backward();
    optimizer.step();
  }
  const accuracy = model(x).argmax(1).eq(y).float().mean();
  return { loss: await loss.item(), accuracy: await accuracy.item() };
}
