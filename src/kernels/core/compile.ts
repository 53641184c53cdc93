/**
 * torch.compile(fn): fn itself, a function or a module, so that programs that compile their step run unchanged. What
 * PyTorch's compiler gives to chosen functions every step has here: it is recorded, fused into few kernels with planned
 * memory, and the plan is replayed when a step of the same structure comes again. JavaScript runs each time, so that
 * what it decides (a learning rate, a branch, a count) is never taken from an earlier step.
 * Keywords (`mode`, `fullgraph`, `dynamic`, …) are taken and change nothing.
 * https://pytorch.org/docs/stable/generated/torch.compile.html
 */
import { failType, named } from './callee.ts';
import type { Keywords } from './scope.ts';

/**
 * The function, or the module, itself: what it computes is recorded and fused without being asked.
 * @throws {TypeError} for what can't be called
 * @example
 * const twice = torch.compile((x) => x.mul(2));
 * twice(torch.tensor([1, 2]))
 * // tensor([2, 4])
 */
// biome-ignore lint/suspicious/noExplicitAny: whatever fn takes and returns
export function compile<F extends (...inputs: any[]) => unknown>(fn: F, _keywords?: Keywords): F {
  if (typeof fn !== 'function') named('compile', () => failType('expected a function or a module', fn));
  return fn;
}
