/** Activations of nn.functional; each gradient stands beside its forward. */
import { link } from '../autograd/graph.ts';
import { no_grad } from '../autograd/mode.ts';
import { isFloat } from '../dtype.ts';
import { def } from '../scope.ts';
import type { Tensor } from '../tensor.ts';
import { add, clamp, div, mul, rsub } from './arithmetic.ts';
import { gt, le } from './compare.ts';
import { wantTensor } from './core.ts';
import { abs, erf, exp, expm1, log1p, neg, sigmoid, tanh } from './unary.ts';
import { where } from './where.ts';

/** max(x, 0); NaN stays NaN. */
export const relu = def('relu(input, inplace)', (input: Tensor): Tensor => {
  wantTensor('relu', input);
  if (input.dtype === 'bool') throw new TypeError('relu: Boolean inputs not supported for relu');
  const out = no_grad(() => clamp(input, 0));
  return link('ReluBackward', out, [input], [out], ([g]) => [where(le(out, 0), 0, g!)]);
});

const floating = (callee: string, input: Tensor): void => {
  wantTensor(callee, input);
  if (!isFloat(input.dtype))
    throw new TypeError(`${callee}: not implemented for '${input.dtype}': the input must be a float tensor`);
};

export const leaky_relu = def(
  'leaky_relu(input, negative_slope, inplace)',
  (input: Tensor, negative_slope: number = 0.01): Tensor => {
    floating('leaky_relu', input);
    const out = no_grad(() => where(gt(input, 0), input, mul(input, negative_slope)));
    return link('LeakyReluBackward', out, [input], [input], ([g]) => [
      where(gt(input, 0), g!, mul(g!, negative_slope)),
    ]);
  },
);

/** x above 0, scale · alpha · (exp(input_scale · x) − 1) below. */
export const elu = def('elu(input, alpha, inplace)', (input: Tensor, alpha: number = 1): Tensor => {
  floating('elu', input);
  return where(le(input, 0), mul(expm1(where(le(input, 0), input, 0)), alpha), input);
});

export const silu = def('silu(input, inplace)', (input: Tensor): Tensor => {
  floating('silu', input);
  const out = no_grad(() => mul(input, sigmoid(input)));
  return link('SiluBackward', out, [input], [input], ([g]) => {
    const s = sigmoid(input);
    return [mul(g!, mul(s, add(mul(input, rsub(s, 1)), 1)))];
  });
});

/** x · Φ(x), or its tanh approximation. */
export const gelu = def('gelu(input, approximate)', (input: Tensor, approximate: 'none' | 'tanh' = 'none'): Tensor => {
  floating('gelu', input);
  if (approximate === 'tanh') {
    const inner = mul(add(input, mul(mul(mul(input, input), input), 0.044715)), Math.sqrt(2 / Math.PI));
    return mul(mul(input, add(tanh(inner), 1)), 0.5);
  }
  if (approximate !== 'none')
    throw new Error(`gelu: approximate argument must be either none or tanh, got '${approximate}'`);
  const phi = (x: Tensor) => mul(add(erf(mul(x, Math.SQRT1_2)), 1), 0.5);
  const out = no_grad(() => mul(input, phi(input)));
  return link('GeluBackward', out, [input], [input], ([g]) => {
    const density = mul(exp(mul(mul(input, input), -0.5)), 1 / Math.sqrt(2 * Math.PI));
    return [mul(g!, add(phi(input), mul(input, density)))];
  });
});

/** log(1 + exp(beta · x)) / beta, and x itself above the threshold. */
export const softplus = def(
  'softplus(input, beta, threshold)',
  (input: Tensor, beta: number = 1, threshold: number = 20): Tensor => {
    floating('softplus', input);
    const scaled = mul(input, beta);
    const out = no_grad(() => {
      // log(1 + e^z) = max(z, 0) + log1p(e^−|z|)
      const soft = add(clamp(scaled, 0), log1p(exp(neg(abs(scaled)))));
      return where(gt(scaled, threshold), input, div(soft, beta));
    });
    return link('SoftplusBackward', out, [input], [input], ([g]) => {
      const z = mul(input, beta);
      return [where(gt(z, threshold), g!, mul(g!, sigmoid(z)))];
    });
  },
);
