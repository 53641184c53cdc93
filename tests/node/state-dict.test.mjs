/** What loading a model's state says and gives: PyTorch 2.13's texts, letter by letter, where no type of Python's is in them. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import torch from '../../dist/kernels.js';

const { nn } = torch;

before(() => torch.init({ device: 'cpu' }));

class Inner extends nn.Module {
  constructor() {
    super();
    this.fc = new nn.Linear(2, 2);
    this.bn = new nn.BatchNorm1d(2);
    this.scale = new nn.Parameter(torch.ones([]));
  }
}

class Net extends nn.Module {
  constructor() {
    super();
    this.a = new Inner();
    this.w = new nn.Parameter(torch.zeros(3));
    this.b = new nn.Sequential(new nn.Linear(2, 3), new nn.ReLU(), new nn.Linear(3, 1));
    this.register_buffer('mean', torch.zeros(1));
    this.register_buffer('tmp', torch.zeros(1), { persistent: false });
  }
}

const full = (changes = {}) => ({ ...new Net().state_dict(), ...changes });
const without = (state, ...names) =>
  Object.fromEntries(Object.entries(state).filter(([name]) => !names.includes(name)));
const strays = () => ({
  zzz: torch.ones(1),
  'b.9.weight': torch.ones(1),
  'a.extra': torch.ones(1),
  ...full(),
  top: torch.ones(2),
  'w.sub': torch.ones(1),
  'b.0.weight.x': torch.ones(1),
});
const wrong = () => ({
  ...without(strays(), 'a.bn.running_mean'),
  w: torch.zeros(4),
  'b.0.bias': torch.zeros(3, 1),
  'a.fc.bias': 'text',
  'a.fc.weight': 3,
  'b.2.bias': [1],
  'b.2.weight': null,
});

const refused = (module, state, text, ...options) =>
  assert.throws(
    () => module.load_state_dict(state, ...options),
    ({ message }) => assert.equal(message, text) ?? true,
  );

const UNEXPECTED = '"zzz", "top", "w.sub", "a.extra", "b.9.weight", "b.0.weight.x"';
const RECEIVED = 'expected torch.Tensor or Tensor-like object from checkpoint but received';
const WRONG = [
  'size mismatch for w: copying a param with shape torch.Size([4]) from checkpoint, the shape in current model is torch.Size([3]).',
  `While copying the parameter named "a.fc.weight", ${RECEIVED} number`,
  `While copying the parameter named "a.fc.bias", ${RECEIVED} string`,
  'size mismatch for b.0.bias: copying a param with shape torch.Size([3, 1]) from checkpoint, the shape in current model is torch.Size([3]).',
  `While copying the parameter named "b.2.weight", ${RECEIVED} null`,
  `While copying the parameter named "b.2.bias", ${RECEIVED} array`,
];
const errors = (name, ...lines) => [`Error(s) in loading state_dict for ${name}:`, ...lines].join('\n\t');

describe('load_state_dict', () => {
  it('names what is missing, in the order of the model', () =>
    refused(
      new Net(),
      without(full(), 'b.2.bias', 'a.fc.weight', 'w'),
      errors('Net', 'Missing key(s) in state_dict: "w", "a.fc.weight", "b.2.bias". '),
    ));

  it('names what is unexpected, a module’s own before what is in it', () =>
    refused(new Net(), strays(), errors('Net', `Unexpected key(s) in state_dict: ${UNEXPECTED}. `)));

  it('says all that is wrong: what is missing, what is unexpected, then what does not fit', () =>
    refused(
      new Net(),
      wrong(),
      errors(
        'Net',
        'Missing key(s) in state_dict: "a.bn.running_mean". ',
        `Unexpected key(s) in state_dict: ${UNEXPECTED}. `,
        ...WRONG,
      ),
    ));

  it('says what does not fit also where it is not strict', () =>
    refused(new Net(), wrong(), errors('Net', ...WRONG), { strict: false }));

  it('copies nothing where anything is wrong', async () => {
    const net = new Net();
    assert.throws(() => net.load_state_dict({ ...full({ mean: torch.ones(1) }), w: torch.zeros(4) }));
    assert.equal(await net.mean.item(), 0);
  });

  it('gives PyTorch’s named tuple', () => {
    const found = new Net().load_state_dict(strays(), { strict: false });
    assert.deepEqual(found.missing_keys, []);
    assert.deepEqual(found.unexpected_keys, ['zzz', 'top', 'w.sub', 'a.extra', 'b.9.weight', 'b.0.weight.x']);
    assert.deepEqual([...found], [found.missing_keys, found.unexpected_keys]);
    const text =
      "_IncompatibleKeys(missing_keys=[], unexpected_keys=['zzz', 'top', 'w.sub', 'a.extra', 'b.9.weight', 'b.0.weight.x'])";
    assert.deepEqual([String(found), inspect(found)], [text, text]);
  });

  it('writes that all matched', () =>
    assert.equal(String(new Net().load_state_dict(full())), '<All keys matched successfully>'));

  it('does not miss the counts of batches, which states without versions may not have', () =>
    assert.equal(
      String(new Net().load_state_dict({}, { strict: false })),
      "_IncompatibleKeys(missing_keys=['w', 'mean', 'a.scale', 'a.fc.weight', 'a.fc.bias', 'a.bn.weight', 'a.bn.bias', " +
        "'a.bn.running_mean', 'a.bn.running_var', 'b.0.weight', 'b.0.bias', 'b.2.weight', 'b.2.bias'], unexpected_keys=[])",
    ));

  it('takes a vector of one element for a scalar, as old files have it', async () => {
    const net = new Net();
    net.load_state_dict(full({ 'a.scale': torch.tensor([5.5]) }));
    assert.deepEqual([await net.a.scale.item(), net.a.scale.shape.length], [5.5, 0]);
    refused(
      new nn.Linear(2, 1),
      { weight: torch.zeros([]), bias: torch.zeros(0) },
      errors(
        'Linear',
        'size mismatch for weight: copying a param with shape torch.Size([]) from checkpoint, the shape in current model is torch.Size([1, 2]).',
        'size mismatch for bias: copying a param with shape torch.Size([0]) from checkpoint, the shape in current model is torch.Size([1]).',
      ),
    );
    refused(
      net,
      full({ 'a.scale': torch.zeros(1, 1) }),
      errors(
        'Net',
        'size mismatch for a.scale: copying a param with shape torch.Size([1, 1]) from checkpoint, the shape in current model is torch.Size([]).',
      ),
    );
  });

  it('has a shared layer by each of its names', () => {
    const tied = new nn.Module();
    tied.a = new nn.Linear(2, 2, { bias: false });
    tied.b = tied.a;
    tied.c = new nn.Linear(2, 2, { bias: false });
    tied.c.weight = tied.a.weight;
    assert.deepEqual(Object.keys(tied.state_dict()), ['a.weight', 'b.weight', 'c.weight']);
    assert.deepEqual(
      tied.named_parameters().map(([name]) => name),
      ['a.weight'],
    );
    refused(
      tied,
      { 'a.weight': torch.zeros(2, 2) },
      errors('Module', 'Missing key(s) in state_dict: "b.weight", "c.weight". '),
    );
  });

  it('refuses what is no state', () => {
    for (const [state, kind] of [
      [null, 'null'],
      [3, 'number'],
      [[1], 'array'],
      ['x', 'string'],
    ])
      refused(new Net(), state, `Expected state_dict to be dict-like, got ${kind}`);
  });
});

it('a list and a dictionary of modules have a layer as often as they were given it', () => {
  const layer = new nn.Linear(1, 1);
  assert.equal(new nn.ModuleList([layer, layer]).length, 2);
  const named = new nn.ModuleDict({ a: layer, b: layer });
  assert.deepEqual([named.length, named.keys(), named.values().length], [2, ['a', 'b'], 2]);
  assert.equal(named.named_children().length, 1);
});
