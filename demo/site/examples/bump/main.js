// A program of three files: this one, and a tab for each other. They import each other by their names.
import { points } from './data.js';
import { Net } from './model.js';

const net = new Net(16);
const optimizer = new torch.optim.Adam(net.parameters(), { lr: 0.02 });
const { x, y } = points(200);
for (let step = 1; step <= 300; step++) {
  await spark.checkpoint();
  const loss = torch.nn.functional.mse_loss(net.forward(x), y);
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('loss', loss, { step });
  if (step % 20) continue;
  const learned = torch.no_grad(() => net.forward(x).squeeze(1));
  spark.plot('a bump', [
    { type: 'scatter', x: x.squeeze(1), y: y.squeeze(1), label: 'seen' },
    { type: 'line', x: x.squeeze(1), y: learned, label: 'learned' },
  ]);
}
