/** Ours, without the runner: what `spark-runner/kernels` gives a worker of one's own. */
import { examples, numbers, RATE, start, WEIGHTS } from './work.js';

const torch = await import('/dist/kernels.js');

function network(model) {
  const { nn } = torch;
  const encoder = () => new nn.TransformerEncoderLayer(64, 4, { dim_feedforward: 256, dropout: 0, batch_first: true });
  if (model === 'mlp') return new nn.Sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Linear(128, 10));
  if (model === 'cnn') {
    return new nn.Sequential(
      ...[new nn.Conv2d(1, 8, 3, { padding: 1 }), new nn.ReLU(), new nn.MaxPool2d(2)],
      ...[new nn.Conv2d(8, 16, 3, { padding: 1 }), new nn.ReLU(), new nn.MaxPool2d(2)],
      ...[new nn.Flatten(), new nn.Linear(784, 10)],
    );
  }
  const [first, second] = [encoder(), encoder()];
  return new nn.Sequential(new nn.Embedding(64, 64), first, second, new nn.Linear(64, 64), new nn.Flatten(0, 1));
}

/** The weights that everybody begins with. */
function weigh(net, model) {
  const shapes = Object.entries(WEIGHTS[model]);
  const parameters = net.parameters();
  torch.no_grad(() => {
    for (const [i, [name, shape]] of shapes.entries()) {
      parameters[i].copy_(torch.tensor(start(name, shape, i + 1)).reshape(shape));
    }
  });
}

function training({ model, optimizer, batch }) {
  const { nn, optim } = torch;
  const net = network(model);
  weigh(net, model);
  const { x, shape, y } = examples({ model, batch });
  const input = torch.tensor(x, model === 'transformer' ? { dtype: 'int64' } : {}).reshape(shape);
  const labels = torch.tensor(y, { dtype: 'int64' });
  const descent = new optim[optimizer === 'sgd' ? 'SGD' : 'Adam'](net.parameters(), { lr: RATE[optimizer] });
  return () => {
    const loss = nn.functional.cross_entropy(net.forward(input), labels);
    descent.zero_grad();
    loss.backward();
    descent.step();
    return loss;
  };
}

const operations = {
  product: (a, b) => a.matmul(b),
  softmax: (x) => torch.softmax(x, 1),
  gelu: (x) => torch.nn.functional.gelu(x),
  layer_norm: (x, weight, bias) => torch.nn.functional.layer_norm(x, [1024], weight, bias),
  conv: (x, weight) => torch.nn.functional.conv2d(x, weight, undefined, { padding: 2 }),
};

export async function make(backend, work) {
  await torch.init({ device: backend });
  if (work.model) {
    const step = training(work);
    return { step: turning(step), read: (loss) => loss.item() };
  }
  const inputs = work.shapes.map((shape, i) => torch.tensor(numbers(shape, i + 1, 1)).reshape(shape));
  const operation = operations[work.operation];
  const step = () => operation(...inputs);
  return { step: turning(step), read: async (y) => (await y.reshape([-1]).narrow(0, 0, 1).data())[0] };
}

/** What a checkpoint does between two steps: submits what is recorded, and lets the collector have its turn. */
function turning(step) {
  return async () => {
    const result = step();
    torch.runtime.flush();
    const memory = torch.runtime.settle();
    if (memory) await memory;
    return result;
  };
}
