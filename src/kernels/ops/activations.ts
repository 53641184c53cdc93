/**
 * Activations of nn.functional besides relu; each gradient stands beside its forward.
 * @family activations
 */
import { fail, failType } from '../core/callee.ts';
import type { DtypeName } from '../core/dtype.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { activated } from './activation.ts';
import { add, clamp, div, mul, neg, rsub, sub } from './arithmetic.ts';
import { reshape, to } from './basis.ts';
import { eq, ge, gt, le, logical_or, lt } from './compare.ts';
import { dimOf, type Int, wantDims, wantFitting, wantFloat, wantTensor } from './core.ts';
import { arange, full } from './creation.ts';
import { rand } from './random.ts';
import { argmax } from './reduce.ts';
import { detach, narrow } from './shape.ts';
import { softmax } from './softmax.ts';
import { abs, erf, exp, expm1, log, log1p, sigmoid, tanh } from './unary.ts';
import { where } from './where.ts';

/**
 * x above 0, negative_slope (0.01) times x elsewhere; the gradient at 0 is the slope.
 * @names torch.leaky_relu torch.nn.functional.leaky_relu
 * @shape input
 * @throws {TypeError} for integers and booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu.html
 * @example
 * torch.leaky_relu(torch.tensor([-2.5, 0, 1.5]), 0.1)
 * // tensor([-0.2500,  0.0000,  1.5000])
 */
export function leaky_relu(input: Tensor, negative_slope: number = 0.01, inplace: boolean = false): Tensor {
  return activated(input, inplace, (input) => {
    wantFloat(input);
    const out = no_grad(() => where(gt(input, 0), input, mul(input, negative_slope)));
    return link(out, [input], [input], ([g]) => [where(gt(input, 0), g!, mul(g!, negative_slope))]);
  });
}

/** x above 0, scale · (e^(x / width) − 1) below. */
const exponential = (x: Tensor, scale: number, width = 1): Tensor => {
  const low = le(x, 0);
  return where(low, mul(expm1(div(where(low, x, 0), width)), scale), x);
};

/**
 * x above 0, alpha · (eˣ − 1) below.
 * @names torch.elu torch.nn.functional.elu
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.elu.html
 * @example
 * torch.elu(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.9179,  0.0000,  1.5000])
 */
export function elu(input: Tensor, alpha: number = 1, inplace: boolean = false): Tensor {
  return activated(input, inplace, (input) => {
    wantFloat(input);
    return exponential(input, alpha);
  });
}

/**
 * x above 0, alpha · (e^(x / alpha) − 1) below.
 * @names torch.celu torch.nn.functional.celu
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.celu.html
 * @example
 * torch.celu(torch.tensor([-2.5, 0, 1.5]), { alpha: 0.5 })
 * // tensor([-0.4966,  0.0000,  1.5000])
 */
export function celu(input: Tensor, alpha: number = 1, inplace: boolean = false): Tensor {
  return activated(input, inplace, (input) => {
    wantFloat(input);
    if (alpha === 0) fail('alpha cannot be 0');
    return exponential(input, alpha, alpha);
  });
}

/**
 * elu with the scale and slope that keep mean 0 and variance 1.
 * @names torch.selu torch.nn.functional.selu
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.selu.html
 * @example
 * torch.selu(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-1.6138,  0.0000,  1.5761])
 */
export function selu(input: Tensor, inplace: boolean = false): Tensor {
  return activated(input, inplace, (input) => {
    wantFloat(input);
    return mul(exponential(input, 1.6732632423543772), 1.0507009873554805);
  });
}

/**
 * x · sigmoid(x), also known as swish.
 * @names torch.silu torch.nn.functional.silu
 * @shape input
 * @throws {TypeError} for integers and booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.silu.html
 * @example
 * torch.silu(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.1896,  0.0000,  1.2264])
 */
