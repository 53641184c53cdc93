/**
 * RNN, LSTM and GRU over sequences, and their cells for a single step; weights under PyTorch's names.
 * @family recurrent
 */

import { fail } from '../core/callee.ts';
import { tensorsOf } from '../core/kinds.ts';
import { scoped } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { GATES, type Recurrence, type State, step } from '../ops/recurrent.ts';
import { empty, zeros } from '../public/ops/creation.ts';
import { narrowFrom as narrow } from '../public/ops/indexing.ts';
import { cat, split, stack } from '../public/ops/shape.ts';
import { dropout, linear } from '../public/torch.nn.functional.ts';
import { uniform_ } from './init.ts';
import { hold, Module } from './module.ts';
import type { PackedSequence } from './packed.ts';
import { Parameter } from './parameter.ts';

type Kind = 'RNN' | 'LSTM' | 'GRU';
type Pair = [Tensor, Tensor];

/** What it is made with; some of it only some kinds have. */
interface Options {
  input_size: number;
  hidden_size: number;
  num_layers?: number;
  nonlinearity?: Nonlinearity;
  bias: boolean;
  batch_first?: boolean;
  dropout?: number;
  bidirectional?: boolean;
  /** LSTM: the hidden state is projected to this size; 0 for not at all. */
  proj_size?: number;
}

/** What a plain RNN's step ends with. */
export type Nonlinearity = 'tanh' | 'relu';

/** What modules over sequences and single steps share: weights, by a suffix to their names, and a step with them. */
abstract class Recurrent extends Module {
  /** @internal */
  readonly mode: Kind;
  declare readonly input_size: number;
  declare readonly hidden_size: number;
  readonly bias: boolean;
  declare readonly nonlinearity?: Nonlinearity;
  declare readonly proj_size?: number;

  constructor(kind: Kind, options: Options) {
    super();
    this.mode = kind;
    this.bias = hold(this, options).bias;
    if (!(this.hidden_size > 0)) fail('hidden_size must be greater than zero', this.hidden_size);
    if (kind === 'RNN' && !['tanh', 'relu'].includes(this.nonlinearity!))
      fail("expected nonlinearity 'tanh' or 'relu'", this.nonlinearity);
  }

  protected addWeights(width: number, suffix = ''): void {
    const rows = GATES[this.mode] * this.hidden_size;
    const add = (name: string, ...shape: number[]) =>
      this.register_parameter(name + suffix, this.bias || shape[1] ? new Parameter(empty(shape)) : null);
    add('weight_ih', rows, width);
    add('weight_hh', rows, this.given);
    add('bias_ih', rows);
    add('bias_hh', rows);
    if (this.proj_size) add('weight_hr', this.proj_size, this.hidden_size);
  }

  /** The size of the hidden state that is given out. */
  protected get given(): number {
    return this.proj_size || this.hidden_size;
  }

  /** Uniform within ±1/√hidden_size. */
  reset_parameters(): void {
    const bound = 1 / Math.sqrt(this.hidden_size);
    for (const weight of this.parameters()) uniform_(weight, -bound, bound);
  }

  /** What an input, or a hidden state, contributes to the gates. */
  protected part(of: 'ih' | 'hh' | 'hr', x: Tensor, suffix = ''): Tensor {
    const weights = this as unknown as Record<string, Parameter>;
    return linear(x, weights[`weight_${of}${suffix}`], weights[`bias_${of}${suffix}`]);
  }

  protected next(fromInput: Tensor, state: State, suffix = ''): State {
    const kind: Recurrence = this.nonlinearity === 'relu' ? 'RELU' : this.mode;
    const [hidden, ...cell] = step(kind, fromInput, this.part('hh', state[0], suffix), state);
    return [this.proj_size ? this.part('hr', hidden, suffix) : hidden, ...cell];
  }

  /** Checks the input, and the states to begin with: one, for an LSTM two; zeros where none are given. */
  protected start(input: Tensor, hx: Tensor | readonly Tensor[] | null, ranks: number[], size: number[]): State {
    const count = this.mode === 'LSTM' ? 2 : 1;
    const sizes = [
      [...size, this.given],
      [...size, this.hidden_size],
    ].slice(0, count);
    const given = hx ? tensorsOf(hx, 'hx') : sizes.map((each) => zeros(each));
    const fits = given.length === count && given.every((state, i) => state.shape.join() === sizes[i].join());
    if (!ranks.includes(input.ndim) || input.shape.at(-1) !== this.input_size || !fits) {
      fail(
        `${this._get_name()}: Expected input of ${ranks.join('D or ')}D with input.size(-1) equal to input_size ${this.input_size} and hidden of ${sizes.map((each) => `[${each.join(', ')}]`).join(' and ')}, got [${input.shape.join(', ')}] and ${given.map(({ shape }) => `[${shape.join(', ')}]`).join(', ')}`,
      );
    }
    return given as State;
  }

