/** Reading and writing a model's state by name, with PyTorch's names and PyTorch's errors. */

import { no_grad } from '../autograd/index.ts';
import { fail, failType } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Module } from './module.ts';

/** Dotted names to tensors, in PyTorch's order: a module's parameters, its buffers, then its children's. */
export type StateDict = Record<string, Tensor>;

/** The tensors of a module that are saved, by their names. */
export const stateDict = (module: Module): StateDict =>
  Object.fromEntries(Array.from(targets(module), ([name, tensor]) => [name, tensor.detach()]));

/** The live tensors, not detached: what a load writes into. A layer under several names is in each place; `paths` takes those of modules. */
function targets(module: Module, paths: string[] = [], prefix = '', into = new Map<string, Tensor>()) {
  paths.push(prefix);
  for (const [name, tensor] of [...module.own_parameters(), ...module.own_buffers({ persistent: true })])
    into.set(prefix + name, tensor);
  for (const [name, child] of module.own_children()) targets(child, paths, `${prefix}${name}.`, into);
  return into;
}

const size = (tensor: Tensor) => `torch.Size([${tensor.shape.join(', ')}])`;
const problem = (what: string, names: string[]) =>
  names.length ? [`${what} key(s) in state_dict: ${names.map((name) => `"${name}"`).join(', ')}. `] : [];
const kindOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** What did not fit: `const { missing_keys } = …`, or `const [missing, unexpected] = …`. */
export type IncompatibleKeys = [string[], string[]] & { missing_keys: string[]; unexpected_keys: string[] };

/** Puts saved tensors into a module. */
export function loadStateDict(module: Module, state: StateDict, strict: boolean): IncompatibleKeys {
  if (kindOf(state) !== 'object') failType('Expected state_dict to be dict-like', kindOf(state));
  const paths: string[] = [];
  const into = targets(module, paths);
  // States without versions, as these are, come from times when no layer counted its batches, too.
  const missing_keys = [...into.keys()].filter((name) => !(name in state || /\bnum_batches_tracked$/.test(name)));
  // PyTorch asks one module after the other what leads to nothing there.
  const askedAt = (name: string) => paths.findLastIndex((path) => name.startsWith(path));
  const unexpected_keys = Object.keys(state)
    .filter((name) => !into.has(name))
    .sort((a, b) => askedAt(a) - askedAt(b));
  const problems = strict ? [...problem('Missing', missing_keys), ...problem('Unexpected', unexpected_keys)] : [];
  const copies: [Tensor, Tensor][] = [];
  for (const [name, tensor] of into) {
    const value = state[name];
    if (value === undefined) continue;
    if (!Array.isArray(value?.shape)) {
      problems.push(
        `While copying the parameter named "${name}", expected torch.Tensor or Tensor-like object from checkpoint ` +
          `but received ${kindOf(value)}`,
      );
    } else if (value.shape.join() !== (tensor.ndim ? tensor.shape.join() : value.ndim ? '1' : '')) {
      problems.push(
        `size mismatch for ${name}: copying a param with shape ${size(value)} from checkpoint, ` +
          `the shape in current model is ${size(tensor)}.`,
      );
    } else copies.push([tensor, value]);
  }
  if (problems.length) {
    fail(`Error(s) in loading state_dict for ${module._get_name()}:\n\t${problems.join('\n\t')}`);
  }
  no_grad(() => {
    for (const [tensor, value] of copies) tensor.copy_(value.reshape(tensor.shape));
  });
  return Object.assign([missing_keys, unexpected_keys], { missing_keys, unexpected_keys }) as IncompatibleKeys;
}