export function silu(input: Tensor, inplace: boolean = false): Tensor {
  return activated(input, inplace, (input) => {
    wantFloat(input);
    const out = no_grad(() => mul(input, sigmoid(input)));
    return link(out, [input], [input], ([g]) => {
      const s = sigmoid(input);
      return [mul(g!, mul(s, add(mul(input, rsub(s, 1)), 1)))];
    });
  });
}

/**
 * x · Φ(x), or its tanh approximation.
 * @names torch.gelu torch.nn.functional.gelu
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gelu.html
 * @example
 * torch.gelu(torch.tensor([-1, 0, 1.5]), { approximate: 'tanh' })
 * // tensor([-0.1588,  0.0000,  1.3996])
 */
export function gelu(input: Tensor, approximate: 'none' | 'tanh' = 'none'): Tensor {
  wantFloat(input);
  if (approximate === 'tanh') {
    const inner = mul(add(input, mul(mul(mul(input, input), input), 0.044715)), Math.sqrt(2 / Math.PI));
    return mul(mul(input, add(tanh(inner), 1)), 0.5);
  }
  if (approximate !== 'none') fail("expected approximate 'none' or 'tanh'", approximate);
  const phi = (x: Tensor) => mul(add(erf(mul(x, Math.SQRT1_2)), 1), 0.5);
  const out = no_grad(() => mul(input, phi(input)));
  return link(out, [input], [input], ([g]) => {
    const density = mul(exp(mul(mul(input, input), -0.5)), 1 / Math.sqrt(2 * Math.PI));
    return [mul(g!, add(phi(input), mul(input, density)))];
  });
}

/**
 * log(1 + exp(beta · x)) / beta, and x itself above the threshold.
 * @names torch.softplus torch.nn.functional.softplus
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softplus.html
 * @example
 * torch.softplus(torch.tensor([-1, 0, 30.5]))
 * // tensor([ 0.3133,  0.6931, 30.5000])
 */
export function softplus(input: Tensor, beta: number = 1, threshold: number = 20): Tensor {
  wantFloat(input);
  const scaled = mul(input, beta);
  const out = no_grad(() => {
    // log(1 + e^z) = max(z, 0) + log1p(e^−|z|)
    const soft = add(clamp(scaled, 0), log1p(exp(neg(abs(scaled)))));
    return where(gt(scaled, threshold), input, div(soft, beta));
  });
  return link(out, [input], [input], ([g]) => {
    const z = mul(input, beta);
    return [where(gt(z, threshold), g!, mul(g!, sigmoid(z)))];
  });
}

/**
 * x held between two bounds; no gradient at the bounds themselves.
 * @names torch.hardtanh torch.nn.functional.hardtanh
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh.html
 * @example
 * torch.hardtanh(torch.tensor([-2.5, 0.5, 1.5]))
 * // tensor([-1.0000,  0.5000,  1.0000])
 */
export function hardtanh(input: Tensor, min_val: number = -1, max_val: number = 1, inplace: boolean = false): Tensor {
  return activated(input, inplace, (input) => {
    wantTensor(input);
    if (input.dtype === 'bool') failType('expected a tensor of numbers');
    for (const limit of [min_val, max_val]) wantFitting(limit, input.dtype);
    const out = no_grad(() => to(clamp(input, min_val, max_val), input.dtype));
    return link(out, [input], [input], ([g]) => [where(logical_or(le(input, min_val), ge(input, max_val)), 0, g!)]);
  });
}

/**
 * x held between 0 and 6, in its own dtype; NaN stays NaN. No gradient at 0 and 6 themselves.
 * @names torch.relu6 torch.nn.functional.relu6
 * @shape input
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.relu6.html
 * @example
 * torch.relu6(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([0.0000, 0.0000, 1.5000])
 */
export function relu6(input: Tensor, inplace: boolean = false): Tensor {
  return activated(input, inplace, (input) => hardtanh(input, 0, 6));
}

/**
 * relu6(x + 3) / 6
 * @names torch.hardsigmoid torch.nn.functional.hardsigmoid
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardsigmoid.html
 * @example
 * torch.hardsigmoid(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([0.0833, 0.5000, 0.7500])
 */
