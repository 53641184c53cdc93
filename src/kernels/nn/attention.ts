/**
 * MultiheadAttention, with PyTorch's parameter names; a self-attention's projections are one product.
 * @family attention
 */

import { fail } from '../core/callee.ts';
import { positions, scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { applyWeights, attentionWeights, causalMask } from '../ops/attention-weights.ts';
import type { Int } from '../ops/core.ts';
import { wholeAttention } from '../ops/whole-attention.ts';
import { Linear } from '../public/nn/linear.ts';
import { expand, reshape } from '../public/ops/basis.ts';
import { logical_not } from '../public/ops/compare.ts';
import { empty } from '../public/ops/creation.ts';
import { pad } from '../public/ops/pad.ts';
import { mean } from '../public/ops/reduce.ts';
import { cat, chunk, permute, transpose, unbind, unsqueeze } from '../public/ops/shape.ts';
import { linear } from '../public/torch.nn.functional.ts';
import { xavier_normal_, xavier_uniform_, zeros_ } from './init.ts';
import { hold, Module } from './module.ts';
import { Parameter } from './parameter.ts';

/** A Linear by the name that PyTorch prints it with. */
class OutProjection extends Linear {
  static override readonly name = 'NonDynamicallyQuantizableLinear';
}

/** The keywords of a call; bool masks say true where attention is *not* allowed, float masks are added. */
export interface AttentionCall {
  key_padding_mask?: Tensor | null;
  need_weights?: boolean;
  attn_mask?: Tensor | null;
  average_attn_weights?: boolean;
  is_causal?: boolean;
}

const CALL = positions(
  'MultiheadAttention(query,key,value;key_padding_mask,need_weights,attn_mask,average_attn_weights,is_causal)',
);

/**
 * softmax(q kᵀ / √d) v for each head, of projected query, key and value: [L, N, E] each, [N, L, E] with batch_first, or [L, E].
 * @names torch.nn.MultiheadAttention
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html
 * @example
 * const attention = new torch.nn.MultiheadAttention(8, 2, { batch_first: true });
 * const x = torch.ones([1, 5, 8]);
 * const [output, weights] = attention(x, x, x);
 * [output.shape, weights?.shape]
 * // [[1, 5, 8], [1, 5, 5]]
 */
export class MultiheadAttention extends Module {
  declare readonly embed_dim: number;
  declare readonly num_heads: number;
  declare readonly kdim: number;
  declare readonly vdim: number;
  declare readonly dropout: number;
  declare readonly batch_first: boolean;
  declare readonly add_zero_attn: boolean;
  readonly head_dim: number;
  /** The three below each other, where key and value have the query's width. */
  in_proj_weight: Parameter | null;
  q_proj_weight: Parameter | null;
  k_proj_weight: Parameter | null;
  v_proj_weight: Parameter | null;
  in_proj_bias: Parameter | null;
  bias_k: Parameter | null;
  bias_v: Parameter | null;
  out_proj: Linear;

  constructor(
    embed_dim: Int,
    num_heads: Int,
    dropout: number = 0,
    bias: boolean = true,
    add_bias_kv: boolean = false,
    add_zero_attn: boolean = false,
    kdim: Int | null = null,
    vdim: Int | null = null,
    batch_first: boolean = false,
  ) {
    super();
    const width = embed_dim;
    const more = { kdim: kdim ?? width, vdim: vdim ?? width, batch_first };
    hold(this, { embed_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, ...more });
    if (!(num_heads > 0) || width % num_heads !== 0) fail('embed_dim must be divisible by num_heads', width, num_heads);
    this.head_dim = width / num_heads;
    const made = (wanted: boolean, ...shape: number[]) => (wanted ? new Parameter(empty(shape)) : null);
    const one = this.kdim === width && this.vdim === width;
    this.in_proj_weight = made(one, 3 * width, width);
    this.q_proj_weight = made(!one, width, width);
    this.k_proj_weight = made(!one, width, this.kdim);
    this.v_proj_weight = made(!one, width, this.vdim);
    this.in_proj_bias = made(bias, 3 * width);
    this.bias_k = made(add_bias_kv, 1, 1, width);
    this.bias_v = made(add_bias_kv, 1, 1, width);
    this.out_proj = new OutProjection(width, width, bias);
    this.reset_parameters();
  }

  reset_parameters(): void {
    for (const weight of this.own_parameters()) (weight[1].ndim === 2 ? xavier_uniform_ : zeros_)(weight[1]);
    for (const bias of [this.bias_k, this.bias_v]) if (bias) xavier_normal_(bias);
    if (this.out_proj.bias) zeros_(this.out_proj.bias);
  }

  /** @returns the result, and the attention weights [N, L, S] (each head's with average_attn_weights false) unless not needed */
  override forward(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    key_padding_mask?: Tensor | null | AttentionCall,
    need_weights?: boolean,
    attn_mask?: Tensor | null,
    average_attn_weights?: boolean,
    is_causal?: boolean,
  ): [Tensor, Tensor | null];
  override forward(...args: unknown[]): [Tensor, Tensor | null] {
    const [
      query,
      key,
      value,
      key_padding_mask,
      need_weights = true,
      attn_mask,
      average_attn_weights = true,
      is_causal,
    ] = CALL.place(args) as [Tensor, Tensor, Tensor, Tensor?, boolean?, Tensor?, boolean?, boolean?];
    const call = { key_padding_mask, need_weights, attn_mask, average_attn_weights, is_causal };
    return scoped(() => this.attend(query, key, value, call));
  }

  private attend(query: Tensor, key: Tensor, value: Tensor, call: AttentionCall): [Tensor, Tensor | null] {
    const widths = [this.embed_dim, this.kdim, this.vdim];
    const inputs = [query, key, value];
    const fits = inputs.every((x, i) => x.ndim === query.ndim && x.shape.at(-1) === widths[i]);
    if (!fits || ![2, 3].includes(query.ndim) || key.shape.slice(0, -1).join() !== value.shape.slice(0, -1).join()) {
      fail(
        `MultiheadAttention: expected query, key and value of 2 or 3 dimensions with embedding dimensions ${widths.join(', ')}, key and value of one length`,
        inputs.map(show).join(', '),
      );
    }
    // From here on [N, L, E].
    const batched = query.ndim === 3;
    const turn = (x: Tensor) => (this.batch_first ? x : transpose(x, 0, 1));
    const inner = (x: Tensor) => (batched ? turn(x) : unsqueeze(x, 0));
    const x = inner(query);
    let [q, k, v] = query === key && key === value ? this.project(x) : this.project(x, inner(key), inner(value));
    const size = k.shape[2];
    if (this.bias_k) [k, v] = [this.append(k, this.bias_k), this.append(v, this.bias_v!)];
    if (this.add_zero_attn) [k, v] = [pad(k, [0, 0, 0, 1]), pad(v, [0, 0, 0, 1])];
    const masks = this.masks(call, [x.shape[0], this.num_heads, q.shape[2], size], k.shape[2] - size);
    const drop = this.training ? this.dropout : 0;
    const scale = this.head_dim ** -0.5;
    const causal = Boolean(call.is_causal && !call.attn_mask);
    const isAlone = drop === 0 && masks.length === Number(causal) && !call.need_weights;
    const whole = isAlone ? wholeAttention([q, k, v], scale, causal) : null;
    if (whole) {
      const out = this.out_proj(reshape(transpose(whole, 1, 2), x.shape));
      return [batched ? turn(out) : out.squeeze(0), null];
    }
    const weights = attentionWeights(q, transpose(k, -2, -1), masks, drop, scale, !call.need_weights);
    const out = this.out_proj(reshape(applyWeights(weights, v), x.shape));
    if (!call.need_weights) return [batched ? turn(out) : out.squeeze(0), null];
    const shown = call.average_attn_weights ? mean(weights, 1) : weights;
    return batched ? [turn(out), shown] : [out.squeeze(0), shown.squeeze(0)];
  }

  /** [N, L, E] → [N, heads, L, d], or [N, L, n · E] → n of these: views. */
  private heads(x: Tensor, n = 1): Tensor[] {
    const apart = reshape(x, [x.shape[0], x.shape[1], n, this.num_heads, this.head_dim]);
    return unbind(apart, 2).map((part) => permute(part, [0, 2, 1, 3]));
  }

  /** Query, key and value of each head, of one input or of three. */
  private project(...inputs: Tensor[]): Tensor[] {
    const { in_proj_weight: joint, in_proj_bias: bias } = this;
    if (joint && inputs.length === 1) return this.heads(linear(inputs[0], joint, bias), 3);
    const weights = joint ? chunk(joint, 3) : [this.q_proj_weight!, this.k_proj_weight!, this.v_proj_weight!];
    const biases = bias && chunk(bias, 3);
    return weights.flatMap((weight, i) => this.heads(linear(inputs[i] ?? inputs[0], weight, biases?.[i] ?? null)));
  }

  /** One more position with the same learned vector in each sequence. */
  private append(x: Tensor, bias: Tensor): Tensor {
    return cat([x, ...this.heads(expand(bias, [x.shape[0], 1, this.embed_dim]))], 2);
  }

  /** The masks as they apply to the scores [N, heads, L, S + more]; positions that were appended may always be seen. */
  private masks(call: AttentionCall, [count, heads, length, size]: number[], more: number): Tensor[] {
    const masks: Tensor[] = [];
    const add = (mask: Tensor, shapes: number[][], to: number[]) => {
      if (!shapes.some((shape) => shape.join() === mask.shape.join())) {
        fail(
          `MultiheadAttention: The shape of the mask is ${show(mask)}, but should be ${shapes.map((shape) => `[${shape.join(', ')}]`).join(' or ')}.`,
        );
      }
      const wide = reshape(more ? pad(mask, [0, more]) : mask, [...to, size + more]);
      masks.push(wide.dtype === 'bool' ? logical_not(wide) : wide);
    };
    const { attn_mask, key_padding_mask: padding } = call;
    if (attn_mask) {
      const shape = [length, size];
      add(attn_mask, [shape, [count * heads, ...shape]], [...(attn_mask.ndim === 3 ? [count, heads] : [1, 1]), length]);
    } else if (call.is_causal) masks.push(causalMask(length, size + more));
    if (padding) add(padding, [[count, size], ...(count === 1 ? [[size]] : [])], [count, 1, 1]);
    return masks;
  }
}

const show = ({ shape }: Tensor): string => `[${shape.join(', ')}]`;
