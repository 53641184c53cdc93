/**
 * RNN, LSTM and GRU over sequences, and their cells for a single step; weights under PyTorch's names.
 * @family recurrent
 */

import { fail } from '../callee.ts';
import { GATES, type Recurrence, type State, step } from '../ops/recurrent.ts';
import { empty, zeros } from '../public/ops/creation.ts';
import { cat, stack } from '../public/ops/shape.ts';
import { dropout, linear } from '../public/torch.nn.functional.ts';
import { scoped } from '../scope.ts';
import { Tensor } from '../tensor.ts';
import { REQUIRED } from './arguments.ts';
import { uniform_ } from './init.ts';
import { Module, take } from './module.ts';
import { Parameter } from './parameter.ts';

export interface RecurrentOptions {
  num_layers?: number;
  bias?: boolean;
  batch_first?: boolean;
  dropout?: number;
  bidirectional?: boolean;
  /** LSTM: the hidden state is projected to this size; 0 for not at all. */
  proj_size?: number;
}

type Kind = 'RNN' | 'LSTM' | 'GRU';
type Pair = [Tensor, Tensor];

const OPTIONS = {
  input_size: REQUIRED as number,
  hidden_size: REQUIRED as number,
};
const NONLINEARITY = { nonlinearity: 'tanh' as 'tanh' | 'relu' };
const PROJECTION = { proj_size: 0 };
const MORE = { bias: true, batch_first: false, dropout: 0, bidirectional: false };

/** What modules over sequences and single steps share: weights, by a suffix to their names, and a step with them. */
abstract class Recurrent extends Module {
  readonly #kind: Kind;
  declare readonly input_size: number;
  declare readonly hidden_size: number;
  readonly bias: boolean;
  declare readonly nonlinearity: 'tanh' | 'relu';
  declare readonly proj_size?: number;

  constructor(kind: Kind, args: readonly unknown[], options: Record<string, unknown>) {
    super();
    this.#kind = kind;
    this.bias = take(this, args, options).bias as boolean;
    if (!(this.hidden_size > 0)) fail('hidden_size must be greater than zero', this.hidden_size);
    if (kind === 'RNN' && !['tanh', 'relu'].includes(this.nonlinearity))
      fail("expected nonlinearity 'tanh' or 'relu'", this.nonlinearity);
  }

  protected addWeights(width: number, suffix = ''): void {
    const rows = GATES[this.#kind] * this.hidden_size;
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
    const kind: Recurrence = this.nonlinearity === 'relu' ? 'RELU' : this.#kind;
    const [hidden, ...cell] = step(kind, fromInput, this.part('hh', state[0], suffix), state);
    return [this.proj_size ? this.part('hr', hidden, suffix) : hidden, ...cell];
  }

  /** Checks the input, and the states to begin with: one, for an LSTM two; zeros where none are given. */
  protected start(input: Tensor, hx: Tensor | readonly Tensor[] | null, ranks: number[], size: number[]): State {
    const count = this.#kind === 'LSTM' ? 2 : 1;
    const sizes = [
      [...size, this.given],
      [...size, this.hidden_size],
    ].slice(0, count);
    const given = !hx ? sizes.map((each) => zeros(each)) : hx instanceof Tensor ? [hx] : hx;
    const fits = given.length === count && given.every((state, i) => state.shape.join() === sizes[i].join());
    if (!ranks.includes(input.ndim) || input.shape.at(-1) !== this.input_size || !fits) {
      fail(
        `${this._get_name()}: Expected input of ${ranks.join('D or ')}D with input.size(-1) equal to input_size ${this.input_size} and hidden of ${sizes.map((each) => `[${each.join(', ')}]`).join(' and ')}, got [${input.shape.join(', ')}] and ${given.map(({ shape }) => `[${shape.join(', ')}]`).join(', ')}`,
      );
    }
    return given as State;
  }

  protected get pairs(): boolean {
    return this.#kind === 'LSTM';
  }
}

/** Layers of steps, in one direction or both. */
abstract class Sequence extends Recurrent {
  declare readonly num_layers: number;
  declare readonly batch_first: boolean;
  declare readonly dropout: number;
  declare readonly bidirectional: boolean;

  constructor(kind: Kind, args: readonly unknown[]) {
    super(kind, args, {
      ...OPTIONS,
      num_layers: 1,
      ...(kind === 'RNN' && NONLINEARITY),
      ...MORE,
      ...(kind === 'LSTM' && PROJECTION),
    });
    if (this.proj_size && !(this.proj_size > 0 && this.proj_size < this.hidden_size))
      throw new Error(`proj_size has to be smaller than hidden_size ${this.hidden_size}, got ${this.proj_size}`);
    if (!(this.num_layers > 0)) fail('num_layers must be greater than zero', this.num_layers);
    if (!(this.dropout >= 0 && this.dropout <= 1)) fail('dropout should be in [0, 1]', this.dropout);
    this.#each((suffix, layer) => this.addWeights(layer ? this.given * this.#ways : this.input_size, suffix));
    this.reset_parameters();
  }

  get #ways(): number {
    return this.bidirectional ? 2 : 1;
  }

  #each(fn: (suffix: string, layer: number, way: number) => void): void {
    for (let layer = 0; layer < this.num_layers; layer++) {
      for (let way = 0; way < this.#ways; way++) fn(`_l${layer}${way ? '_reverse' : ''}`, layer, way);
    }
  }