export function hardsigmoid(input: Tensor, inplace: boolean = false): Tensor {
  return activated(input, inplace, (input) => {
    wantFloat(input);
    const out = no_grad(() => div(relu6(add(input, 3)), 6));
    return link(out, [input], [input], ([g]) => [where(lt(abs(input), 3), div(g!, 6), 0)]);
  });
}

/**
 * x · hardsigmoid(x)
 * @names torch.hardswish torch.nn.functional.hardswish
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardswish.html
 * @example
 * torch.hardswish(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.2083,  0.0000,  1.1250])
 */
export function hardswish(input: Tensor, inplace: boolean = false): Tensor {
  return activated(input, inplace, (input) => {
    wantFloat(input);
    return where(lt(input, -3), 0, where(gt(input, 3), input, div(mul(input, add(input, 3)), 6)));
  });
}

/**
 * x, but 0 within ±lambd.
 * @names torch.hardshrink torch.nn.functional.hardshrink
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardshrink.html
 * @example
 * torch.hardshrink(torch.tensor([-1, 0.2, 0.7]), 0.5)
 * // tensor([-1.0000,  0.0000,  0.7000])
 */
export function hardshrink(input: Tensor, lambd: number = 0.5): Tensor {
  wantFloat(input);
  return where(le(abs(input), lambd), 0, input);
}

/**
 * x moved towards 0 by lambd, and 0 within ±lambd.
 * @names torch.softshrink torch.nn.functional.softshrink
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softshrink.html
 * @example
 * torch.softshrink(torch.tensor([-1, 0.2, 0.7]), 0.5)
 * // tensor([-0.5000,  0.0000,  0.2000])
 */
export function softshrink(input: Tensor, lambd: number = 0.5): Tensor {
  wantFloat(input);
  if (!(lambd >= 0)) fail('expected lambd ≥ 0', lambd);
  return sub(input, clamp(input, -lambd, lambd));
}

/**
 * x − tanh(x). Integers give float32.
 * @names torch.tanhshrink torch.nn.functional.tanhshrink
 * @shape input
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.tanhshrink.html
 * @example
 * torch.tanhshrink(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-1.5134,  0.0000,  0.5949])
 */
export function tanhshrink(input: Tensor): Tensor {
  return sub(input, tanh(input));
}

/**
 * x / (1 + |x|)
 * @names torch.softsign torch.nn.functional.softsign
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softsign.html
 * @example
 * torch.softsign(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.7143,  0.0000,  0.6000])
 */
export function softsign(input: Tensor): Tensor {
  return div(input, add(abs(input), 1));
}

/**
 * x above the threshold, `value` elsewhere.
 * @names torch.threshold torch.nn.functional.threshold
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.threshold.html
 * @example
 * torch.threshold(torch.tensor([-1, 0.2, 0.7]), 0.5, 0)
 * // tensor([0.0000, 0.0000, 0.7000])
 */
export function threshold(input: Tensor, threshold: number, value: number, inplace: boolean = false): Tensor {
  return activated(input, inplace, (input) => {
    wantTensor(input);
    return where(le(input, threshold), full([], value, input.dtype), input);
  });
}

/**
 * x · tanh(softplus(x))
 * @names torch.mish torch.nn.functional.mish
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.mish.html
 * @example
 * torch.mish(torch.tensor([-2.5, 0, 1.5]))
 * // tensor([-0.1968,  0.0000,  1.4034])
 */
export function mish(input: Tensor, inplace: boolean = false): Tensor {
  return activated(input, inplace, (input) => {
    wantFloat(input);
    return mul(input, tanh(softplus(input)));
  });
}

/**
 * The first half along dim, times the sigmoid of the second.
 * @names torch.glu torch.nn.functional.glu
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.glu.html
 * @example
 * torch.glu(torch.tensor([1.5, 2, 0, 1]))
 * // tensor([0.7500, 1.4621])
 */
