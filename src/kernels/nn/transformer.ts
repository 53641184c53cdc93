/**
 * Transformer layers and stacks of them, with PyTorch's names and arguments.
 * @family attention
 */

import { fail, failType } from '../core/callee.ts';
import { outside, positions, scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { causalMask } from '../ops/attention-weights.ts';
import type { Int } from '../ops/core.ts';
import { MultiheadAttention } from '../public/nn/attention.ts';
import { ModuleList } from '../public/nn/containers.ts';
import { Dropout } from '../public/nn/dropout.ts';
import { Linear } from '../public/nn/linear.ts';
import { LayerNorm } from '../public/nn/normalization.ts';
import { add } from '../public/ops/arithmetic.ts';
import { zeros } from '../public/ops/creation.ts';
import { whereOrNonzero as where } from '../public/ops/nonzero.ts';
import { gelu, relu } from '../public/torch.nn.functional.ts';
import type { AttentionCall } from './attention.ts';
import { deepcopy } from './deepcopy.ts';
import { xavier_uniform_ } from './init.ts';
import { Module } from './module.ts';

/** A name, a module, or a function of the program's own. */
export type Activation = 'relu' | 'gelu' | ((input: Tensor) => Tensor);

/** What encoder and decoder layers share; the order of their parts is PyTorch's, as are the names. */
abstract class TransformerLayer extends Module {
  declare readonly norm_first: boolean;
  declare readonly activation: Activation;
  // Not defined before they are made: that would be their order.
  declare self_attn: MultiheadAttention;
  declare multihead_attn: MultiheadAttention;
  declare linear1: Linear;
  declare dropout: Dropout;
  declare linear2: Linear;

  /** @param parts how many parts there are with residual and norm: a third one is attention to a memory */
  constructor(
    d_model: Int,
    nhead: Int,
    dim_feedforward: Int,
    dropout: number,
    activation: Activation,
    eps: number,
    batch_first: boolean,
    norm_first: boolean,
    bias: boolean,
    parts: 2 | 3,
  ) {
    super();
    if (typeof activation === 'string' && !['relu', 'gelu'].includes(activation))
      fail('activation should be relu/gelu', activation);
    Object.assign(this, { norm_first });
    const attention = () => new MultiheadAttention(d_model, nhead, { dropout, bias, batch_first });
    this.self_attn = attention();
    if (parts > 2) this.multihead_attn = attention();
    this.linear1 = new Linear(d_model, dim_feedforward, bias);
    this.dropout = new Dropout(dropout);
    this.linear2 = new Linear(dim_feedforward, d_model, bias);
    for (let i = 1; i <= parts; i++) this.add_module(`norm${i}`, new LayerNorm(d_model, { eps, bias }));
    for (let i = 1; i <= parts; i++) this.add_module(`dropout${i}`, new Dropout(dropout));
    Object.assign(this, { activation });
  }

  /** x + part(x), with the norm before the part or after the sum. */
  protected residual(i: number, x: Tensor, part: (x: Tensor) => Tensor): Tensor {
    const parts = this as unknown as Record<string, Module>;
    const [norm, drop] = [parts[`norm${i}`], parts[`dropout${i}`]];
    return this.norm_first ? add(x, drop(part(norm(x)))) : norm(add(x, drop(part(x))));
  }

  protected feed(x: Tensor): Tensor {
    const { activation } = this;
    const inner = this.linear1(x);
    // The program's own function: what it makes is left to it.
    const active =
      activation === 'relu' ? relu(inner) : activation === 'gelu' ? gelu(inner) : outside(() => activation(inner));
    return this.linear2(this.dropout(active));
  }
}

const attend = (attention: MultiheadAttention, x: Tensor, memory: Tensor, call: AttentionCall): Tensor =>
  attention(x, memory, memory, { ...call, need_weights: false })[0];

type Mask = Tensor | null | undefined;

const ENCODE = positions('TransformerEncoderLayer(src;src_mask,src_key_padding_mask,is_causal)');

interface Encoding {
  src_mask?: Tensor | null;
  src_key_padding_mask?: Tensor | null;
  is_causal?: boolean;
}

/**
 * Self-attention and a feed-forward network, each with residual and norm.
 * @names torch.nn.TransformerEncoderLayer
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TransformerEncoderLayer.html
 * @example
 * const layer = new torch.nn.TransformerEncoderLayer(8, 2, 16);
 * layer(torch.ones([5, 1, 8])).shape
 * // [5, 1, 8]
 */
export class TransformerEncoderLayer extends TransformerLayer {
  constructor(
    d_model: Int,
    nhead: Int,
    dim_feedforward: Int = 2048,
    dropout: number = 0.1,
    activation: Activation = 'relu',
    layer_norm_eps: number = 1e-5,
    batch_first: boolean = false,
    norm_first: boolean = false,
    bias: boolean = true,
  ) {
    super(d_model, nhead, dim_feedforward, dropout, activation, layer_norm_eps, batch_first, norm_first, bias, 2);
  }

  override forward(src: Tensor, src_mask?: Tensor | null | Encoding, padding?: Tensor | null, causal?: boolean): Tensor;
  override forward(...args: unknown[]): Tensor {
    const [src, attn_mask, key_padding_mask, is_causal] = ENCODE.place(args) as [Tensor, Mask, Mask, boolean?];
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
const DECODE = positions(
  'TransformerDecoderLayer(tgt,memory;tgt_mask,memory_mask,tgt_key_padding_mask,memory_key_padding_mask,tgt_is_causal,memory_is_causal)',
);

type Masks = (Tensor | null | boolean | undefined)[] | [...(Tensor | null)[], Decoding];

/**
 * Self-attention, attention to an encoder's memory and a feed-forward network, each with residual and norm.
 * @names torch.nn.TransformerDecoderLayer
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TransformerDecoderLayer.html
 * @example
 * const layer = new torch.nn.TransformerDecoderLayer(8, 2, 16);
 * layer(torch.ones([5, 1, 8]), torch.ones([3, 1, 8])).shape
 * // [5, 1, 8]
 */
export class TransformerDecoderLayer extends TransformerLayer {
  constructor(
    d_model: Int,
    nhead: Int,
    dim_feedforward: Int = 2048,
    dropout: number = 0.1,
    activation: Activation = 'relu',
    layer_norm_eps: number = 1e-5,
    batch_first: boolean = false,
    norm_first: boolean = false,
    bias: boolean = true,
  ) {
    super(d_model, nhead, dim_feedforward, dropout, activation, layer_norm_eps, batch_first, norm_first, bias, 3);
  }

  /** Further arguments: tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask, tgt_is_causal, memory_is_causal. */
  override forward(tgt: Tensor, memory: Tensor, ...masks: Masks): Tensor;
  override forward(...args: unknown[]): Tensor {
    const [tgt, memory, ...masks] = DECODE.place(args) as [Tensor, Tensor, Mask, Mask, Mask, Mask, boolean?, boolean?];
    const call = (of: 0 | 1) => ({
      attn_mask: masks[of] as Mask,
      key_padding_mask: masks[2 + of] as Mask,
      is_causal: masks[4 + of] as boolean | undefined,
    });
    return scoped(() => {
      const own = this.residual(1, tgt, (x) => attend(this.self_attn, x, x, call(0)));
      const both = this.residual(2, own, (x) => attend(this.multihead_attn, x, memory, call(1)));
      return this.residual(3, both, (x) => this.feed(x));
    });
  }
}

const STACK = positions('TransformerEncoder(src;mask,src_key_padding_mask,is_causal)');

/** As many layers as asked for, each a copy of the given one, and a norm at the end. */
abstract class Stack extends Module {
  readonly num_layers: number;
  layers: ModuleList;
  norm: Module | null;

  constructor(layer: Module, num_layers: Int, norm: Module | null) {
    super();
    if (!(layer instanceof TransformerLayer))
      failType(`${this._get_name()}: ${layer} is no TransformerEncoderLayer or TransformerDecoderLayer`);
    this.num_layers = num_layers;
    this.layers = new ModuleList(Array.from({ length: num_layers }, () => deepcopy(layer)));
    this.norm = norm;
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
 * @names torch.nn.TransformerEncoder
 * @throws {TypeError} for a layer that is no TransformerEncoderLayer or TransformerDecoderLayer
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TransformerEncoder.html
 * @example
 * const encoder = new torch.nn.TransformerEncoder(new torch.nn.TransformerEncoderLayer(8, 2, 16), 2);
 * encoder(torch.ones([5, 1, 8])).shape
 * // [5, 1, 8]
 */
export class TransformerEncoder extends Stack {
  constructor(
    encoder_layer: Module,
    num_layers: Int,
    norm: Module | null = null,
    _enable_nested_tensor: boolean = true,
    _mask_check: boolean = true,
  ) {
    super(encoder_layer, num_layers, norm);
  }

  override forward(
    src: Tensor,
    mask?: Tensor | null | { mask?: Tensor | null; src_key_padding_mask?: Tensor | null; is_causal?: boolean },
    src_key_padding_mask?: Tensor | null,
    is_causal?: boolean,
  ): Tensor;
  override forward(...args: unknown[]): Tensor {
    const [src, ...rest] = STACK.place(args) as [Tensor, ...unknown[]];
    return this.run(src, ...rest);
  }
}

/**
 * `num_layers` copies of a decoder layer, one after another, and `norm` (null unless given) at the end.
 * (T, N, E) and a memory (S, N, E), with batch_first layers (N, T, E) and (N, S, E) → the first shape. The copies
 * begin with the same weights. Bool masks are true where attention is not allowed, float ones are added.
 * @names torch.nn.TransformerDecoder
 * @throws {TypeError} for a layer that is no TransformerEncoderLayer or TransformerDecoderLayer
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TransformerDecoder.html
 * @example
 * const decoder = new torch.nn.TransformerDecoder(new torch.nn.TransformerDecoderLayer(8, 2, 16), 2);
 * decoder(torch.ones([5, 1, 8]), torch.ones([3, 1, 8])).shape
 * // [5, 1, 8]
 */
export class TransformerDecoder extends Stack {
  constructor(decoder_layer: Module, num_layers: Int, norm: Module | null = null) {
    super(decoder_layer, num_layers, norm);
  }

  /** Further arguments as its layers take them. */
  override forward(tgt: Tensor, memory: Tensor, ...masks: Masks): Tensor {
    return this.run(tgt, memory, ...masks);
  }
}

/**
 * Encoder and decoder, as in "Attention Is All You Need".
 * @names torch.nn.Transformer
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Transformer.html
 * @example
 * const model = new torch.nn.Transformer(8, 2, 1, 1, 16);
 * model(torch.ones([5, 1, 8]), torch.ones([3, 1, 8])).shape
 * // [3, 1, 8]
 */
export class Transformer extends Module {
  readonly d_model: number;
  readonly nhead: number;
  readonly batch_first: boolean;
  encoder: Module;
  decoder: Module;

  constructor(
    d_model: Int = 512,
    nhead: Int = 8,
    num_encoder_layers: Int = 6,
    num_decoder_layers: Int = 6,
    dim_feedforward: Int = 2048,
    dropout: number = 0.1,
    activation: Activation = 'relu',
    custom_encoder: Module | null = null,
    custom_decoder: Module | null = null,
    layer_norm_eps: number = 1e-5,
    batch_first: boolean = false,
    norm_first: boolean = false,
    bias: boolean = true,
  ) {
    super();
    const last = [layer_norm_eps, batch_first, norm_first, bias] as const;
    const first = [d_model, nhead, dim_feedforward, dropout, activation] as const;
    const norm = () => new LayerNorm(d_model, { eps: layer_norm_eps, bias });
    const encoding = () => new TransformerEncoderLayer(...first, ...last);
    const decoding = () => new TransformerDecoderLayer(...first, ...last);
    this.encoder = custom_encoder ?? new TransformerEncoder(encoding(), num_encoder_layers, norm());
    this.decoder = custom_decoder ?? new TransformerDecoder(decoding(), num_decoder_layers, norm());
    for (const weight of this.parameters()) if (weight.ndim > 1) xavier_uniform_(weight);
    this.d_model = d_model;
    this.nhead = nhead;
    this.batch_first = batch_first;
  }

  /** −∞ above the diagonal, 0 elsewhere: position i sees positions up to i. */
  static generate_square_subsequent_mask(size: Int): Tensor {
    return scoped(() => where(causalMask(size, size), zeros([]), Number.NEGATIVE_INFINITY));
  }

  override forward(
    src: Tensor,
    tgt: Tensor,
    options?: Decoding & Omit<Encoding, 'is_causal'> & { src_is_causal?: boolean },
  ): Tensor;
  override forward(src: Tensor, tgt: Tensor, src_mask?: Tensor | null, tgt_mask?: Tensor | null): Tensor;
  override forward(...args: unknown[]): Tensor {
    const [
      src,
      tgt,
      src_mask,
      tgt_mask,
      memory_mask,
      src_padding,
      tgt_padding,
      memory_padding,
      src_is_causal,
      ...causal
    ] = TRANSFORM.place(args) as [Tensor, ...unknown[]];
    const masks = [tgt_mask, memory_mask, tgt_padding, memory_padding, ...causal];
    return scoped(() => this.decoder(tgt, this.encoder(src, src_mask, src_padding, src_is_causal), ...masks));
  }
}

const TRANSFORM = positions(
  'Transformer(src,tgt;src_mask,tgt_mask,memory_mask,src_key_padding_mask,tgt_key_padding_mask,memory_key_padding_mask,src_is_causal,tgt_is_causal,memory_is_causal)',
);