  protected get pairs(): boolean {
    return this.mode === 'LSTM';
  }
}

/**
 * The base of RNN, LSTM and GRU: layers of steps, in one direction or both.
 * @names torch.nn.RNNBase
 * @see https://pytorch.org/docs/stable/generated/torch.nn.RNNBase.html
 * @example
 * new torch.nn.LSTM(3, 5) instanceof torch.nn.RNNBase
 * // true
 */
export abstract class Sequence extends Recurrent {
  declare readonly num_layers: number;
  declare readonly batch_first: boolean;
  declare readonly dropout: number;
  declare readonly bidirectional: boolean;

  constructor(kind: Kind, options: Options) {
    super(kind, options);
    if (this.proj_size && !(this.proj_size > 0 && this.proj_size < this.hidden_size))
      throw new Error(`proj_size has to be smaller than hidden_size ${this.hidden_size}, got ${this.proj_size}`);
    if (!(this.num_layers > 0)) fail('num_layers must be greater than zero', this.num_layers);
    if (!(this.dropout >= 0 && this.dropout <= 1)) fail('dropout should be in [0, 1]', this.dropout);
    this.each((suffix, layer) => this.addWeights(layer ? this.given * this.ways : this.input_size, suffix));
    this.reset_parameters();
  }

  protected get ways(): number {
    return this.bidirectional ? 2 : 1;
  }

  protected each(fn: (suffix: string, layer: number, way: number) => void): void {
    for (let layer = 0; layer < this.num_layers; layer++) {
      for (let way = 0; way < this.ways; way++) fn(`_l${layer}${way ? '_reverse' : ''}`, layer, way);
    }
  }

  /**
   * The last layer's outputs, and the last state (for an LSTM two tensors) of each layer and direction. Of a packed sequence, whose
   * steps have fewer and fewer rows, a state is set aside when its sequence ends; backwards it joins the others when that begins.
   */
  protected run(given: Tensor | PackedSequence, hx: Tensor | readonly Tensor[] | null): [Tensor, ...Tensor[]] {
    return scoped(() => {
      const sizes = given instanceof Tensor ? null : given.sizes;
      const input = given instanceof Tensor ? given : given.data;
      const batched = sizes !== null || input.ndim !== 2;
      const turned = !sizes && batched && this.batch_first;
      const lead = [this.num_layers * this.ways];
      const batch = sizes ? [sizes[0]] : batched ? [input.shape[turned ? 0 : 1]] : [];
      const start = this.start(input, hx, sizes ? [2] : [2, 3], [...lead, ...batch]);
      // One product for what the inputs of all steps contribute.
      let x = turned ? input.transpose(0, 1) : input;
      const last: State[] = [];
      const ways: Tensor[] = [];
      this.each((suffix, layer, way) => {
        const first = start.map((all) => all!.select(0, last.length)) as State;
        const all = this.part('ih', x, suffix);
        const inputs = sizes ? split(all, sizes) : all.unbind(0);
        let state = sizes && way ? rows(first, 0, sizes.at(-1)!) : first;
        const ended: State[] = [];
        const outputs = new Array<Tensor>(inputs.length);
        for (let i = 0; i < inputs.length; i++) {
          const t = way ? inputs.length - 1 - i : i;
          const [wanted, now] = sizes ? [sizes[t], state[0].shape[0]] : [0, 0];
          if (wanted < now) {
            ended.unshift(rows(state, wanted, now - wanted));
            state = rows(state, 0, wanted);
          } else if (wanted > now) state = joined([state, rows(first, now, wanted - now)]);
          state = this.next(inputs[t], state, suffix);
          outputs[t] = state[0];
        }
        last.push(joined([state, ...ended]));
        ways.push(sizes ? cat(outputs) : stack(outputs));
        if (ways.length < this.ways) return;
        x = ways.length > 1 ? cat(ways, -1) : ways[0];
        ways.length = 0;
        if (layer < this.num_layers - 1) x = dropout(x, this.dropout, this.training);
      });
      return [turned ? x.transpose(0, 1) : x, ...start.map((_, i) => stack(last.map((state) => state[i]!)))];
    });
  }
}

