// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Dims, Int } from '../../ops/core.ts';
import type { MatrixOrder } from '../../ops/norm.ts';
import * as plain from '../../ops/norm.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * (Σ |x|^ord)^(1/ord) along dims, by default over everything; ±Infinity give the greatest and least |x|, 0 counts.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html
 */
const _vector_norm: {
  (x: Tensor | Named<{ x: Tensor; ord?: number; dim?: Dims; axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, ord?: number | Named<{ ord?: number; dim?: Dims; axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, dim?: Dims | Named<{ dim?: Dims; axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, keepdim?: boolean | Named<{ keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor;
} = def('vector_norm(@x,%ord?,#dim?,^keepdim?,dtype)', plain.vector_norm);

/**
 * A norm of the matrices in two dimensions: 'fro', 'nuc' (the sum of singular values), ±1, ±2 or ±Infinity. The orders of
 * singular values, 'nuc' and ±2, give a Promise, as torch.linalg's factorisations do.
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.matrix_norm.html
 */
const _matrix_norm: {
  (A: Tensor | Named<{ A: Tensor; ord?: MatrixOrder; dim?: Shape; axis?: Shape; keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, ord?: MatrixOrder | Named<{ ord?: MatrixOrder; dim?: Shape; axis?: Shape; keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, dim?: Shape | Named<{ dim?: Shape; axis?: Shape; keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, keepdim?: boolean | Named<{ keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor;
} = def('matrix_norm(@A,ord,#dim?,^keepdim?,dtype)', plain.matrix_norm);

/** linalg.norm: of a vector where `dim` is one dimension (or nothing says otherwise), of matrices where it is two. */
const _linalgNorm: {
  (A: Tensor | Named<{ A: Tensor; ord?: MatrixOrder | null; dim?: Dims; axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, ord?: MatrixOrder | null | Named<{ ord?: MatrixOrder | null; dim?: Dims; axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, dim?: Dims | Named<{ dim?: Dims; axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, keepdim?: boolean | Named<{ keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor;
} = def('norm(@A,ord,#dim?,^keepdim?,dtype)', plain.linalgNorm);

/**
 * torch.norm: as vector_norm over `dim`, with 'fro' (the default) and 'nuc' as PyTorch's older function takes them.
 * @see https://pytorch.org/docs/stable/generated/torch.norm.html
 */
const _norm: {
  (input: Tensor | Named<{ input: Tensor; p?: MatrixOrder | null; dim?: Dims; axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, p?: MatrixOrder | null | Named<{ p?: MatrixOrder | null; dim?: Dims; axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, dim?: Dims | Named<{ dim?: Dims; axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, keepdim?: boolean | Named<{ keepdim?: boolean; dtype?: DtypeName | null; out?: Tensor | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor;
} = def('norm(@input,p,#dim?,^keepdim?,dtype)', plain.norm);

/**
 * The p-norm of input − other.
 * @see https://pytorch.org/docs/stable/generated/torch.dist.html
 */
const _dist: {
  (input: Tensor, other: Tensor | { other: Tensor; p?: number; out?: Tensor | null }, p?: number | { p?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; other: Tensor; p?: number; out?: Tensor | null }): Tensor;
} = def('dist(@input,@other,%p?)', plain.dist);

/**
 * The p-norm distance of each row of x1 [B…, P, M] from each of x2 [B…, R, M]: [B…, P, R].
 * @see https://pytorch.org/docs/stable/generated/torch.cdist.html
 */
const _cdist: {
  (x1: Tensor, x2: Tensor | { x2: Tensor; p?: number; compute_mode?: string | null; out?: Tensor | null }, p?: number | { p?: number; compute_mode?: string | null; out?: Tensor | null }, compute_mode?: string | null | { compute_mode?: string | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { x1: Tensor; x2: Tensor; p?: number; compute_mode?: string | null; out?: Tensor | null }): Tensor;
} = def('cdist(@x1,@x2,%p?,$compute_mode?)', plain.cdist);

/**
 * The p-norm distances of the rows of [N, M] from each other, each pair once: [N (N − 1) / 2].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.pdist.html
 */
const _pdist: {
  (input: Tensor | { input: Tensor; p?: number; out?: Tensor | null }, p?: number | { p?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('pdist(@input,%p?)', plain.pdist);

/**
 * The p-norm of x1 − x2 + eps along the last dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.pairwise_distance.html
 */
const _pairwise_distance: {
  (x1: Tensor, x2: Tensor | { x2: Tensor; p?: number; eps?: number; keepdim?: boolean; out?: Tensor | null }, p?: number | { p?: number; eps?: number; keepdim?: boolean; out?: Tensor | null }, eps?: number | { eps?: number; keepdim?: boolean; out?: Tensor | null }, keepdim?: boolean | { keepdim?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { x1: Tensor; x2: Tensor; p?: number; eps?: number; keepdim?: boolean; out?: Tensor | null }): Tensor;
} = def('pairwise_distance(@x1,@x2,%p?,%eps?,^keepdim?)', plain.pairwise_distance);

/**
 * Σ x1 · x2 / (‖x1‖ ‖x2‖) along dim, each norm at least eps.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.cosine_similarity.html
 */
const _cosine_similarity: {
  (x1: Tensor, x2: Tensor | { x2: Tensor; dim?: Int; axis?: Int; eps?: number; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; eps?: number; out?: Tensor | null }, eps?: number | { eps?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { x1: Tensor; x2: Tensor; dim?: Int; axis?: Int; eps?: number; out?: Tensor | null }): Tensor;
} = def('cosine_similarity(@x1,@x2,#dim?,%eps?)', plain.cosine_similarity);

/**
 * Each vector along dim divided by its p-norm (at least eps).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.normalize.html
 */
const _normalize: {
  (input: Tensor | { input: Tensor; p?: number; dim?: Int; axis?: Int; eps?: number }, p?: number | { p?: number; dim?: Int; axis?: Int; eps?: number }, dim?: Int | { dim?: Int; axis?: Int; eps?: number }, eps?: number | { eps?: number }): Tensor;
} = def('normalize(@input,%p?,#dim?,%eps?)', plain.normalize);

export { _cdist as cdist, _cosine_similarity as cosine_similarity, _dist as dist, _linalgNorm as linalgNorm, _matrix_norm as matrix_norm, _norm as norm, _normalize as normalize, _pairwise_distance as pairwise_distance, _pdist as pdist, _vector_norm as vector_norm };
