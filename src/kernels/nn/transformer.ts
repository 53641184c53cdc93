/**
 * Transformer layers and stacks of them, with PyTorch's names and arguments.
 * @family attention
 */

import { fail, failType } from '../callee.ts';
import { causalMask } from '../ops/attention.ts';
import { add } from '../public/ops/arithmetic.ts';
import { whereOrNonzero as where } from '../public/ops/counted.ts';
import { zeros } from '../public/ops/creation.ts';
import { gelu, relu } from '../public/torch.nn.functional.ts';
import { outside, scoped } from '../scope.ts';
import type { Tensor } from '../tensor.ts';
import { bind, REQUIRED } from './arguments.ts';
import { type AttentionCall, MultiheadAttention } from './attention.ts';
import { ModuleList } from './containers.ts';
import { Dropout } from './dropout.ts';
import { xavier_uniform_ } from './init.ts';
import { Linear } from './linear.ts';
import { Module } from './module.ts';
import { LayerNorm } from './normalization.ts';

type Activation = 'relu' | 'gelu' | ((input: Tensor) => Tensor);

export interface TransformerLayerOptions {
  dim_feedforward?: number;
  dropout?: number;
  activation?: Activation;
  layer_norm_eps?: number;
  batch_first?: boolean;
  norm_first?: boolean;
  bias?: boolean;
}

const OPTIONS = { dim_feedforward: 2048, dropout: 0.1, activation: 'relu' as Activation };
const MORE = { layer_norm_eps: 1e-5, batch_first: false, norm_first: false, bias: true };
const LAYER = { d_model: REQUIRED as number, nhead: REQUIRED as number, ...OPTIONS, ...MORE };

const MASK = null as Tensor | null;

/** What encoder and decoder layers share; the order of their parts is PyTorch's, as are the names. */
abstract class TransformerLayer extends Module {
  /** What it was constructed with: a stack makes its layers from these. */
  readonly #given: typeof LAYER;
  readonly norm_first: boolean;
  // Not defined before they are made: that would be their order.
  declare self_attn: MultiheadAttention;
  declare multihead_attn: MultiheadAttention;
  declare linear1: Linear;
  declare dropout: Dropout;
  declare linear2: Linear;

  /** @param parts how many parts there are with residual and norm: a third one is attention to a memory */
  constructor(args: readonly unknown[], parts: 2 | 3) {
    super();
    const given = bind(this._get_name(), args, LAYER);
    const { d_model, nhead, dim_feedforward, dropout, layer_norm_eps: eps, bias, batch_first, activation } = given;
    if (typeof activation === 'string' && !['relu', 'gelu'].includes(activation))
      fail('activation should be relu/gelu', activation);
    this.#given = given;
    this.norm_first = given.norm_first;
    const attention = () => new MultiheadAttention(d_model, nhead, { dropout, bias, batch_first });
    this.self_attn = attention();
    if (parts > 2) this.multihead_attn = attention();
    this.linear1 = new Linear(d_model, dim_feedforward, bias);
    this.dropout = new Dropout(dropout);
    this.linear2 = new Linear(dim_feedforward, d_model, bias);
    for (let i = 1; i <= parts; i++) this.add_module(`norm${i}`, new LayerNorm(d_model, { eps, bias }));
    for (let i = 1; i <= parts; i++) this.add_module(`dropout${i}`, new Dropout(dropout));
  }

  /** Another one, with the same weights to begin with. */
  copy(): Module {
    const { d_model, nhead, ...options } = this.#given;
    const made = new (this.constructor as new (...args: unknown[]) => Module)(d_model, nhead, options);
    made.load_state_dict(this.state_dict());
    return made;
  }

  /** x + part(x), with the norm before the part or after the sum. */
  protected residual(i: number, x: Tensor, part: (x: Tensor) => Tensor): Tensor {
    const parts = this as unknown as Record<string, Module>;
    const [norm, drop] = [parts[`norm${i}`], parts[`dropout${i}`]];
    return this.norm_first ? add(x, drop(part(norm(x)))) : norm(add(x, drop(part(x))));
  }

  protected feed(x: Tensor): Tensor {
    const { activation } = this.#given;
    const inner = this.linear1(x);
    // The program's own function: what it makes is left to it.
    const active =
      activation === 'relu' ? relu(inner) : activation === 'gelu' ? gelu(inner) : outside(() => activation(inner));
    return this.linear2(this.dropout(active));
  }
}

const attend = (attention: MultiheadAttention, x: Tensor, memory: Tensor, call: AttentionCall): Tensor =>
  attention(x, memory, memory, { ...call, need_weights: false })[0];

