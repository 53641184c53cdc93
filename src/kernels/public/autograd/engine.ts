// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Given, Tensors } from '../../autograd/engine.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../autograd/engine.ts';
import { def } from '../../core/scope.ts';

/**
 * Calls `hook` with each gradient of the tensor; what it returns replaces it.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.register_hook.html
 */
const _register_hook: {
  (tensor: Tensor, hook: ((grad: Tensor) => Tensor | void) | { hook: (grad: Tensor) => Tensor | void }): { remove(): void };
  (keywords: { tensor: Tensor; hook: (grad: Tensor) => Tensor | void }): { remove(): void };
} = def('register_hook(@tensor,!hook)', plain.register_hook);

/**
 * Calls `hook` with the leaf each time that its `grad` has been added to: an optimizer's step in the backward pass.
 * @throws {Error} for what is no leaf, or takes no gradient
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.register_post_accumulate_grad_hook.html
 */
const _register_post_accumulate_grad_hook: {
  (tensor: Tensor, hook: ((leaf: Tensor) => void) | { hook: (leaf: Tensor) => void }): { remove(): void };
  (keywords: { tensor: Tensor; hook: (leaf: Tensor) => void }): { remove(): void };
} = def('register_post_accumulate_grad_hook(@tensor,!hook)', plain.register_post_accumulate_grad_hook);

/**
 * Adds d(tensor)/d(leaf) to the `grad` of every leaf it was computed from, or only of `inputs`.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.backward.html
 */
const _backward: {
  (tensor: Tensor | { tensor: Tensor; gradient?: Tensor | null; retain_graph?: boolean | null; create_graph?: boolean; inputs?: Tensors | null }, gradient?: Tensor | null | { gradient?: Tensor | null; retain_graph?: boolean | null; create_graph?: boolean; inputs?: Tensors | null }, retain_graph?: boolean | null | { retain_graph?: boolean | null; create_graph?: boolean; inputs?: Tensors | null }, create_graph?: boolean | { create_graph?: boolean; inputs?: Tensors | null }, inputs?: Tensors | null | { inputs?: Tensors | null }): void;
} = def('backward(@tensor,@gradient?,^retain_graph?,^create_graph?,inputs)', plain.backward);

/**
 * `backward` of several tensors at once.
 * @see https://pytorch.org/docs/stable/generated/torch.autograd.backward.html
 */
const _backwardAll: {
  (tensors: Tensors | { tensors: Tensors; grad_tensors?: Given; retain_graph?: boolean | null; create_graph?: boolean; grad_variables?: null; inputs?: Tensors | null }, grad_tensors?: Given | { grad_tensors?: Given; retain_graph?: boolean | null; create_graph?: boolean; grad_variables?: null; inputs?: Tensors | null }, retain_graph?: boolean | null | { retain_graph?: boolean | null; create_graph?: boolean; grad_variables?: null; inputs?: Tensors | null }, create_graph?: boolean | { create_graph?: boolean; grad_variables?: null; inputs?: Tensors | null }, grad_variables?: null | { grad_variables?: null; inputs?: Tensors | null }, inputs?: Tensors | null | { inputs?: Tensors | null }): void;
} = def('backward(tensors,grad_tensors,^retain_graph?,^create_graph?,grad_variables,inputs)', plain.backwardAll);

/**
 * The gradients of outputs with respect to inputs, without touching any `grad`.
 * @see https://pytorch.org/docs/stable/generated/torch.autograd.grad.html
 * @throws {Error} for an input the outputs do not depend on, unless `allow_unused` (then null) or `materialize_grads` (then zeros)
 */
const _grad: {
  (outputs: Tensors, inputs: Tensors | { inputs: Tensors; grad_outputs?: Given; retain_graph?: boolean | null; create_graph?: boolean; only_inputs?: boolean; allow_unused?: boolean | null; is_grads_batched?: boolean; materialize_grads?: boolean }, grad_outputs?: Given | { grad_outputs?: Given; retain_graph?: boolean | null; create_graph?: boolean; only_inputs?: boolean; allow_unused?: boolean | null; is_grads_batched?: boolean; materialize_grads?: boolean }, retain_graph?: boolean | null | { retain_graph?: boolean | null; create_graph?: boolean; only_inputs?: boolean; allow_unused?: boolean | null; is_grads_batched?: boolean; materialize_grads?: boolean }, create_graph?: boolean | { create_graph?: boolean; only_inputs?: boolean; allow_unused?: boolean | null; is_grads_batched?: boolean; materialize_grads?: boolean }, only_inputs?: boolean | { only_inputs?: boolean; allow_unused?: boolean | null; is_grads_batched?: boolean; materialize_grads?: boolean }, allow_unused?: boolean | null | { allow_unused?: boolean | null; is_grads_batched?: boolean; materialize_grads?: boolean }, is_grads_batched?: boolean | { is_grads_batched?: boolean; materialize_grads?: boolean }, materialize_grads?: boolean | { materialize_grads?: boolean }): (Tensor | null)[];
  (keywords: { outputs: Tensors; inputs: Tensors; grad_outputs?: Given; retain_graph?: boolean | null; create_graph?: boolean; only_inputs?: boolean; allow_unused?: boolean | null; is_grads_batched?: boolean; materialize_grads?: boolean }): (Tensor | null)[];
} = def('grad(outputs,inputs,grad_outputs,^retain_graph?,^create_graph?,^only_inputs?,^allow_unused?,^is_grads_batched?,^materialize_grads?)', plain.grad);

export { _backward as backward, _backwardAll as backwardAll, _grad as grad, _register_hook as register_hook, _register_post_accumulate_grad_hook as register_post_accumulate_grad_hook };
