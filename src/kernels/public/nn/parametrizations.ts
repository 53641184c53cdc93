// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Module } from '../../nn/module.ts';
import type { OrthogonalMap } from '../../nn/parametrizations.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/parametrizations.ts';
import { def } from '../../core/scope.ts';

/**
 * Has a weight be a length times a direction: `parametrizations.weight.original0` is the norm for each index of `dim` (of everything,
 * where that is -1 or null), `original1` the direction.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.weight_norm.html
 */
const _weight_norm: {
  <M extends Module>(module: M | { module: M; name?: string; dim?: Int | null; axis?: Int | null }, name?: string | { name?: string; dim?: Int | null; axis?: Int | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null }): M;
} = def('weight_norm(&module,$name?,#dim?)', plain.weight_norm);

interface CallsOf_spectral_norm {
  <M extends Module>(module: M | { module: M; name?: string; n_power_iterations?: Int; eps?: number; dim?: Int | null; axis?: Int | null }, name?: string | { name?: string; n_power_iterations?: Int; eps?: number; dim?: Int | null; axis?: Int | null }, n_power_iterations?: Int | { n_power_iterations?: Int; eps?: number; dim?: Int | null; axis?: Int | null }, eps?: number | { eps?: number; dim?: Int | null; axis?: Int | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null }): M;
}
/**
 * Divides a weight by its largest singular value, as a matrix of which `dim` is the first dimension (0; of transposed convolutions 1).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.spectral_norm.html
 */
const _spectral_norm: CallsOf_spectral_norm = def('spectral_norm(&module,$name?,#n_power_iterations?,%eps?,#dim?)', plain.spectral_norm);

/**
 * Keeps a matrix, or a batch of them, orthogonal: its columns, or its rows where there are fewer, are orthonormal. What is trained is
 * the step from the matrix that it began as, by `orthogonal_map`: 'matrix_exp' (square matrices), 'cayley' or 'householder' (others).
 * @throws {Error} for a tensor of one dimension, another map, or use_trivialization false
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.orthogonal.html
 */
const _orthogonal: {
  <M extends Module>(module: M | { module: M; name?: string; orthogonal_map?: OrthogonalMap | null; use_trivialization?: boolean }, name?: string | { name?: string; orthogonal_map?: OrthogonalMap | null; use_trivialization?: boolean }, orthogonal_map?: OrthogonalMap | null | { orthogonal_map?: OrthogonalMap | null; use_trivialization?: boolean }, use_trivialization?: boolean | { use_trivialization?: boolean }): M;
} = def('orthogonal(&module,$name?,$orthogonal_map?,^use_trivialization?)', plain.orthogonal);

/**
 * The older form of parametrizations.weight_norm: the length is the parameter `weight_g`, the direction `weight_v`.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.weight_norm.html
 */
const _oldWeightNorm: {
  <M extends Module>(module: M | { module: M; name?: string; dim?: Int | null; axis?: Int | null }, name?: string | { name?: string; dim?: Int | null; axis?: Int | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null }): M;
} = def('weight_norm(&module,$name?,#dim?)', plain.oldWeightNorm);

/**
 * Makes the weight a parameter again.
 * @throws {Error} where there is no weight_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.remove_weight_norm.html
 */
const _remove_weight_norm: {
  <M extends Module>(module: M | { module: M; name?: string }, name?: string | { name?: string }): M;
} = def('remove_weight_norm(&module,$name?)', plain.remove_weight_norm);

/**
 * The older form of parametrizations.spectral_norm: what is trained is the parameter `weight_orig`.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.spectral_norm.html
 */
const _oldSpectralNorm: CallsOf_spectral_norm = def('spectral_norm(&module,$name?,#n_power_iterations?,%eps?,#dim?)', plain.oldSpectralNorm);

/**
 * Makes the weight a parameter again.
 * @throws {Error} where there is no spectral_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.remove_spectral_norm.html
 */
const _remove_spectral_norm: {
  <M extends Module>(module: M | { module: M; name?: string }, name?: string | { name?: string }): M;
} = def('remove_spectral_norm(&module,$name?)', plain.remove_spectral_norm);

export { _oldSpectralNorm as oldSpectralNorm, _oldWeightNorm as oldWeightNorm, _orthogonal as orthogonal, _remove_spectral_norm as remove_spectral_norm, _remove_weight_norm as remove_weight_norm, _spectral_norm as spectral_norm, _weight_norm as weight_norm };