export function glu(input: Tensor, dim: Int = -1): Tensor {
  wantFloat(input);
  wantDims(input, 1);
  const size = input.shape[dimOf(dim, input.ndim)];
  if (size % 2) fail(`expected an even size of dimension ${dim}`, input);
  return mul(narrow(input, dim, 0, size / 2), sigmoid(narrow(input, dim, size / 2, size / 2)));
}

/**
 * x above 0, weight · x below: one weight, or one for each channel (dimension 1).
 * @names torch.prelu torch.nn.functional.prelu
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.prelu.html
 * @example
 * torch.prelu(torch.tensor([-2.5, 0, 1.5]), torch.tensor([0.25]))
 * // tensor([-0.6250,  0.0000,  1.5000])
 */
export function prelu(input: Tensor, weight: Tensor): Tensor {
  wantFloat(input);
  wantTensor(weight, 'weight');
  const count = weight.numel();
  if (weight.ndim > 1) fail('expected a weight of one dimension', weight);
  if (count !== 1) {
    wantDims(input, 1);
    const channels = input.ndim > 1 ? input.shape[1] : 1;
    if (channels !== count) {
      fail(`expected one weight, or one for each of ${channels} channels`, weight);
    }
  }
  const wide = reshape(
    weight,
    input.ndim < 2 ? new Array<number>(input.ndim).fill(1) : [count, ...input.shape.slice(2).fill(1)],
  );
  return where(gt(input, 0), input, mul(wide, input));
}

/**
 * leaky_relu whose slope is drawn for each element in training, and the mean of the bounds otherwise.
 * @names torch.rrelu torch.nn.functional.rrelu
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.rrelu.html
 * @example
 * torch.rrelu(torch.tensor([-2, 0, 1.5]))
 * // tensor([-0.4583,  0.0000,  1.5000])
 */
export function rrelu(
  input: Tensor,
  lower: number = 1 / 8,
  upper: number = 1 / 3,
  training: boolean = false,
  inplace: boolean = false,
): Tensor {
  return activated(input, inplace, (input) => {
    wantFloat(input);
    if (lower > upper) fail('expected lower ≤ upper', lower, upper);
    if (!training) return leaky_relu(input, (lower + upper) / 2);
    const slope = no_grad(() => add(mul(rand(input.shape), upper - lower), lower));
    return where(gt(input, 0), input, mul(input, slope));
  });
}

/**
 * softmax(−x)
 * @names torch.softmin torch.nn.functional.softmin
 * @shape Same<input, dim>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softmin.html
 * @example
 * torch.softmin(torch.tensor([0.5, 1, 1.5]), 0)
 * // tensor([0.5065, 0.3072, 0.1863])
 */
export function softmin(input: Tensor, dim: Int, dtype?: DtypeName | null): Tensor {
  return softmax(neg(input), dim, dtype);
}

/**
 * Samples of the Gumbel-softmax distribution; `hard` ones are one-hot, with the gradient of the soft ones.
 * @names torch.gumbel_softmax torch.nn.functional.gumbel_softmax
 * @shape Same<logits, dim>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gumbel_softmax.html
 * @example
 * torch.gumbel_softmax(torch.zeros([2, 3]), { hard: true }).sum(1)
 * // tensor([1., 1.])
 */
export function gumbel_softmax(
  logits: Tensor,
  tau: number = 1,
  hard: boolean = false,
  _eps?: number,
  dim: Int = -1,
): Tensor {
  wantFloat(logits);
  // The least positive number keeps both logarithms finite.
  const noise = no_grad(() => neg(log(neg(log(clamp(rand(logits.shape), 1e-38))))));
  const soft = softmax(div(add(logits, noise), tau), dim);
  if (!hard) return soft;
  const one = no_grad(() => {
    const d = dimOf(dim, logits.ndim);
    const place = logits.shape.map((n, at) => (at === d ? n : 1));
    return to(eq(argmax(soft, d, true), reshape(arange(logits.shape[d]), place)), 'float32');
  });
  return add(sub(one, detach(soft)), soft);
}
