/** Modules as functions of their parameters: torch.func.functional_call, and the parameters of several models stacked. */

import { fail, failType } from '../core/callee.ts';
import { wantKind } from '../core/kinds.ts';
import { isKeywords, keep, scoped } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { Module } from '../nn/module.ts';
import { BatchNorm1d, BatchNorm2d, BatchNorm3d } from '../nn/normalization.ts';
import { detach, stack } from '../ops/shape.ts';

/** Tensors by the names of the parameters and buffers that they stand for: 'layers.0.weight'. */
export type Named = Record<string, Tensor>;

type Place = { owner: Record<string, Tensor>; name: string };

/** Where the tensor of this name is kept. */
function placeOf(module: Module, path: string): Place {
  const dot = path.lastIndexOf('.');
  const owner = module.get_submodule(path.slice(0, Math.max(dot, 0))) as unknown as Place['owner'];
  const name = path.slice(dot + 1);
  if (!(owner[name] instanceof Tensor))
    fail(`functional_call: ${module._get_name()} has no parameter or buffer '${path}'`);
  return { owner, name };
}

/** Every name of every parameter and buffer, also where one tensor has several. */
function placesOf(module: Module): [Tensor, Place][] {
  return module
    .modules()
    .flatMap((owner) =>
      [...owner.own_parameters(), ...owner.own_buffers()].map(([name, tensor]): [Tensor, Place] => [
        tensor,
        { owner: owner as unknown as Place['owner'], name },
      ]),
    );
}

/**
 * What a module gives with other tensors in the places of its parameters and buffers: `functional_call(model, { weight }, x)`. `args` is its
 * input, or a list of them; `kwargs` goes last. Of several objects of tensors the later ones count. Names that are left out keep what the
 * module has; where it uses one tensor in several places, all of them have the given one, unless `tie_weights` is false.
 * @names torch.func.functional_call
 * @throws {Error} for a name that the module does not have
 * @see https://pytorch.org/docs/stable/generated/torch.func.functional_call.html
 * @example
 * const model = new torch.nn.Linear(2, 1);
 * const parameters = { weight: torch.tensor([[1, 10]]).float(), bias: torch.zeros(1) };
 * torch.func.functional_call(model, parameters, torch.tensor([1, 2.5]))
 * // tensor([26.])
 */
export const functional_call = (
  module: Module,
  parameter_and_buffer_dicts: Named | readonly Named[],
  args: unknown = [],
  ...rest: [kwargs?: Record<string, unknown> | null, options?: { tie_weights?: boolean; strict?: boolean }]
): ReturnType<Module['forward']> => {
  if (!(module instanceof Module)) failType('functional_call: expected a torch.nn.Module', typeof module);
  const [kwargs = null, { tie_weights = true, strict = false } = {}] = rest;
  const given: Named = Object.assign({}, ...[parameter_and_buffer_dicts].flat());
  const all = placesOf(module);
  if (strict) {
    const names = [...module.named_parameters(), ...module.named_buffers()].map(([name]) => name);
    const missing = names.filter((name) => !(name in given));
    if (missing.length) fail(`functional_call: Missing key(s): ${missing.map((name) => `'${name}'`).join(', ')}`);
  }
  const changes = Object.entries(given).flatMap(([path, tensor]) => {
    if (!(tensor instanceof Tensor)) failType(`functional_call: '${path}' is no Tensor`);
    const place = placeOf(module, path);
    const had = place.owner[place.name];
    const tied = tie_weights ? all.flatMap(([each, other]) => (each === had ? other : [])) : [];
    return (tied.length ? tied : [place]).map((at) => ({ ...at, tensor, had: at.owner[at.name] }));
  });
  for (const { owner, name, tensor } of changes) owner[name] = tensor;
  try {
    const inputs = Array.isArray(args) ? args : [args];
    return module(...inputs, ...(isKeywords(kwargs) ? [kwargs] : []));
  } finally {
    for (const { owner, name, had } of changes) owner[name] = had;
  }
};

/**
 * [parameters, buffers] of models of one class, each stacked along a new first dimension by its name: what vmap of functional_call takes for an
 * ensemble. The stacked parameters are leaves.
 * @names torch.func.stack_module_state
 * @throws {Error} for no model, or models of different classes or modes
 * @see https://pytorch.org/docs/stable/generated/torch.func.stack_module_state.html
 * @example
 * const models = [new torch.nn.Linear(2, 1), new torch.nn.Linear(2, 1)];
 * const [parameters] = torch.func.stack_module_state(models);
 * parameters.weight.shape
 * // [2, 1, 2]
 */
export const stack_module_state = (models: readonly Module[]): [Named, Named] =>
  scoped(() => {
    if (!Array.isArray(models) || models.length === 0) fail('stack_module_state: Expected at least one model, got 0.');
    if (models.some((model) => model.training !== models[0].training))
      fail('stack_module_state: Expected all models to have the same training/eval mode.');
    if (models.some((model) => model.constructor !== models[0].constructor))
      fail('stack_module_state: Expected all models to be of the same class.');
    const stacked = (of: (model: Module) => [string, Tensor][]): Named => {
      const lists = models.map(of);
      return Object.fromEntries(
        lists[0].map(([name, { requires_grad }], at) => {
          const all = detach(stack(lists.map((list) => list[at][1])));
          return [name, keep(requires_grad ? all.requires_grad_() : all)];
        }),
      );
    };
    return [stacked((model) => model.named_parameters()), stacked((model) => model.named_buffers())];
  }, 'stack_module_state');

const NORMS = [BatchNorm1d, BatchNorm2d, BatchNorm3d];

/**
 * Has every batch norm in a module, or that is it, use the statistics of its batch alone, as vmap needs it: running ones cannot be changed in
 * the middle of a map. Gives the module.
 * @names torch.func.replace_all_batch_norm_modules_
 * @see https://pytorch.org/docs/stable/generated/torch.func.replace_all_batch_norm_modules_.html
 * @example
 * const model = new torch.nn.BatchNorm1d(2);
 * torch.func.replace_all_batch_norm_modules_(model);
 * model.running_mean
 * // null
 */
export const replace_all_batch_norm_modules_ = (root: Module): Module => {
  wantKind('&', root, 'root');
  for (const module of root.modules()) {
    if (!NORMS.some((Norm) => module instanceof Norm)) continue;
    Object.assign(module, {
      running_mean: null,
      running_var: null,
      num_batches_tracked: null,
      track_running_stats: false,
    });
  }
  return root;
};

/**
 * The function itself: what is computed is recorded as functions anyway, so that changes in place are none for what transforms it.
 * @names torch.func.functionalize
 * @see https://pytorch.org/docs/stable/generated/torch.func.functionalize.html
 * @example
 * const doubled = torch.func.functionalize((x) => x.clone().mul_(2));
 * doubled(torch.tensor([1, 2]))
 * // tensor([2, 4])
 */
export function functionalize<F>(func: F, _remove: string = 'mutations'): F {
  return func;
}
