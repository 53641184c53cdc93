/** Tables of calls and what PyTorch answers to them, as tests. The torch of dist/, on the CPU. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';

export const torch = await import(join(import.meta.dirname, '..', '..', 'dist', 'kernels.js'));
await torch.init({ device: 'cpu' });

export const float = (values) => torch.tensor(values, { dtype: 'float32' });
export const int = (values) => torch.tensor(values, { dtype: 'int32' });
export const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

/** Values of tensors, of lists and named tuples of them, rounded to four digits. */
async function plain(value) {
  const result = await value;
  if (result instanceof torch.Tensor) return plain(await result.tolist());
  if (Array.isArray(result)) return Promise.all(result.map(plain));
  if (typeof result === 'object' && result !== null) return plain(Object.values(result));
  return typeof result === 'number' && Number.isFinite(result) ? Math.round(result * 1e4) / 1e4 : result;
}

/** Something that passes for an argument of a type, as api.json says it, so that another one is what is refused. */
export function fitting(type) {
  if (/^(readonly|Iterable|Params)|\[\]$/.test(type)) return [torch.ones(1)];
  if (/=>|^F(n|\b)/.test(type)) return () => 0;
  if (/^(M|Module)\b/.test(type)) return new torch.nn.Identity();
  if (/^(Int|Shape|Dims|Sizes?|number|AdaptiveSize|Scalar|Ratio)\b/.test(type)) return 2;
  if (/^boolean/.test(type)) return true;
  if (/^(string|Reduction|PaddingMode|'|Randomness|Nonlinearity)/.test(type)) return 'x';
  return torch.ones(2, 3);
}

/** The gradient of a sum. */
export function gradient(fn, ...inputs) {
  for (const input of inputs) input.requires_grad_();
  fn(...inputs)
    .sum()
    .backward();
  return inputs.map((input) => input.grad);
}

/** A test for each [call, answer]; the call's own text is its name. */
export function answers(family, cases) {
  describe(family, () => {
    for (const [call, want] of cases) {
      it(call.toString().replace(/^\(\) =>\s*/, ''), async () => assert.deepEqual(await plain(call()), want));
    }
  });
}

/** A test for each [call, pattern of the message it throws]. */
export function refusals(family, cases) {
  describe(family, () => {
    for (const [call, message] of cases) {
      it(`refuses ${call.toString().replace(/^\(\) =>\s*/, '')}`, () =>
        assert.rejects(async () => plain(call()), message));
    }
  });
}