interface Encoding {
  src_mask?: Tensor | null;
  src_key_padding_mask?: Tensor | null;
  is_causal?: boolean;
}

/**
 * Self-attention and a feed-forward network, each with residual and norm.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TransformerEncoderLayer.html
 */
export class TransformerEncoderLayer extends TransformerLayer {
  static override readonly name: string = 'TransformerEncoderLayer';

  constructor(d_model: number, nhead: number, options?: TransformerLayerOptions);
  constructor(d_model: number, nhead: number, dim_feedforward?: number, dropout?: number, activation?: Activation);
  constructor(...args: unknown[]) {
    super(args, 2);
  }

  override forward(src: Tensor, src_mask?: Tensor | null | Encoding, padding?: Tensor | null, causal?: boolean): Tensor;
  override forward(...args: unknown[]): Tensor {
    const parameters = { src: REQUIRED as Tensor, src_mask: MASK, src_key_padding_mask: MASK, is_causal: false };
    const given = bind(this._get_name(), args, parameters);
    const { src, src_mask: attn_mask, src_key_padding_mask: key_padding_mask, is_causal } = given;
    const call = { attn_mask, key_padding_mask, is_causal };
    return scoped(() => {
      const x = this.residual(1, src, (x) => attend(this.self_attn, x, x, call));
      return this.residual(2, x, (x) => this.feed(x));
    });
  }
}

interface Decoding {
  tgt_mask?: Tensor | null;
  memory_mask?: Tensor | null;
  tgt_key_padding_mask?: Tensor | null;
  memory_key_padding_mask?: Tensor | null;
  tgt_is_causal?: boolean;
  memory_is_causal?: boolean;
}
type Masks = (Tensor | null | boolean | undefined)[] | [...(Tensor | null)[], Decoding];

/**
 * Self-attention, attention to an encoder's memory and a feed-forward network, each with residual and norm.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TransformerDecoderLayer.html
 */
export class TransformerDecoderLayer extends TransformerLayer {
  static override readonly name: string = 'TransformerDecoderLayer';

  constructor(d_model: number, nhead: number, options?: TransformerLayerOptions);
  constructor(d_model: number, nhead: number, dim_feedforward?: number, dropout?: number, activation?: Activation);
  constructor(...args: unknown[]) {
    super(args, 3);
  }

  /** Further arguments: tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask, tgt_is_causal, memory_is_causal. */
  override forward(tgt: Tensor, memory: Tensor, ...masks: Masks): Tensor;
  override forward(...args: unknown[]): Tensor {
    const given = bind(this._get_name(), args, {
      tgt: REQUIRED as Tensor,
      memory: REQUIRED as Tensor,
      tgt_mask: MASK,
      memory_mask: MASK,
      tgt_key_padding_mask: MASK,
      memory_key_padding_mask: MASK,
      tgt_is_causal: false,
      memory_is_causal: false,
    });
    const call = (of: 'tgt' | 'memory') => ({
      attn_mask: given[`${of}_mask`],
      key_padding_mask: given[`${of}_key_padding_mask`],
      is_causal: given[`${of}_is_causal`],
    });
    return scoped(() => {
      const own = this.residual(1, given.tgt, (x) => attend(this.self_attn, x, x, call('tgt')));
      const both = this.residual(2, own, (x) => attend(this.multihead_attn, x, given.memory, call('memory')));
      return this.residual(3, both, (x) => this.feed(x));
    });
  }
}

/** As many layers as asked for, each a copy of the given one, and a norm at the end. */
abstract class Stack extends Module {
  readonly num_layers: number;
  layers: ModuleList;
  norm: Module | null;

  constructor(layer: Module, num_layers: number, norm: Module | { norm?: Module } | null = null) {
    super();
    if (!(layer instanceof TransformerLayer))
      failType(`${this._get_name()}: ${layer} is no TransformerEncoderLayer or TransformerDecoderLayer`);
    this.num_layers = num_layers;
    this.layers = new ModuleList(Array.from({ length: num_layers }, () => layer.copy()));
    this.norm = norm instanceof Module ? norm : (norm?.norm ?? null);
  }

  protected run(x: Tensor, ...rest: unknown[]): Tensor {
    return scoped(() => {
      for (const layer of this.layers) x = layer(x, ...rest);
      return this.norm ? this.norm(x) : x;
    });
  }
}

/**
 * `num_layers` copies of an encoder layer, one after another, and `norm` (null unless given) at the end.
 * (S, N, E), with batch_first layers (N, S, E), or (S, E) → the same shape. The copies begin with the same weights.
 * Bool masks are true where attention is not allowed, float ones are added.
 * @throws {TypeError} for a layer that is no TransformerEncoderLayer or TransformerDecoderLayer
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TransformerEncoder.html
 */