/** Some rows of a state. */
const rows = (state: State, from: number, count: number): State =>
  state.map((each) => narrow(each!, 0, from, count)) as State;

/** States of more and more rows, as one. */
const joined = (states: State[]): State =>
  states.length === 1 ? states[0] : (states[0].map((_, i) => cat(states.map((state) => state[i]!))) as State);

/** How a state looks from outside: a tensor, or the two of an LSTM. */
type Hidden<K extends Kind> = K extends 'LSTM' ? Pair : Tensor;

interface SequenceModule<K extends Kind> extends Sequence {
  forward(input: PackedSequence, hx?: Readonly<Hidden<K>> | null): [PackedSequence, Hidden<K>];
  forward(input: Tensor, hx?: Readonly<Hidden<K>> | null): [Tensor, Hidden<K>];
  (input: Tensor, hx?: Readonly<Hidden<K>> | null): [Tensor, Hidden<K>];
  (input: PackedSequence, hx?: Readonly<Hidden<K>> | null): [PackedSequence, Hidden<K>];
}
// biome-ignore lint/suspicious/noExplicitAny: what they are told stands in their constructor
type SequenceClass<K extends Kind> = new (...args: any[]) => SequenceModule<K>;

/** The class as it is from outside, where a call has the types of both kinds of input. */
const sequence = <K extends Kind>(made: unknown): SequenceClass<K> => made as SequenceClass<K>;

/** What all three do with an input: they differ in what they are made with. */
abstract class SequenceOf<K extends Kind> extends Sequence {
  /**
   * @param input [L, N, input_size], [N, L, input_size] with batch_first, or [L, input_size]; or a PackedSequence
   * @param hx the states to begin with, [layers · directions, N, hidden_size]: zeros unless given
   */
  override forward(input: PackedSequence, hx?: Readonly<Hidden<K>> | null): [PackedSequence, Hidden<K>];
  override forward(input: Tensor, hx?: Readonly<Hidden<K>> | null): [Tensor, Hidden<K>];
  override forward(
    input: Tensor | PackedSequence,
    hx: Readonly<Hidden<K>> | null = null,
  ): [Tensor | PackedSequence, Hidden<K>] {
    const packed = input instanceof Tensor ? null : input;
    const given = packed?.sorted(hx as Tensor | Pair | null) ?? (hx as Tensor | Pair | null);
    const [out, ...states] = this.run(input, given);
    const hidden = packed ? packed.unsorted(states) : states;
    return [packed ? packed.like(out) : out, (this.pairs ? hidden : hidden[0]) as Hidden<K>];
  }
}

/**
 * h ← tanh(W_ih x + b_ih + W_hh h + b_hh), or relu, over the steps of a sequence: (L, N, input_size), (N, L, input_size) with
 * batch_first, or (L, input_size). Gives [output, h_n]: the last layer's states (…, directions · hidden_size), and the last
 * state of each layer and direction.
 * @names torch.nn.RNN
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.RNN.html
 * @example
 * const layer = new torch.nn.RNN(3, 5);
 * const [output] = layer(torch.ones([4, 2, 3]));
 * output.shape
 * // [4, 2, 5]
 */
export const RNN = sequence<'RNN'>(
  class extends SequenceOf<'RNN'> {
    constructor(
      input_size: Int,
      hidden_size: Int,
      num_layers: Int = 1,
      nonlinearity: Nonlinearity = 'tanh',
      bias: boolean = true,
      batch_first: boolean = false,
      dropout: number = 0,
      bidirectional: boolean = false,
    ) {
      const size = { input_size, hidden_size, num_layers, nonlinearity };
      super('RNN', { ...size, bias, batch_first, dropout, bidirectional });
    }
  },
);

/**
 * Long short-term memory over the steps of a sequence: as RNN, with a cell besides the hidden state. Gives
 * [output, [h_n, c_n]]; `proj_size` projects the hidden state to that size.
 * @names torch.nn.LSTM
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LSTM.html
 * @example
 * const layer = new torch.nn.LSTM(3, 5);
 * const [output] = layer(torch.ones([4, 2, 3]));
 * output.shape
 * // [4, 2, 5]
 */
