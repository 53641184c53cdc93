/**
 * scaled_dot_product_attention: without scores in memory where the device has that, else in several kernels.
 * @family attention
 */
import { fail, failType } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { attentionWeights, causalMask } from './attention-weights.ts';
import { expand, reshape } from './basis.ts';
import { broadcastShapes, wantTensor } from './core.ts';
import { matmul } from './matmul.ts';
import { transpose, unsqueeze } from './shape.ts';
import { wholeAttention } from './whole-attention.ts';

/**
 * softmax(query keyᵀ / √E + mask) value: query [*, L, E], key [*, S, E], value [*, S, Ev]; attn_mask broadcasts to [*, L, S],
 * bool (true takes part) or float (added). Keywords `scale` and `enable_gqa` as in PyTorch.
 * @names torch.nn.functional.scaled_dot_product_attention
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.scaled_dot_product_attention.html
 * @example
 * const [query, key, value] = [torch.ones([1, 2, 4]), torch.ones([1, 3, 4]), torch.ones([1, 3, 5])];
 * torch.nn.functional.scaled_dot_product_attention(query, key, value).shape
 * // [1, 2, 5]
 */
export function scaled_dot_product_attention(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  attn_mask: Tensor | null = null,
  dropout_p: number = 0,
  is_causal: boolean = false,
  scale: number | null = null,
  enable_gqa: boolean = false,
): Tensor {
  const inputs = [query, key, value];
  for (const input of inputs) wantTensor(input, 'query, key and value');
  if (attn_mask && is_causal) fail('attn_mask should not be set when is_causal');
  if (enable_gqa) [key, value] = [heads(key, query), heads(value, query)];
  const [length, size] = [query.shape.at(-2)!, key.shape.at(-2)!];
  const odd = inputs.some(({ ndim, dtype }) => ndim < 2 || dtype !== query.dtype);
  if (odd || query.shape.at(-1) !== key.shape.at(-1) || value.shape.at(-2) !== size) {
    fail('expected query [*, L, E], key [*, S, E] and value [*, S, Ev] of one dtype', ...inputs);
  }
  if (attn_mask) {
    broadcastShapes(query.shape.slice(0, -1).concat(size), attn_mask.shape);
    if (attn_mask.dtype !== 'bool' && attn_mask.dtype !== query.dtype)
      failType("expected attn_mask bool or of query's dtype", attn_mask.dtype);
  }
  const mask = is_causal ? causalMask(length, size) : attn_mask;
  const factor = scale ?? 1 / Math.sqrt(query.shape.at(-1)!);
  const whole = attn_mask || dropout_p > 0 ? null : wholeAttention([query, key, value], factor, is_causal);
  if (whole) return whole;
  // Each query of a causal mask sees at least the first key.
  const weights = attentionWeights(query, transpose(key, -2, -1), [mask], dropout_p, factor, !is_causal);
  return matmul(weights, value);
}

/** Key and value heads, each standing for several query heads. */
function heads(tensor: Tensor, query: Tensor): Tensor {
  const [from, to] = [tensor.shape.at(-3)!, query.shape.at(-3)!];
  if (from === to) return tensor;
  const { shape } = tensor;
  const [lead, last] = [shape.slice(0, -2), shape.slice(-2)];
  return reshape(expand(unsqueeze(tensor, -3), [...lead, to / from, ...last]), [...shape.slice(0, -3), to, ...last]);
}
