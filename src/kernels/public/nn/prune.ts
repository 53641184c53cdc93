// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Module } from '../../nn/module.ts';
import type { BasePruningMethod } from '../../nn/prune.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/prune.ts';
import { def, defClass } from '../../core/scope.ts';

/**
 * Several methods that prune one tensor, one after the other: each what the earlier ones have left.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.PruningContainer.html
 */
const _PruningContainer: typeof plain.PruningContainer = defClass('PruningContainer', plain.PruningContainer);
type _PruningContainer = plain.PruningContainer;

/**
 * Prunes elements at random: so many, or such a part of what is left.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.RandomUnstructured.html
 */
const _RandomUnstructured: {
  new (amount: number | { amount: number }): plain.RandomUnstructured;
} = defClass('RandomUnstructured(%amount;)', plain.RandomUnstructured);
type _RandomUnstructured = plain.RandomUnstructured;

/**
 * Prunes the elements of the smallest sizes.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.L1Unstructured.html
 */
const _L1Unstructured: {
  new (amount: number | { amount: number }): plain.L1Unstructured;
} = defClass('L1Unstructured(%amount;)', plain.L1Unstructured);
type _L1Unstructured = plain.L1Unstructured;

/**
 * Prunes whole channels along a dimension at random.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.RandomStructured.html
 */
const _RandomStructured: {
  new (amount: number | { amount: number; dim?: Int; axis?: Int }, dim?: Int | { dim?: Int; axis?: Int }): plain.RandomStructured;
} = defClass('RandomStructured(%amount;#dim?)', plain.RandomStructured);
type _RandomStructured = plain.RandomStructured;

/**
 * Prunes the channels along a dimension that have the smallest norms.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.LnStructured.html
 */
const _LnStructured: {
  new (amount: number, n: number | 'fro' | 'nuc' | { n: number | 'fro' | 'nuc'; dim?: Int; axis?: Int }, dim?: Int | { dim?: Int; axis?: Int }): plain.LnStructured;
  new (keywords: { amount: number; n: number | 'fro' | 'nuc'; dim?: Int; axis?: Int }): plain.LnStructured;
} = defClass('LnStructured(%amount,n;#dim?)', plain.LnStructured);
type _LnStructured = plain.LnStructured;

/**
 * Prunes what a mask says.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.CustomFromMask.html
 */
const _CustomFromMask: {
  new (mask: Tensor | { mask: Tensor }): plain.CustomFromMask;
} = defClass('CustomFromMask(@mask;)', plain.CustomFromMask);
type _CustomFromMask = plain.CustomFromMask;

/**
 * Gives a parameter a mask that prunes nothing.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.identity.html
 */
const _identity: {
  <M extends Module>(module: M, name: string | { name: string }): M;
  <M extends Module>(keywords: { module: M; name: string }): M;
} = def('identity(&module,$name)', plain.identity);

/**
 * Prunes elements of a parameter at random: so many, or such a part of what is left.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.random_unstructured.html
 */
const _random_unstructured: {
  <M extends Module>(module: M, name: string, amount: number | { amount: number }): M;
  <M extends Module>(keywords: { module: M; name: string; amount: number }): M;
  <M extends Module>(module: M, keywords: { name: string; amount: number }): M;
} = def('random_unstructured(&module,$name,%amount)', plain.random_unstructured);

/**
 * Prunes the elements of a parameter of the smallest sizes, or scores: so many, or such a part of what is left.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.l1_unstructured.html
 */
const _l1_unstructured: {
  <M extends Module>(module: M, name: string, amount: number | { amount: number; importance_scores?: Tensor | null }, importance_scores?: Tensor | null | { importance_scores?: Tensor | null }): M;
  <M extends Module>(keywords: { module: M; name: string; amount: number; importance_scores?: Tensor | null }): M;
  <M extends Module>(module: M, keywords: { name: string; amount: number; importance_scores?: Tensor | null }): M;
} = def('l1_unstructured(&module,$name,%amount,@importance_scores?)', plain.l1_unstructured);

/**
 * Prunes whole channels of a parameter along a dimension at random.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.random_structured.html
 */
const _random_structured: {
  <M extends Module>(module: M, name: string, amount: number, dim: Int | { dim: Int } | { axis: Int }): M;
  <M extends Module>(keywords: { module: M; name: string; amount: number; dim: Int } | { module: M; name: string; amount: number; axis: Int }): M;
  <M extends Module>(module: M, keywords: { name: string; amount: number; dim: Int } | { name: string; amount: number; axis: Int }): M;
  <M extends Module>(module: M, name: string, keywords: { amount: number; dim: Int } | { amount: number; axis: Int }): M;
} = def('random_structured(&module,$name,%amount,#dim)', plain.random_structured);