export const LSTM = sequence<'LSTM'>(
  class extends SequenceOf<'LSTM'> {
    constructor(
      input_size: Int,
      hidden_size: Int,
      num_layers: Int = 1,
      bias: boolean = true,
      batch_first: boolean = false,
      dropout: number = 0,
      bidirectional: boolean = false,
      proj_size: Int = 0,
    ) {
      const size = { input_size, hidden_size, num_layers };
      super('LSTM', { ...size, bias, batch_first, dropout, bidirectional, proj_size });
    }
  },
);

/**
 * Gated recurrent units over the steps of a sequence, as RNN. Gives [output, h_n].
 * @names torch.nn.GRU
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GRU.html
 * @example
 * const layer = new torch.nn.GRU(3, 5);
 * const [output] = layer(torch.ones([4, 2, 3]));
 * output.shape
 * // [4, 2, 5]
 */
export const GRU = sequence<'GRU'>(
  class extends SequenceOf<'GRU'> {
    constructor(
      input_size: Int,
      hidden_size: Int,
      num_layers: Int = 1,
      bias: boolean = true,
      batch_first: boolean = false,
      dropout: number = 0,
      bidirectional: boolean = false,
    ) {
      super('GRU', { input_size, hidden_size, num_layers, bias, batch_first, dropout, bidirectional });
    }
  },
);

interface CellModule<K extends Kind> extends Recurrent {
  forward(input: Tensor, hx?: Readonly<Hidden<K>> | null): Hidden<K>;
}
// biome-ignore lint/suspicious/noExplicitAny: what they are told stands in their constructor
type CellClass<K extends Kind> = new (...args: any[]) => CellModule<K>;

/**
 * The base of RNNCell, LSTMCell and GRUCell: one step.
 * @names torch.nn.RNNCellBase
 * @see https://pytorch.org/docs/stable/generated/torch.nn.RNNCell.html
 * @example
 * new torch.nn.GRUCell(3, 5) instanceof torch.nn.RNNCellBase
 * // true
 */
export abstract class Cell<K extends Kind> extends Recurrent {
  constructor(kind: Kind, options: Options) {
    super(kind, options);
    this.addWeights(this.input_size);
    this.reset_parameters();
  }

  /** @param input [N, input_size] or [input_size]; @param hx the state, as the cell gives it */
  override forward(input: Tensor, hx: Readonly<Hidden<K>> | null = null): Hidden<K> {
    const state = scoped(() => {
      const start = this.start(input, hx as Tensor | Pair | null, [1, 2], input.shape.slice(0, -1) as number[]);
      return this.next(this.part('ih', input), start);
    });
    return (this.pairs ? state : state[0]) as Hidden<K>;
  }
}

/**
 * One step of an RNN: (N, input_size) or (input_size), and the state before (zeros unless given), give the next state.
 * @names torch.nn.RNNCell
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.RNNCell.html
 * @example
 * const cell = new torch.nn.RNNCell(3, 5);
 * cell(torch.ones([2, 3])).shape
 * // [2, 5]
 */
export const RNNCell: CellClass<'RNN'> = class extends Cell<'RNN'> {
  constructor(input_size: Int, hidden_size: Int, bias: boolean = true, nonlinearity: Nonlinearity = 'tanh') {
    super('RNN', { input_size, hidden_size, bias, nonlinearity });
  }
};

/**
 * One step of an LSTM: gives [h, c].
 * @names torch.nn.LSTMCell
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LSTMCell.html
 * @example
 * const cell = new torch.nn.LSTMCell(3, 5);
 * const [hidden, state] = cell(torch.ones([2, 3]));
 * hidden.shape
 * // [2, 5]
 */
export const LSTMCell: CellClass<'LSTM'> = class extends Cell<'LSTM'> {
  constructor(input_size: Int, hidden_size: Int, bias: boolean = true) {
    super('LSTM', { input_size, hidden_size, bias });
  }
};

/**
 * One step of a GRU: gives the next state.
 * @names torch.nn.GRUCell
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GRUCell.html
 * @example
 * const cell = new torch.nn.GRUCell(3, 5);
 * cell(torch.ones([2, 3])).shape
 * // [2, 5]
 */
export const GRUCell: CellClass<'GRU'> = class extends Cell<'GRU'> {
  constructor(input_size: Int, hidden_size: Int, bias: boolean = true) {
    super('GRU', { input_size, hidden_size, bias });
  }
};
