/**
 * Attention in several kernels: scores with their masks, softmax, weighted values.
 * @family attention
 */
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, mul } from './arithmetic.ts';
import { coordRef, make, mapNode, node, refOf } from './core.ts';
import { dropout } from './dropout.ts';
import { matmul } from './matmul.ts';
import { transpose } from './shape.ts';
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
