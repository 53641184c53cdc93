// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Module } from '../../nn/module.ts';
import * as plain from '../../nn/parametrize.ts';
import { def, defClass } from '../../core/scope.ts';

/**
 * The parametrizations of one tensor, in order, and `original`, what they compute it from, or `original0`, `original1` … where that is
 * several tensors.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.ParametrizationList.html
 */
const _ParametrizationList: {
  new (modules: Iterable<Module>, original: Tensor | { original: Tensor }): plain.ParametrizationList;
  new (keywords: { modules: Iterable<Module>; original: Tensor }): plain.ParametrizationList;
} = defClass('ParametrizationList(*modules,@original;)', plain.ParametrizationList);
type _ParametrizationList = plain.ParametrizationList;

/**
 * Has `parametrization`, a module, compute a tensor of a module from itself, or from what its `right_inverse` gives; several act one
 * after another. The value is computed at each reading, `module.weight`, and may be assigned where there is a right_inverse.
 * @throws {Error} for a name that is no parameter or buffer, or a result of another shape (unless `unsafe`)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.register_parametrization.html
 */
const _register_parametrization: {
  <M extends Module>(module: M, tensor_name: string, parametrization: Module | { parametrization: Module; unsafe?: boolean }, unsafe?: boolean | { unsafe?: boolean }): M;
  <M extends Module>(keywords: { module: M; tensor_name: string; parametrization: Module; unsafe?: boolean }): M;
  <M extends Module>(module: M, keywords: { tensor_name: string; parametrization: Module; unsafe?: boolean }): M;
} = def('register_parametrization(&module,$tensor_name,&parametrization,^unsafe?)', plain.register_parametrization);

/**
 * Whether a module has a parametrization, or one of this tensor.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.is_parametrized.html
 */
const _is_parametrized: {
  (module: Module | { module: Module; tensor_name?: string | null }, tensor_name?: string | null | { tensor_name?: string | null }): boolean;
} = def('is_parametrized(&module,$tensor_name?)', plain.is_parametrized);

/**
 * Takes the parametrizations of a tensor away: it is again what it was, or, with `leave_parametrized` (true), a parameter of the
 * value that it has now.
 * @throws {Error} where there is none, or several originals can't be left as they are
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.remove_parametrizations.html
 */
const _remove_parametrizations: {
  <M extends Module>(module: M, tensor_name: string | { tensor_name: string; leave_parametrized?: boolean }, leave_parametrized?: boolean | { leave_parametrized?: boolean }): M;
  <M extends Module>(keywords: { module: M; tensor_name: string; leave_parametrized?: boolean }): M;
} = def('remove_parametrizations(&module,$tensor_name,^leave_parametrized?)', plain.remove_parametrizations);

/**
 * Computes each parametrized tensor once while `fn` runs, however often it is read.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.cached.html
 */
const _cached: {
  <T>(fn: (() => T) | { fn: () => T }): T;
} = def('cached(!fn)', plain.cached);

/**
 * The class that a module is of, parametrized or not: here that does not change.
 * @see https://pytorch.org/docs/stable/nn.html#parametrizations
 */
const _type_before_parametrizations: {
  (module: Module | { module: Module }): unknown;
} = def('type_before_parametrizations(&module)', plain.type_before_parametrizations);

/**
 * Gives one module the parametrizations of another one, of all tensors or of this one, and their originals' values.
 * @throws {Error} where the first one has none
 * @see https://pytorch.org/docs/stable/nn.html#parametrizations
 */
const _transfer_parametrizations_and_params: {
  <M extends Module>(from_module: Module, to_module: M | { to_module: M; tensor_name?: string | null }, tensor_name?: string | null | { tensor_name?: string | null }): M;
  <M extends Module>(keywords: { from_module: Module; to_module: M; tensor_name?: string | null }): M;
} = def('transfer_parametrizations_and_params(&from_module,&to_module,$tensor_name?)', plain.transfer_parametrizations_and_params);

export { _ParametrizationList as ParametrizationList, _cached as cached, _is_parametrized as is_parametrized, _register_parametrization as register_parametrization, _remove_parametrizations as remove_parametrizations, _transfer_parametrizations_and_params as transfer_parametrizations_and_params, _type_before_parametrizations as type_before_parametrizations };
