/**
 * The operators that are measured: each says what one run of it computes (`flops`) and reads and writes (`bytes`), and `make` gives its
 * inputs and `run`. `proof` computes one element of the result from the inputs' values as they are stored, on the host: what is fast
 * and wrong is not fast.
 */
import { allAttention } from './attention.mjs';

const size = (shape) => shape.reduce((product, n) => product * n, 1);

/** Sizes on hardware, and those that a software adapter does in time. */
const PRODUCTS = [256, 512, 1024, 2048, 4096];
const PRODUCTS_OF_SHAPE = [
  [64, 784, 128],
  [1000, 1020, 515],
  [64, 16384, 64],
];
const CONVOLUTIONS = [
  { name: '3 × 3, 1 → 8, 28²', batch: 32, channels: [1, 8], image: 28, kernel: 3, stride: 1 },
  { name: '3 × 3, 8 → 16, 14²', batch: 32, channels: [8, 16], image: 14, kernel: 3, stride: 1 },
  { name: '3 × 3, 64 → 64, 56²', batch: 16, channels: [64, 64], image: 56, kernel: 3, stride: 1 },
  { name: '3 × 3, 128 → 128, 28²', batch: 32, channels: [128, 128], image: 28, kernel: 3, stride: 1 },
  { name: '7 × 7 / 2, 3 → 64, 224²', batch: 16, channels: [3, 64], image: 224, kernel: 7, stride: 2 },
];
const SHAPES = [
  [256, 1024],
  [8192, 1024],
  [64, 65536],
];

function product(torch, [m, k, n], dtype) {
  return {
    name: m === k && k === n ? `product ${n}` : `product ${m} × ${k} × ${n}`,
    flops: 2 * m * n * k,
    bytes: (m * k + k * n + m * n) * (dtype === 'float16' ? 2 : 4),
    result: m * n,
    make: () => {
      const [a, b] = [torch.randn([m, k]).to(dtype), torch.randn([k, n]).to(dtype)];
      return { inputs: [a, b], run: () => a.matmul(b) };
    },
    proof: ([x, y], at) => {
      const [row, column] = [Math.floor(at / n), at % n];
      let [sum, weight] = [0, 0];
      for (let i = 0; i < k; i++) {
        const term = x[row * k + i] * y[i * n + column];
        sum += term;
        weight += term * term;
      }
      return { value: sum, scale: Math.sqrt(weight) };
    },
  };
}

function convolution(torch, { name, batch, channels: [from, to], image, kernel, stride }, dtype) {
  const [pixels, weights] = [
    [batch, from, image, image],
    [to, from, kernel, kernel],
  ];
  const padding = kernel >> 1;
  const out = Math.floor((image + 2 * padding - kernel) / stride) + 1;
  const result = batch * to * out * out;
  return {
    name: `convolution ${name}`,
    flops: 2 * result * from * kernel * kernel,
    bytes: (size(pixels) + size(weights) + result) * (dtype === 'float16' ? 2 : 4),
    result,
    make: () => {
      const [x, w] = [torch.randn(pixels).to(dtype), torch.randn(weights).to(dtype)];
      return { inputs: [x, w], run: () => torch.nn.functional.conv2d(x, w, null, { stride, padding }) };
    },
    proof: ([x, w], at) => {
      const [b, o, i, j] = [
        Math.floor(at / (to * out * out)),
        Math.floor(at / (out * out)) % to,
        Math.floor(at / out) % out,
        at % out,
      ];
      let [sum, weight] = [0, 0];
      for (let c = 0; c < from; c++)
        for (let u = 0; u < kernel; u++)
          for (let v = 0; v < kernel; v++) {
            const [row, column] = [i * stride + u - padding, j * stride + v - padding];
            if (row < 0 || row >= image || column < 0 || column >= image) continue;
            const term =
              x[((b * from + c) * image + row) * image + column] * w[((o * from + c) * kernel + u) * kernel + v];
            sum += term;
            weight += term * term;
          }
      return { value: sum, scale: Math.sqrt(weight) };
    },
  };
}

/** What is bound by memory: shares are of the copy's peak. */
function rowwise(torch, name, [rows, columns], run) {
  return {
    name: `${name} ${rows} × ${columns}`,
    flops: 0,
    bytes: 2 * rows * columns * 4,
    result: rows * columns,
    // Of several in one submission the planner would make one kernel that reads its input once.
    alone: true,
    make: () => {
      const x = torch.randn([rows, columns]);
      return { inputs: [x], run: () => run(x, columns, torch.nn.functional) };
    },
    proof: null,
  };
}

const ROWS = {
  softmax: (x) => x.softmax(-1),
  'layer norm': (x, columns, { layer_norm }) => layer_norm(x, [columns]),
  GELU: (x, _, { gelu }) => gelu(x),
};

/** All of them, from small to large within a kind. */
export function* allWork(torch, { f16, software }) {
  for (const dtype of f16 ? ['float32', 'float16'] : ['float32']) {
    const products = [...PRODUCTS.map((n) => [n, n, n]), ...PRODUCTS_OF_SHAPE];
    for (const shape of products) yield { kind: 'products', dtype, ...product(torch, shape, dtype) };
    for (const each of CONVOLUTIONS) yield { kind: 'convolutions', dtype, ...convolution(torch, each, dtype) };
  }
  for (const each of allAttention(torch, software)) yield { kind: 'attention', dtype: 'float32', ...each };
  for (const shape of SHAPES)
    for (const [name, run] of Object.entries(ROWS))
      yield { kind: 'rows', dtype: 'float32', ...rowwise(torch, name, shape, run) };
}
