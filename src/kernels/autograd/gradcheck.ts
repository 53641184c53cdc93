/**
 * torch.autograd.gradcheck: a function's gradients against finite differences, for tests.
 *
 * float32 leaves seven digits, so differences are taken of fourth order over wide steps: the error of a smooth function stays
 * near 1e-5. Inputs should keep some steps away from kinks (relu at 0) and poles.
 * @family derivatives
 */
import { fail } from '../core/callee.ts';
import { enable_grad, no_grad } from '../core/grad-mode.ts';
import { tensorsOf, wantKind } from '../core/kinds.ts';
import { Tensor } from '../core/tensor.ts';
import { fromValues } from '../ops/creation.ts';
import { grad } from '../public/autograd/engine.ts';
import { randn } from '../public/ops/random.ts';
import { detach } from '../public/ops/shape.ts';

// biome-ignore lint/suspicious/noExplicitAny: inputs are tensors, numbers, whatever the function takes
type Fn = (...inputs: any[]) => Tensor | readonly Tensor[];

export interface CheckOptions {
  /** The step of the differences. */
  eps?: number;
  atol?: number;
  rtol?: number;
  /** False: resolves with false instead of rejecting. */
  raise_exception?: boolean;
}

const asList = (made: Tensor | readonly Tensor[]): readonly Tensor[] => (made instanceof Tensor ? [made] : made);
const differentiable = (value: unknown): value is Tensor => value instanceof Tensor && value.requires_grad;

/** Refuses inputs of which none has a gradient. */
function wantSome(wanted: readonly number[]): void {
  if (wanted.length > 0) return;
  fail(
    'gradcheck expects at least one input tensor to require gradient, but none of the them have requires_grad=True.',
  );
}

/**
 * Compares a function's gradients with finite differences: the Jacobian of every output by every input that requires a gradient,
 * element by element.
 * @throws {Error} that names output, input and the elements that differ
 * @see https://pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradcheck.html
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * await torch.autograd.gradcheck((x) => x.square(), [x])
 * // true
 */
export async function gradcheck(fn: Fn, inputs: unknown, options: CheckOptions = {}): Promise<boolean> {
  wantKind('!', fn, 'func');
  const { eps = 1 / 32, atol = 1e-3, rtol = 1e-3, raise_exception = true } = options;
  const args: unknown[] = Array.isArray(inputs) ? inputs : [inputs];
  const wanted = args.flatMap((arg, at) => (differentiable(arg) ? at : []));
  wantSome(wanted);
  const outputs = asList(fn(...args));
  for (const at of wanted) {
    const input = args[at] as Tensor;
    const values = await detach(input).data();
    for (const [o, output] of outputs.entries()) {
      const n = output.numel();
      if (!output.requires_grad) continue;
      const analytic = await Promise.all(
        Array.from({ length: n }, async (_, row) => {
          const seed = new Float32Array(n);
          seed[row] = 1;
          const [found] = grad(output, input, {
            grad_outputs: fromValues(seed, output.shape, 'float32'),
            retain_graph: true,
            allow_unused: true,
          });
          return found ? found.data() : new Float32Array(values.length);
        }),
      );
      for (let e = 0; e < values.length; e++) {
        const moved = await Promise.all(
          [2, 1, -1, -2].map((steps) => {
            const other = Float32Array.from(values);
            other[e] += steps * eps;
            const leaf = fromValues(other, input.shape, 'float32');
            return no_grad(() => asList(fn(...args.with(at, leaf)))[o]).data();
          }),
        );
        for (let row = 0; row < n; row++) {
          const [a, b, c, d] = moved.map((column) => column[row]);
          const numeric = (8 * (b - c) - (a - d)) / (12 * eps);
          const got = analytic[row][e];
          if (Math.abs(got - numeric) <= atol + rtol * Math.abs(numeric)) continue;
          if (!raise_exception) return false;
          throw new Error(
            `Jacobian mismatch for output ${o} with respect to input ${at}, d output[${row}] / d input[${e}]: numerical ${numeric}, analytical ${got}`,
          );
        }
      }
    }
  }
  return true;
}

/**
 * `gradcheck` of the function's own gradients. The gradients that go in are random unless `grad_outputs` gives them.
 * @see https://pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradgradcheck.html
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * await torch.autograd.gradgradcheck((x) => x.pow(3), [x])
 * // true
 */
export async function gradgradcheck(
  fn: Fn,
  inputs: unknown,
  grad_outputs: Tensor | readonly Tensor[] | null = null,
  options: CheckOptions = {},
): Promise<boolean> {
  wantKind('!', fn, 'func');
  if (grad_outputs) tensorsOf(grad_outputs, 'grad_outputs');
  const args: unknown[] = Array.isArray(inputs) ? inputs : [inputs];
  const wanted = args.flatMap((arg, at) => (differentiable(arg) ? at : []));
  wantSome(wanted);
  const outputs = asList(fn(...args));
  const kept = outputs.flatMap((output, at) => (output.requires_grad ? at : []));
  const seeds = grad_outputs ? asList(grad_outputs) : kept.map((at) => randn(outputs[at].shape).requires_grad_());
  const first = (...all: unknown[]): Tensor[] => {
    const leaves = wanted.map((at) => all[at] as Tensor);
    for (const leaf of leaves) if (!leaf.requires_grad) leaf.requires_grad_();
    const made = enable_grad(() => asList(fn(...all.slice(0, args.length))));
    const found = grad(
      kept.map((at) => made[at]),
      leaves,
      { grad_outputs: all.slice(args.length) as Tensor[], create_graph: true, allow_unused: true },
    );
    return found.filter((one) => one !== null);
  };
  return gradcheck(first, [...args, ...seeds], options);
}