export class TransformerEncoder extends Stack {
  static override readonly name: string = 'TransformerEncoder';

  override forward(
    src: Tensor,
    mask?: Tensor | null | { mask?: Tensor | null; src_key_padding_mask?: Tensor | null; is_causal?: boolean },
    src_key_padding_mask?: Tensor | null,
    is_causal?: boolean,
  ): Tensor;
  override forward(...args: unknown[]): Tensor {
    const parameters = { src: REQUIRED as Tensor, mask: MASK, src_key_padding_mask: MASK, is_causal: false };
    const { src, mask, src_key_padding_mask, is_causal } = bind(this._get_name(), args, parameters);
    return this.run(src, mask, src_key_padding_mask, is_causal);
  }
}

/**
 * `num_layers` copies of a decoder layer, one after another, and `norm` (null unless given) at the end.
 * (T, N, E) and a memory (S, N, E), with batch_first layers (N, T, E) and (N, S, E) → the first shape. The copies
 * begin with the same weights. Bool masks are true where attention is not allowed, float ones are added.
 * @throws {TypeError} for a layer that is no TransformerEncoderLayer or TransformerDecoderLayer
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TransformerDecoder.html
 */
export class TransformerDecoder extends Stack {
  static override readonly name: string = 'TransformerDecoder';

  /** Further arguments as its layers take them. */
  override forward(tgt: Tensor, memory: Tensor, ...masks: Masks): Tensor {
    return this.run(tgt, memory, ...masks);
  }
}

/**
 * Encoder and decoder, as in "Attention Is All You Need".
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Transformer.html
 */
export class Transformer extends Module {
  static override readonly name: string = 'Transformer';
  readonly d_model: number;
  readonly nhead: number;
  readonly batch_first: boolean;
  encoder: Module;
  decoder: Module;

  constructor(
    options?: TransformerLayerOptions & {
      d_model?: number;
      nhead?: number;
      num_encoder_layers?: number;
      num_decoder_layers?: number;
    },
  );
  constructor(d_model: number, nhead: number, num_encoder_layers?: number, ...more: unknown[]);
  constructor(...args: unknown[]) {
    super();
    const given = bind('Transformer', args, {
      d_model: 512,
      nhead: 8,
      num_encoder_layers: 6,
      num_decoder_layers: 6,
      ...OPTIONS,
      custom_encoder: null as Module | null,
      custom_decoder: null as Module | null,
      ...MORE,
    });
    const { d_model, nhead, num_encoder_layers, num_decoder_layers, custom_encoder, custom_decoder, ...rest } = given;
    const norm = () => new LayerNorm(d_model, { eps: rest.layer_norm_eps, bias: rest.bias });
    const encoding = () => new TransformerEncoderLayer(d_model, nhead, rest);
    const decoding = () => new TransformerDecoderLayer(d_model, nhead, rest);
    this.encoder = custom_encoder ?? new TransformerEncoder(encoding(), num_encoder_layers, norm());
    this.decoder = custom_decoder ?? new TransformerDecoder(decoding(), num_decoder_layers, norm());
    for (const weight of this.parameters()) if (weight.ndim > 1) xavier_uniform_(weight);
    this.d_model = d_model;
    this.nhead = nhead;
    this.batch_first = rest.batch_first;
  }

  /** −∞ above the diagonal, 0 elsewhere: position i sees positions up to i. */
  static generate_square_subsequent_mask(size: number): Tensor {
    return scoped(() => where(causalMask(size, size), zeros([]), Number.NEGATIVE_INFINITY));
  }

  override forward(
    src: Tensor,
    tgt: Tensor,
    options?: Decoding & Omit<Encoding, 'is_causal'> & { src_is_causal?: boolean },
  ): Tensor;
  override forward(src: Tensor, tgt: Tensor, src_mask?: Tensor | null, tgt_mask?: Tensor | null): Tensor;
  override forward(...args: unknown[]): Tensor {
    const { src, tgt, src_mask, src_key_padding_mask, src_is_causal, ...call } = bind('Transformer', args, {
      src: REQUIRED as Tensor,
      tgt: REQUIRED as Tensor,
      src_mask: MASK,
      tgt_mask: MASK,
      memory_mask: MASK,
      src_key_padding_mask: MASK,
      tgt_key_padding_mask: MASK,
      memory_key_padding_mask: MASK,
      src_is_causal: false,
      tgt_is_causal: false,
      memory_is_causal: false,
    });
    return scoped(() => this.decoder(tgt, this.encoder(src, src_mask, src_key_padding_mask, src_is_causal), call));
  }
}
