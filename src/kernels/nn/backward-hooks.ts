/**
 * Full backward hooks: what a module's backward pass is given and gives. A node at its outputs and one at its inputs see the gradients
 * pass.
 */
import { is_grad_enabled } from '../core/grad-mode.ts';
import { edgeOf, GradNode } from '../core/grad-node.ts';
import { keep, outside } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import type { Module } from './module.ts';

/** Gradients as hooks see them. */
export type HookGrads = (Tensor | null)[];

/** Called with a module and the gradients of its inputs and outputs; what it returns stands in for those of the inputs. */
export type BackwardHook = (
  module: Module,
  grad_input: HookGrads,
  grad_output: HookGrads,
) => readonly (Tensor | null)[] | Tensor | null | undefined | void;

/** Called with a module and the gradients of its outputs before its backward pass; what it returns stands in for them. */
export type BackwardPreHook = (
  module: Module,
  grad_output: HookGrads,
) => readonly (Tensor | null)[] | Tensor | null | undefined | void;

/** Tensors of a list, or one alone, that gradients flow through replaced by looks at them with a node of their own. */
function through(values: readonly unknown[], seen: (grads: HookGrads) => HookGrads): [unknown[], GradNode | null] {
  const tensors = values.filter((each): each is Tensor => each instanceof Tensor && each.requires_grad);
  if (!is_grad_enabled() || tensors.length === 0) return [[...values], null];
  const node = new GradNode('BackwardHookFunctionBackward', tensors.map(edgeOf), tensors.length, [], (grads) => {
    // Hooks may keep what they are shown.
    for (const grad of grads) if (grad) keep(grad);
    return seen(grads);
  });
  let at = 0;
  const looks = values.map((each) => {
    if (!tensors.includes(each as Tensor)) return each;
    const look = (each as Tensor).detach();
    node.attach(look, at++);
    return look;
  });
  return [looks, node];
}

const listed = (given: ReturnType<BackwardHook>, otherwise: HookGrads): HookGrads =>
  !given ? otherwise : given instanceof Tensor ? [given] : [...given];

/** Runs a module's forward so that its hooks see the backward pass. */
export function withBackwardHooks(
  module: Module,
  inputs: unknown[],
  run: (inputs: unknown[]) => unknown,
  hooks: { backwardBefore: readonly BackwardPreHook[]; backward: readonly BackwardHook[] },
): unknown {
  let outputGrads: HookGrads = [];
  const after = (grads: HookGrads): HookGrads => {
    let now = grads;
    for (const hook of [...hooks.backward])
      now = listed(
        outside(() => hook(module, now, outputGrads)),
        now,
      );
    return now;
  };
  const [given, entry] = through(inputs, after);
  const made = run(given);
  const list = Array.isArray(made) ? made : [made];
  const [shown] = through(list, (grads) => {
    let now = grads;
    for (const hook of [...hooks.backwardBefore])
      now = listed(
        outside(() => hook(module, now)),
        now,
      );
    outputGrads = now;
    // Where no input takes a gradient there is nothing that it is waited for.
    if (!entry) after(inputs.map(() => null));
    return now;
  });
  return Array.isArray(made) ? shown : shown[0];
}
