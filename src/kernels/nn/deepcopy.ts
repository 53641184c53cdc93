/**
 * torch.deepcopy: what Python programs write as copy.deepcopy(model).
 * @family deepcopy
 */
import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { isKeywords, keep } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { Module, twin } from './module.ts';
import { Parameter } from './parameter.ts';

/**
 * A copy of a module with parameters, buffers and children of its own, of a tensor, or of arrays, maps, sets and plain objects of
 * them; what is in it twice is so in the copy. Functions, and objects of other classes, are the same in both. Of an author's module
 * all properties are copied, but not its `#private` fields, which no code outside it can see.
 * @names torch.deepcopy
 * @constant
 * @throws {Error} for a tensor that was computed from others with gradients: detach() it first
 * @see https://docs.python.org/3/library/copy.html#copy.deepcopy
 * @example
 * const layer = new torch.nn.Linear(2, 1);
 * await torch.equal(torch.deepcopy(layer).weight, layer.weight)
 * // true
 */
export function deepcopy<T>(x: T): T {
  return copied(x, new Map()) as T;
}

function copied(value: unknown, known: Map<unknown, unknown>): unknown {
  if (known.has(value)) return known.get(value);
  const made = <V>(copy: V): V => {
    known.set(value, copy);
    return copy;
  };
  const inner = (each: unknown) => copied(each, known);
  if (value instanceof Tensor) return made(copyOf(value, inner));
  if (value instanceof Module) return twin(value, inner, made);
  if (Array.isArray(value)) return fill(made([] as unknown[]), (copy) => copy.push(...value.map(inner)));
  if (value instanceof Map)
    return fill(made(new Map()), (copy) => value.forEach((each, key) => void copy.set(inner(key), inner(each))));
  if (value instanceof Set) return fill(made(new Set()), (copy) => value.forEach((each) => void copy.add(inner(each))));
  if (ArrayBuffer.isView(value)) return made(structuredClone(value));
  if (!isKeywords(value)) return value;
  return fill(made({} as Record<string, unknown>), (copy) => {
    for (const [key, each] of Object.entries(value)) copy[key] = inner(each);
  });
}

/** What is in a circle finds its copy before that is complete. */
function fill<T>(copy: T, write: (copy: T) => void): T {
  write(copy);
  return copy;
}

function copyOf(tensor: Tensor, inner: (value: unknown) => unknown): Tensor {
  if (!tensor.is_leaf) {
    fail(
      'Only Tensors created explicitly by the user support the deepcopy protocol: this one has a history; detach() it',
    );
  }
  const values = keep(no_grad(() => tensor.clone()));
  const copy = tensor instanceof Parameter ? keep(new Parameter(values, false)) : values;
  if (tensor.requires_grad) copy.requires_grad_();
  if (tensor.ownGrad) copy.grad = inner(tensor.ownGrad) as Tensor;
  return copy;
}
