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

/** The live tensors, not detached: what a load writes into. */
function targets(module: Module, prefix = '', into = new Map<string, Tensor>()): Map<string, Tensor> {
  for (const [name, tensor] of [...module.own_parameters(), ...module.own_buffers({ persistent: true })])
    into.set(prefix + name, tensor);
  for (const [name, child] of module.named_children()) targets(child, `${prefix}${name}.`, into);
  return into;
}

const size = (tensor: Tensor) => `torch.Size([${tensor.shape.join(', ')}])`;
const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(', ');

/** What did not fit: `const { missing_keys } = …`, or `const [missing, unexpected] = …`. */
export type IncompatibleKeys = [string[], string[]] & { missing_keys: string[]; unexpected_keys: string[] };

/** Puts saved tensors into a module. */
export function loadStateDict(module: Module, state: StateDict, strict: boolean): IncompatibleKeys {
  if (typeof state !== 'object' || state === null) {
    failType('Expected state_dict to be dict-like', state === null ? 'null' : typeof state);
  }
  const into = targets(module);
  const missing_keys = [...into.keys()].filter((name) => !(name in state));
  const unexpected_keys = Object.keys(state).filter((name) => !into.has(name));
  const problems: string[] = [];
  if (strict && unexpected_keys.length) problems.push(`Unexpected key(s) in state_dict: ${quoted(unexpected_keys)}. `);
  if (strict && missing_keys.length) problems.push(`Missing key(s) in state_dict: ${quoted(missing_keys)}. `);
  const copies: [Tensor, Tensor][] = [];
  for (const [name, tensor] of into) {
    const value = state[name];
    if (value === undefined) continue;
    if (!Array.isArray(value?.shape)) {
      problems.push(`While copying the parameter named "${name}", expected torch.Tensor but received ${typeof value}`);
    } else if (value.shape.join() !== tensor.shape.join()) {
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
    for (const [tensor, value] of copies) tensor.copy_(value);
  });
  return Object.assign([missing_keys, unexpected_keys], { missing_keys, unexpected_keys }) as IncompatibleKeys;
}
