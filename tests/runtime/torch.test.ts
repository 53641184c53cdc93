/** Runtime and kernels together: what the gate, the metrics and a reload owe to a program that trains. */
import { expect } from 'chai';
import { disposeAll, Rig, rejection } from './rig.ts';

const training = (name: string) => `
  const { nn, optim } = torch;
  const { model, optimizer } = spark.persist('model', () => {
    torch.manual_seed(1);
    const model = new nn.Linear(4, 1);
    globalThis.made = (globalThis.made ?? 0) + 1;
    return { model, optimizer: new optim.SGD(model.parameters(), { lr: 0.01 }) };
  });
  spark.expose({ weights: () => model.weight.data(), made: () => globalThis.made, tensor: () => model.weight });
  const x = torch.ones([8, 4]);
  const y = torch.ones([8, 1]).mul(3);
  for (;;) {
    await spark.checkpoint();
    const loss = nn.functional.mse_loss(model(x), y);
    optimizer.zero_grad();
    loss.backward();
    optimizer.step();
    spark.metric('${name}', loss);
  }`;

describe('a program that uses torch', () => {
  afterEach(disposeAll);

  for (const backend of ['cpu', 'webgpu'] as const) {
    describe(`on ${backend}`, () => {
      before(async function () {
        if (backend === 'webgpu' && !(await navigator.gpu?.requestAdapter())) this.skip();
      });

      it('is told which name of torch its author meant', async () => {
        const rig = new Rig({ backend });
        const { hint } = await rejection(rig.run('const model = new torch.nn.Linaer(2, 1);'));
        expect(hint).to.match(/Did you mean torch\.nn\.Linear\?/);
      });

      it('says of an error of a gradient the line that it is the gradient of', async () => {
        const rig = new Rig({ backend });
        const error = await rejection(
          rig.run(`
          const w = torch.ones(3, { requires_grad: true });
          const y = w.exp();
          y.add_(1);
          y.sum().backward();`),
        );
        expect(error.message).to.match(/ExpBackward0 saved is at version 1/);
        expect(error).to.include({ line: 3 });
      });

      it('prints tensors with their values, as they were, and models layer by layer', async () => {
        const rig = new Rig({ backend });
        await rig.run(`
          const t = torch.zeros(2);
          console.log(t);
          t.add_(1.5);
          console.log('now', { t, list: [torch.tensor(3)] }, torch.ones(1).data);
          console.group('in');
          console.log(torch.ones([2, 2]));
          console.groupEnd();
          class Net extends torch.nn.Module {
            fc = new torch.nn.Linear(2, 1);
          }
          console.log(new Net());
          console.log('%s and %o', torch.ones(1), torch.zeros(1));
          const { S } = await torch.linalg.svd(torch.eye(2));
          console.log(torch.tensor([1.5, 3]).max(0), { S });
          console.log(torch.ones(1).item());
          console.log('last');`);
        await rig.is('completed');
        expect(rig.all('log').flatMap(({ entries }) => entries.map(({ text }) => text))).to.deep.equal([
          'tensor([0., 0.])',
          'now { t: tensor([1.5000, 1.5000]), list: [tensor(3)] } tensor([1.])',
          'in',
          '  tensor([[1., 1.],\n          [1., 1.]])',
          'Net(\n  (fc): Linear(in_features=2, out_features=1, bias=True)\n)',
          'tensor([1.]) and tensor([0.])',
          'torch.return_types.max(\nvalues=tensor(3.),\nindices=tensor(1)) { S: tensor([1., 1.]) }',
          'Promise {}',
          'last',
        ]);
      });

      it('says of a tensor in a text what it is where its values have to be waited for', async () => {
        const rig = new Rig({ backend });
        await rig.run("console.log('x is ' + String(torch.ones([2, 3])));");
        await rig.is('completed');
        const [{ text }] = rig.all('log').flatMap(({ entries }) => entries);
        expect(text).to.equal(
          backend === 'cpu'
            ? 'x is tensor([[1., 1., 1.],\n        [1., 1., 1.]])'
            : "x is tensor(..., size=(2, 3), dtype=torch.float32, values='await t.tolist()')",
        );
      });

      it('says which device it got, and reads losses back in order', async () => {
        const rig = new Rig({ backend });
        await rig.run(training('loss'));
        await rig.metric('loss');
        expect(rig.all('device').map(({ device }) => device)).to.deep.equal([backend]);
        const losses = rig.values('loss').slice(0, 10);
        expect(losses).to.deep.equal([...losses].sort((a, b) => b - a));
      });

      it('keeps its weights on the device over a reload', async () => {
        const rig = new Rig({ backend });
        await rig.run(training('old'));
        await rig.metric('old');
        rig.controller.pause();
        await rig.is('paused');
        const weights = await rig.remote.weights();
        await rig.reload(training('new'));
        await rig.is('paused');
        expect(await rig.remote.weights()).to.deep.equal(weights);
        expect(await rig.remote.made()).to.equal(1);
        rig.controller.resume();
        await rig.metric('new');
        expect(rig.values('new')[0]).to.be.lessThan(rig.values('old').at(-1)!);
      });

      it('saves a state_dict beyond the page, and restores its tensors', async () => {
        const first = new Rig({ backend });
        await first.run(`
          const model = new torch.nn.Linear(2, 1);
          await spark.save('checkpoint', { epoch: 3, best: [torch.tensor(0.5), null], model: model.state_dict() });
          spark.expose({ weight: await model.weight.tolist() });`);
        await first.is('completed');
        const { weight } = first.session.exposed;
        first.session.dispose();
        const second = new Rig({ backend });
        await second.run(`
          const { epoch, best, model: weights } = await spark.restore('checkpoint');
          const model = new torch.nn.Linear(2, 1);
          model.load_state_dict(weights);
          spark.expose({ epoch, best: [await best[0].item(), best[0].shape.length, best[1]], weight: await model.weight.tolist() });
          await spark.forget('checkpoint');`);
        await second.is('completed');
        const { epoch, best, weight: restored } = second.session.exposed;
        expect({ epoch, best, restored }).to.deep.equal({ epoch: 3, best: [0.5, 0, null], restored: weight });
      });

      it('says what to do with a tensor as an answer, and with shapes that do not fit', async () => {
        const rig = new Rig({ backend });
        await rig.run(training('loss'));
        expect((await rejection(rig.remote.tensor())).hint).to.match(/t\.tolist\(\)/);
        const error = await rejection(rig.reload(`\ntorch.ones([2, 3]).matmul(torch.ones([4, 5]));`));
        expect([error.message.match(/shapes? .*2.*3.*4.*5/) !== null, error.line]).to.deep.equal([true, 2]);
        await rig.metric('loss');
      });
    });
  }

  it('goes on for one step while the first one’s shaders are compiled, and pauses when they have run', async function () {
    if (!(await navigator.gpu?.requestAdapter())) this.skip();
    const rig = new Rig({ backend: 'webgpu' });
    await rig.run(`
      const { promise: released, resolve: release } = Promise.withResolvers();
      const make = GPUDevice.prototype.createComputePipelineAsync;
      GPUDevice.prototype.createComputePipelineAsync = async function (descriptor) {
        const made = make.call(this, descriptor);
        await released;
        return made;
      };
      let submits = 0;
      const submit = GPUQueue.prototype.submit;
      GPUQueue.prototype.submit = function (buffers) {
        submits += buffers.length;
        return submit.call(this, buffers);
      };
      let steps = 0;
      spark.expose({ release, done: () => [steps, submits] });
      for (let x = torch.ones(4); ; steps++) {
        await spark.checkpoint();
        x = x.mul(0.5).add(1);
        if (steps === 1) spark.metric('second', 1);
      }`);
    await rig.metric('second');
    rig.controller.pause();
    expect(await rig.remote.done()).to.deep.equal([2, 0]);
    expect(rig.status).to.equal('pausing');
    await rig.remote.release();
    await rig.is('paused');
    const done: number[] = await rig.remote.done();
    expect([done[0], done[1] > 0]).to.deep.equal([2, true]);
    expect(await rig.remote.done()).to.deep.equal(done);
  });
});