  /** The last layer's outputs, and the last state (for an LSTM two tensors) of each layer and direction. */
  protected run(input: Tensor, hx: Tensor | readonly Tensor[] | null): [Tensor, ...Tensor[]] {
    return scoped(() => {
      const batched = input.ndim !== 2;
      const turned = batched && this.batch_first;
      const lead = [this.num_layers * this.#ways];
      const batch = batched ? [input.shape[turned ? 0 : 1]] : [];
      const start = this.start(input, hx, [2, 3], [...lead, ...batch]);
      // One product for what the inputs of all steps contribute.
      let x = turned ? input.transpose(0, 1) : input;
      const last: State[] = [];
      const ways: Tensor[] = [];
      this.#each((suffix, layer, way) => {
        let state = start.map((all) => all!.select(0, last.length)) as State;
        const inputs = this.part('ih', x, suffix).unbind(0);
        const outputs = new Array<Tensor>(inputs.length);
        for (let i = 0; i < inputs.length; i++) {
          const t = way ? inputs.length - 1 - i : i;
          state = this.next(inputs[t], state, suffix);
          outputs[t] = state[0];
        }
        last.push(state);
        ways.push(stack(outputs));
        if (ways.length < this.#ways) return;
        x = ways.length > 1 ? cat(ways, -1) : ways[0];
        ways.length = 0;
        if (layer < this.num_layers - 1) x = dropout(x, this.dropout, this.training);
      });
      return [turned ? x.transpose(0, 1) : x, ...start.map((_, i) => stack(last.map((state) => state[i]!)))];
    });
  }
}

/** RNN, LSTM and GRU from outside; H is what they keep from step to step. */
interface SequenceClass<H> {
  new (
    input_size: number,
    hidden_size: number,
    options?: RecurrentOptions & Partial<typeof NONLINEARITY>,
  ): SequenceModule<H>;
  new (input_size: number, hidden_size: number, num_layers?: number, ...more: unknown[]): SequenceModule<H>;
}
interface SequenceModule<H> extends Sequence {
  forward(input: Tensor, hx?: Readonly<H> | null): [Tensor, H];
}

const sequence = <H extends Tensor | Pair>(kind: Kind): SequenceClass<H> =>
  class extends Sequence {
    static override readonly name: string = kind;

    constructor(input_size: number, hidden_size: number, options?: RecurrentOptions & Partial<typeof NONLINEARITY>);
    constructor(input_size: number, hidden_size: number, num_layers?: number, ...more: unknown[]);
    constructor(...args: unknown[]) {
      super(kind, args);
    }

    /**
     * @param input [L, N, input_size], [N, L, input_size] with batch_first, or [L, input_size]
     * @param hx the states to begin with, [layers · directions, N, hidden_size]: zeros unless given
     */
    override forward(input: Tensor, hx: Readonly<H> | null = null): [Tensor, H] {
      const [out, ...states] = this.run(input, hx as Tensor | Pair | null);
      return [out, (this.pairs ? states : states[0]) as H];
    }
  };

/** h ← tanh(W_ih x + b_ih + W_hh h + b_hh), or relu. Gives [output, h_n]. */
export const RNN = sequence<Tensor>('RNN');
export type RNN = InstanceType<typeof RNN>;
/** Gives [output, [h_n, c_n]]. */
export const LSTM = sequence<Pair>('LSTM');
export type LSTM = InstanceType<typeof LSTM>;
/** Gives [output, h_n]. */
export const GRU = sequence<Tensor>('GRU');
export type GRU = InstanceType<typeof GRU>;

interface CellClass<H> {
  new (
    input_size: number,
    hidden_size: number,
    bias?: boolean | ({ bias?: boolean } & Partial<typeof NONLINEARITY>),
    nonlinearity?: 'tanh' | 'relu',
  ): CellModule<H>;
}
interface CellModule<H> extends Recurrent {
  forward(input: Tensor, hx?: Readonly<H> | null): H;
}

const cell = <H extends Tensor | Pair>(kind: Kind): CellClass<H> =>
  class extends Recurrent {
    static override readonly name: string = `${kind}Cell`;

    constructor(
      input_size: number,
      hidden_size: number,
      bias?: boolean | ({ bias?: boolean } & Partial<typeof NONLINEARITY>),
      nonlinearity?: 'tanh' | 'relu',
    );
    constructor(...args: unknown[]) {
      super(kind, args, { ...OPTIONS, bias: true, ...(kind === 'RNN' && NONLINEARITY) });
      this.addWeights(this.input_size);
      this.reset_parameters();
    }

    /** @param input [N, input_size] or [input_size]; @param hx the state, as the cell gives it */
    override forward(input: Tensor, hx: Readonly<H> | null = null): H {
      const state = scoped(() => {
        const start = this.start(input, hx as Tensor | Pair | null, [1, 2], input.shape.slice(0, -1) as number[]);
        return this.next(this.part('ih', input), start);
      });
      return (this.pairs ? state : state[0]) as H;
    }
  };
export const RNNCell = cell<Tensor>('RNN');
export type RNNCell = InstanceType<typeof RNNCell>;
/** Gives [h, c]. */
export const LSTMCell = cell<Pair>('LSTM');
export type LSTMCell = InstanceType<typeof LSTMCell>;
export const GRUCell = cell<Tensor>('GRU');
export type GRUCell = InstanceType<typeof GRUCell>;
