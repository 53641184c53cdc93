/** Reading and writing a model's state by name, with PyTorch's names and PyTorch's errors. */

import { no_grad } from '../autograd/index.ts';
import { fail, failType } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { Tuple } from '../ops/named-tuple.ts';
import type { Module } from './module.ts';

/** Dotted names to tensors, in PyTorch's order: a module's parameters, its buffers, then its children's. */
export type StateDict = Record<string, Tensor>;

/** The tensors of a module that are saved, by their names. */
export const stateDict = (module: Module): StateDict =>
  Object.fromEntries(targets(module).map(([name, tensor]) => [name, tensor.detach()]));

/** What is saved of this very module: the live tensors, not detached, into which a load writes. */
const own = (module: Module): [string, Tensor][] => [
  ...module.own_parameters(),
  ...module.own_buffers({ persistent: true }),
];

/** A layer that a model has under several names is in each of these places. */
function targets(module: Module, prefix = ''): [string, Tensor][] {
  const below = module.own_children().flatMap(([name, child]) => targets(child, `${prefix}${name}.`));
  return [...own(module).map(([name, tensor]): [string, Tensor] => [prefix + name, tensor]), ...below];
}

const size = (tensor: Tensor) => `torch.Size([${tensor.shape.join(', ')}])`;
const problem = (what: string, names: string[]) =>
  names.length ? [`${what} key(s) in state_dict: ${names.map((name) => `"${name}"`).join(', ')}. `] : [];
const kindOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** What did not fit: `const { missing_keys } = …`, or `const [missing, unexpected] = …`. */
export type IncompatibleKeys = [string[], string[]] & { missing_keys: string[]; unexpected_keys: string[] };

/** Names that lead to nothing in the module: as PyTorch looks for them, a module's own before those of what is in it. */
function strays(module: Module, names: readonly string[], prefix = ''): string[] {
  const [tensors, modules] = [new Map(own(module)), new Map(module.own_children())];
  const leadsOn = (name: string) => {
    const [first, ...rest] = name.slice(prefix.length).split('.');
    return rest.length ? modules.has(first) : tensors.has(first);
  };
  return [
    ...names.filter((name) => !leadsOn(name)),
    ...[...modules].flatMap(([name, child]) => {
      const path = `${prefix}${name}.`;
      return strays(
        child,
        names.filter((each) => each.startsWith(path)),
        path,
      );
    }),
  ];
}

/** Puts saved tensors into a module. */
export function loadStateDict(module: Module, state: StateDict, strict: boolean): IncompatibleKeys {
  if (kindOf(state) !== 'object') failType('Expected state_dict to be dict-like', kindOf(state));
  const into = targets(module);
  // States without versions, as these are, come from times when no layer counted its batches, too.
  const missing_keys = into
    .map(([name]) => name)
    .filter((name) => !(name in state || /\bnum_batches_tracked$/.test(name)));
  const unexpected_keys = strays(module, Object.keys(state));
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
  return new Tuple('_IncompatibleKeys', { missing_keys, unexpected_keys }) as unknown as IncompatibleKeys;
}
