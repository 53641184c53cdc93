// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { NamedTuple } from '../../ops/named-tuple.ts';
import { later } from '../../core/scope.ts';

const load = () => import('../../linalg/factors.ts');

/**
 * The first columns of the product of the reflections that geqrf gives: as many as A has.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.householder_product.html
 */
const _householder_product: {
  (input: Tensor, tau: Tensor | { tau: Tensor }): Promise<Tensor>;
  (keywords: { input: Tensor; tau: Tensor }): Promise<Tensor>;
} = later('householder_product(@input,@tau)', load);

/**
 * Q · other of the reflections that geqrf gives (other · Q without `left`; with Qᵀ for Q if `transpose`).
 * @see https://pytorch.org/docs/stable/generated/torch.ormqr.html
 */
const _ormqr: {
  (input: Tensor, tau: Tensor, other: Tensor | { other: Tensor; left?: boolean; transpose?: boolean }, left?: boolean | { left?: boolean; transpose?: boolean }, transpose?: boolean | { transpose?: boolean }): Promise<Tensor>;
  (keywords: { input: Tensor; tau: Tensor; other: Tensor; left?: boolean; transpose?: boolean }): Promise<Tensor>;
  (input: Tensor, keywords: { tau: Tensor; other: Tensor; left?: boolean; transpose?: boolean }): Promise<Tensor>;
} = later('ormqr(@input,@tau,@other,^left?,^transpose?)', load);

/**
 * [a, tau]: R on and above the diagonal of a, and below it the vectors of the reflections whose product is Q.
 * @see https://pytorch.org/docs/stable/generated/torch.geqrf.html
 */
const _geqrf: {
  (input: Tensor | { input: Tensor }): Promise<NamedTuple<['a', 'tau']>>;
} = later('geqrf(@input)', load);

export { _geqrf as geqrf, _householder_product as householder_product, _ormqr as ormqr };
