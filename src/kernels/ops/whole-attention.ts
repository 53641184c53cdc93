/**
 * Attention whose scores never reach memory, with its gradients, where the device has shaders for that (`Device.attention`). What goes the way of
 * several kernels is decided here: masks other than the causal one and dropout, which callers do not ask for; other dtypes than float32;
 * keys and values of other heads; sizes that the device refuses; examples of a vmap; and gradients that have gradients themselves.
 * @family attention
 */
import type { AttentionShaders, AttentionSizes } from '../core/device.ts';
import { is_grad_enabled } from '../core/grad-mode.ts';
import { link, wantsGrad } from '../core/grad-node.ts';
import { runtime } from '../core/runtime.ts';
import type { Tensor } from '../core/tensor.ts';
import { sizeOf } from '../core/view.ts';
import { mul, sub } from './arithmetic.ts';
import { attentionWeights, causalMask } from './attention-weights.ts';
import { contiguous, sum } from './basis.ts';
import { make } from './core.ts';
import { matmul } from './matmul.ts';
import { shade } from './shade.ts';
import { transpose } from './shape.ts';

const isFloats = ({ storage }: Tensor): boolean => storage.dtype === 'float32';

/**
 * softmax(query keyᵀ · scale) value, of [*, L, E], [*, S, E] and [*, S, Ev].
 * @param causal query i sees keys 0…i alone
 * @returns null where it has to be several kernels
 */
export function wholeAttention(given: readonly Tensor[], scale: number, causal: boolean): Tensor | null {
  const [query, , value] = given;
  const lead = query.shape.slice(0, -2);
  const isPlain = given.every((part) => isFloats(part) && part.shape.slice(0, -2).join() === lead.join());
  if (!isPlain || runtime.rehearsal) return null;
  const [length, width] = query.shape.slice(-2);
  const [size, out] = value.shape.slice(-2);
  const sizes = { count: sizeOf(lead), length, size, width, out, scale, causal };
  const way = runtime.attention;
  const shaders = way === 'none' ? undefined : runtime.device.attention?.(sizes, way === 'whole');
  const result = { shape: [...lead, length, out], dtype: 'float32' } as const;
  if (wantsGrad(given)) return shaders?.gradients ? linked(shaders.gradients, given, result, sizes) : null;
  return shaders?.result ? shade('attention', shaders.result, [result], given)[0] : null;
}

function linked(
  shaders: NonNullable<AttentionShaders['gradients']>,
  given: readonly Tensor[],
  result: { shape: readonly number[]; dtype: 'float32' },
  sizes: AttentionSizes,
): Tensor {
  // Heads are mostly views: they are copied once, for forward and backward.
  const parts = given.map(contiguous);
  const shapeOf = (tensor: Tensor) => ({ shape: tensor.shape, dtype: 'float32' }) as const;
  const perQuery = { shape: result.shape.slice(0, -1), dtype: 'float32' } as const;
  const [out, kept] = shade('attention', shaders.kept, [result, perQuery], parts);
  // A tensor of its own: the result may be changed in place.
  const made = make(out.storage.node, out.shape);
  const backward = ([g]: (Tensor | null)[], [ofQuery, ofKey, ofValue]: boolean[]) => {
    if (is_grad_enabled() || runtime.rehearsal || !isFloats(g!)) return composed(parts, g!, sizes);
    const inputs = [...parts, g!, kept, sum(mul(g!, made), -1)];
    const [query, ...others] = parts.map(shapeOf);
    return [
      ...(ofQuery ? shade('attention_backward', shaders.query, [query], inputs) : [null]),
      ...(ofKey || ofValue ? shade('attention_backward', shaders.others, others, inputs) : [null, null]),
    ];
  };
  return link(out, parts, [...parts, kept, made], backward, 'scaled_dot_product_attention');
}

/** The same gradients as operations of their own, which have gradients again. */
function composed(
  [query, key, value]: readonly Tensor[],
  g: Tensor,
  { length, size, scale, causal }: AttentionSizes,
): Tensor[] {
  const mask = causal ? causalMask(length, size) : null;
  const weights = attentionWeights(query, transpose(key, -2, -1), [mask], 0, scale, false);
  const dWeights = matmul(g, transpose(value, -2, -1));
  const dScores = mul(mul(weights, sub(dWeights, sum(mul(weights, dWeights), -1, true))), scale);
  return [matmul(dScores, key), matmul(transpose(dScores, -2, -1), query), matmul(transpose(weights, -2, -1), g)];
}