/**
 * Prunes the channels of a parameter along a dimension that have the smallest norms.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.ln_structured.html
 */
const _ln_structured: {
  <M extends Module>(module: M, name: string, amount: number, n: number | 'fro' | 'nuc', dim: Int | { dim: Int; importance_scores?: Tensor | null } | { axis: Int; importance_scores?: Tensor | null }, importance_scores?: Tensor | null | { importance_scores?: Tensor | null }): M;
  <M extends Module>(keywords: { module: M; name: string; amount: number; n: number | 'fro' | 'nuc'; dim: Int; importance_scores?: Tensor | null } | { module: M; name: string; amount: number; n: number | 'fro' | 'nuc'; axis: Int; importance_scores?: Tensor | null }): M;
  <M extends Module>(module: M, keywords: { name: string; amount: number; n: number | 'fro' | 'nuc'; dim: Int; importance_scores?: Tensor | null } | { name: string; amount: number; n: number | 'fro' | 'nuc'; axis: Int; importance_scores?: Tensor | null }): M;
  <M extends Module>(module: M, name: string, keywords: { amount: number; n: number | 'fro' | 'nuc'; dim: Int; importance_scores?: Tensor | null } | { amount: number; n: number | 'fro' | 'nuc'; axis: Int; importance_scores?: Tensor | null }): M;
  <M extends Module>(module: M, name: string, amount: number, keywords: { n: number | 'fro' | 'nuc'; dim: Int; importance_scores?: Tensor | null } | { n: number | 'fro' | 'nuc'; axis: Int; importance_scores?: Tensor | null }): M;
} = def('ln_structured(&module,$name,%amount,n,#dim,@importance_scores?)', plain.ln_structured);

/**
 * Prunes several modules' parameters together, `[[module, name], …]`, by one method without structure: the elements that are lowest
 * among all. `importance_scores`, if any, are one for each of them, or null.
 * @throws {TypeError} for a method that prunes channels
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.global_unstructured.html
 */
const _global_unstructured: {
  (parameters: readonly (readonly [Module, string])[], pruning_method: (new (amount: number) => BasePruningMethod) | { pruning_method: new (amount: number) => BasePruningMethod; importance_scores?: readonly (Tensor | null)[] | null; amount?: number }, importance_scores?: readonly (Tensor | null)[] | null | { importance_scores?: readonly (Tensor | null)[] | null; amount?: number }, amount?: number | { amount?: number }): void;
  (keywords: { parameters: readonly (readonly [Module, string])[]; pruning_method: new (amount: number) => BasePruningMethod; importance_scores?: readonly (Tensor | null)[] | null; amount?: number }): void;
} = def('global_unstructured(*parameters,!pruning_method,*importance_scores?,%amount?)', plain.global_unstructured);

/**
 * Prunes of a parameter what a mask says.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.custom_from_mask.html
 */
const _custom_from_mask: {
  <M extends Module>(module: M, name: string, mask: Tensor | { mask: Tensor }): M;
  <M extends Module>(keywords: { module: M; name: string; mask: Tensor }): M;
  <M extends Module>(module: M, keywords: { name: string; mask: Tensor }): M;
} = def('custom_from_mask(&module,$name,@mask)', plain.custom_from_mask);

/**
 * Makes the pruning of a parameter permanent: it is again a parameter, with zeros where the mask had them.
 * @throws {Error} where it is not pruned
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.remove.html
 */
const _remove: {
  <M extends Module>(module: M, name: string | { name: string }): M;
  <M extends Module>(keywords: { module: M; name: string }): M;
} = def('remove(&module,$name)', plain.remove);

/**
 * Whether a tensor of the module, or of one below it, is pruned.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.is_pruned.html
 */
const _is_pruned: {
  (module: Module | { module: Module }): boolean;
} = def('is_pruned(&module)', plain.is_pruned);

export { _CustomFromMask as CustomFromMask, _L1Unstructured as L1Unstructured, _LnStructured as LnStructured, _PruningContainer as PruningContainer, _RandomStructured as RandomStructured, _RandomUnstructured as RandomUnstructured, _custom_from_mask as custom_from_mask, _global_unstructured as global_unstructured, _identity as identity, _is_pruned as is_pruned, _l1_unstructured as l1_unstructured, _ln_structured as ln_structured, _random_structured as random_structured, _random_unstructured as random_unstructured, _remove as remove };

export { BasePruningMethod, Identity } from '../../nn/prune.ts';
