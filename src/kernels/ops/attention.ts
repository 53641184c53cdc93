/**
 * scaled_dot_product_attention: scores, softmax and weighted values; masks and scale are part of the scores' kernel.
 * @family attention
 */
import { fail, failType } from '../core/callee.ts';
import { is_grad_enabled } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import { runtime } from '../core/runtime.ts';
import type { Tensor } from '../core/tensor.ts';
import { sizeOf } from '../core/view.ts';
import { add, mul } from './arithmetic.ts';
import { expand, reshape } from './basis.ts';
import { broadcastShapes, coordRef, make, mapNode, node, refOf, wantTensor } from './core.ts';
import { dropout } from './dropout.ts';
import { matmul } from './matmul.ts';
import { shade } from './shade.ts';
import { transpose, unsqueeze } from './shape.ts';
import { safe_softmax, softmax } from './softmax.ts';
import { where } from './where.ts';

/** Bool [L, S]: position i may see positions up to i. Nothing is stored: it is computed where it is read. */
export function causalMask(length: number, size: number): Tensor {
  const shape = [length, size];
  return make(mapNode('ge', 'bool', shape, [coordRef(shape, 0), coordRef(shape, 1)]));
}

/** The scores where the mask (bool: true may be seen; float: is added) lets them be. */
export function masked(scores: Tensor, mask: Tensor): Tensor {
  return mask.dtype === 'bool' ? where(mask, scores, Number.NEGATIVE_INFINITY) : add(scores, mask);
}

/**
 * softmax(query key · scale + masks), after dropout: query [*, L, E] and key turned round, [*, E, S], give [*, L, S]. A query that
 * may see nothing gets 0 of everything where `safe`, as in PyTorch's fused attention; else NaN, as in its weights.
 */
export function attentionWeights(
  query: Tensor,
  turned: Tensor,
  masks: readonly (Tensor | null)[],
  dropout_p: number,
  scale: number,
  safe: boolean,
): Tensor {
  let scores = mul(matmul(query, turned), scale);
  for (const mask of masks) if (mask) scores = masked(scores, mask);
  const weights = safe && masks.some(Boolean) ? safe_softmax(scores, -1) : softmax(scores, -1);
  return dropout(weights, dropout_p, dropout_p > 0);
}

/** weights [N, heads, L, S] × value [N, heads, S, d], written heads last: [N, L, heads, d], ready for the next product. */
export function applyWeights(weights: Tensor, value: Tensor): Tensor {
  const [count, heads, length, size] = weights.shape;
  const shape = [count, length, heads, value.shape[3]];
  const args = [refOf(weights), refOf(transpose(value, -1, -2))];
  const out = make(node('contract', 'float32', shape, args, { roles: 'bmbn', inner: [size] }));
  return link(out, [weights, value], [weights, value], ([g], [dw, dv]) => {
    const turned = transpose(g!, 1, 2);
    return [
      dw ? matmul(turned, transpose(value, -1, -2)) : null,
      dv ? matmul(transpose(weights, -1, -2), turned) : null,
    ];
  });
}

/** Attention without mask and dropout as one kernel of the device's; null where it has none, or where gradients are wanted of it. */
export function wholeAttention(parts: readonly Tensor[], scale: number, causal: boolean): Tensor | null {
  const [query, , value] = parts;
  const lead = query.shape.slice(0, -2);
  const isWanted = is_grad_enabled() && parts.some((part) => part.requires_grad);
  const isPlain = parts.every(
    ({ shape, storage }) => storage.dtype === 'float32' && shape.slice(0, -2).join() === lead.join(),
  );
  if (isWanted || !isPlain || runtime.rehearsal) return null;
  const [length, width] = query.shape.slice(-2);
  const [size, out] = value.shape.slice(-2);
  const sizes = { count: sizeOf(lead), length, size, width, out, scale, causal };
  const shader = runtime.device.attention?.(sizes);
  if (!shader) return null;
  return shade('attention', shader, [{ shape: [...lead, length, out], dtype: 'float32' }], parts)[0];
}

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
