/** Attention with and without gradients, in each way that the device has: one beside the others, in one run. */

const SIZES = [
  { batch: 8, heads: 4, length: 64, depth: 16 },
  { batch: 16, heads: 6, length: 256, depth: 64 },
  { batch: 4, heads: 8, length: 1024, depth: 64 },
  { batch: 2, heads: 8, length: 1024, depth: 128 },
  { batch: 1, heads: 8, length: 4096, depth: 64 },
];

/** Ways as `sdpa_kernel` names them. Which of them a program gets `tiles.ts` decides. */
const WAYS = [
  { told: ', in tiles', way: 'FLASH_ATTENTION' },
  { told: ', in several kernels', way: 'MATH' },
];

function inWay(torch, way, run) {
  const { SDPBackend, sdpa_kernel } = torch.nn.attention;
  return sdpa_kernel(SDPBackend[way], run);
}

/** Of a head the weights of a query, as the host computes them. */
function weightsOf([queries, keys], { row, first, seen, depth }) {
  const scores = Array.from({ length: seen }, (_, j) => {
    let sum = 0;
    for (let d = 0; d < depth; d++) sum += queries[row * depth + d] * keys[(first + j) * depth + d];
    return sum / Math.sqrt(depth);
  });
  const top = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - top));
  const total = weights.reduce((sum, weight) => sum + weight);
  return weights.map((weight) => weight / total);
}

const weighted = (weights, rows, { first, depth }, column) =>
  weights.reduce((sum, weight, j) => sum + weight * rows[(first + j) * depth + column], 0);

/** An element of the result. */
const proofOfResult =
  ({ length, depth }, causal) =>
  (inputs, at) => {
    const row = Math.floor(at / depth);
    const place = { row, first: row - (row % length), seen: causal ? (row % length) + 1 : length, depth };
    return { value: weighted(weightsOf(inputs, place), inputs[2], place, at % depth), scale: 1 };
  };

/**
 * Of each head the last query's gradient; the sum of the values' gradients, which is that of the result's, since weights are 1
 * together; and how far the products of keys with their gradients are from those of queries with theirs, which are as much.
 */
const provable = (torch, [q, k], [dq, dk, dv]) => {
  const products = k
    .mul(dk)
    .sum([-1, -2], true)
    .sub(q.mul(dq).sum([-1, -2], true));
  return torch.cat([dq.select(-2, -1), dv.sum(-2), products.squeeze(-1).expand(dq.select(-2, -1).shape)], -1);
};

const proofOfGradients =
  ({ length, depth }) =>
  (inputs, at) => {
    const [, keys, values, gradient] = inputs;
    const [first, column] = [Math.floor(at / (3 * depth)) * length, at % depth];
    const part = Math.floor((at % (3 * depth)) / depth);
    if (part === 2) return { value: 0, scale: Math.sqrt(length) };
    if (part === 1) {
      let value = 0;
      for (let i = 0; i < length; i++) value += gradient[(first + i) * depth + column];
      return { value, scale: Math.sqrt(length) };
    }
    const place = { row: first + length - 1, first, seen: length, depth };
    const weights = weightsOf(inputs, place);
    const rises = weights.map((_, j) => {
      let sum = 0;
      for (let d = 0; d < depth; d++) sum += gradient[place.row * depth + d] * values[(first + j) * depth + d];
      return sum;
    });
    const mean = weights.reduce((sum, weight, j) => sum + weight * rises[j], 0);
    const slopes = weights.map((weight, j) => (weight * (rises[j] - mean)) / Math.sqrt(depth));
    return { value: weighted(slopes, keys, place, column), scale: 1 };
  };

function attention(torch, sizes, { causal, backward, way, told }) {
  const { batch, heads, length, depth } = sizes;
  const shape = [batch, heads, length, depth];
  const elements = batch * heads * length * depth;
  const products = 4 * elements * length;
  return {
    name: `attention${causal ? ', causal' : ''}${backward ? ', with gradients' : ''} ${shape.join(' × ')}${told}`,
    // The products of the whole square, each once: what a mask spares is the kernel's gain, what is computed again its loss.
    flops: backward ? 3 * products : products,
    bytes: (backward ? 8 : 4) * elements * 4,
    result: elements,
    proved: backward ? 3 * batch * heads * depth : elements,
    make: () => {
      const [q, k, v, gradient] = Array.from({ length: 4 }, () => torch.randn(shape));
      const forward = () => torch.nn.functional.scaled_dot_product_attention(q, k, v, { is_causal: causal });
      if (!backward) return { inputs: [q, k, v], run: () => inWay(torch, way, forward) };
      const given = [q, k, v];
      for (const input of given) input.requires_grad_();
      const run = () => inWay(torch, way, () => torch.autograd.grad([forward()], given, [gradient]));
      const checked = (gradients) => torch.no_grad(() => provable(torch, given, gradients));
      return { inputs: [...given, gradient], run, provable: () => checked(run()) };
    },
    proof: backward ? proofOfGradients(sizes) : proofOfResult(sizes, causal),
  };
}

/** From small to large. A device that has only kernels of operators is measured in that way alone. */
export function* allAttention(torch, software) {
  const ways = software ? WAYS.slice(1) : WAYS;
  for (const sizes of SIZES)
    for (const backward of [false, true])
      for (const causal of [false, true])
        for (const way of ways) yield attention(torch, sizes, { causal, backward, ...way });
}
