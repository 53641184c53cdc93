// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensors } from '../autograd/engine.ts';
import type { ArrayOf, Dtype, DtypeName, DtypeOf } from '../core/dtype.ts';
import type { DeviceLike } from '../core/placement.ts';
import type { AnyOperand, AnyTensor, At, BMM, Broadcast, Dot, Expand, Fits, Flat, HasMask, Like, MM, MV, MatMul, Nest, Of, Outer, Permute, Promised, Reduce, Reshape, Reverse, Same, Shape, Sized, Squeeze, Transpose, Turn, Unsqueeze } from '../core/shapes.ts';
import type { Tolerance } from '../linalg/derived.ts';
import type { Dims, Int, Operand, Scalar } from '../ops/core.ts';
import type { Size, Values } from '../ops/creation.ts';
import type { Found } from '../ops/distinct.ts';
import type { Index } from '../ops/indexing.ts';
import type { NamedTuple, Ranked } from '../ops/named-tuple.ts';
import type { MatrixOrder } from '../ops/norm.ts';
import type { PadMode } from '../ops/pad.ts';
import type { Source } from '../ops/random.ts';
import type { SparseTensor } from '../sparse/coo.ts';
import type { Named } from '../core/scope.ts';

declare module '../core/tensor.ts' {
  interface Operations {
    /** Calls `hook` with each gradient of the tensor; what it returns replaces it. */
    register_hook(hook: ((grad: Tensor) => Tensor | void) | { hook: (grad: Tensor) => Tensor | void }): { remove(): void };
    /**
     * Calls `hook` with the leaf each time that its `grad` has been added to: an optimizer's step in the backward pass.
     * @throws {Error} for what is no leaf, or takes no gradient
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.register_post_accumulate_grad_hook.html
     */
    register_post_accumulate_grad_hook(hook: ((leaf: Tensor) => void) | { hook: (leaf: Tensor) => void }): { remove(): void };
    /**
     * Adds d(tensor)/d(leaf) to the `grad` of every leaf it was computed from, or only of `inputs`.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.backward.html
     */
    backward(gradient?: Tensor | null | { gradient?: Tensor | null; retain_graph?: boolean | null; create_graph?: boolean; inputs?: Tensors | null }, retain_graph?: boolean | null | { retain_graph?: boolean | null; create_graph?: boolean; inputs?: Tensors | null }, create_graph?: boolean | { create_graph?: boolean; inputs?: Tensors | null }, inputs?: Tensors | null | { inputs?: Tensors | null }): void;
    /** The conjugate, whose imaginary parts have the other sign; a real tensor as it is. */
    conj(): Tensor;
    /** The conjugate, whose imaginary parts have the other sign; a real tensor as it is. */
    conj_physical(): Tensor;
    /** The tensor itself: a conjugate is computed where it is asked for. */
    resolve_conj(): Tensor;
    /** The tensor itself: a conjugate is computed where it is asked for. */
    resolve_neg(): Tensor;
    /**
     * The transposed matrix of conjugates.
     * @throws {Error} for fewer than two dimensions
     */
    adjoint(): Tensor;
    /** The angle of each number in radians, from −π to π; of real ones 0 or π. The gradient at 0 is 0. Integers give float32. */
    angle(): Tensor;
    /** Whether each number has no imaginary part. */
    isreal(): Tensor<Shape, 'bool'>;
    /**
     * The spectra of pieces of a signal [length] or [batch, length], `hop_length` apart (a quarter of `n_fft` unless said), each times the
     * window: [batch, frequencies, pieces]. Where `center`, the signal is padded, so that piece t has sample t · hop_length in its middle.
     * Of real signals only half the frequencies are given, unless `onesided` is false. `return_complex` has to be true.
     * @throws {Error} for a window, a hop or a length that does not fit; for a real signal without return_complex
     */
    stft(n_fft: Int | { n_fft: Int; hop_length?: Int | null; win_length?: Int | null; window?: Tensor | null; center?: boolean; pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null }, hop_length?: Int | null | { hop_length?: Int | null; win_length?: Int | null; window?: Tensor | null; center?: boolean; pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null }, win_length?: Int | null | { win_length?: Int | null; window?: Tensor | null; center?: boolean; pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null }, window?: Tensor | null | { window?: Tensor | null; center?: boolean; pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null }, center?: boolean | { center?: boolean; pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null }, pad_mode?: PadMode | { pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null }, normalized?: boolean | { normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null }, onesided?: boolean | null | { onesided?: boolean | null; return_complex?: boolean | null }, return_complex?: boolean | null | { return_complex?: boolean | null }): Tensor;
    /**
     * The signal whose `stft` this is, as near as can be: pieces are added up, each times the window, and divided by the sum of the
     * windows' squares. `length` cuts the end off or fills it up with zeros.
     * @throws {Error} for a real input, or a window, a hop or a length that does not fit
     */
    istft(n_fft: Int | { n_fft: Int; hop_length?: Int | null; win_length?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean }, hop_length?: Int | null | { hop_length?: Int | null; win_length?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean }, win_length?: Int | null | { win_length?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean }, window?: Tensor | null | { window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean }, center?: boolean | { center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean }, normalized?: boolean | { normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean }, onesided?: boolean | null | { onesided?: boolean | null; length?: Int | null; return_complex?: boolean }, length?: Int | null | { length?: Int | null; return_complex?: boolean }, return_complex?: boolean | { return_complex?: boolean }): Tensor;
    /** [U, S, V] with U · diag(S) · Vᵀ = input: V, where torch.linalg.svd gives Vᵀ. Without `compute_uv` only S, and zeros. */
    svd(some?: boolean | { some?: boolean; compute_uv?: boolean }, compute_uv?: boolean | { compute_uv?: boolean }): Promise<NamedTuple<['U', 'S', 'V']>>;
    /** [Q, R] with Q R = input, Q orthogonal and R upper triangular; Q square where not `some`. */
    qr(some?: boolean | { some?: boolean }): Promise<NamedTuple<['Q', 'R']>>;
    /** [sign, log |det|] of square matrices. */
    slogdet(): Promise<NamedTuple<['sign', 'logabsdet']>>;
    /** [LU, pivots] of torch.linalg.lu_factor; with `get_infos` which pivot is the first that is 0, too. */
    lu(pivot?: boolean | { pivot?: boolean; get_infos?: boolean }, get_infos?: boolean | { get_infos?: boolean }): Promise<Tensor[]>;
    /** X with A X = b, from what torch.lu gives of A. */
    lu_solve(LU_data: Tensor, LU_pivots: Tensor | { LU_pivots: Tensor }): Promise<Tensor>;
    lu_solve(keywords: { LU_data: Tensor; LU_pivots: Tensor }): Promise<Tensor>;
    /** [X, A] with A X = b (Aᵀ if `transpose`), where only one triangle of A counts. */
    triangular_solve(A: Tensor | { A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }, upper?: boolean | { upper?: boolean; transpose?: boolean; unitriangular?: boolean }, transpose?: boolean | { transpose?: boolean; unitriangular?: boolean }, unitriangular?: boolean | { unitriangular?: boolean }): Promise<NamedTuple<['solution', 'cloned_coefficient']>>;
    /** L with L Lᵀ = A for symmetric positive definite A (Lᵀ when `upper`). */
    cholesky(upper?: boolean | { upper?: boolean }): Promise<Tensor>;
    /** X with A X = B, from the Cholesky factor L of A. */
    cholesky_solve(L: Tensor | { L: Tensor; upper?: boolean }, upper?: boolean | { upper?: boolean }): Promise<Tensor>;
    /** A⁻¹, from the Cholesky factor L of A. */
    cholesky_inverse(upper?: boolean | { upper?: boolean }): Promise<Tensor>;
    /** The pseudo-inverse; singular values below `rtol` (or rcond) times the greatest, or below `atol`, count as 0. */
    pinverse(rcond?: Tolerance | { rcond?: Tolerance; hermitian?: boolean; atol?: Tolerance; rtol?: Tolerance }, hermitian?: boolean | { hermitian?: boolean; atol?: Tolerance; rtol?: Tolerance }, atol?: Tolerance | { atol?: Tolerance; rtol?: Tolerance }, rtol?: Tolerance | { rtol?: Tolerance }): Promise<Tensor>;
    /** A square matrix times itself, n times; of its inverse for n < 0. */
    matrix_power(n: Int | { n: Int }): Promise<Tensor>;
    /** The first columns of the product of the reflections that geqrf gives: as many as A has. */
    orgqr(tau: Tensor | { tau: Tensor }): Promise<Tensor>;
    /** Q · other of the reflections that geqrf gives (other · Q without `left`; with Qᵀ for Q if `transpose`). */
    ormqr(tau: Tensor, other: Tensor | { other: Tensor; left?: boolean; transpose?: boolean }, left?: boolean | { left?: boolean; transpose?: boolean }, transpose?: boolean | { transpose?: boolean }): Promise<Tensor>;
    ormqr(keywords: { tau: Tensor; other: Tensor; left?: boolean; transpose?: boolean }): Promise<Tensor>;
    /** [a, tau]: R on and above the diagonal of a, and below it the vectors of the reflections whose product is Q. */
    geqrf(): Promise<NamedTuple<['a', 'tau']>>;
    /** The inverse of square matrices. */
    inverse(): Promise<Tensor>;
    /** The determinant of square matrices. */
    det(): Promise<Tensor>;
    /** log(det), NaN where the determinant is negative. */
    logdet(): Promise<Tensor>;
    /** The exponential of square matrices, Σ Aᵏ / k! */
    matrix_exp(): Promise<Tensor>;
    /** max(x, 0); NaN stays NaN. */
    relu<A extends AnyTensor>(this: A, inplace?: boolean | { inplace?: boolean }): Like<A>;
    /** As `relu`, in place. */
    relu_<A>(this: A, inplace?: boolean | { inplace?: boolean }): A;
    /** beta · input + alpha · (mat1 × mat2), and its like for vectors, outer products and batches (addbmm sums over those). */
    addmm(mat1: Tensor, mat2: Tensor | { mat2: Tensor; beta?: number; alpha?: number }, beta?: number | { beta?: number; alpha?: number }, alpha?: number | { alpha?: number }): Tensor;
    addmm(keywords: { mat1: Tensor; mat2: Tensor; beta?: number; alpha?: number }): Tensor;
    /** As `addmm`, in place. */
    addmm_<A>(this: A, mat1: Tensor, mat2: Tensor | { mat2: Tensor; beta?: number; alpha?: number }, beta?: number | { beta?: number; alpha?: number }, alpha?: number | { alpha?: number }): A;
    addmm_<A>(this: A, keywords: { mat1: Tensor; mat2: Tensor; beta?: number; alpha?: number }): A;
    /**
     * beta · input + alpha · (mat × vec): [n, k] × [k], the input broadcast to [n]. beta and alpha default to 1.
     * With beta 0 the input does not count, not even NaN; factors of integers lose their fraction.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     */
    addmv(mat: Tensor, vec: Tensor | { vec: Tensor; beta?: number; alpha?: number }, beta?: number | { beta?: number; alpha?: number }, alpha?: number | { alpha?: number }): Tensor;
    addmv(keywords: { mat: Tensor; vec: Tensor; beta?: number; alpha?: number }): Tensor;
    /** As `addmv`, in place. */
    addmv_<A>(this: A, mat: Tensor, vec: Tensor | { vec: Tensor; beta?: number; alpha?: number }, beta?: number | { beta?: number; alpha?: number }, alpha?: number | { alpha?: number }): A;
    addmv_<A>(this: A, keywords: { mat: Tensor; vec: Tensor; beta?: number; alpha?: number }): A;
    /**
     * beta · input + alpha · (vec1 ⊗ vec2), the outer product [n, m], to which the input broadcasts. beta and alpha
     * default to 1, and are whole for integers. With beta 0 the input does not count, not even NaN.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     */
    addr(vec1: Tensor, vec2: Tensor | { vec2: Tensor; beta?: number; alpha?: number }, beta?: number | { beta?: number; alpha?: number }, alpha?: number | { alpha?: number }): Tensor;
    addr(keywords: { vec1: Tensor; vec2: Tensor; beta?: number; alpha?: number }): Tensor;
    /** As `addr`, in place. */
    addr_<A>(this: A, vec1: Tensor, vec2: Tensor | { vec2: Tensor; beta?: number; alpha?: number }, beta?: number | { beta?: number; alpha?: number }, alpha?: number | { alpha?: number }): A;
    addr_<A>(this: A, keywords: { vec1: Tensor; vec2: Tensor; beta?: number; alpha?: number }): A;
    /**
     * beta · input + alpha · (batch1 × batch2): [b, n, k] × [b, k, m], the input broadcast to [b, n, m]. beta and alpha
     * default to 1. With beta 0 the input does not count, not even NaN; factors of integers lose their fraction.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     */
    baddbmm(batch1: Tensor, batch2: Tensor | { batch2: Tensor; beta?: number; alpha?: number }, beta?: number | { beta?: number; alpha?: number }, alpha?: number | { alpha?: number }): Tensor;
    baddbmm(keywords: { batch1: Tensor; batch2: Tensor; beta?: number; alpha?: number }): Tensor;
    /** As `baddbmm`, in place. */
    baddbmm_<A>(this: A, batch1: Tensor, batch2: Tensor | { batch2: Tensor; beta?: number; alpha?: number }, beta?: number | { beta?: number; alpha?: number }, alpha?: number | { alpha?: number }): A;
    baddbmm_<A>(this: A, keywords: { batch1: Tensor; batch2: Tensor; beta?: number; alpha?: number }): A;
    /**
     * beta · input + alpha · Σ (batch1 × batch2) over the batch: [b, n, k] × [b, k, m], the input broadcast to [n, m].
     * beta and alpha default to 1. With beta 0 the input does not count, not even NaN; factors of integers lose their
     * fraction.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     */
    addbmm(batch1: Tensor, batch2: Tensor | { batch2: Tensor; beta?: number; alpha?: number }, beta?: number | { beta?: number; alpha?: number }, alpha?: number | { alpha?: number }): Tensor;
    addbmm(keywords: { batch1: Tensor; batch2: Tensor; beta?: number; alpha?: number }): Tensor;
    /** As `addbmm`, in place. */
    addbmm_<A>(this: A, batch1: Tensor, batch2: Tensor | { batch2: Tensor; beta?: number; alpha?: number }, beta?: number | { beta?: number; alpha?: number }, alpha?: number | { alpha?: number }): A;
    addbmm_<A>(this: A, keywords: { batch1: Tensor; batch2: Tensor; beta?: number; alpha?: number }): A;
    /** input + alpha · other */
    add<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'add', Broadcast<A, B>>, other: B | { other: B; alpha?: Scalar }, alpha?: Scalar | { alpha?: Scalar }): Of<Broadcast<A, B>>;
    /** As `add`, in place. */
    add_<A>(this: A, other: Operand | { other: Operand; alpha?: Scalar }, alpha?: Scalar | { alpha?: Scalar }): A;
    /** input − alpha · other */
    sub<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'sub', Broadcast<A, B>>, other: B | { other: B; alpha?: number }, alpha?: number | { alpha?: number }): Of<Broadcast<A, B>>;
    /** As `sub`, in place. */
    sub_<A>(this: A, other: Operand | { other: Operand; alpha?: number }, alpha?: number | { alpha?: number }): A;
    /** input − alpha · other */
    subtract<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'sub', Broadcast<A, B>>, other: B | { other: B; alpha?: number }, alpha?: number | { alpha?: number }): Of<Broadcast<A, B>>;
    /** As `subtract`, in place. */
    subtract_<A>(this: A, other: Operand | { other: Operand; alpha?: number }, alpha?: number | { alpha?: number }): A;
    /**
     * input · other, broadcast, in their common dtype; integers wrap around, and of booleans it is the logical and.
     * @throws {Error} for shapes that do not broadcast
     * @throws {TypeError} for what is neither tensor nor number
     */
    mul<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'mul', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `mul`, in place. */
    mul_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * input · other, broadcast, in their common dtype; integers wrap around, and of booleans it is the logical and.
     * @throws {Error} for shapes that do not broadcast
     * @throws {TypeError} for what is neither tensor nor number
     */
    multiply<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'mul', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `multiply`, in place. */
    multiply_<A>(this: A, other: Operand | { other: Operand }): A;
    /** True division; with `rounding_mode` 'floor' or 'trunc' the rounded quotient, in the operands' own dtype. */
    div<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'div', Broadcast<A, B>>, other: B | { other: B; rounding_mode?: 'floor' | 'trunc' | null }, rounding_mode?: 'floor' | 'trunc' | null | { rounding_mode?: 'floor' | 'trunc' | null }): Of<Broadcast<A, B>>;
    /** As `div`, in place. */
    div_<A>(this: A, other: Operand | { other: Operand; rounding_mode?: 'floor' | 'trunc' | null }, rounding_mode?: 'floor' | 'trunc' | null | { rounding_mode?: 'floor' | 'trunc' | null }): A;
    /** True division; with `rounding_mode` 'floor' or 'trunc' the rounded quotient, in the operands' own dtype. */
    divide<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'div', Broadcast<A, B>>, other: B | { other: B; rounding_mode?: 'floor' | 'trunc' | null }, rounding_mode?: 'floor' | 'trunc' | null | { rounding_mode?: 'floor' | 'trunc' | null }): Of<Broadcast<A, B>>;
    /** True division; with `rounding_mode` 'floor' or 'trunc' the rounded quotient, in the operands' own dtype. */
    true_divide<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'div', Broadcast<A, B>>, other: B | { other: B; rounding_mode?: 'floor' | 'trunc' | null }, rounding_mode?: 'floor' | 'trunc' | null | { rounding_mode?: 'floor' | 'trunc' | null }): Of<Broadcast<A, B>>;
    /** As `divide`, in place. */
    divide_<A>(this: A, other: Operand | { other: Operand; rounding_mode?: 'floor' | 'trunc' | null }, rounding_mode?: 'floor' | 'trunc' | null | { rounding_mode?: 'floor' | 'trunc' | null }): A;
    /** As `true_divide`, in place. */
    true_divide_<A>(this: A, other: Operand | { other: Operand; rounding_mode?: 'floor' | 'trunc' | null }, rounding_mode?: 'floor' | 'trunc' | null | { rounding_mode?: 'floor' | 'trunc' | null }): A;
    /**
     * The quotient rounded towards −∞, in the operands' common dtype; the gradient is 0.
     * Floats divided by 0 give ±∞ or NaN; integers divided by a 0 that only the device knows give 0.
     * @throws {RangeError} for integers divided by a 0 that is known
     */
    floor_divide<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'floor_divide', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `floor_divide`, in place. */
    floor_divide_<A>(this: A, other: Operand | { other: Operand }): A;
    /** The remainder with the sign of the divisor, as Python's %. */
    remainder<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'remainder', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `remainder`, in place. */
    remainder_<A>(this: A, other: Operand | { other: Operand }): A;
    /** The remainder with the sign of the dividend, as C's fmod. */
    fmod<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'fmod', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `fmod`, in place. */
    fmod_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * The greater of two tensors, element by element and broadcast; NaN where either is. Equals share the gradient.
     * Of booleans it is the logical or.
     * @throws {TypeError} for a number: use clamp_min
     */
    maximum<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'maximum', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /**
     * The lesser of two tensors, element by element and broadcast; NaN where either is. Equals share the gradient.
     * Of booleans it is the logical and.
     * @throws {TypeError} for a number: use clamp_max
     */
    minimum<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'minimum', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** Values held between two bounds, numbers or tensors; either may be null. NaN stays. */
    clamp(min?: Operand | null | { min?: Operand | null; max?: Operand | null }, max?: Operand | null | { max?: Operand | null }): Tensor;
    /** As `clamp`, in place. */
    clamp_<A>(this: A, min?: Operand | null | { min?: Operand | null; max?: Operand | null }, max?: Operand | null | { max?: Operand | null }): A;
    /** Values held between two bounds, numbers or tensors; either may be null. NaN stays. */
    clip(min?: Operand | null | { min?: Operand | null; max?: Operand | null }, max?: Operand | null | { max?: Operand | null }): Tensor;
    /** As `clip`, in place. */
    clip_<A>(this: A, min?: Operand | null | { min?: Operand | null; max?: Operand | null }, max?: Operand | null | { max?: Operand | null }): A;
    /** `clamp` with one bound. */
    clamp_min(min: Operand | { min: Operand }): Tensor;
    /** As `clamp_min`, in place. */
    clamp_min_<A>(this: A, min: Operand | { min: Operand }): A;
    /**
     * Values above `max`, a number or a tensor, become `max`; NaN stays. Integers with a fractional bound give float32.
     * The gradient goes to the input up to and at the bound, beyond it to a tensor `max`.
     */
    clamp_max(max: Operand | { max: Operand }): Tensor;
    /** As `clamp_max`, in place. */
    clamp_max_<A>(this: A, max: Operand | { max: Operand }): A;
    /** input + value · tensor1 · tensor2 */
    addcmul(tensor1: Tensor, tensor2: Operand | { tensor2: Operand; value?: number }, value?: number | { value?: number }): Tensor;
    addcmul(keywords: { tensor1: Tensor; tensor2: Operand; value?: number }): Tensor;
    /** As `addcmul`, in place. */
    addcmul_<A>(this: A, tensor1: Tensor, tensor2: Operand | { tensor2: Operand; value?: number }, value?: number | { value?: number }): A;
    addcmul_<A>(this: A, keywords: { tensor1: Tensor; tensor2: Operand; value?: number }): A;
    /** input + value · tensor1 / tensor2 */
    addcdiv(tensor1: Operand, tensor2: Operand | { tensor2: Operand; value?: number }, value?: number | { value?: number }): Tensor;
    addcdiv(keywords: { tensor1: Operand; tensor2: Operand; value?: number }): Tensor;
    /** As `addcdiv`, in place. */
    addcdiv_<A>(this: A, tensor1: Operand, tensor2: Operand | { tensor2: Operand; value?: number }, value?: number | { value?: number }): A;
    addcdiv_<A>(this: A, keywords: { tensor1: Operand; tensor2: Operand; value?: number }): A;
    /**
     * Each element with the other sign, in its own dtype; uint8 wraps around.
     * @throws {TypeError} for booleans: use logical_not
     */
    neg<A extends AnyTensor>(this: A): Like<A>;
    /** As `neg`, in place. */
    neg_<A>(this: A): A;
    /**
     * Each element with the other sign, in its own dtype; uint8 wraps around.
     * @throws {TypeError} for booleans: use logical_not
     */
    negative<A extends AnyTensor>(this: A): Like<A>;
    /** As `negative`, in place. */
    negative_<A>(this: A): A;
    /** How many elements. */
    nelement(): number;
    /** Whether its numbers are complex. */
    is_complex(): boolean;
    /** Whether its dtype has negative numbers. */
    is_signed(): boolean;
    /** Whether two tensors have one shape. */
    is_same_size(other: Tensor | { other: Tensor }): boolean;
    /**
     * Whether the only element is not 0: a promise.
     * @throws {Error} for any other number of elements
     */
    is_nonzero(): Promise<boolean>;
    /** How many dimensions. */
    ndimension(): number;
    /** Bytes of an element, as PyTorch counts them. */
    element_size(): number;
    /** Where in its storage it begins, in elements. */
    storage_offset(): number;
    /** The tensor itself: reading values is the same from either device. */
    cpu<A extends AnyTensor>(this: A): Like<A, A['dtype']>;
    /**
     * There is no CUDA here.
     * @throws {Error} always
     */
    cuda(): never;
    /** The values, as `data()` gives them: a Promise, as the device has to be waited for. */
    numpy<A extends AnyTensor>(this: A): Promise<ArrayOf<A['dtype']>>;
    /**
     * There is no int16 here.
     * @throws {TypeError} always
     */
    short<A extends AnyTensor>(this: A): Like<A>;
    /**
     * There is no int8 here.
     * @throws {TypeError} always
     */
    char<A extends AnyTensor>(this: A): Like<A>;
    /**
     * `squeeze` of the tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.squeeze_.html
     */
    squeeze_<A>(this: A, dim?: Int | Shape | { dim?: Int | Shape; axis?: Int | Shape }): A;
    /**
     * `unsqueeze` of the tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.unsqueeze_.html
     */
    unsqueeze_<A>(this: A, dim: Int | { dim: Int } | { axis: Int }): A;
    /**
     * `transpose` of the tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.transpose_.html
     */
    transpose_<A>(this: A, dim0: Int, dim1: Int | { dim1: Int }): A;
    transpose_<A>(this: A, keywords: { dim0: Int; dim1: Int }): A;
    /**
     * `transpose` of the tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.transpose_.html
     */
    swapaxes_<A>(this: A, dim0: Int, dim1: Int | { dim1: Int }): A;
    swapaxes_<A>(this: A, keywords: { dim0: Int; dim1: Int }): A;
    /**
     * `transpose` of the tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.transpose_.html
     */
    swapdims_<A>(this: A, dim0: Int, dim1: Int | { dim1: Int }): A;
    swapdims_<A>(this: A, keywords: { dim0: Int; dim1: Int }): A;
    /**
     * `t` of the tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.t_.html
     */
    t_<A>(this: A): A;
    /**
     * A row-major tensor with its own storage; the same tensor where it is that already.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html
     */
    contiguous<A extends AnyTensor>(this: A): Like<A, A['dtype']>;
    /** A copy. Memory is shared until one of the two is changed. */
    clone<A extends AnyTensor>(this: A): Like<A, A['dtype']>;
    /** The same elements in another shape: a view where the memory allows it, otherwise a copy. One size may be -1. */
    reshape<A extends AnyTensor, const B extends Shape>(this: A & Fits<'reshape', Reshape<A, B>>, ...shape: B): Of<Reshape<A, B>, A['dtype']>;
    reshape<A extends AnyTensor, const B extends Shape>(this: A & Fits<'reshape', Reshape<A, B>>, shape: B | { shape: B }): Of<Reshape<A, B>, A['dtype']>;
    /**
     * Dimensions of size 1, and new leading ones, stretched without a copy. -1 keeps a size.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.expand.html
     */
    expand<A extends AnyTensor, const B extends Shape>(this: A & Fits<'expand', Expand<A, B>>, ...size: B): Of<Expand<A, B>, A['dtype']>;
    expand<A extends AnyTensor, const B extends Shape>(this: A & Fits<'expand', Expand<A, B>>, size: B | { size: B }): Of<Expand<A, B>, A['dtype']>;
    /** The sum; integers and booleans are summed as int32. */
    sum<A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(this: A & Fits<'sum', Reduce<A, B, C>>, dim?: B | Named<{ dim?: B; axis?: B; keepdim?: C; dtype?: DtypeName | null }>, keepdim?: C | Named<{ keepdim?: C; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
    /** The angle of the point (other, input), in (−π, π]. */
    atan2<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'atan2', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `atan2`, in place. */
    atan2_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /** The angle of the point (other, input), in (−π, π]. */
    arctan2<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'atan2', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `arctan2`, in place. */
    arctan2_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /** The magnitude of the first with the sign of the second. */
    copysign<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'copysign', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `copysign`, in place. */
    copysign_<A>(this: A, other: Operand | { other: Operand }): A;
    /** The greater (or the lesser) of two; where one is NaN, the other. */
    fmax<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'fmax', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `fmax`, in place. */
    fmax_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /**
     * The lesser of two; where one is NaN, the other. Equals give the gradient to the input.
     * @throws {TypeError} for a number: both must be tensors
     */
    fmin<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'fmin', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `fmin`, in place. */
    fmin_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /** 0 below 0, 1 above, and `values` at 0. */
    heaviside<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'heaviside', Broadcast<A, B>>, values: B | { values: B }): Of<Broadcast<A, B>>;
    /** As `heaviside`, in place. */
    heaviside_<A>(this: A, values: Tensor | { values: Tensor }): A;
    /** √(input² + other²), without overflow on the way. */
    hypot<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'hypot', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `hypot`, in place. */
    hypot_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /**
     * log(eᵃ + eᵇ) of float tensors, broadcast, without overflow.
     * @throws {TypeError} for a number, or two tensors of integers
     */
    logaddexp<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'logaddexp', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `logaddexp`, in place. */
    logaddexp_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /**
     * log₂(2ᵃ + 2ᵇ) of float tensors, broadcast, without overflow.
     * @throws {TypeError} for a number, or two tensors of integers
     */
    logaddexp2<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'logaddexp2', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `logaddexp2`, in place. */
    logaddexp2_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /** pow in floating point, also of integers. */
    float_power<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'float_power', Broadcast<A, B>>, exponent: B | { exponent: B }): Of<Broadcast<A, B>>;
    /** As `float_power`, in place. */
    float_power_<A>(this: A, exponent: Operand | { exponent: Operand }): A;
    /** input · 2^other */
    ldexp<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'ldexp', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `ldexp`, in place. */
    ldexp_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /**
     * Whether exactly one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
     * @throws {TypeError} for a number: both must be tensors
     */
    logical_xor<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'logical_xor', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `logical_xor`, in place. */
    logical_xor_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /**
     * The bits that are 1 in both of two integers, broadcast, in their common dtype; for booleans `logical_and`.
     * @throws {TypeError} for floats
     */
    bitwise_and<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'bitwise_and', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `bitwise_and`, in place. */
    bitwise_and_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * The bits that are 1 in either of two integers, broadcast, in their common dtype; for booleans `logical_or`.
     * @throws {TypeError} for floats
     */
    bitwise_or<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'bitwise_or', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `bitwise_or`, in place. */
    bitwise_or_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * The bits that are 1 in only one of two integers, broadcast, in their common dtype; for booleans `logical_xor`.
     * @throws {TypeError} for floats
     */
    bitwise_xor<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'bitwise_xor', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `bitwise_xor`, in place. */
    bitwise_xor_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * input · 2^other: the bits moved up by 0 to 31 places, in the integers' common dtype; what leaves it is lost.
     * @throws {TypeError} for floats, and where both are booleans
     */
    bitwise_left_shift<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'bitwise_left_shift', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `bitwise_left_shift`, in place. */
    bitwise_left_shift_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * ⌊input / 2^other⌋: the bits moved down by 0 to 31 places, the sign kept, in the integers' common dtype.
     * @throws {TypeError} for floats, and where both are booleans
     */
    bitwise_right_shift<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'bitwise_right_shift', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `bitwise_right_shift`, in place. */
    bitwise_right_shift_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * Every bit inverted, which makes −x − 1 of an int32; for booleans `logical_not`.
     * @throws {TypeError} for floats
     */
    bitwise_not<A extends AnyTensor>(this: A): Like<A>;
    /** As `bitwise_not`, in place. */
    bitwise_not_<A>(this: A): A;
    /** Whether each element is +∞; integers and booleans never are. */
    isposinf<A extends AnyTensor>(this: A): Like<A, 'bool'>;
    /** As `isposinf`, in place. */
    isposinf_<A>(this: A): A;
    /** Whether each element is −∞; integers and booleans never are. */
    isneginf<A extends AnyTensor>(this: A): Like<A, 'bool'>;
    /** As `isneginf`, in place. */
    isneginf_<A>(this: A): A;
    /** Whether the sign bit is set: true for −0 too. */
    signbit<A extends AnyTensor>(this: A): Like<A, 'bool'>;
    /** As `signbit`, in place. */
    signbit_<A>(this: A): A;
    /** |input − other| ≤ atol + rtol · |other|; equal infinities are close, NaNs only with `equal_nan`. */
    isclose<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'isclose', Broadcast<A, B>>, other: B | { other: B; rtol?: number; atol?: number; equal_nan?: boolean }, rtol?: number | { rtol?: number; atol?: number; equal_nan?: boolean }, atol?: number | { atol?: number; equal_nan?: boolean }, equal_nan?: boolean | { equal_nan?: boolean }): Of<Broadcast<A, B>>;
    /** Whether all elements are close: a Promise of a boolean, since only the device knows. */
    allclose(other: Tensor | { other: Tensor; rtol?: number; atol?: number; equal_nan?: boolean }, rtol?: number | { rtol?: number; atol?: number; equal_nan?: boolean }, atol?: number | { atol?: number; equal_nan?: boolean }, equal_nan?: boolean | { equal_nan?: boolean }): Promise<boolean>;
    /** Whether two tensors have the same shape and elements: a Promise of a boolean, since only the device knows. */
    equal(other: Tensor | { other: Tensor }): Promise<boolean>;
    /**
     * Whether each element equals the other, a tensor that broadcasts or a number. NaN equals nothing.
     * @throws {Error} for shapes that do not broadcast
     */
    eq<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'eq', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `eq`, in place. */
    eq_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * Whether each element differs from the other, a tensor that broadcasts or a number.
     * NaN differs from everything, also from itself.
     * @throws {Error} for shapes that do not broadcast
     */
    ne<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'ne', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `ne`, in place. */
    ne_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * Whether each element differs from the other, a tensor that broadcasts or a number.
     * NaN differs from everything, also from itself.
     * @throws {Error} for shapes that do not broadcast
     */
    not_equal<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'ne', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `not_equal`, in place. */
    not_equal_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * Whether each element is less than the other, a tensor that broadcasts or a number.
     * False where either is NaN; false is less than true.
     * @throws {Error} for shapes that do not broadcast
     */
    lt<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'lt', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `lt`, in place. */
    lt_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * Whether each element is less than the other, a tensor that broadcasts or a number.
     * False where either is NaN; false is less than true.
     * @throws {Error} for shapes that do not broadcast
     */
    less<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'lt', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `less`, in place. */
    less_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * Whether each element is at most the other, a tensor that broadcasts or a number.
     * False where either is NaN; false is less than true.
     * @throws {Error} for shapes that do not broadcast
     */
    le<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'le', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `le`, in place. */
    le_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * Whether each element is at most the other, a tensor that broadcasts or a number.
     * False where either is NaN; false is less than true.
     * @throws {Error} for shapes that do not broadcast
     */
    less_equal<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'le', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `less_equal`, in place. */
    less_equal_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * Whether each element is greater than the other, a tensor that broadcasts or a number.
     * False where either is NaN; true is greater than false.
     * @throws {Error} for shapes that do not broadcast
     */
    gt<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'gt', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `gt`, in place. */
    gt_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * Whether each element is greater than the other, a tensor that broadcasts or a number.
     * False where either is NaN; true is greater than false.
     * @throws {Error} for shapes that do not broadcast
     */
    greater<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'gt', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `greater`, in place. */
    greater_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * Whether each element is at least the other, a tensor that broadcasts or a number.
     * False where either is NaN; true is greater than false.
     * @throws {Error} for shapes that do not broadcast
     */
    ge<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'ge', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `ge`, in place. */
    ge_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * Whether each element is at least the other, a tensor that broadcasts or a number.
     * False where either is NaN; true is greater than false.
     * @throws {Error} for shapes that do not broadcast
     */
    greater_equal<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'ge', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `greater_equal`, in place. */
    greater_equal_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * Whether both elements are other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
     * @throws {TypeError} for a number: both must be tensors
     */
    logical_and<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'logical_and', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `logical_and`, in place. */
    logical_and_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /**
     * Whether at least one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
     * @throws {TypeError} for a number: both must be tensors
     */
    logical_or<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'logical_or', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>, 'bool'>;
    /** As `logical_or`, in place. */
    logical_or_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /** Whether each element is 0: true and false exchanged. NaN gives false. */
    logical_not<A extends AnyTensor>(this: A): Like<A, 'bool'>;
    /** As `logical_not`, in place. */
    logical_not_<A>(this: A): A;
    /** Whether each element is NaN; integers and booleans never are. */
    isnan<A extends AnyTensor>(this: A): Like<A, 'bool'>;
    /** As `isnan`, in place. */
    isnan_<A>(this: A): A;
    /** Whether each element is +∞ or −∞; integers and booleans never are. */
    isinf<A extends AnyTensor>(this: A): Like<A, 'bool'>;
    /** As `isinf`, in place. */
    isinf_<A>(this: A): A;
    /** Whether each element is neither infinite nor NaN; integers and booleans always are. */
    isfinite<A extends AnyTensor>(this: A): Like<A, 'bool'>;
    /** As `isfinite`, in place. */
    isfinite_<A>(this: A): A;
    /** How many elements are not 0. */
    count_nonzero(dim?: Int | Shape | null | { dim?: Int | Shape | null; axis?: Int | Shape | null }): Tensor;
    /**
     * The tensor in another dtype, or in another tensor's; itself where it has that already. A device moves nothing:
     * to(dtype), to(other), to(device), to(device, dtype), to({ device, dtype }).
     * @throws {Error} for a device other than 'cpu' and 'webgpu'
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.to.html
     */
    to<N extends DtypeName>(dtype: N | Named<{ dtype: N; copy?: boolean }>, copy?: boolean | { copy?: boolean }): Tensor<Shape, DtypeOf<N>>;
    to<O extends Dtype>(other: Tensor<Shape, O> | { other: Tensor<Shape, O>; copy?: boolean }, copy?: boolean | { copy?: boolean }): Tensor<Shape, O>;
    to<A extends AnyTensor>(this: A, device: DeviceLike | Named<{ device: DeviceLike; copy?: boolean; pin_memory?: boolean }>, copy?: boolean | { copy?: boolean }): Tensor<Shape, A['dtype']>;
    to<N extends DtypeName>(device: DeviceLike, dtype: N | Named<{ dtype: N }>): Tensor<Shape, DtypeOf<N>>;
    to<N extends DtypeName>(keywords: Named<{ device: DeviceLike; dtype: N; pin_memory?: boolean }>): Tensor<Shape, DtypeOf<N>>;
    to<N extends DtypeName>(keywords: { dtype: N; copy?: boolean; device?: DeviceLike; non_blocking?: boolean } | { keywords: { dtype: N; copy?: boolean; device?: DeviceLike; non_blocking?: boolean } }): Tensor<Shape, DtypeOf<N>>;
    to<A extends AnyTensor>(this: A, keywords: { device: DeviceLike; copy?: boolean; non_blocking?: boolean } | { keywords: { device: DeviceLike; copy?: boolean; non_blocking?: boolean } }): Tensor<Shape, A['dtype']>;
    /**
     * As float32.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.float.html
     */
    float<A extends AnyTensor>(this: A): Like<A, 'float32'>;
    /**
     * As float16.
     * @throws {TypeError} on a GPU without shader-f16
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.half.html
     */
    half<A extends AnyTensor>(this: A): Like<A, 'float16'>;
    /**
     * There is no float64 here.
     * @throws {TypeError} always
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.double.html
     */
    double<A extends AnyTensor>(this: A): Like<A>;
    /**
     * As int32; fractions are cut off.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.int.html
     */
    int<A extends AnyTensor>(this: A): Like<A, 'int32'>;
    /**
     * As int64, which is int32 here.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.long.html
     */
    long<A extends AnyTensor>(this: A): Like<A, 'int32'>;
    /**
     * Whether each element is not 0.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.bool.html
     */
    bool<A extends AnyTensor>(this: A): Like<A, 'bool'>;
    /**
     * As uint8.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.byte.html
     */
    byte<A extends AnyTensor>(this: A): Like<A, 'uint8'>;
    /**
     * The constructors as methods: what is made has the tensor's dtype unless it is said otherwise.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_tensor.html
     */
    new_tensor<const A extends Values, N extends DtypeName>(data: A | Named<{ data: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean }>): Of<Nest<A>, DtypeOf<N>>;
    /**
     * Zeros of another size, in the input's dtype unless said otherwise; the size is an array or one number.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_zeros.html
     */
    new_zeros<const A extends Shape, N extends DtypeName>(...size: A): Of<Sized<A>, DtypeOf<N>>;
    new_zeros<const A extends Shape, N extends DtypeName>(...args: [...size: A, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>]): Of<Sized<A>, DtypeOf<N>>;
    new_zeros<const A extends Size, N extends DtypeName>(size: A | Named<{ size: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean }>): Of<Sized<A>, DtypeOf<N>>;
    /**
     * Ones of another size, in the input's dtype unless said otherwise; the size is an array or one number.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_ones.html
     */
    new_ones<const A extends Shape, N extends DtypeName>(...size: A): Of<Sized<A>, DtypeOf<N>>;
    new_ones<const A extends Shape, N extends DtypeName>(...args: [...size: A, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>]): Of<Sized<A>, DtypeOf<N>>;
    new_ones<const A extends Size, N extends DtypeName>(size: A | Named<{ size: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean }>): Of<Sized<A>, DtypeOf<N>>;
    /**
     * Memory of another size, in the input's dtype unless said otherwise; here: zeros.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html
     */
    new_empty<const A extends Shape, N extends DtypeName>(...size: A): Of<Sized<A>, DtypeOf<N>>;
    new_empty<const A extends Shape, N extends DtypeName>(...args: [...size: A, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>]): Of<Sized<A>, DtypeOf<N>>;
    new_empty<const A extends Size, N extends DtypeName>(size: A | Named<{ size: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean }>): Of<Sized<A>, DtypeOf<N>>;
    /** The product of all elements up to each one. */
    cumprod<A extends AnyTensor, B extends Int>(this: A & Fits<'cumprod', Same<A, B>>, dim: B | Named<{ dim: B; dtype?: DtypeName | null } | { axis: B; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Same<A, B>>;
    /** As `cumprod`, in place. */
    cumprod_<A>(this: A, dim: Int | Named<{ dim: Int; dtype?: DtypeName | null } | { axis: Int; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): A;
    /** The greatest element up to each one, and where it is: `{ values, indices }`. */
    cummax(dim: Int | { dim: Int } | { axis: Int }): Ranked;
    /** The least element up to each one, and where it is: `{ values, indices }`. */
    cummin(dim: Int | { dim: Int } | { axis: Int }): Ranked;
    /** log Σ exp of all elements up to each one. */
    logcumsumexp<A extends AnyTensor, B extends Int>(this: A & Fits<'logcumsumexp', Same<A, B>>, dim: B | { dim: B } | { axis: B }): Of<Same<A, B>>;
    /** Where elements are not 0, a row of coordinates each: a promise. */
    argwhere(): Promise<Tensor>;
    /** The elements where the mask is true, as a vector. */
    masked_select(mask: Tensor | { mask: Tensor }): Promise<Tensor>;
    /** The different values (or, with dim, slices) in order; if wanted, where each element went and how many there are of each. */
    unique(sorted?: boolean | { sorted?: boolean; return_inverse?: boolean; return_counts?: boolean; dim?: Int | null; axis?: Int | null }, return_inverse?: boolean | { return_inverse?: boolean; return_counts?: boolean; dim?: Int | null; axis?: Int | null }, return_counts?: boolean | { return_counts?: boolean; dim?: Int | null; axis?: Int | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null }): Found;
    /** The first of each run of equal values (or, with dim, slices). */
    unique_consecutive(return_inverse?: boolean | { return_inverse?: boolean; return_counts?: boolean; dim?: Int | null; axis?: Int | null }, return_counts?: boolean | { return_counts?: boolean; dim?: Int | null; axis?: Int | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null }): Found;
    /** How often each number from 0 on is there, or the sum of the weights that stand with it. */
    bincount(weights?: Tensor | null | { weights?: Tensor | null; minlength?: Int }, minlength?: Int | { minlength?: Int }): Promise<Tensor>;
    /** The sum of products over the last dimension of both; of a 0-d tensor the product. */
    inner(other: Tensor | { other: Tensor }): Tensor;
    /** The dimensions' elements in the opposite order; a copy, as in PyTorch. */
    flip<A extends AnyTensor>(this: A, ...dims: number[]): Like<A, A['dtype']>;
    flip<A extends AnyTensor>(this: A, dims: number | Shape | { dims: number | Shape }): Like<A, A['dtype']>;
    /** Columns in the opposite order. */
    fliplr<A extends AnyTensor>(this: A): Like<A, A['dtype']>;
    /** Rows in the opposite order. */
    flipud<A extends AnyTensor>(this: A): Like<A, A['dtype']>;
    /**
     * One value in a new size, in the input's dtype unless said otherwise.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_full.html
     */
    new_full<const A extends Size, N extends DtypeName>(size: A, fill_value: Operand | Named<{ fill_value: Operand; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean }>): Of<Sized<A>, DtypeOf<N>>;
    new_full<const A extends Size, N extends DtypeName>(keywords: Named<{ size: A; fill_value: Operand; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Of<Sized<A>, DtypeOf<N>>;
    /** out[i][j] = input[index[i][j]][j] for dim 0, and so on. */
    gather<B extends AnyTensor, A extends AnyTensor>(this: B, dim: Int, index: A | { index: A; sparse_grad?: boolean }, sparse_grad?: boolean | { sparse_grad?: boolean }): Like<A, B['dtype']>;
    gather<B extends AnyTensor, A extends AnyTensor>(this: B, keywords: { dim: Int; index: A; sparse_grad?: boolean } | { axis: Int; index: A; sparse_grad?: boolean }): Like<A, B['dtype']>;
    /** As gather, the index broadcast to the input; without `dim` both are flat. */
    take_along_dim<A extends AnyTensor>(this: A, indices: Tensor | { indices: Tensor; dim?: Int | null; axis?: Int | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null }): Tensor<Shape, A['dtype']>;
    /** The slices of one dimension that a vector of indices names. */
    index_select<A extends AnyTensor>(this: A, dim: Int, index: Tensor | { index: Tensor }): Tensor<Shape, A['dtype']>;
    index_select<A extends AnyTensor>(this: A, keywords: { dim: Int; index: Tensor } | { axis: Int; index: Tensor }): Tensor<Shape, A['dtype']>;
    /** The input with one value wherever the mask is true. */
    masked_fill<A extends AnyTensor>(this: A, mask: Tensor, value: Scalar | Tensor | { value: Scalar | Tensor }): Tensor<Shape, A['dtype']>;
    masked_fill<A extends AnyTensor>(this: A, keywords: { mask: Tensor; value: Scalar | Tensor }): Tensor<Shape, A['dtype']>;
    /** As `masked_fill`, in place. */
    masked_fill_<A>(this: A, mask: Tensor, value: Scalar | Tensor | { value: Scalar | Tensor }): A;
    masked_fill_<A>(this: A, keywords: { mask: Tensor; value: Scalar | Tensor }): A;
    /**
     * How many values, or how much of `weight`, fall between edges, of which the last belongs to the last bin: so many bins of equal width from
     * the least to the greatest value, or in `range`; or the edges themselves. With `density` the areas below add up to 1.
     */
    histogram(bins: Int | Tensor | { bins: Int | Tensor; range?: readonly [number, number] | null; weight?: Tensor | null; density?: boolean }, range?: readonly [number, number] | null | { range?: readonly [number, number] | null; weight?: Tensor | null; density?: boolean }, weight?: Tensor | null | { weight?: Tensor | null; density?: boolean }, density?: boolean | { density?: boolean }): NamedTuple<['hist', 'bin_edges']>;
    /**
     * x[indices]. How many elements a boolean mask picks only the device knows: with one among the indices the result is a
     * promise, `await x.at(mask)`.
     */
    at<A extends AnyTensor, const B extends Index[]>(this: A & Fits<'at', At<A, B>>, ...indices: B): Promised<HasMask<B>, Of<At<A, B>, A['dtype']>>;
    /** x[indices] = value, in place. */
    set(indices: Index | readonly Index[], value: Tensor | Scalar | { value: Tensor | Scalar }): Tensor;
    set(keywords: { indices: Index | readonly Index[]; value: Tensor | Scalar }): Tensor;
    /** The input with `values` where a list of index tensors (or masks) points; added to what is there where `accumulate`. */
    index_put(indices: readonly (Tensor | null)[], values: Tensor | { values: Tensor; accumulate?: boolean }, accumulate?: boolean | { accumulate?: boolean }): Tensor;
    index_put(keywords: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
    /** As `index_put`, in place. */
    index_put_<A>(this: A, indices: readonly (Tensor | null)[], values: Tensor | { values: Tensor; accumulate?: boolean }, accumulate?: boolean | { accumulate?: boolean }): A;
    index_put_<A>(this: A, keywords: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): A;
    /** The input's elements at flat positions, in the index's shape. */
    take<A extends AnyTensor>(this: A, index: Tensor | { index: Tensor }): Tensor<Shape, A['dtype']>;
    /** `length` indices of a dimension from `start` on. A view. */
    narrow<A extends AnyTensor>(this: A, dim: Int, start: Int | Tensor, length: Int | { length: Int }): Tensor<Shape, A['dtype']>;
    narrow<A extends AnyTensor>(this: A, keywords: { dim: Int; start: Int | Tensor; length: Int } | { axis: Int; start: Int | Tensor; length: Int }): Tensor<Shape, A['dtype']>;
    narrow<A extends AnyTensor>(this: A, dim: Int, keywords: { start: Int | Tensor; length: Int }): Tensor<Shape, A['dtype']>;
    /**
     * Values of another tensor, converted and broadcast.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.copy_.html
     */
    copy_<A>(this: A, src: Tensor | Scalar | { src: Tensor | Scalar; non_blocking?: boolean }, non_blocking?: boolean | { non_blocking?: boolean }): A;
    /**
     * One value in every place.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.fill_.html
     */
    fill_<A>(this: A, value: Scalar | Tensor | { value: Scalar | Tensor }): A;
    /**
     * Zeros in every place.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.zero_.html
     */
    zero_<A>(this: A): A;
    /**
     * One value along a matrix's diagonal; with `wrap` it begins again below the square part of a tall one.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.fill_diagonal_.html
     */
    fill_diagonal_<A>(this: A, fill_value: number | { fill_value: number; wrap?: boolean }, wrap?: boolean | { wrap?: boolean }): A;
    /** As many pieces as asked for, the first ones larger by one where it does not divide; or cut at the indices listed. */
    tensor_split(indices_or_sections: Tensor | { indices_or_sections: Tensor; dim?: Int; axis?: Int }, dim?: Int | { dim?: Int; axis?: Int }): Promise<Tensor[]>;
    tensor_split(indices_or_sections: number | Shape | { indices_or_sections: number | Shape; dim?: Int; axis?: Int }, dim?: Int | { dim?: Int; axis?: Int }): Tensor[];
    /** Pieces of the second dimension, or of a vector. */
    hsplit(indices_or_sections: number | Shape | { indices_or_sections: number | Shape }): Tensor[];
    /** Pieces of the first dimension. */
    vsplit(indices_or_sections: number | Shape | { indices_or_sections: number | Shape }): Tensor[];
    /** Pieces of the third dimension. */
    dsplit(indices_or_sections: number | Shape | { indices_or_sections: number | Shape }): Tensor[];
    /** Pieces of the sizes listed, which add up to the dimension. Views. */
    split_with_sizes(split_sizes: Shape | { split_sizes: Shape; dim?: Int; axis?: Int }, dim?: Int | { dim?: Int; axis?: Int }): Tensor[];
    /** As transpose. */
    swapaxes<A extends AnyTensor>(this: A, axis0: Int, axis1: Int | { axis1: Int }): Tensor<Shape, A['dtype']>;
    swapaxes<A extends AnyTensor>(this: A, keywords: { axis0: Int; axis1: Int }): Tensor<Shape, A['dtype']>;
    /** As transpose. */
    swapdims<A extends AnyTensor>(this: A, dim0: Int, dim1: Int | { dim1: Int }): Tensor<Shape, A['dtype']>;
    swapdims<A extends AnyTensor>(this: A, keywords: { dim0: Int; dim1: Int }): Tensor<Shape, A['dtype']>;
    /** Dimensions put elsewhere; the others keep their order. A view. */
    movedim<A extends AnyTensor>(this: A, source: number | Shape, destination: number | Shape | { destination: number | Shape }): Tensor<Shape, A['dtype']>;
    movedim<A extends AnyTensor>(this: A, keywords: { source: number | Shape; destination: number | Shape }): Tensor<Shape, A['dtype']>;
    /** Dimensions put elsewhere; the others keep their order. A view. */
    moveaxis<A extends AnyTensor>(this: A, source: number | Shape, destination: number | Shape | { destination: number | Shape }): Tensor<Shape, A['dtype']>;
    moveaxis<A extends AnyTensor>(this: A, keywords: { source: number | Shape; destination: number | Shape }): Tensor<Shape, A['dtype']>;
    /** One dimension made several; one size may be -1. */
    unflatten<A extends AnyTensor>(this: A, dim: Int, sizes: Shape | { sizes: Shape }): Tensor<Shape, A['dtype']>;
    unflatten<A extends AnyTensor>(this: A, keywords: { dim: Int; sizes: Shape } | { axis: Int; sizes: Shape }): Tensor<Shape, A['dtype']>;
    /** All elements as a vector. */
    ravel<A extends AnyTensor>(this: A): Tensor<Shape, A['dtype']>;
    /** As expand. */
    broadcast_to<A extends AnyTensor>(this: A, size: Shape | { size: Shape }): Tensor<Shape, A['dtype']>;
    /** input + weight · (end − input) */
    lerp(end: Tensor, weight: Operand | { weight: Operand }): Tensor;
    lerp(keywords: { end: Tensor; weight: Operand }): Tensor;
    /** As `lerp`, in place. */
    lerp_<A>(this: A, end: Tensor, weight: Operand | { weight: Operand }): A;
    lerp_<A>(this: A, keywords: { end: Tensor; weight: Operand }): A;
    /** The product of tensors as PyTorch's matmul: vectors, matrices, and batches of matrices that broadcast. */
    matmul<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'matmul', MatMul<A, B>>, other: B | { other: B }): Of<MatMul<A, B>>;
    /**
     * The product of two matrices: [n, k] × [k, m] → [n, m]. Integers are multiplied in their own dtype.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @throws {TypeError} where the dtypes differ
     */
    mm<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'mm', MM<A, B>>, mat2: B | { mat2: B }): Of<MM<A, B>>;
    /**
     * The products of two batches of matrices: [b, n, k] × [b, k, m] → [b, n, m]. The batch sizes do not broadcast.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @throws {TypeError} where the dtypes differ
     */
    bmm<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'bmm', BMM<A, B>>, mat2: B | { mat2: B }): Of<BMM<A, B>>;
    /**
     * The product of a matrix and a vector: [n, k] × [k] → [n].
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @throws {TypeError} where the dtypes differ
     */
    mv<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'mv', MV<A, B>>, vec: B | { vec: B }): Of<MV<A, B>>;
    /**
     * Σ input · other of two vectors of one length, as a 0-d tensor.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @throws {TypeError} where the dtypes differ
     */
    dot<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'dot', Dot<A, B>>, other: B | { other: B }): Of<Dot<A, B>>;
    /** Every element of a vector times every one of another. */
    outer<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'outer', Outer<A, B>>, vec2: B | { vec2: B }): Of<Outer<A, B>>;
    /** Every element of a vector times every one of another. */
    ger<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'outer', Outer<A, B>>, vec2: B | { vec2: B }): Of<Outer<A, B>>;
    /**
     * The tensor where the condition holds, else `other`.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.where.html
     */
    where(condition: Tensor, other: Operand | { other: Operand }): Tensor;
    where(keywords: { condition: Tensor; other: Operand }): Tensor;
    /**
     * Cuts the tensor off from what it was computed from.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.detach_.html
     */
    detach_<A>(this: A): A;
    /**
     * PyTorch's name of its kind ('torch.FloatTensor'), or the tensor in another dtype.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.type.html
     */
    type(): string;
    type<N extends DtypeName>(dtype: N | Named<{ dtype: N }>): Tensor<Shape, DtypeOf<N>>;
    /**
     * In the dtype of another tensor.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.type_as.html
     */
    type_as<O extends Dtype>(other: Tensor<Shape, O> | { other: Tensor<Shape, O> }): Tensor<Shape, O>;
    /**
     * Stretched, without a copy, to the shape of another tensor.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.expand_as.html
     */
    expand_as<A extends AnyTensor>(this: A, other: Tensor | { other: Tensor }): Tensor<Shape, A['dtype']>;
    /**
     * In the shape of another tensor.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.reshape_as.html
     */
    reshape_as<A extends AnyTensor>(this: A, other: Tensor | { other: Tensor }): Tensor<Shape, A['dtype']>;
    /**
     * A view in the shape of another tensor.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.view_as.html
     */
    view_as<A extends AnyTensor>(this: A, other: Tensor | { other: Tensor }): Tensor<Shape, A['dtype']>;
    /** Where elements are not 0: a row of coordinates each; with `as_tuple` a vector for each dimension. */
    nonzero(as_tuple?: false | { as_tuple?: false }): Promise<Tensor>;
    nonzero(as_tuple: boolean | { as_tuple: boolean }): Promise<Tensor[]>;
    /** torch.norm: as vector_norm over `dim`, with 'fro' (the default) and 'nuc' as PyTorch's older function takes them. */
    norm(p?: MatrixOrder | null | Named<{ p?: MatrixOrder | null; dim?: Dims; axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null }>, dim?: Dims | Named<{ dim?: Dims; axis?: Dims; keepdim?: boolean; dtype?: DtypeName | null }>, keepdim?: boolean | Named<{ keepdim?: boolean; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Tensor;
    /** The p-norm of input − other. */
    dist(other: Tensor | { other: Tensor; p?: number }, p?: number | { p?: number }): Tensor;
    /** The slices of a dimension scaled down to a p-norm of at most maxnorm. */
    renorm(p: number, dim: Int, maxnorm: number | { maxnorm: number }): Tensor;
    renorm(keywords: { p: number; dim: Int; maxnorm: number } | { p: number; axis: Int; maxnorm: number }): Tensor;
    renorm(p: number, keywords: { dim: Int; maxnorm: number } | { axis: Int; maxnorm: number }): Tensor;
    /** As `renorm`, in place. */
    renorm_<A>(this: A, p: number, dim: Int, maxnorm: number | { maxnorm: number }): A;
    renorm_<A>(this: A, keywords: { p: number; dim: Int; maxnorm: number } | { p: number; axis: Int; maxnorm: number }): A;
    renorm_<A>(this: A, p: number, keywords: { dim: Int; maxnorm: number } | { axis: Int; maxnorm: number }): A;
    /** The greatest common divisor of integers. */
    gcd(other: Tensor | { other: Tensor }): Tensor;
    /** As `gcd`, in place. */
    gcd_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /** The least common multiple of integers. */
    lcm(other: Tensor | { other: Tensor }): Tensor;
    /** As `lcm`, in place. */
    lcm_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /** Mantissa and exponent: input = mantissa · 2^exponent, the mantissa's size between 0.5 and 1. 0, infinities and NaN are their own mantissa. */
    frexp(): NamedTuple<['mantissa', 'exponent']>;
    /**
     * The number that follows `input` in the direction of `other`, of those that the dtype has. Broadcasts. A GPU may take a number below
     * 2⁻¹²⁶ for 0.
     * @throws {TypeError} where both are integers or booleans
     */
    nextafter<A extends AnyTensor, B extends AnyTensor>(this: A & Fits<'nextafter', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `nextafter`, in place. */
    nextafter_<A>(this: A, other: Tensor | { other: Tensor }): A;
    /** The input with src in place of input.select(dim, index). */
    select_scatter(src: Tensor, dim: Int, index: Int | { index: Int }): Tensor;
    select_scatter(keywords: { src: Tensor; dim: Int; index: Int } | { src: Tensor; axis: Int; index: Int }): Tensor;
    select_scatter(src: Tensor, keywords: { dim: Int; index: Int } | { axis: Int; index: Int }): Tensor;
    /** The input with src in place of a slice. */
    slice_scatter(src: Tensor | { src: Tensor; dim?: Int; axis?: Int; start?: Int | null; end?: Int | null; step?: Int }, dim?: Int | { dim?: Int; axis?: Int; start?: Int | null; end?: Int | null; step?: Int }, start?: Int | null | { start?: Int | null; end?: Int | null; step?: Int }, end?: Int | null | { end?: Int | null; step?: Int }, step?: Int | { step?: Int }): Tensor;
    /** The input with src in place of a diagonal. */
    diagonal_scatter(src: Tensor | { src: Tensor; offset?: Int; dim1?: Int; dim2?: Int }, offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int }, dim1?: Int | { dim1?: Int; dim2?: Int }, dim2?: Int | { dim2?: Int }): Tensor;
    /** Slices of source combined into the slices that a vector names: 'prod', 'mean', 'amax' or 'amin'. */
    index_reduce(dim: Int, index: Tensor, source: Tensor, reduce: string | { reduce: string; include_self?: boolean }, include_self?: boolean | { include_self?: boolean }): Tensor;
    index_reduce(keywords: { dim: Int; index: Tensor; source: Tensor; reduce: string; include_self?: boolean } | { axis: Int; index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): Tensor;
    index_reduce(dim: Int, keywords: { index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): Tensor;
    index_reduce(dim: Int, index: Tensor, keywords: { source: Tensor; reduce: string; include_self?: boolean }): Tensor;
    /** As `index_reduce`, in place. */
    index_reduce_<A>(this: A, dim: Int, index: Tensor, source: Tensor, reduce: string | { reduce: string; include_self?: boolean }, include_self?: boolean | { include_self?: boolean }): A;
    index_reduce_<A>(this: A, keywords: { dim: Int; index: Tensor; source: Tensor; reduce: string; include_self?: boolean } | { axis: Int; index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): A;
    index_reduce_<A>(this: A, dim: Int, keywords: { index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): A;
    index_reduce_<A>(this: A, dim: Int, index: Tensor, keywords: { source: Tensor; reduce: string; include_self?: boolean }): A;
    /** The input with the source's elements at flat positions; added to what is there where `accumulate`. */
    put(index: Tensor, source: Tensor | { source: Tensor; accumulate?: boolean }, accumulate?: boolean | { accumulate?: boolean }): Tensor;
    put(keywords: { index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
    /** As `put`, in place. */
    put_<A>(this: A, index: Tensor, source: Tensor | { source: Tensor; accumulate?: boolean }, accumulate?: boolean | { accumulate?: boolean }): A;
    put_<A>(this: A, keywords: { index: Tensor; source: Tensor; accumulate?: boolean }): A;
    /** The input with the source's elements, in order, wherever the mask is true. */
    masked_scatter(mask: Tensor, source: Tensor | { source: Tensor }): Tensor;
    masked_scatter(keywords: { mask: Tensor; source: Tensor }): Tensor;
    /** As `masked_scatter`, in place. */
    masked_scatter_<A>(this: A, mask: Tensor, source: Tensor | { source: Tensor }): A;
    masked_scatter_<A>(this: A, keywords: { mask: Tensor; source: Tensor }): A;
    /** input to the power of exponent. Small integer exponents become products. */
    pow<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'pow', Broadcast<A, B>>, exponent: B | { exponent: B }): Of<Broadcast<A, B>>;
    /** As `pow`, in place. */
    pow_<A>(this: A, exponent: Operand | { exponent: Operand }): A;
    /** x · x. Integers stay in their dtype and wrap around; booleans give int32. */
    square<A extends AnyTensor>(this: A): Like<A>;
    /** As `square`, in place. */
    square_<A>(this: A): A;
    /** a × b of vectors of 3 along dim; by default the first dimension of size 3 (linalg.cross: the last one). */
    cross(other: Tensor | { other: Tensor; dim?: Int | null; axis?: Int | null }, dim?: Int | null | { dim?: Int | null; axis?: Int | null }): Tensor;
    /**
     * Σ input · other of two vectors of one length: the same as `dot`, there being no complex numbers here.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @throws {TypeError} where the dtypes differ
     */
    vdot(other: Tensor | { other: Tensor }): Tensor;
    /** Kronecker's product: every element of input times the whole of other. */
    kron(other: Tensor | { other: Tensor }): Tensor;
    /** The covariance of variables in rows, observations in columns; weighted by counts (fweights) and weights (aweights). */
    cov(correction?: Int | { correction?: Int; fweights?: Tensor | null; aweights?: Tensor | null }, fweights?: Tensor | null | { fweights?: Tensor | null; aweights?: Tensor | null }, aweights?: Tensor | null | { aweights?: Tensor | null }): Tensor;
    /** Pearson's correlation of variables in rows. */
    corrcoef(): Tensor;
    /**
     * Uniform in [from, to).
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.uniform_.html
     */
    uniform_<A>(this: A, from?: number | { from?: number; to?: number; generator?: Source }, to?: number | { to?: number; generator?: Source }, generator?: Source | { generator?: Source }): A;
    /**
     * Fills in place with normal values of this mean (0) and deviation `std` (1).
     * @throws {TypeError} for integers and booleans
     * @throws {Error} for a negative std, or a leaf that requires grad, outside no_grad
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.normal_.html
     */
    normal_<A>(this: A, mean?: number | { mean?: number; std?: number; generator?: Source }, std?: number | { std?: number; generator?: Source }, generator?: Source | { generator?: Source }): A;
    /** 1 with the probability that each element says (or that `p` says), otherwise 0. */
    bernoulli<A extends AnyTensor>(this: A, p?: number | null | { p?: number | null; generator?: Source }, generator?: Source | { generator?: Source }): Like<A>;
    /** The sign of each element, as `sign`; of complex numbers x / |x|, and 0 of 0. */
    sgn<A extends AnyTensor>(this: A): Like<A>;
    /** As `sgn`, in place. */
    sgn_<A>(this: A): A;
    /** 2 to the power of each element. Integers and booleans give float32. */
    exp2<A extends AnyTensor>(this: A): Like<A>;
    /** As `exp2`, in place. */
    exp2_<A>(this: A): A;
    /** The tangent of each element, an angle in radians. Integers and booleans give float32. */
    tan<A extends AnyTensor>(this: A): Like<A>;
    /** As `tan`, in place. */
    tan_<A>(this: A): A;
    /**
     * The angle in [−π/2, π/2] whose sine each element is; NaN outside [−1, 1].
     * The gradient at ±1 is infinite. Integers and booleans give float32.
     */
    asin<A extends AnyTensor>(this: A): Like<A>;
    /** As `asin`, in place. */
    asin_<A>(this: A): A;
    /**
     * The angle in [−π/2, π/2] whose sine each element is; NaN outside [−1, 1].
     * The gradient at ±1 is infinite. Integers and booleans give float32.
     */
    arcsin<A extends AnyTensor>(this: A): Like<A>;
    /** As `arcsin`, in place. */
    arcsin_<A>(this: A): A;
    /**
     * The angle in [0, π] whose cosine each element is; NaN outside [−1, 1].
     * The gradient at ±1 is infinite. Integers and booleans give float32.
     */
    acos<A extends AnyTensor>(this: A): Like<A>;
    /** As `acos`, in place. */
    acos_<A>(this: A): A;
    /**
     * The angle in [0, π] whose cosine each element is; NaN outside [−1, 1].
     * The gradient at ±1 is infinite. Integers and booleans give float32.
     */
    arccos<A extends AnyTensor>(this: A): Like<A>;
    /** As `arccos`, in place. */
    arccos_<A>(this: A): A;
    /** The angle in [−π/2, π/2] whose tangent each element is. Integers and booleans give float32. */
    atan<A extends AnyTensor>(this: A): Like<A>;
    /** As `atan`, in place. */
    atan_<A>(this: A): A;
    /** The angle in [−π/2, π/2] whose tangent each element is. Integers and booleans give float32. */
    arctan<A extends AnyTensor>(this: A): Like<A>;
    /** As `arctan`, in place. */
    arctan_<A>(this: A): A;
    /** The hyperbolic sine, (eˣ − e⁻ˣ) / 2. Integers and booleans give float32. */
    sinh<A extends AnyTensor>(this: A): Like<A>;
    /** As `sinh`, in place. */
    sinh_<A>(this: A): A;
    /** The hyperbolic cosine, (eˣ + e⁻ˣ) / 2. Integers and booleans give float32. */
    cosh<A extends AnyTensor>(this: A): Like<A>;
    /** As `cosh`, in place. */
    cosh_<A>(this: A): A;
    /** The inverse of sinh, log(x + √(x² + 1)). Integers and booleans give float32. */
    asinh<A extends AnyTensor>(this: A): Like<A>;
    /** As `asinh`, in place. */
    asinh_<A>(this: A): A;
    /** The inverse of sinh, log(x + √(x² + 1)). Integers and booleans give float32. */
    arcsinh<A extends AnyTensor>(this: A): Like<A>;
    /** As `arcsinh`, in place. */
    arcsinh_<A>(this: A): A;
    /**
     * The number from 0 on whose cosh each element is; NaN below 1.
     * The gradient at 1 is infinite. Integers and booleans give float32.
     */
    acosh<A extends AnyTensor>(this: A): Like<A>;
    /** As `acosh`, in place. */
    acosh_<A>(this: A): A;
    /**
     * The number from 0 on whose cosh each element is; NaN below 1.
     * The gradient at 1 is infinite. Integers and booleans give float32.
     */
    arccosh<A extends AnyTensor>(this: A): Like<A>;
    /** As `arccosh`, in place. */
    arccosh_<A>(this: A): A;
    /** The inverse of tanh; ±∞ at ±1, NaN beyond. Integers and booleans give float32. */
    atanh<A extends AnyTensor>(this: A): Like<A>;
    /** As `atanh`, in place. */
    atanh_<A>(this: A): A;
    /** The inverse of tanh; ±∞ at ±1, NaN beyond. Integers and booleans give float32. */
    arctanh<A extends AnyTensor>(this: A): Like<A>;
    /** As `arctanh`, in place. */
    arctanh_<A>(this: A): A;
    /** 1 − erf(x), accurate also where that is tiny. Integers and booleans give float32. */
    erfc<A extends AnyTensor>(this: A): Like<A>;
    /** As `erfc`, in place. */
    erfc_<A>(this: A): A;
    /** What is behind the point, with the sign of the input. */
    frac<A extends AnyTensor>(this: A): Like<A>;
    /** As `frac`, in place. */
    frac_<A>(this: A): A;
    /** Degrees to radians: x · π / 180. Integers and booleans give float32. */
    deg2rad<A extends AnyTensor>(this: A): Like<A>;
    /** As `deg2rad`, in place. */
    deg2rad_<A>(this: A): A;
    /** Radians to degrees: x · 180 / π. Integers and booleans give float32. */
    rad2deg<A extends AnyTensor>(this: A): Like<A>;
    /** As `rad2deg`, in place. */
    rad2deg_<A>(this: A): A;
    /** The tensor itself. */
    positive<A extends AnyTensor>(this: A): Like<A>;
    /** As `positive`, in place. */
    positive_<A>(this: A): A;
    /** sin(πx) / (πx), and 1 at 0. */
    sinc<A extends AnyTensor>(this: A): Like<A>;
    /** As `sinc`, in place. */
    sinc_<A>(this: A): A;
    /** log(x / (1 − x)), the inverse of sigmoid; `eps` holds x within [eps, 1 − eps] first. */
    logit<A extends AnyTensor>(this: A, eps?: number | null | { eps?: number | null }): Like<A>;
    /** As `logit`, in place. */
    logit_<A>(this: A, eps?: number | null | { eps?: number | null }): A;
    /** NaN and the infinities replaced, by default with 0 and the greatest and least number of the dtype. */
    nan_to_num<A extends AnyTensor>(this: A, nan?: number | null | { nan?: number | null; posinf?: number | null; neginf?: number | null }, posinf?: number | null | { posinf?: number | null; neginf?: number | null }, neginf?: number | null | { neginf?: number | null }): Like<A>;
    /** As `nan_to_num`, in place. */
    nan_to_num_<A>(this: A, nan?: number | null | { nan?: number | null; posinf?: number | null; neginf?: number | null }, posinf?: number | null | { posinf?: number | null; neginf?: number | null }, neginf?: number | null | { neginf?: number | null }): A;
    /** Elements moved along dimensions; what leaves at the end comes back at the start. Without dims the tensor counts as flat. */
    roll<A extends AnyTensor>(this: A, shifts: number | Shape | { shifts: number | Shape; dims?: number | Shape | null }, dims?: number | Shape | null | { dims?: number | Shape | null }): Like<A, A['dtype']>;
    /** Turned by 90 degrees k times, from the first of dims towards the second. */
    rot90<A extends AnyTensor>(this: A, k?: Int | { k?: Int; dims?: Shape }, dims?: Shape | { dims?: Shape }): Tensor<Shape, A['dtype']>;
    /**
     * The tensor so many times along each dimension.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.repeat.html
     */
    repeat<A extends AnyTensor>(this: A, ...repeats: number[]): Tensor<Shape, A['dtype']>;
    repeat<A extends AnyTensor>(this: A, repeats: Shape | { repeats: Shape }): Tensor<Shape, A['dtype']>;
    /** As repeat; dimensions that dims leaves out are kept. */
    tile<A extends AnyTensor>(this: A, ...dims: number[]): Tensor<Shape, A['dtype']>;
    tile<A extends AnyTensor>(this: A, dims: Shape | { dims: Shape }): Tensor<Shape, A['dtype']>;
    /** Each element so many times in a row. Numbers of times in a tensor are read first: then the result is a promise. */
    repeat_interleave<A extends AnyTensor>(this: A, repeats: Tensor | { repeats: Tensor; dim?: Int | null; axis?: Int | null; output_size?: Int }, dim?: Int | null | { dim?: Int | null; axis?: Int | null; output_size?: Int }, output_size?: Int | { output_size?: Int }): Promise<Tensor<Shape, A['dtype']>>;
    repeat_interleave<A extends AnyTensor>(this: A, repeats: Int | { repeats: Int; dim?: Int | null; axis?: Int | null; output_size?: Int }, dim?: Int | null | { dim?: Int | null; axis?: Int | null; output_size?: Int }, output_size?: Int | { output_size?: Int }): Tensor<Shape, A['dtype']>;
    /** The diagonal of two dimensions as the last one: a view. */
    diagonal<A extends AnyTensor>(this: A, offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int }, dim1?: Int | { dim1?: Int; dim2?: Int }, dim2?: Int | { dim2?: Int }): Tensor<Shape, A['dtype']>;
    /** The sum of a matrix's diagonal. */
    trace(): Tensor;
    /** Matrices with the last dimension's elements on a diagonal, 0 elsewhere. */
    diag_embed<A extends AnyTensor>(this: A, offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int }, dim1?: Int | { dim1?: Int; dim2?: Int }, dim2?: Int | { dim2?: Int }): Tensor<Shape, A['dtype']>;
    /** A matrix with these elements on a diagonal; the diagonal of a matrix (a copy). */
    diag<A extends AnyTensor>(this: A, diagonal?: Int | { diagonal?: Int }): Tensor<Shape, A['dtype']>;
    /** A matrix with all the elements on a diagonal. */
    diagflat(offset?: Int | { offset?: Int }): Tensor;
    /** Differences of neighbours along a dimension, n times. */
    diff(n?: Int | { n?: Int; dim?: Int; axis?: Int; prepend?: Tensor | null; append?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; prepend?: Tensor | null; append?: Tensor | null }, prepend?: Tensor | null | { prepend?: Tensor | null; append?: Tensor | null }, append?: Tensor | null | { append?: Tensor | null }): Tensor;
    /**
     * Windows of `size` elements, `step` apart, of one dimension, as a new last one: a view.
     * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html
     */
    unfold<A extends AnyTensor>(this: A, dimension: Int, size: Int, step: Int | { step: Int }): Tensor<Shape, A['dtype']>;
    unfold<A extends AnyTensor>(this: A, keywords: { dimension: Int; size: Int; step: Int }): Tensor<Shape, A['dtype']>;
    unfold<A extends AnyTensor>(this: A, dimension: Int, keywords: { size: Int; step: Int }): Tensor<Shape, A['dtype']>;
    /** The mean of a float tensor. */
    mean<A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(this: A & Fits<'mean', Reduce<A, B, C>>, dim?: B | Named<{ dim?: B; axis?: B; keepdim?: C; dtype?: DtypeName | null }>, keepdim?: C | Named<{ keepdim?: C; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
    /**
     * The greatest along one or several dims, or of everything; NaN where one is among them.
     * Equals share the gradient evenly. Of booleans it is `any`.
     * @throws {Error} along an empty dimension
     */
    amax<A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(this: A & Fits<'amax', Reduce<A, B, C>>, dim?: B | { dim?: B; axis?: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>>;
    /**
     * The least along one or several dims, or of everything; NaN where one is among them.
     * Equals share the gradient evenly. Of booleans it is `all`.
     * @throws {Error} along an empty dimension
     */
    amin<A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(this: A & Fits<'amin', Reduce<A, B, C>>, dim?: B | { dim?: B; axis?: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>>;
    /**
     * Where the greatest is along dim, or in the flattened tensor: int32.
     * The first of equals; a NaN counts as the greatest.
     * @throws {RangeError} along an empty dimension
     * @throws {Error} for booleans
     */
    argmax<A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(this: A & Fits<'argmax', Reduce<A, B, C>>, dim?: B | { dim?: B; axis?: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>, 'int32'>;
    /**
     * Where the least is along dim, or in the flattened tensor: int32. The first of equals; a NaN counts as the least.
     * @throws {RangeError} along an empty dimension
     * @throws {Error} for booleans
     */
    argmin<A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(this: A & Fits<'argmin', Reduce<A, B, C>>, dim?: B | { dim?: B; axis?: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>, 'int32'>;
    /**
     * Whether any element is other than 0 (as NaN is), along one or several dims or of everything; false of none.
     * The result is bool, of a uint8 tensor uint8.
     */
    any<A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(this: A & Fits<'any', Reduce<A, B, C>>, dim?: B | { dim?: B; axis?: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>>;
    /**
     * Whether all elements are other than 0 (as NaN is), along one or several dims or of everything; true of none.
     * The result is bool, of a uint8 tensor uint8.
     */
    all<A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(this: A & Fits<'all', Reduce<A, B, C>>, dim?: B | { dim?: B; axis?: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>>;
    /** The sum of what is no NaN. */
    nansum<A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(this: A & Fits<'nansum', Reduce<A, B, C>>, dim?: B | Named<{ dim?: B; axis?: B; keepdim?: C; dtype?: DtypeName | null }>, keepdim?: C | Named<{ keepdim?: C; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
    /** The mean of what is no NaN. */
    nanmean<A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(this: A & Fits<'nanmean', Reduce<A, B, C>>, dim?: B | Named<{ dim?: B; axis?: B; keepdim?: C; dtype?: DtypeName | null }>, keepdim?: C | Named<{ keepdim?: C; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
    /** The product along one dimension, or of everything; integers and booleans are multiplied as int32. */
    prod<A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(this: A & Fits<'prod', Reduce<A, B, C>>, dim?: B | Named<{ dim?: B; axis?: B; keepdim?: C; dtype?: DtypeName | null }>, keepdim?: C | Named<{ keepdim?: C; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
    /** The variance along dims, by default unbiased: divided by n − 1, or by n − `correction`. */
    var(dim?: Dims | boolean | { dim?: Dims | boolean; axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, unbiased?: boolean | null | { unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, keepdim?: boolean | { keepdim?: boolean; correction?: number | null }, correction?: number | null | { correction?: number | null }): Tensor;
    /** The standard deviation: the root of `var`. */
    std(dim?: Dims | boolean | { dim?: Dims | boolean; axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, unbiased?: boolean | null | { unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, keepdim?: boolean | { keepdim?: boolean; correction?: number | null }, correction?: number | null | { correction?: number | null }): Tensor;
    /** Indices drawn with the probabilities that each row of `input` (1-d or 2-d, weights that need not sum to 1) says. */
    multinomial(num_samples: Int | { num_samples: Int; replacement?: boolean; generator?: Source }, replacement?: boolean | { replacement?: boolean; generator?: Source }, generator?: Source | { generator?: Source }): Tensor;
    /**
     * exp of a normal.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.log_normal_.html
     */
    log_normal_<A>(this: A, mean?: number | { mean?: number; std?: number; generator?: Source }, std?: number | { std?: number; generator?: Source }, generator?: Source | { generator?: Source }): A;
    /**
     * Exponential with rate `lambd`.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.exponential_.html
     */
    exponential_<A>(this: A, lambd?: number | { lambd?: number; generator?: Source }, generator?: Source | { generator?: Source }): A;
    /**
     * Integers from `from` to below `to`; one number given is `to`.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.random_.html
     */
    random_<A>(this: A, from?: Int | null | { from?: Int | null; to?: Int | null; generator?: Source }, to?: Int | null | { to?: Int | null; generator?: Source }, generator?: Source | { generator?: Source }): A;
    /**
     * 1 with probability `p` (a number or a tensor), otherwise 0, in place.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.bernoulli_.html
     */
    bernoulli_<A>(this: A, p?: number | Tensor | { p?: number | Tensor; generator?: Source }, generator?: Source | { generator?: Source }): A;
    /** The sum of all elements up to each one. */
    cumsum<A extends AnyTensor, B extends Int>(this: A & Fits<'cumsum', Same<A, B>>, dim: B | Named<{ dim: B; dtype?: DtypeName | null } | { axis: B; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Same<A, B>>;
    /** As `cumsum`, in place. */
    cumsum_<A>(this: A, dim: Int | Named<{ dim: Int; dtype?: DtypeName | null } | { axis: Int; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): A;
    /** The input with src written to the places that index gives along dim; `reduce`: 'add' or 'multiply' instead. */
    scatter<A extends AnyTensor>(this: A, dim: Int, index: Tensor, src: Tensor | Scalar | { src: Tensor | Scalar; reduce?: string | null; value?: Scalar }, reduce?: string | null | { reduce?: string | null; value?: Scalar }, value?: Scalar | { value?: Scalar }): Like<A>;
    scatter<A extends AnyTensor>(this: A, keywords: { dim: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar } | { axis: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar }): Like<A>;
    scatter<A extends AnyTensor>(this: A, dim: Int, keywords: { index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar }): Like<A>;
    /** As `scatter`, in place. */
    scatter_<A>(this: A, dim: Int, index: Tensor, src: Tensor | Scalar | { src: Tensor | Scalar; reduce?: string | null; value?: Scalar }, reduce?: string | null | { reduce?: string | null; value?: Scalar }, value?: Scalar | { value?: Scalar }): A;
    scatter_<A>(this: A, keywords: { dim: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar } | { axis: Int; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar }): A;
    scatter_<A>(this: A, dim: Int, keywords: { index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar }): A;
    /** The input with src added to the places that index gives along dim. */
    scatter_add<A extends AnyTensor>(this: A, dim: Int, index: Tensor, src: Tensor | { src: Tensor }): Like<A>;
    scatter_add<A extends AnyTensor>(this: A, keywords: { dim: Int; index: Tensor; src: Tensor } | { axis: Int; index: Tensor; src: Tensor }): Like<A>;
    scatter_add<A extends AnyTensor>(this: A, dim: Int, keywords: { index: Tensor; src: Tensor }): Like<A>;
    /** As `scatter_add`, in place. */
    scatter_add_<A>(this: A, dim: Int, index: Tensor, src: Tensor | { src: Tensor }): A;
    scatter_add_<A>(this: A, keywords: { dim: Int; index: Tensor; src: Tensor } | { axis: Int; index: Tensor; src: Tensor }): A;
    scatter_add_<A>(this: A, dim: Int, keywords: { index: Tensor; src: Tensor }): A;
    /** src combined into the places that index gives: 'sum', 'prod', 'mean', 'amax' or 'amin', by default with what is there. */
    scatter_reduce<A extends AnyTensor>(this: A, dim: Int, index: Tensor, src: Tensor, reduce: string | { reduce: string; include_self?: boolean }, include_self?: boolean | { include_self?: boolean }): Like<A>;
    scatter_reduce<A extends AnyTensor>(this: A, keywords: { dim: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean } | { axis: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): Like<A>;
    scatter_reduce<A extends AnyTensor>(this: A, dim: Int, keywords: { index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): Like<A>;
    scatter_reduce<A extends AnyTensor>(this: A, dim: Int, index: Tensor, keywords: { src: Tensor; reduce: string; include_self?: boolean }): Like<A>;
    /** As `scatter_reduce`, in place. */
    scatter_reduce_<A>(this: A, dim: Int, index: Tensor, src: Tensor, reduce: string | { reduce: string; include_self?: boolean }, include_self?: boolean | { include_self?: boolean }): A;
    scatter_reduce_<A>(this: A, keywords: { dim: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean } | { axis: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): A;
    scatter_reduce_<A>(this: A, dim: Int, keywords: { index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): A;
    scatter_reduce_<A>(this: A, dim: Int, index: Tensor, keywords: { src: Tensor; reduce: string; include_self?: boolean }): A;
    /** The input with alpha · source's slices added to those that index names. */
    index_add<A extends AnyTensor>(this: A, dim: Int, index: Tensor, source: Tensor | { source: Tensor; alpha?: Scalar }, alpha?: Scalar | { alpha?: Scalar }): Like<A>;
    index_add<A extends AnyTensor>(this: A, keywords: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar } | { axis: Int; index: Tensor; source: Tensor; alpha?: Scalar }): Like<A>;
    index_add<A extends AnyTensor>(this: A, dim: Int, keywords: { index: Tensor; source: Tensor; alpha?: Scalar }): Like<A>;
    /** As `index_add`, in place. */
    index_add_<A>(this: A, dim: Int, index: Tensor, source: Tensor | { source: Tensor; alpha?: Scalar }, alpha?: Scalar | { alpha?: Scalar }): A;
    index_add_<A>(this: A, keywords: { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar } | { axis: Int; index: Tensor; source: Tensor; alpha?: Scalar }): A;
    index_add_<A>(this: A, dim: Int, keywords: { index: Tensor; source: Tensor; alpha?: Scalar }): A;
    /** The input with source's slices in the places of those that index names. */
    index_copy<A extends AnyTensor>(this: A, dim: Int, index: Tensor, source: Tensor | { source: Tensor }): Like<A>;
    index_copy<A extends AnyTensor>(this: A, keywords: { dim: Int; index: Tensor; source: Tensor } | { axis: Int; index: Tensor; source: Tensor }): Like<A>;
    index_copy<A extends AnyTensor>(this: A, dim: Int, keywords: { index: Tensor; source: Tensor }): Like<A>;
    /** As `index_copy`, in place. */
    index_copy_<A>(this: A, dim: Int, index: Tensor, source: Tensor | { source: Tensor }): A;
    index_copy_<A>(this: A, keywords: { dim: Int; index: Tensor; source: Tensor } | { axis: Int; index: Tensor; source: Tensor }): A;
    index_copy_<A>(this: A, dim: Int, keywords: { index: Tensor; source: Tensor }): A;
    /** The input with one value in all the slices that index names. */
    index_fill<A extends AnyTensor>(this: A, dim: Int, index: Tensor, value: Scalar | Tensor | { value: Scalar | Tensor }): Like<A>;
    index_fill<A extends AnyTensor>(this: A, keywords: { dim: Int; index: Tensor; value: Scalar | Tensor } | { axis: Int; index: Tensor; value: Scalar | Tensor }): Like<A>;
    index_fill<A extends AnyTensor>(this: A, dim: Int, keywords: { index: Tensor; value: Scalar | Tensor }): Like<A>;
    /** As `index_fill`, in place. */
    index_fill_<A>(this: A, dim: Int, index: Tensor, value: Scalar | Tensor | { value: Scalar | Tensor }): A;
    index_fill_<A>(this: A, keywords: { dim: Int; index: Tensor; value: Scalar | Tensor } | { axis: Int; index: Tensor; value: Scalar | Tensor }): A;
    index_fill_<A>(this: A, dim: Int, keywords: { index: Tensor; value: Scalar | Tensor }): A;
    /** The same memory, outside the gradient graph. */
    detach<A extends AnyTensor>(this: A): Like<A, A['dtype']>;
    /**
     * As `reshape`, but never a copy. @throws {Error} where the memory doesn't allow it
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.view.html
     */
    view<A extends AnyTensor, const B extends Shape>(this: A & Fits<'view', Reshape<A, B>>, ...shape: B): Of<Reshape<A, B>, A['dtype']>;
    view<A extends AnyTensor, const B extends Shape>(this: A & Fits<'view', Reshape<A, B>>, shape: B | { shape: B }): Of<Reshape<A, B>, A['dtype']>;
    /** Several dimensions made one, by default all. */
    flatten<A extends AnyTensor, B extends Int = 0, C extends Int = -1>(this: A & Fits<'flatten', Flat<A, B, C>>, start_dim?: B | { start_dim?: B; end_dim?: C }, end_dim?: C | { end_dim?: C }): Of<Flat<A, B, C>, A['dtype']>;
    /** The dimensions in another order. A view. */
    permute<A extends AnyTensor, const B extends Shape>(this: A & Fits<'permute', Permute<A, B>>, ...dims: B): Of<Permute<A, B>, A['dtype']>;
    permute<A extends AnyTensor, const B extends Shape>(this: A & Fits<'permute', Permute<A, B>>, dims: B | { dims: B }): Of<Permute<A, B>, A['dtype']>;
    /** Two dimensions exchanged. A view. */
    transpose<A extends AnyTensor, B extends Int, C extends Int>(this: A & Fits<'transpose', Transpose<A, B, C>>, dim0: B, dim1: C | { dim1: C }): Of<Transpose<A, B, C>, A['dtype']>;
    transpose<A extends AnyTensor, B extends Int, C extends Int>(this: A & Fits<'transpose', Transpose<A, B, C>>, keywords: { dim0: B; dim1: C }): Of<Transpose<A, B, C>, A['dtype']>;
    /** A matrix transposed; tensors of fewer dimensions as they are. */
    t<A extends AnyTensor>(this: A & Fits<'t', Turn<A>>): Of<Turn<A>, A['dtype']>;
    /** Without the dimensions of size 1: all of them, or those of `dim` that are. A view. */
    squeeze<A extends AnyTensor, const B extends Int | Shape | undefined = undefined>(this: A & Fits<'squeeze', Squeeze<A, B>>, dim?: B | { dim?: B; axis?: B }): Of<Squeeze<A, B>, A['dtype']>;
    /** With a new dimension of size 1 before `dim`. A view. */
    unsqueeze<A extends AnyTensor, B extends Int>(this: A & Fits<'unsqueeze', Unsqueeze<A, B>>, dim: B | { dim: B } | { axis: B }): Of<Unsqueeze<A, B>, A['dtype']>;
    /** One index of a dimension, which goes. A view. */
    select<A extends AnyTensor>(this: A, dim: Int, index: Int | { index: Int }): Tensor<Shape, A['dtype']>;
    select<A extends AnyTensor>(this: A, keywords: { dim: Int; index: Int } | { axis: Int; index: Int }): Tensor<Shape, A['dtype']>;
    /** Every index of a dimension, as a list of views. */
    unbind<A extends AnyTensor>(this: A, dim?: Int | { dim?: Int; axis?: Int }): Tensor<Shape, A['dtype']>[];
    /** Pieces of `split_size_or_sections` (the last may be smaller), or of the sizes listed. */
    split<A extends AnyTensor>(this: A, split_size_or_sections: number | Shape | { split_size_or_sections: number | Shape; dim?: Int; axis?: Int }, dim?: Int | { dim?: Int; axis?: Int }): Tensor<Shape, A['dtype']>[];
    /** So many pieces of a dimension, or fewer where it has not enough for them. Views. */
    chunk<A extends AnyTensor>(this: A, chunks: Int | { chunks: Int; dim?: Int; axis?: Int }, dim?: Int | { dim?: Int; axis?: Int }): Tensor<Shape, A['dtype']>[];
    /** exp(x) / Σ exp(x) along dim. */
    softmax<A extends AnyTensor, B extends Int>(this: A & Fits<'softmax', Same<A, B>>, dim: B | Named<{ dim: B; dtype?: DtypeName | null } | { axis: B; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Same<A, B>>;
    /** log(softmax(x)) along dim, without losing what is small. */
    log_softmax<A extends AnyTensor, B extends Int>(this: A & Fits<'log_softmax', Same<A, B>>, dim: B | Named<{ dim: B; dtype?: DtypeName | null } | { axis: B; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Same<A, B>>;
    /** log Σ exp(x) along dims. */
    logsumexp<A extends AnyTensor, const B extends Int | Shape, C extends boolean = false>(this: A & Fits<'logsumexp', Reduce<A, B, C>>, dim: B | { dim: B; keepdim?: C } | { axis: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>>;
    /** Values along a dimension in order, and where they were: `{ values, indices }`. Stable; NaN counts as the greatest. */
    sort(dim?: Int | { dim?: Int; axis?: Int; descending?: boolean; stable?: boolean }, descending?: boolean | { descending?: boolean; stable?: boolean }, stable?: boolean | { stable?: boolean }): Ranked;
    /** Where the values would come from if they were sorted. */
    argsort(dim?: Int | { dim?: Int; axis?: Int; descending?: boolean; stable?: boolean }, descending?: boolean | { descending?: boolean; stable?: boolean }, stable?: boolean | { stable?: boolean }): Tensor;
    /** Sorted along the first dimension; only the values. */
    msort(): Tensor;
    /** The k greatest (or least) along a dimension, in order, and where they were. */
    topk(k: Int | { k: Int; dim?: Int; axis?: Int; largest?: boolean; sorted?: boolean }, dim?: Int | { dim?: Int; axis?: Int; largest?: boolean; sorted?: boolean }, largest?: boolean | { largest?: boolean; sorted?: boolean }, sorted?: boolean | { sorted?: boolean }): Ranked;
    /** The k-th least along a dimension, counted from 1, and where it is. */
    kthvalue(k: Int | { k: Int; dim?: Int; axis?: Int; keepdim?: boolean }, dim?: Int | { dim?: Int; axis?: Int; keepdim?: boolean }, keepdim?: boolean | { keepdim?: boolean }): Ranked;
    /** The lower median of all values; with `dim` `{ values, indices }`. NaN where one is among them. */
    median(dim?: null | { dim?: null; axis?: null }): Tensor;
    median(dim: Int | { dim: Int; keepdim?: boolean } | { axis: Int; keepdim?: boolean }, keepdim?: boolean | { keepdim?: boolean }): Ranked;
    /** As median, NaN left out. */
    nanmedian(dim?: null | { dim?: null; axis?: null }): Tensor;
    nanmedian(dim: Int | { dim: Int; keepdim?: boolean } | { axis: Int; keepdim?: boolean }, keepdim?: boolean | { keepdim?: boolean }): Ranked;
    /** The most frequent value along a dimension, the least of several, and its last place. */
    mode(dim?: Int | { dim?: Int; axis?: Int; keepdim?: boolean }, keepdim?: boolean | { keepdim?: boolean }): Ranked;
    /** The q-quantiles along a dimension (or of all values); a q vector gives a new first dimension. */
    quantile(q: number | Tensor | { q: number | Tensor; dim?: Int | null; axis?: Int | null; keepdim?: boolean; interpolation?: string }, dim?: Int | null | { dim?: Int | null; axis?: Int | null; keepdim?: boolean; interpolation?: string }, keepdim?: boolean | { keepdim?: boolean; interpolation?: string }, interpolation?: string | { interpolation?: string }): Tensor;
    /** As quantile, NaN left out. */
    nanquantile(q: number | Tensor | { q: number | Tensor; dim?: Int | null; axis?: Int | null; keepdim?: boolean; interpolation?: string }, dim?: Int | null | { dim?: Int | null; axis?: Int | null; keepdim?: boolean; interpolation?: string }, keepdim?: boolean | { keepdim?: boolean; interpolation?: string }, interpolation?: string | { interpolation?: string }): Tensor;
    /** The greatest of all values; along a dimension `{ values, indices }`; of two tensors, element by element. */
    max(dim?: null | { dim?: null; axis?: null }): Tensor;
    max(dim: Int | { dim: Int; keepdim?: boolean } | { axis: Int; keepdim?: boolean }, keepdim?: boolean | { keepdim?: boolean }): Ranked;
    max(other: Tensor | { other: Tensor }): Tensor;
    /** The least of all values; along a dimension `{ values, indices }`; of two tensors, element by element. */
    min(dim?: null | { dim?: null; axis?: null }): Tensor;
    min(dim: Int | { dim: Int; keepdim?: boolean } | { axis: Int; keepdim?: boolean }, keepdim?: boolean | { keepdim?: boolean }): Ranked;
    min(other: Tensor | { other: Tensor }): Tensor;
    /** Least and greatest, of all values or along a dimension: `{ min, max }`. */
    aminmax(dim?: Int | null | { dim?: Int | null; axis?: Int | null; keepdim?: boolean }, keepdim?: boolean | { keepdim?: boolean }): NamedTuple<['min', 'max']>;
    /** How many values fall into each of `bins` equal parts from min to max; both 0: from the least to the greatest. */
    histc(bins?: Int | { bins?: Int; min?: number; max?: number }, min?: number | { min?: number; max?: number }, max?: number | { max?: number }): Tensor;
    /** log |Γ(x)|; ∞ at 0 and at negative integers. Integers and booleans give float32. */
    lgamma<A extends AnyTensor>(this: A): Like<A>;
    /** As `lgamma`, in place. */
    lgamma_<A>(this: A): A;
    /** The derivative of log Γ(x); infinite at 0, NaN at negative integers. Integers and booleans give float32. */
    digamma<A extends AnyTensor>(this: A): Like<A>;
    /** As `digamma`, in place. */
    digamma_<A>(this: A): A;
    /** A view of a contiguous tensor with any strides (in elements). */
    as_strided<A extends AnyTensor>(this: A, size: Shape, stride: Shape | { stride: Shape; storage_offset?: Int }, storage_offset?: Int | { storage_offset?: Int }): Tensor<Shape, A['dtype']>;
    as_strided<A extends AnyTensor>(this: A, keywords: { size: Shape; stride: Shape; storage_offset?: Int }): Tensor<Shape, A['dtype']>;
    /** The lower triangle of matrices; 0 above the diagonal. */
    tril<A extends AnyTensor>(this: A, diagonal?: Int | { diagonal?: Int }): Like<A, A['dtype']>;
    /** As `tril`, in place. */
    tril_<A>(this: A, diagonal?: Int | { diagonal?: Int }): A;
    /** The upper triangle of matrices; 0 below the diagonal. */
    triu<A extends AnyTensor>(this: A, diagonal?: Int | { diagonal?: Int }): Like<A, A['dtype']>;
    /** As `triu`, in place. */
    triu_<A>(this: A, diagonal?: Int | { diagonal?: Int }): A;
    /**
     * The magnitude of each element, in its own dtype; the gradient at 0 is 0.
     * @throws {TypeError} for booleans
     */
    abs<A extends AnyTensor>(this: A): Like<A>;
    /** As `abs`, in place. */
    abs_<A>(this: A): A;
    /**
     * The magnitude of each element, in its own dtype; the gradient at 0 is 0.
     * @throws {TypeError} for booleans
     */
    absolute<A extends AnyTensor>(this: A): Like<A>;
    /** As `absolute`, in place. */
    absolute_<A>(this: A): A;
    /**
     * −1, 0 or 1 as each element is below, at or above 0, in its own dtype; NaN gives 0. Booleans stay as they are.
     * The gradient is 0.
     */
    sign<A extends AnyTensor>(this: A): Like<A>;
    /** As `sign`, in place. */
    sign_<A>(this: A): A;
    /** e to the power of each element. Integers and booleans give float32. */
    exp<A extends AnyTensor>(this: A): Like<A>;
    /** As `exp`, in place. */
    exp_<A>(this: A): A;
    /** eˣ − 1, accurate also where x is near 0. Integers and booleans give float32. */
    expm1<A extends AnyTensor>(this: A): Like<A>;
    /** As `expm1`, in place. */
    expm1_<A>(this: A): A;
    /** The natural logarithm of each element; −∞ at 0, NaN below. Integers and booleans give float32. */
    log<A extends AnyTensor>(this: A): Like<A>;
    /** As `log`, in place. */
    log_<A>(this: A): A;
    /** The logarithm to the base 2 of each element; −∞ at 0, NaN below. Integers and booleans give float32. */
    log2<A extends AnyTensor>(this: A): Like<A>;
    /** As `log2`, in place. */
    log2_<A>(this: A): A;
    /** The logarithm to the base 10 of each element; −∞ at 0, NaN below. Integers and booleans give float32. */
    log10<A extends AnyTensor>(this: A): Like<A>;
    /** As `log10`, in place. */
    log10_<A>(this: A): A;
    /** log(1 + x), accurate also where x is near 0; −∞ at −1, NaN below. Integers and booleans give float32. */
    log1p<A extends AnyTensor>(this: A): Like<A>;
    /** As `log1p`, in place. */
    log1p_<A>(this: A): A;
    /** The square root of each element; NaN below 0. The gradient at 0 is infinite. Integers and booleans give float32. */
    sqrt<A extends AnyTensor>(this: A): Like<A>;
    /** As `sqrt`, in place. */
    sqrt_<A>(this: A): A;
    /** 1 / x of each element; infinite at 0. Integers and booleans give float32. */
    reciprocal<A extends AnyTensor>(this: A): Like<A>;
    /** As `reciprocal`, in place. */
    reciprocal_<A>(this: A): A;
    /** The sine of each element, an angle in radians. Integers and booleans give float32. */
    sin<A extends AnyTensor>(this: A): Like<A>;
    /** As `sin`, in place. */
    sin_<A>(this: A): A;
    /** The cosine of each element, an angle in radians. Integers and booleans give float32. */
    cos<A extends AnyTensor>(this: A): Like<A>;
    /** As `cos`, in place. */
    cos_<A>(this: A): A;
    /** The hyperbolic tangent, from −1 to 1. Integers and booleans give float32. */
    tanh<A extends AnyTensor>(this: A): Like<A>;
    /** As `tanh`, in place. */
    tanh_<A>(this: A): A;
    /** The error function, 2/√π · ∫₀ˣ e^(−t²) dt. Integers and booleans give float32. */
    erf<A extends AnyTensor>(this: A): Like<A>;
    /** As `erf`, in place. */
    erf_<A>(this: A): A;
    /** The inverse of erf; ±∞ at ±1, NaN beyond. Integers and booleans give float32. */
    erfinv<A extends AnyTensor>(this: A): Like<A>;
    /** As `erfinv`, in place. */
    erfinv_<A>(this: A): A;
    /** 1 / (1 + e⁻ˣ), from 0 to 1. Integers and booleans give float32. */
    sigmoid<A extends AnyTensor>(this: A): Like<A>;
    /** As `sigmoid`, in place. */
    sigmoid_<A>(this: A): A;
    /**
     * The greatest integer not above each element. Integers stay as they are; the gradient is 0.
     * @throws {TypeError} for booleans
     */
    floor<A extends AnyTensor>(this: A): Like<A>;
    /** As `floor`, in place. */
    floor_<A>(this: A): A;
    /**
     * The least integer not below each element. Integers stay as they are; the gradient is 0.
     * @throws {TypeError} for booleans
     */
    ceil<A extends AnyTensor>(this: A): Like<A>;
    /** As `ceil`, in place. */
    ceil_<A>(this: A): A;
    /**
     * Each element without its fraction: towards 0. Integers stay as they are; the gradient is 0.
     * @throws {TypeError} for booleans
     */
    trunc<A extends AnyTensor>(this: A): Like<A>;
    /** As `trunc`, in place. */
    trunc_<A>(this: A): A;
    /**
     * Each element without its fraction: towards 0. Integers stay as they are; the gradient is 0.
     * @throws {TypeError} for booleans
     */
    fix<A extends AnyTensor>(this: A): Like<A>;
    /** As `fix`, in place. */
    fix_<A>(this: A): A;
    /** To the nearest integer, halves to the even one; with `decimals`, to that many places. */
    round<A extends AnyTensor>(this: A, decimals?: Int | { decimals?: Int }): Like<A>;
    /** As `round`, in place. */
    round_<A>(this: A, decimals?: Int | { decimals?: Int }): A;
    /** 1 / √x of each element; ∞ at 0, NaN below. Integers and booleans give float32. */
    rsqrt<A extends AnyTensor>(this: A): Like<A>;
    /** As `rsqrt`, in place. */
    rsqrt_<A>(this: A): A;
    /** input · log(other), and 0 where input is 0. */
    xlogy<A extends AnyTensor, B extends AnyOperand>(this: A & Fits<'xlogy', Broadcast<A, B>>, other: B | { other: B }): Of<Broadcast<A, B>>;
    /** As `xlogy`, in place. */
    xlogy_<A>(this: A, other: Operand | { other: Operand }): A;
    /**
     * The tensor itself, which is dense: so that what gives sparse tensors in PyTorch, and dense ones here, may be written as there.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.to_dense.html
     */
    to_dense(): Tensor;
    /**
     * The elements of a dense tensor that are not 0, as a sparse one: a promise, since only the device knows them.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.to_sparse.html
     */
    to_sparse(): Promise<SparseTensor>;
    /**
     * The regularised lower incomplete gamma function P(input, other); differentiable in `other`.
     * @throws {Error} where `input` asks for a gradient
     */
    igamma(other: Tensor | { other: Tensor }): Tensor;
    /**
     * The regularised upper one, 1 − P.
     * @throws {Error} where `input` asks for a gradient
     */
    igammac(other: Tensor | { other: Tensor }): Tensor;
    /** The logarithm of the multivariate gamma function of dimension p. */
    mvlgamma(p: number | { p: number }): Tensor;
    /** The modified Bessel function of the first kind of order 0. */
    i0(): Tensor;
  }

  interface Tensor<S extends Shape = Shape, out D extends Dtype = Dtype> {
    /** The real parts. A view. */
    readonly real: Tensor;
    /**
     * The imaginary parts. A view.
     * @throws {Error} for a real tensor
     */
    readonly imag: Tensor<Shape, 'float32'>;
    /** Bytes of an element, as PyTorch counts them. */
    readonly itemsize: number;
    /** Bytes of all elements, as PyTorch counts them. */
    readonly nbytes: number;
    /** The two dimensions of a matrix exchanged. */
    readonly H: Tensor<Shape, D>;
    /** The dimensions in the opposite order. */
    readonly T: Of<Reverse<Tensor<S>>, D>;
    /** The last two dimensions exchanged. */
    readonly mT: Tensor<Shape, D>;
    /** The last two dimensions exchanged. */
    readonly mH: Tensor<Shape, D>;
    /** Whether only some elements are kept, with their places: true of sparse tensors. */
    readonly is_sparse: boolean;
  }
}
