/**
 * torch.nn.utils: clips gradients in place, before the optimizer's step; parameters as one vector.
 * @family clipping
 */
import { fail, named } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { tensorsOf, wantKind } from '../core/kinds.ts';
import type { Tensor } from '../core/tensor.ts';
import { clamp, div, mul } from '../ops/arithmetic.ts';
import { reshape, sum } from '../ops/basis.ts';
import { zeros } from '../ops/creation.ts';
import { pow } from '../ops/power.ts';
import { amax } from '../ops/reduce.ts';
import { cat, copyInto, narrow, stack } from '../ops/shape.ts';
import { abs, sqrt } from '../ops/unary.ts';

const gradsOf = (parameters: Tensor | Iterable<Tensor>): Tensor[] =>
  tensorsOf(parameters, 'parameters').flatMap((parameter) => parameter.ownGrad ?? []);

/** The norm of all tensors together, of which each is raised to the power before they are added up. */
function normOf(tensors: readonly Tensor[], norm_type: number): Tensor {
  if (tensors.length === 0) return zeros([]);
  const most = norm_type === Number.POSITIVE_INFINITY;
  const powered = (x: Tensor) => (norm_type === 2 ? mul(x, x) : pow(abs(x), norm_type));
  const all = stack(tensors.map((each) => (most ? amax(abs(each)) : sum(powered(each)))));
  return most ? amax(all) : norm_type === 2 ? sqrt(sum(all)) : pow(sum(all), 1 / norm_type);
}

/**
 * Scales all gradients together so that their norm is at most `max_norm`; returns the norm they had, a 0-d tensor.
 * @names torch.nn.utils.clip_grad_norm_
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
 * @example
 * const model = new torch.nn.Linear(2, 1);
 * model(torch.ones([1, 2])).sum().backward();
 * torch.nn.utils.clip_grad_norm_(model.parameters(), 1)
 * // tensor(1.7321)
 */
export function clip_grad_norm_(
  parameters: Tensor | Iterable<Tensor>,
  max_norm: number,
  norm_type: number = 2,
  error_if_nonfinite: boolean = false,
  _foreach?: boolean | null,
): Tensor {
  if (error_if_nonfinite)
    fail('error_if_nonfinite needs the norm at once: look at what await total.item() gives instead');
  return no_grad(() => {
    const grads = gradsOf(parameters);
    const total = normOf(grads, norm_type);
    scale(grads, max_norm, total);
    return total;
  });
}

function scale(grads: readonly Tensor[], max_norm: number, total: Tensor): void {
  const factor = clamp(div(max_norm, total.add(1e-6)), null, 1);
  for (const grad of grads) copyInto(grad, mul(grad, factor));
}

/**
 * The norm of all tensors together, a 0-d tensor.
 * @names torch.nn.utils.get_total_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.get_total_norm.html
 * @example
 * torch.nn.utils.get_total_norm([torch.tensor([3, 4]).float()])
 * // tensor(5.)
 */
export function get_total_norm(tensors: Tensor | Iterable<Tensor>, norm_type: number = 2): Tensor {
  return normOf(tensorsOf(tensors, 'tensors'), norm_type);
}

/**
 * Scales all gradients together as clip_grad_norm_ does, by a norm that is known already.
 * @names torch.nn.utils.clip_grads_with_norm_
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grads_with_norm_.html
 * @example
 * const model = new torch.nn.Linear(2, 1);
 * model(torch.ones([1, 2])).sum().backward();
 * torch.nn.utils.clip_grads_with_norm_(model.parameters(), 0.5, torch.tensor(2.5));
 * model.weight.grad
 * // tensor([[0.2000, 0.2000]])
 */
export function clip_grads_with_norm_(
  parameters: Tensor | Iterable<Tensor>,
  max_norm: number,
  total_norm: Tensor,
): void {
  no_grad(() => scale(gradsOf(parameters), max_norm, total_norm));
}

/**
 * A module whose parameters are not to be relied on: here those of its constructor.
 * @names torch.nn.utils.skip_init
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.skip_init.html
 * @example
 * torch.nn.utils.skip_init(torch.nn.Linear, 3, 2)
 * // Linear(in_features=3, out_features=2, bias=True)
 */
export function skip_init<M>(module_cls: new (...args: never[]) => M, ...args: unknown[]): M {
  named('skip_init', () => wantKind('!', module_cls, 'module_cls'));
  return new module_cls(...(args as never[]));
}

/**
 * Holds each element of each gradient within ±clip_value.
 * @names torch.nn.utils.clip_grad_value_
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_value_.html
 * @example
 * const model = new torch.nn.Linear(2, 1);
 * model(torch.ones([1, 2])).sum().backward();
 * torch.nn.utils.clip_grad_value_(model.parameters(), 0.5);
 * model.weight.grad
 * // tensor([[0.5000, 0.5000]])
 */
export function clip_grad_value_(
  parameters: Tensor | Iterable<Tensor>,
  clip_value: number,
  _foreach?: boolean | null,
): void {
  no_grad(() => {
    for (const grad of gradsOf(parameters)) copyInto(grad, clamp(grad, -clip_value, clip_value));
  });
}

/**
 * All elements of all parameters as one vector.
 * @names torch.nn.utils.parameters_to_vector
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parameters_to_vector.html
 * @example
 * const model = new torch.nn.Linear(2, 3);
 * torch.nn.utils.parameters_to_vector(model.parameters()).shape
 * // [9]
 */
export function parameters_to_vector(parameters: Iterable<Tensor>): Tensor {
  return cat([...parameters].map((parameter) => reshape(parameter, [-1])));
}

/**
 * Writes a vector's elements into the parameters, in order.
 * @names torch.nn.utils.vector_to_parameters
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.vector_to_parameters.html
 * @example
 * const model = new torch.nn.Linear(2, 1);
 * torch.nn.utils.vector_to_parameters(torch.tensor([1, 2, 3.5]), model.parameters());
 * model.weight
 * // Parameter containing:
 * // tensor([[1., 2.]], requires_grad=True)
 */
export function vector_to_parameters(vec: Tensor, parameters: Iterable<Tensor>): void {
  const list = [...parameters];
  const wanted = list.reduce((count, parameter) => count + parameter.numel(), 0);
  if (vec.ndim !== 1 || vec.numel() !== wanted) fail(`expected a vector of ${wanted} elements`, vec);
  let at = 0;
  no_grad(() => {
    for (const parameter of list) {
      const part = narrow(vec, 0, at, parameter.numel());
      at += parameter.numel();
      copyInto(parameter, reshape(part, parameter.shape));
    }
  });
}
