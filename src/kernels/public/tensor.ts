// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensors } from '../autograd/engine.ts';
import type { ArrayOf, Dtype, DtypeName, DtypeOf } from '../dtype.ts';
import type { Tolerance } from '../linalg/derived.ts';
import type { Dims, Operand, Scalar, Shape } from '../ops/core.ts';
import type { Found } from '../ops/counted.ts';
import type { Values } from '../ops/creation.ts';
import type { Index } from '../ops/indexing.ts';
import type { MatrixOrder } from '../ops/norm.ts';
import type { Source } from '../ops/random.ts';
import type { Ranked } from '../ops/ranked.ts';
import type { DeviceLike } from '../placement.ts';
import type { Named } from '../scope.ts';

declare module '../tensor.ts' {
  interface Tensor<out D extends Dtype = Dtype> {
    /**
     * Calls `hook` with each gradient of the tensor; what it returns replaces it.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.register_hook.html
     */
    register_hook(hook: (grad: Tensor) => Tensor | void): { remove(): void };
    register_hook(keywords: { hook: (grad: Tensor) => Tensor | void }): { remove(): void };
    /**
     * Calls `hook` with the leaf each time that its `grad` has been added to: an optimizer's step in the backward pass.
     * @throws {Error} for what is no leaf, or takes no gradient
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.register_post_accumulate_grad_hook.html
     */
    register_post_accumulate_grad_hook(hook: (leaf: Tensor) => void): { remove(): void };
    register_post_accumulate_grad_hook(keywords: { hook: (leaf: Tensor) => void }): { remove(): void };
    /**
     * Adds d(tensor)/d(leaf) to the `grad` of every leaf it was computed from, or only of `inputs`.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.backward.html
     */
    backward(gradient?: Tensor | null, retain_graph?: boolean | null, create_graph?: boolean, inputs?: Tensors | null): void;
    backward(keywords: { gradient?: Tensor | null; retain_graph?: boolean | null; create_graph?: boolean; inputs?: Tensors | null }): void;
    backward(gradient: Tensor | null | undefined, keywords: { retain_graph?: boolean | null; create_graph?: boolean; inputs?: Tensors | null }): void;
    backward(gradient: Tensor | null | undefined, retain_graph: boolean | null | undefined, keywords: { create_graph?: boolean; inputs?: Tensors | null }): void;
    backward(gradient: Tensor | null | undefined, retain_graph: boolean | null | undefined, create_graph: boolean | undefined, keywords: { inputs?: Tensors | null }): void;
    /**
     * L with L Lᵀ = A for symmetric positive definite A (Lᵀ when `upper`).
     * @see https://pytorch.org/docs/stable/generated/torch.linalg.cholesky.html
     */
    cholesky(upper?: boolean): Promise<Tensor>;
    cholesky(keywords: { upper?: boolean }): Promise<Tensor>;
    /**
     * [Q, R] with Q R = A, Q orthogonal and R upper triangular (Householder). `mode`: 'reduced', 'complete' or 'r' (Q empty).
     * @see https://pytorch.org/docs/stable/generated/torch.linalg.qr.html
     */
    qr(mode?: 'reduced' | 'complete' | 'r'): Promise<[Tensor, Tensor]>;
    qr(keywords: { mode?: 'reduced' | 'complete' | 'r' }): Promise<[Tensor, Tensor]>;
    /**
     * The pseudo-inverse; singular values below `rtol` (or rcond) times the greatest, or below `atol`, count as 0.
     * @see https://pytorch.org/docs/stable/generated/torch.linalg.pinv.html
     */
    pinverse(rcond?: Tolerance, hermitian?: boolean, atol?: Tolerance, rtol?: Tolerance): Promise<Tensor>;
    pinverse(keywords: { rcond?: Tolerance; hermitian?: boolean; atol?: Tolerance; rtol?: Tolerance }): Promise<Tensor>;
    pinverse(rcond: Tolerance | undefined, keywords: { hermitian?: boolean; atol?: Tolerance; rtol?: Tolerance }): Promise<Tensor>;
    pinverse(rcond: Tolerance | undefined, hermitian: boolean | undefined, keywords: { atol?: Tolerance; rtol?: Tolerance }): Promise<Tensor>;
    pinverse(rcond: Tolerance | undefined, hermitian: boolean | undefined, atol: Tolerance | undefined, keywords: { rtol?: Tolerance }): Promise<Tensor>;
    /**
     * A square matrix times itself, n times; of its inverse for n < 0.
     * @see https://pytorch.org/docs/stable/generated/torch.linalg.matrix_power.html
     */
    matrix_power(n: number): Promise<Tensor>;
    matrix_power(keywords: { n: number }): Promise<Tensor>;
    /**
     * The inverse of square matrices.
     * @see https://pytorch.org/docs/stable/generated/torch.linalg.inv.html
     */
    inverse(): Promise<Tensor>;
    /**
     * The determinant of square matrices.
     * @see https://pytorch.org/docs/stable/generated/torch.linalg.det.html
     */
    det(): Promise<Tensor>;
    /**
     * [sign, log |det|] of square matrices.
     * @see https://pytorch.org/docs/stable/generated/torch.linalg.slogdet.html
     */
    slogdet(): Promise<[Tensor, Tensor]>;
    /**
     * log(det), NaN where the determinant is negative.
     * @see https://pytorch.org/docs/stable/generated/torch.logdet.html
     */
    logdet(): Promise<Tensor>;
    /**
     * max(x, 0); NaN stays NaN.
     * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
     */
    relu(inplace?: boolean): Tensor;
    relu(keywords: { inplace?: boolean }): Tensor;
    /**
     * In place: max(x, 0); NaN stays NaN.
     * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
     */
    relu_(inplace?: boolean): this;
    relu_(keywords: { inplace?: boolean }): this;
    /**
     * input + alpha · other
     * @see https://pytorch.org/docs/stable/generated/torch.add.html
     */
    add(other: Operand, alpha?: number): Tensor;
    add(keywords: { other: Operand; alpha?: number }): Tensor;
    add(other: Operand, keywords: { alpha?: number }): Tensor;
    /**
     * In place: input + alpha · other
     * @see https://pytorch.org/docs/stable/generated/torch.add.html
     */
    add_(other: Operand, alpha?: number): this;
    add_(keywords: { other: Operand; alpha?: number }): this;
    add_(other: Operand, keywords: { alpha?: number }): this;
    /**
     * input − alpha · other
     * @see https://pytorch.org/docs/stable/generated/torch.sub.html
     */
    sub(other: Operand, alpha?: number): Tensor;
    sub(keywords: { other: Operand; alpha?: number }): Tensor;
    sub(other: Operand, keywords: { alpha?: number }): Tensor;
    /**
     * In place: input − alpha · other
     * @see https://pytorch.org/docs/stable/generated/torch.sub.html
     */
    sub_(other: Operand, alpha?: number): this;
    sub_(keywords: { other: Operand; alpha?: number }): this;
    sub_(other: Operand, keywords: { alpha?: number }): this;
    /**
     * input − alpha · other
     * @see https://pytorch.org/docs/stable/generated/torch.sub.html
     */
    subtract(other: Operand, alpha?: number): Tensor;
    subtract(keywords: { other: Operand; alpha?: number }): Tensor;
    subtract(other: Operand, keywords: { alpha?: number }): Tensor;
    /**
     * In place: input − alpha · other
     * @see https://pytorch.org/docs/stable/generated/torch.sub.html
     */
    subtract_(other: Operand, alpha?: number): this;
    subtract_(keywords: { other: Operand; alpha?: number }): this;
    subtract_(other: Operand, keywords: { alpha?: number }): this;
    /**
     * input · other, broadcast, in their common dtype; integers wrap around, and of booleans it is the logical and.
     * @throws {Error} for shapes that do not broadcast
     * @throws {TypeError} for what is neither tensor nor number
     * @see https://pytorch.org/docs/stable/generated/torch.mul.html
     */
    mul(other: Operand): Tensor;
    mul(keywords: { other: Operand }): Tensor;
    /**
     * In place: input · other, broadcast, in their common dtype; integers wrap around, and of booleans it is the logical and.
     * @throws {Error} for shapes that do not broadcast
     * @throws {TypeError} for what is neither tensor nor number
     * @see https://pytorch.org/docs/stable/generated/torch.mul.html
     */
    mul_(other: Operand): this;
    mul_(keywords: { other: Operand }): this;
    /**
     * input · other, broadcast, in their common dtype; integers wrap around, and of booleans it is the logical and.
     * @throws {Error} for shapes that do not broadcast
     * @throws {TypeError} for what is neither tensor nor number
     * @see https://pytorch.org/docs/stable/generated/torch.mul.html
     */
    multiply(other: Operand): Tensor;
    multiply(keywords: { other: Operand }): Tensor;
    /**
     * In place: input · other, broadcast, in their common dtype; integers wrap around, and of booleans it is the logical and.
     * @throws {Error} for shapes that do not broadcast
     * @throws {TypeError} for what is neither tensor nor number
     * @see https://pytorch.org/docs/stable/generated/torch.mul.html
     */
    multiply_(other: Operand): this;
    multiply_(keywords: { other: Operand }): this;
    /**
     * True division; with `rounding_mode` 'floor' or 'trunc' the rounded quotient, in the operands' own dtype.
     * @see https://pytorch.org/docs/stable/generated/torch.div.html
     */
    div(other: Operand, rounding_mode?: 'floor' | 'trunc' | null): Tensor;
    div(keywords: { other: Operand; rounding_mode?: 'floor' | 'trunc' | null }): Tensor;
    div(other: Operand, keywords: { rounding_mode?: 'floor' | 'trunc' | null }): Tensor;
    /**
     * In place: True division; with `rounding_mode` 'floor' or 'trunc' the rounded quotient, in the operands' own dtype.
     * @see https://pytorch.org/docs/stable/generated/torch.div.html
     */
    div_(other: Operand, rounding_mode?: 'floor' | 'trunc' | null): this;
    div_(keywords: { other: Operand; rounding_mode?: 'floor' | 'trunc' | null }): this;
    div_(other: Operand, keywords: { rounding_mode?: 'floor' | 'trunc' | null }): this;
    /**
     * True division; with `rounding_mode` 'floor' or 'trunc' the rounded quotient, in the operands' own dtype.
     * @see https://pytorch.org/docs/stable/generated/torch.div.html
     */
    divide(other: Operand, rounding_mode?: 'floor' | 'trunc' | null): Tensor;
    divide(keywords: { other: Operand; rounding_mode?: 'floor' | 'trunc' | null }): Tensor;
    divide(other: Operand, keywords: { rounding_mode?: 'floor' | 'trunc' | null }): Tensor;
    /**
     * True division; with `rounding_mode` 'floor' or 'trunc' the rounded quotient, in the operands' own dtype.
     * @see https://pytorch.org/docs/stable/generated/torch.div.html
     */
    true_divide(other: Operand, rounding_mode?: 'floor' | 'trunc' | null): Tensor;
    true_divide(keywords: { other: Operand; rounding_mode?: 'floor' | 'trunc' | null }): Tensor;
    true_divide(other: Operand, keywords: { rounding_mode?: 'floor' | 'trunc' | null }): Tensor;
    /**
     * In place: True division; with `rounding_mode` 'floor' or 'trunc' the rounded quotient, in the operands' own dtype.
     * @see https://pytorch.org/docs/stable/generated/torch.div.html
     */
    divide_(other: Operand, rounding_mode?: 'floor' | 'trunc' | null): this;
    divide_(keywords: { other: Operand; rounding_mode?: 'floor' | 'trunc' | null }): this;
    divide_(other: Operand, keywords: { rounding_mode?: 'floor' | 'trunc' | null }): this;
    /**
     * In place: True division; with `rounding_mode` 'floor' or 'trunc' the rounded quotient, in the operands' own dtype.
     * @see https://pytorch.org/docs/stable/generated/torch.div.html
     */
    true_divide_(other: Operand, rounding_mode?: 'floor' | 'trunc' | null): this;
    true_divide_(keywords: { other: Operand; rounding_mode?: 'floor' | 'trunc' | null }): this;
    true_divide_(other: Operand, keywords: { rounding_mode?: 'floor' | 'trunc' | null }): this;
    /**
     * The quotient rounded towards −∞, in the operands' common dtype; the gradient is 0.
     * Floats divided by 0 give ±∞ or NaN; integers divided by a 0 that only the device knows give 0.
     * @throws {RangeError} for integers divided by a 0 that is known
     * @see https://pytorch.org/docs/stable/generated/torch.floor_divide.html
     */
    floor_divide(other: Operand): Tensor;
    floor_divide(keywords: { other: Operand }): Tensor;
    /**
     * In place: The quotient rounded towards −∞, in the operands' common dtype; the gradient is 0.
     * Floats divided by 0 give ±∞ or NaN; integers divided by a 0 that only the device knows give 0.
     * @throws {RangeError} for integers divided by a 0 that is known
     * @see https://pytorch.org/docs/stable/generated/torch.floor_divide.html
     */
    floor_divide_(other: Operand): this;
    floor_divide_(keywords: { other: Operand }): this;
    /**
     * The remainder with the sign of the divisor, as Python's %.
     * @see https://pytorch.org/docs/stable/generated/torch.remainder.html
     */
    remainder(other: Operand): Tensor;
    remainder(keywords: { other: Operand }): Tensor;
    /**
     * In place: The remainder with the sign of the divisor, as Python's %.
     * @see https://pytorch.org/docs/stable/generated/torch.remainder.html
     */
    remainder_(other: Operand): this;
    remainder_(keywords: { other: Operand }): this;
    /**
     * The remainder with the sign of the dividend, as C's fmod.
     * @see https://pytorch.org/docs/stable/generated/torch.fmod.html
     */
    fmod(other: Operand): Tensor;
    fmod(keywords: { other: Operand }): Tensor;
    /**
     * In place: The remainder with the sign of the dividend, as C's fmod.
     * @see https://pytorch.org/docs/stable/generated/torch.fmod.html
     */
    fmod_(other: Operand): this;
    fmod_(keywords: { other: Operand }): this;
    /**
     * The greater of two tensors, element by element and broadcast; NaN where either is. Equals share the gradient.
     * Of booleans it is the logical or.
     * @throws {TypeError} for a number: use clamp_min
     * @see https://pytorch.org/docs/stable/generated/torch.maximum.html
     */
    maximum(other: Tensor): Tensor;
    maximum(keywords: { other: Tensor }): Tensor;
    /**
     * The lesser of two tensors, element by element and broadcast; NaN where either is. Equals share the gradient.
     * Of booleans it is the logical and.
     * @throws {TypeError} for a number: use clamp_max
     * @see https://pytorch.org/docs/stable/generated/torch.minimum.html
     */
    minimum(other: Tensor): Tensor;
    minimum(keywords: { other: Tensor }): Tensor;
    /**
     * Values held between two bounds, numbers or tensors; either may be null. NaN stays.
     * @see https://pytorch.org/docs/stable/generated/torch.clamp.html
     */
    clamp(min?: Operand | null, max?: Operand | null): Tensor;
    clamp(keywords: { min?: Operand | null; max?: Operand | null }): Tensor;
    clamp(min: Operand | null | undefined, keywords: { max?: Operand | null }): Tensor;
    /**
     * In place: Values held between two bounds, numbers or tensors; either may be null. NaN stays.
     * @see https://pytorch.org/docs/stable/generated/torch.clamp.html
     */
    clamp_(min?: Operand | null, max?: Operand | null): this;
    clamp_(keywords: { min?: Operand | null; max?: Operand | null }): this;
    clamp_(min: Operand | null | undefined, keywords: { max?: Operand | null }): this;
    /**
     * Values held between two bounds, numbers or tensors; either may be null. NaN stays.
     * @see https://pytorch.org/docs/stable/generated/torch.clamp.html
     */
    clip(min?: Operand | null, max?: Operand | null): Tensor;
    clip(keywords: { min?: Operand | null; max?: Operand | null }): Tensor;
    clip(min: Operand | null | undefined, keywords: { max?: Operand | null }): Tensor;
    /**
     * In place: Values held between two bounds, numbers or tensors; either may be null. NaN stays.
     * @see https://pytorch.org/docs/stable/generated/torch.clamp.html
     */
    clip_(min?: Operand | null, max?: Operand | null): this;
    clip_(keywords: { min?: Operand | null; max?: Operand | null }): this;
    clip_(min: Operand | null | undefined, keywords: { max?: Operand | null }): this;
    /**
     * `clamp` with one bound.
     * @see https://pytorch.org/docs/stable/generated/torch.clamp_min.html
     */
    clamp_min(min: Operand): Tensor;
    clamp_min(keywords: { min: Operand }): Tensor;
    /**
     * In place: `clamp` with one bound.
     * @see https://pytorch.org/docs/stable/generated/torch.clamp_min.html
     */
    clamp_min_(min: Operand): this;
    clamp_min_(keywords: { min: Operand }): this;
    /**
     * Values above `max`, a number or a tensor, become `max`; NaN stays. Integers with a fractional bound give float32.
     * The gradient goes to the input up to and at the bound, beyond it to a tensor `max`.
     * @see https://pytorch.org/docs/stable/generated/torch.clamp_max.html
     */
    clamp_max(max: Operand): Tensor;
    clamp_max(keywords: { max: Operand }): Tensor;
    /**
     * In place: Values above `max`, a number or a tensor, become `max`; NaN stays. Integers with a fractional bound give float32.
     * The gradient goes to the input up to and at the bound, beyond it to a tensor `max`.
     * @see https://pytorch.org/docs/stable/generated/torch.clamp_max.html
     */
    clamp_max_(max: Operand): this;
    clamp_max_(keywords: { max: Operand }): this;
    /**
     * input + value · tensor1 · tensor2
     * @see https://pytorch.org/docs/stable/generated/torch.addcmul.html
     */
    addcmul(tensor1: Tensor, tensor2: Operand, value?: number): Tensor;
    addcmul(keywords: { tensor1: Tensor; tensor2: Operand; value?: number }): Tensor;
    addcmul(tensor1: Tensor, keywords: { tensor2: Operand; value?: number }): Tensor;
    addcmul(tensor1: Tensor, tensor2: Operand, keywords: { value?: number }): Tensor;
    /**
     * In place: input + value · tensor1 · tensor2
     * @see https://pytorch.org/docs/stable/generated/torch.addcmul.html
     */
    addcmul_(tensor1: Tensor, tensor2: Operand, value?: number): this;
    addcmul_(keywords: { tensor1: Tensor; tensor2: Operand; value?: number }): this;
    addcmul_(tensor1: Tensor, keywords: { tensor2: Operand; value?: number }): this;
    addcmul_(tensor1: Tensor, tensor2: Operand, keywords: { value?: number }): this;
    /**
     * input + value · tensor1 / tensor2
     * @see https://pytorch.org/docs/stable/generated/torch.addcdiv.html
     */
    addcdiv(tensor1: Operand, tensor2: Operand, value?: number): Tensor;
    addcdiv(keywords: { tensor1: Operand; tensor2: Operand; value?: number }): Tensor;
    addcdiv(tensor1: Operand, keywords: { tensor2: Operand; value?: number }): Tensor;
    addcdiv(tensor1: Operand, tensor2: Operand, keywords: { value?: number }): Tensor;
    /**
     * In place: input + value · tensor1 / tensor2
     * @see https://pytorch.org/docs/stable/generated/torch.addcdiv.html
     */
    addcdiv_(tensor1: Operand, tensor2: Operand, value?: number): this;
    addcdiv_(keywords: { tensor1: Operand; tensor2: Operand; value?: number }): this;
    addcdiv_(tensor1: Operand, keywords: { tensor2: Operand; value?: number }): this;
    addcdiv_(tensor1: Operand, tensor2: Operand, keywords: { value?: number }): this;
    /**
     * Each element with the other sign, in its own dtype; uint8 wraps around.
     * @throws {TypeError} for booleans: use logical_not
     * @see https://pytorch.org/docs/stable/generated/torch.neg.html
     */
    neg(): Tensor;
    /**
     * In place: Each element with the other sign, in its own dtype; uint8 wraps around.
     * @throws {TypeError} for booleans: use logical_not
     * @see https://pytorch.org/docs/stable/generated/torch.neg.html
     */
    neg_(): this;
    /**
     * Each element with the other sign, in its own dtype; uint8 wraps around.
     * @throws {TypeError} for booleans: use logical_not
     * @see https://pytorch.org/docs/stable/generated/torch.neg.html
     */
    negative(): Tensor;
    /**
     * In place: Each element with the other sign, in its own dtype; uint8 wraps around.
     * @throws {TypeError} for booleans: use logical_not
     * @see https://pytorch.org/docs/stable/generated/torch.neg.html
     */
    negative_(): this;
    /** How many elements. */
    nelement(): number;
    /** Always false: there are no complex numbers here. */
    is_complex(): boolean;
    /** Whether its dtype has negative numbers. */
    is_signed(): boolean;
    /** Whether two tensors have one shape. */
    is_same_size(other: Tensor): boolean;
    is_same_size(keywords: { other: Tensor }): boolean;
    /**
     * Whether the only element is not 0: a promise.
     * @throws {Error} for any other number of elements
     * @see https://pytorch.org/docs/stable/generated/torch.is_nonzero.html
     */
    is_nonzero(): Promise<boolean>;
    /** How many dimensions. */
    ndimension(): number;
    /** Bytes of an element, as PyTorch counts them. */
    element_size(): number;
    /** Bytes of an element, as PyTorch counts them. */
    readonly itemsize: number;
    /** Bytes of all elements, as PyTorch counts them. */
    readonly nbytes: number;
    /** Where in its storage it begins, in elements. */
    storage_offset(): number;
    /** The tensor itself: reading values is the same from either device. */
    cpu(): Tensor<D>;
    /**
     * There is no CUDA here.
     * @throws {Error} always
     */
    cuda(): never;
    /** The values, as `data()` gives them: a Promise, as the device has to be waited for. */
    numpy(): Promise<ArrayOf<D>>;
    /**
     * There is no int16 here.
     * @throws {TypeError} always
     */
    short(): Tensor;
    /**
     * There is no int8 here.
     * @throws {TypeError} always
     */
    char(): Tensor;
    /** The two dimensions of a matrix exchanged. */
    readonly H: Tensor<D>;
    /**
     * `squeeze` of the tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.squeeze_.html
     */
    squeeze_(dim?: number | readonly number[]): this;
    squeeze_(keywords: { dim?: number | readonly number[] }): this;
    /**
     * `unsqueeze` of the tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.unsqueeze_.html
     */
    unsqueeze_(dim: number): this;
    unsqueeze_(keywords: { dim: number }): this;
    /**
     * `transpose` of the tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.transpose_.html
     */
    transpose_(dim0: number, dim1: number): this;
    transpose_(keywords: { dim0: number; dim1: number }): this;
    transpose_(dim0: number, keywords: { dim1: number }): this;
    /**
     * `transpose` of the tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.transpose_.html
     */
    swapaxes_(dim0: number, dim1: number): this;
    swapaxes_(keywords: { dim0: number; dim1: number }): this;
    swapaxes_(dim0: number, keywords: { dim1: number }): this;
    /**
     * `transpose` of the tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.transpose_.html
     */
    swapdims_(dim0: number, dim1: number): this;
    swapdims_(keywords: { dim0: number; dim1: number }): this;
    swapdims_(dim0: number, keywords: { dim1: number }): this;
    /**
     * `t` of the tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.t_.html
     */
    t_(): this;
    /**
     * A row-major tensor with its own storage; the same tensor where it is that already.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html
     */
    contiguous(): Tensor<D>;
    /**
     * A copy. Memory is shared until one of the two is changed.
     * @see https://pytorch.org/docs/stable/generated/torch.clone.html
     */
    clone(): Tensor<D>;
    /**
     * The same elements in another shape: a view where the memory allows it, otherwise a copy. One size may be -1.
     * @see https://pytorch.org/docs/stable/generated/torch.reshape.html
     */
    reshape(shape: Shape): Tensor<D>;
    reshape(...shape: number[]): Tensor<D>;
    reshape(keywords: { shape: Shape }): Tensor<D>;
    /**
     * Dimensions of size 1, and new leading ones, stretched without a copy. -1 keeps a size.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.expand.html
     */
    expand(size: Shape): Tensor<D>;
    expand(...size: number[]): Tensor<D>;
    expand(keywords: { size: Shape }): Tensor<D>;
    /**
     * The sum; integers and booleans are summed as int32.
     * @see https://pytorch.org/docs/stable/generated/torch.sum.html
     */
    sum(dim?: Dims, keepdim?: boolean, dtype?: DtypeName | null): Tensor;
    sum(keywords: Named<{ dim?: Dims; keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    sum(dim: Dims | undefined, keywords: Named<{ keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    sum(dim: Dims | undefined, keepdim: boolean | undefined, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
    /**
     * The angle of the point (other, input), in (−π, π].
     * @see https://pytorch.org/docs/stable/generated/torch.atan2.html
     */
    atan2(other: Tensor): Tensor;
    atan2(keywords: { other: Tensor }): Tensor;
    /**
     * In place: The angle of the point (other, input), in (−π, π].
     * @see https://pytorch.org/docs/stable/generated/torch.atan2.html
     */
    atan2_(other: Tensor): this;
    atan2_(keywords: { other: Tensor }): this;
    /**
     * The angle of the point (other, input), in (−π, π].
     * @see https://pytorch.org/docs/stable/generated/torch.atan2.html
     */
    arctan2(other: Tensor): Tensor;
    arctan2(keywords: { other: Tensor }): Tensor;
    /**
     * In place: The angle of the point (other, input), in (−π, π].
     * @see https://pytorch.org/docs/stable/generated/torch.atan2.html
     */
    arctan2_(other: Tensor): this;
    arctan2_(keywords: { other: Tensor }): this;
    /**
     * The magnitude of the first with the sign of the second.
     * @see https://pytorch.org/docs/stable/generated/torch.copysign.html
     */
    copysign(other: Operand): Tensor;
    copysign(keywords: { other: Operand }): Tensor;
    /**
     * In place: The magnitude of the first with the sign of the second.
     * @see https://pytorch.org/docs/stable/generated/torch.copysign.html
     */
    copysign_(other: Operand): this;
    copysign_(keywords: { other: Operand }): this;
    /**
     * The greater (or the lesser) of two; where one is NaN, the other.
     * @see https://pytorch.org/docs/stable/generated/torch.fmax.html
     */
    fmax(other: Tensor): Tensor;
    fmax(keywords: { other: Tensor }): Tensor;
    /**
     * In place: The greater (or the lesser) of two; where one is NaN, the other.
     * @see https://pytorch.org/docs/stable/generated/torch.fmax.html
     */
    fmax_(other: Tensor): this;
    fmax_(keywords: { other: Tensor }): this;
    /**
     * The lesser of two; where one is NaN, the other. Equals give the gradient to the input.
     * @throws {TypeError} for a number: both must be tensors
     * @see https://pytorch.org/docs/stable/generated/torch.fmin.html
     */
    fmin(other: Tensor): Tensor;
    fmin(keywords: { other: Tensor }): Tensor;
    /**
     * In place: The lesser of two; where one is NaN, the other. Equals give the gradient to the input.
     * @throws {TypeError} for a number: both must be tensors
     * @see https://pytorch.org/docs/stable/generated/torch.fmin.html
     */
    fmin_(other: Tensor): this;
    fmin_(keywords: { other: Tensor }): this;
    /**
     * 0 below 0, 1 above, and `values` at 0.
     * @see https://pytorch.org/docs/stable/generated/torch.heaviside.html
     */
    heaviside(values: Tensor): Tensor;
    heaviside(keywords: { values: Tensor }): Tensor;
    /**
     * In place: 0 below 0, 1 above, and `values` at 0.
     * @see https://pytorch.org/docs/stable/generated/torch.heaviside.html
     */
    heaviside_(values: Tensor): this;
    heaviside_(keywords: { values: Tensor }): this;
    /**
     * √(input² + other²), without overflow on the way.
     * @see https://pytorch.org/docs/stable/generated/torch.hypot.html
     */
    hypot(other: Tensor): Tensor;
    hypot(keywords: { other: Tensor }): Tensor;
    /**
     * In place: √(input² + other²), without overflow on the way.
     * @see https://pytorch.org/docs/stable/generated/torch.hypot.html
     */
    hypot_(other: Tensor): this;
    hypot_(keywords: { other: Tensor }): this;
    /**
     * log(eᵃ + eᵇ) of float tensors, broadcast, without overflow.
     * @throws {TypeError} for a number, or two tensors of integers
     * @see https://pytorch.org/docs/stable/generated/torch.logaddexp.html
     */
    logaddexp(other: Tensor): Tensor;
    logaddexp(keywords: { other: Tensor }): Tensor;
    /**
     * In place: log(eᵃ + eᵇ) of float tensors, broadcast, without overflow.
     * @throws {TypeError} for a number, or two tensors of integers
     * @see https://pytorch.org/docs/stable/generated/torch.logaddexp.html
     */
    logaddexp_(other: Tensor): this;
    logaddexp_(keywords: { other: Tensor }): this;
    /**
     * log₂(2ᵃ + 2ᵇ) of float tensors, broadcast, without overflow.
     * @throws {TypeError} for a number, or two tensors of integers
     * @see https://pytorch.org/docs/stable/generated/torch.logaddexp2.html
     */
    logaddexp2(other: Tensor): Tensor;
    logaddexp2(keywords: { other: Tensor }): Tensor;
    /**
     * In place: log₂(2ᵃ + 2ᵇ) of float tensors, broadcast, without overflow.
     * @throws {TypeError} for a number, or two tensors of integers
     * @see https://pytorch.org/docs/stable/generated/torch.logaddexp2.html
     */
    logaddexp2_(other: Tensor): this;
    logaddexp2_(keywords: { other: Tensor }): this;
    /**
     * input · log(other), and 0 where input is 0.
     * @see https://pytorch.org/docs/stable/generated/torch.xlogy.html
     */
    xlogy(other: Operand): Tensor;
    xlogy(keywords: { other: Operand }): Tensor;
    /**
     * In place: input · log(other), and 0 where input is 0.
     * @see https://pytorch.org/docs/stable/generated/torch.xlogy.html
     */
    xlogy_(other: Operand): this;
    xlogy_(keywords: { other: Operand }): this;
    /**
     * pow in floating point, also of integers.
     * @see https://pytorch.org/docs/stable/generated/torch.float_power.html
     */
    float_power(exponent: Operand): Tensor;
    float_power(keywords: { exponent: Operand }): Tensor;
    /**
     * In place: pow in floating point, also of integers.
     * @see https://pytorch.org/docs/stable/generated/torch.float_power.html
     */
    float_power_(exponent: Operand): this;
    float_power_(keywords: { exponent: Operand }): this;
    /**
     * input · 2^other
     * @see https://pytorch.org/docs/stable/generated/torch.ldexp.html
     */
    ldexp(other: Tensor): Tensor;
    ldexp(keywords: { other: Tensor }): Tensor;
    /**
     * In place: input · 2^other
     * @see https://pytorch.org/docs/stable/generated/torch.ldexp.html
     */
    ldexp_(other: Tensor): this;
    ldexp_(keywords: { other: Tensor }): this;
    /**
     * input + weight · (end − input)
     * @see https://pytorch.org/docs/stable/generated/torch.lerp.html
     */
    lerp(end: Tensor, weight: Operand): Tensor;
    lerp(keywords: { end: Tensor; weight: Operand }): Tensor;
    lerp(end: Tensor, keywords: { weight: Operand }): Tensor;
    /**
     * In place: input + weight · (end − input)
     * @see https://pytorch.org/docs/stable/generated/torch.lerp.html
     */
    lerp_(end: Tensor, weight: Operand): this;
    lerp_(keywords: { end: Tensor; weight: Operand }): this;
    lerp_(end: Tensor, keywords: { weight: Operand }): this;
    /**
     * |input − other| ≤ atol + rtol · |other|; equal infinities are close, NaNs only with `equal_nan`.
     * @see https://pytorch.org/docs/stable/generated/torch.isclose.html
     */
    isclose(other: Tensor, rtol?: number, atol?: number, equal_nan?: boolean): Tensor;
    isclose(keywords: { other: Tensor; rtol?: number; atol?: number; equal_nan?: boolean }): Tensor;
    isclose(other: Tensor, keywords: { rtol?: number; atol?: number; equal_nan?: boolean }): Tensor;
    isclose(other: Tensor, rtol: number | undefined, keywords: { atol?: number; equal_nan?: boolean }): Tensor;
    isclose(other: Tensor, rtol: number | undefined, atol: number | undefined, keywords: { equal_nan?: boolean }): Tensor;
    /**
     * Whether all elements are close: a Promise of a boolean, since only the device knows.
     * @see https://pytorch.org/docs/stable/generated/torch.allclose.html
     */
    allclose(other: Tensor, rtol?: number, atol?: number, equal_nan?: boolean): Promise<boolean>;
    allclose(keywords: { other: Tensor; rtol?: number; atol?: number; equal_nan?: boolean }): Promise<boolean>;
    allclose(other: Tensor, keywords: { rtol?: number; atol?: number; equal_nan?: boolean }): Promise<boolean>;
    allclose(other: Tensor, rtol: number | undefined, keywords: { atol?: number; equal_nan?: boolean }): Promise<boolean>;
    allclose(other: Tensor, rtol: number | undefined, atol: number | undefined, keywords: { equal_nan?: boolean }): Promise<boolean>;
    /**
     * Whether two tensors have the same shape and elements: a Promise of a boolean, since only the device knows.
     * @see https://pytorch.org/docs/stable/generated/torch.equal.html
     */
    equal(other: Tensor): Promise<boolean>;
    equal(keywords: { other: Tensor }): Promise<boolean>;
    /**
     * Whether each element equals the other, a tensor that broadcasts or a number. NaN equals nothing.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.eq.html
     */
    eq(other: Operand): Tensor<'bool'>;
    eq(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * In place: Whether each element equals the other, a tensor that broadcasts or a number. NaN equals nothing.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.eq.html
     */
    eq_(other: Operand): Tensor<'bool'>;
    eq_(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * Whether each element differs from the other, a tensor that broadcasts or a number.
     * NaN differs from everything, also from itself.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.ne.html
     */
    ne(other: Operand): Tensor<'bool'>;
    ne(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * In place: Whether each element differs from the other, a tensor that broadcasts or a number.
     * NaN differs from everything, also from itself.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.ne.html
     */
    ne_(other: Operand): Tensor<'bool'>;
    ne_(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * Whether each element differs from the other, a tensor that broadcasts or a number.
     * NaN differs from everything, also from itself.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.ne.html
     */
    not_equal(other: Operand): Tensor<'bool'>;
    not_equal(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * In place: Whether each element differs from the other, a tensor that broadcasts or a number.
     * NaN differs from everything, also from itself.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.ne.html
     */
    not_equal_(other: Operand): Tensor<'bool'>;
    not_equal_(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * Whether each element is less than the other, a tensor that broadcasts or a number.
     * False where either is NaN; false is less than true.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.lt.html
     */
    lt(other: Operand): Tensor<'bool'>;
    lt(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * In place: Whether each element is less than the other, a tensor that broadcasts or a number.
     * False where either is NaN; false is less than true.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.lt.html
     */
    lt_(other: Operand): Tensor<'bool'>;
    lt_(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * Whether each element is less than the other, a tensor that broadcasts or a number.
     * False where either is NaN; false is less than true.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.lt.html
     */
    less(other: Operand): Tensor<'bool'>;
    less(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * In place: Whether each element is less than the other, a tensor that broadcasts or a number.
     * False where either is NaN; false is less than true.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.lt.html
     */
    less_(other: Operand): Tensor<'bool'>;
    less_(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * Whether each element is at most the other, a tensor that broadcasts or a number.
     * False where either is NaN; false is less than true.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.le.html
     */
    le(other: Operand): Tensor<'bool'>;
    le(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * In place: Whether each element is at most the other, a tensor that broadcasts or a number.
     * False where either is NaN; false is less than true.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.le.html
     */
    le_(other: Operand): Tensor<'bool'>;
    le_(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * Whether each element is at most the other, a tensor that broadcasts or a number.
     * False where either is NaN; false is less than true.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.le.html
     */
    less_equal(other: Operand): Tensor<'bool'>;
    less_equal(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * In place: Whether each element is at most the other, a tensor that broadcasts or a number.
     * False where either is NaN; false is less than true.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.le.html
     */
    less_equal_(other: Operand): Tensor<'bool'>;
    less_equal_(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * Whether each element is greater than the other, a tensor that broadcasts or a number.
     * False where either is NaN; true is greater than false.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.gt.html
     */
    gt(other: Operand): Tensor<'bool'>;
    gt(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * In place: Whether each element is greater than the other, a tensor that broadcasts or a number.
     * False where either is NaN; true is greater than false.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.gt.html
     */
    gt_(other: Operand): Tensor<'bool'>;
    gt_(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * Whether each element is greater than the other, a tensor that broadcasts or a number.
     * False where either is NaN; true is greater than false.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.gt.html
     */
    greater(other: Operand): Tensor<'bool'>;
    greater(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * In place: Whether each element is greater than the other, a tensor that broadcasts or a number.
     * False where either is NaN; true is greater than false.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.gt.html
     */
    greater_(other: Operand): Tensor<'bool'>;
    greater_(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * Whether each element is at least the other, a tensor that broadcasts or a number.
     * False where either is NaN; true is greater than false.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.ge.html
     */
    ge(other: Operand): Tensor<'bool'>;
    ge(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * In place: Whether each element is at least the other, a tensor that broadcasts or a number.
     * False where either is NaN; true is greater than false.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.ge.html
     */
    ge_(other: Operand): Tensor<'bool'>;
    ge_(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * Whether each element is at least the other, a tensor that broadcasts or a number.
     * False where either is NaN; true is greater than false.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.ge.html
     */
    greater_equal(other: Operand): Tensor<'bool'>;
    greater_equal(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * In place: Whether each element is at least the other, a tensor that broadcasts or a number.
     * False where either is NaN; true is greater than false.
     * @throws {Error} for shapes that do not broadcast
     * @see https://pytorch.org/docs/stable/generated/torch.ge.html
     */
    greater_equal_(other: Operand): Tensor<'bool'>;
    greater_equal_(keywords: { other: Operand }): Tensor<'bool'>;
    /**
     * Whether both elements are other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
     * @throws {TypeError} for a number: both must be tensors
     * @see https://pytorch.org/docs/stable/generated/torch.logical_and.html
     */
    logical_and(other: Tensor): Tensor<'bool'>;
    logical_and(keywords: { other: Tensor }): Tensor<'bool'>;
    /**
     * In place: Whether both elements are other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
     * @throws {TypeError} for a number: both must be tensors
     * @see https://pytorch.org/docs/stable/generated/torch.logical_and.html
     */
    logical_and_(other: Tensor): Tensor<'bool'>;
    logical_and_(keywords: { other: Tensor }): Tensor<'bool'>;
    /**
     * Whether at least one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
     * @throws {TypeError} for a number: both must be tensors
     * @see https://pytorch.org/docs/stable/generated/torch.logical_or.html
     */
    logical_or(other: Tensor): Tensor<'bool'>;
    logical_or(keywords: { other: Tensor }): Tensor<'bool'>;
    /**
     * In place: Whether at least one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
     * @throws {TypeError} for a number: both must be tensors
     * @see https://pytorch.org/docs/stable/generated/torch.logical_or.html
     */
    logical_or_(other: Tensor): Tensor<'bool'>;
    logical_or_(keywords: { other: Tensor }): Tensor<'bool'>;
    /**
     * Whether exactly one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
     * @throws {TypeError} for a number: both must be tensors
     * @see https://pytorch.org/docs/stable/generated/torch.logical_xor.html
     */
    logical_xor(other: Tensor): Tensor<'bool'>;
    logical_xor(keywords: { other: Tensor }): Tensor<'bool'>;
    /**
     * In place: Whether exactly one of two elements is other than 0 (as NaN is), of two tensors that broadcast, of any dtypes.
     * @throws {TypeError} for a number: both must be tensors
     * @see https://pytorch.org/docs/stable/generated/torch.logical_xor.html
     */
    logical_xor_(other: Tensor): Tensor<'bool'>;
    logical_xor_(keywords: { other: Tensor }): Tensor<'bool'>;
    /**
     * Whether each element is 0: true and false exchanged. NaN gives false.
     * @see https://pytorch.org/docs/stable/generated/torch.logical_not.html
     */
    logical_not(): Tensor<'bool'>;
    /**
     * In place: Whether each element is 0: true and false exchanged. NaN gives false.
     * @see https://pytorch.org/docs/stable/generated/torch.logical_not.html
     */
    logical_not_(): Tensor<'bool'>;
    /**
     * The bits that are 1 in both of two integers, broadcast, in their common dtype; for booleans `logical_and`.
     * @throws {TypeError} for floats
     * @see https://pytorch.org/docs/stable/generated/torch.bitwise_and.html
     */
    bitwise_and(other: Operand): Tensor;
    bitwise_and(keywords: { other: Operand }): Tensor;
    /**
     * In place: The bits that are 1 in both of two integers, broadcast, in their common dtype; for booleans `logical_and`.
     * @throws {TypeError} for floats
     * @see https://pytorch.org/docs/stable/generated/torch.bitwise_and.html
     */
    bitwise_and_(other: Operand): this;
    bitwise_and_(keywords: { other: Operand }): this;
    /**
     * The bits that are 1 in either of two integers, broadcast, in their common dtype; for booleans `logical_or`.
     * @throws {TypeError} for floats
     * @see https://pytorch.org/docs/stable/generated/torch.bitwise_or.html
     */
    bitwise_or(other: Operand): Tensor;
    bitwise_or(keywords: { other: Operand }): Tensor;
    /**
     * In place: The bits that are 1 in either of two integers, broadcast, in their common dtype; for booleans `logical_or`.
     * @throws {TypeError} for floats
     * @see https://pytorch.org/docs/stable/generated/torch.bitwise_or.html
     */
    bitwise_or_(other: Operand): this;
    bitwise_or_(keywords: { other: Operand }): this;
    /**
     * The bits that are 1 in only one of two integers, broadcast, in their common dtype; for booleans `logical_xor`.
     * @throws {TypeError} for floats
     * @see https://pytorch.org/docs/stable/generated/torch.bitwise_xor.html
     */
    bitwise_xor(other: Operand): Tensor;
    bitwise_xor(keywords: { other: Operand }): Tensor;
    /**
     * In place: The bits that are 1 in only one of two integers, broadcast, in their common dtype; for booleans `logical_xor`.
     * @throws {TypeError} for floats
     * @see https://pytorch.org/docs/stable/generated/torch.bitwise_xor.html
     */
    bitwise_xor_(other: Operand): this;
    bitwise_xor_(keywords: { other: Operand }): this;
    /**
     * input · 2^other: the bits moved up by 0 to 31 places, in the integers' common dtype; what leaves it is lost.
     * @throws {TypeError} for floats, and where both are booleans
     * @see https://pytorch.org/docs/stable/generated/torch.bitwise_left_shift.html
     */
    bitwise_left_shift(other: Operand): Tensor;
    bitwise_left_shift(keywords: { other: Operand }): Tensor;
    /**
     * In place: input · 2^other: the bits moved up by 0 to 31 places, in the integers' common dtype; what leaves it is lost.
     * @throws {TypeError} for floats, and where both are booleans
     * @see https://pytorch.org/docs/stable/generated/torch.bitwise_left_shift.html
     */
    bitwise_left_shift_(other: Operand): this;
    bitwise_left_shift_(keywords: { other: Operand }): this;
    /**
     * ⌊input / 2^other⌋: the bits moved down by 0 to 31 places, the sign kept, in the integers' common dtype.
     * @throws {TypeError} for floats, and where both are booleans
     * @see https://pytorch.org/docs/stable/generated/torch.bitwise_right_shift.html
     */
    bitwise_right_shift(other: Operand): Tensor;
    bitwise_right_shift(keywords: { other: Operand }): Tensor;
    /**
     * In place: ⌊input / 2^other⌋: the bits moved down by 0 to 31 places, the sign kept, in the integers' common dtype.
     * @throws {TypeError} for floats, and where both are booleans
     * @see https://pytorch.org/docs/stable/generated/torch.bitwise_right_shift.html
     */
    bitwise_right_shift_(other: Operand): this;
    bitwise_right_shift_(keywords: { other: Operand }): this;
    /**
     * Every bit inverted, which makes −x − 1 of an int32; for booleans `logical_not`.
     * @throws {TypeError} for floats
     * @see https://pytorch.org/docs/stable/generated/torch.bitwise_not.html
     */
    bitwise_not(): Tensor;
    /**
     * In place: Every bit inverted, which makes −x − 1 of an int32; for booleans `logical_not`.
     * @throws {TypeError} for floats
     * @see https://pytorch.org/docs/stable/generated/torch.bitwise_not.html
     */
    bitwise_not_(): this;
    /**
     * Whether each element is NaN; integers and booleans never are.
     * @see https://pytorch.org/docs/stable/generated/torch.isnan.html
     */
    isnan(): Tensor<'bool'>;
    /**
     * In place: Whether each element is NaN; integers and booleans never are.
     * @see https://pytorch.org/docs/stable/generated/torch.isnan.html
     */
    isnan_(): Tensor<'bool'>;
    /**
     * Whether each element is +∞ or −∞; integers and booleans never are.
     * @see https://pytorch.org/docs/stable/generated/torch.isinf.html
     */
    isinf(): Tensor<'bool'>;
    /**
     * In place: Whether each element is +∞ or −∞; integers and booleans never are.
     * @see https://pytorch.org/docs/stable/generated/torch.isinf.html
     */
    isinf_(): Tensor<'bool'>;
    /**
     * Whether each element is neither infinite nor NaN; integers and booleans always are.
     * @see https://pytorch.org/docs/stable/generated/torch.isfinite.html
     */
    isfinite(): Tensor<'bool'>;
    /**
     * In place: Whether each element is neither infinite nor NaN; integers and booleans always are.
     * @see https://pytorch.org/docs/stable/generated/torch.isfinite.html
     */
    isfinite_(): Tensor<'bool'>;
    /**
     * Whether each element is +∞; integers and booleans never are.
     * @see https://pytorch.org/docs/stable/generated/torch.isposinf.html
     */
    isposinf(): Tensor<'bool'>;
    /**
     * In place: Whether each element is +∞; integers and booleans never are.
     * @see https://pytorch.org/docs/stable/generated/torch.isposinf.html
     */
    isposinf_(): Tensor<'bool'>;
    /**
     * Whether each element is −∞; integers and booleans never are.
     * @see https://pytorch.org/docs/stable/generated/torch.isneginf.html
     */
    isneginf(): Tensor<'bool'>;
    /**
     * In place: Whether each element is −∞; integers and booleans never are.
     * @see https://pytorch.org/docs/stable/generated/torch.isneginf.html
     */
    isneginf_(): Tensor<'bool'>;
    /**
     * Whether the sign bit is set: true for −0 too.
     * @see https://pytorch.org/docs/stable/generated/torch.signbit.html
     */
    signbit(): Tensor<'bool'>;
    /**
     * In place: Whether the sign bit is set: true for −0 too.
     * @see https://pytorch.org/docs/stable/generated/torch.signbit.html
     */
    signbit_(): Tensor<'bool'>;
    /** Where elements are not 0: a row of coordinates each; with `as_tuple` a vector for each dimension. */
    nonzero(as_tuple?: false): Promise<Tensor>;
    nonzero(keywords: { as_tuple?: false }): Promise<Tensor>;
    nonzero(as_tuple: boolean): Promise<Tensor[]>;
    nonzero(keywords: { as_tuple: boolean }): Promise<Tensor[]>;
    /**
     * Where elements are not 0, a row of coordinates each: a promise.
     * @see https://pytorch.org/docs/stable/generated/torch.argwhere.html
     */
    argwhere(): Promise<Tensor>;
    /**
     * How many elements are not 0.
     * @see https://pytorch.org/docs/stable/generated/torch.count_nonzero.html
     */
    count_nonzero(dim?: number | readonly number[] | null): Tensor;
    count_nonzero(keywords: { dim?: number | readonly number[] | null }): Tensor;
    /**
     * The elements where the mask is true, as a vector.
     * @see https://pytorch.org/docs/stable/generated/torch.masked_select.html
     */
    masked_select(mask: Tensor): Promise<Tensor>;
    masked_select(keywords: { mask: Tensor }): Promise<Tensor>;
    /**
     * The different values (or, with dim, slices) in order; if wanted, where each element went and how many there are of each.
     * @see https://pytorch.org/docs/stable/generated/torch.unique.html
     */
    unique(sorted?: boolean, return_inverse?: boolean, return_counts?: boolean, dim?: number | null): Found;
    unique(keywords: { sorted?: boolean; return_inverse?: boolean; return_counts?: boolean; dim?: number | null }): Found;
    unique(sorted: boolean | undefined, keywords: { return_inverse?: boolean; return_counts?: boolean; dim?: number | null }): Found;
    unique(sorted: boolean | undefined, return_inverse: boolean | undefined, keywords: { return_counts?: boolean; dim?: number | null }): Found;
    unique(sorted: boolean | undefined, return_inverse: boolean | undefined, return_counts: boolean | undefined, keywords: { dim?: number | null }): Found;
    /**
     * The first of each run of equal values (or, with dim, slices).
     * @see https://pytorch.org/docs/stable/generated/torch.unique_consecutive.html
     */
    unique_consecutive(return_inverse?: boolean, return_counts?: boolean, dim?: number | null): Found;
    unique_consecutive(keywords: { return_inverse?: boolean; return_counts?: boolean; dim?: number | null }): Found;
    unique_consecutive(return_inverse: boolean | undefined, keywords: { return_counts?: boolean; dim?: number | null }): Found;
    unique_consecutive(return_inverse: boolean | undefined, return_counts: boolean | undefined, keywords: { dim?: number | null }): Found;
    /**
     * How often each number from 0 on is there, or the sum of the weights that stand with it.
     * @see https://pytorch.org/docs/stable/generated/torch.bincount.html
     */
    bincount(weights?: Tensor | null, minlength?: number): Promise<Tensor>;
    bincount(keywords: { weights?: Tensor | null; minlength?: number }): Promise<Tensor>;
    bincount(weights: Tensor | null | undefined, keywords: { minlength?: number }): Promise<Tensor>;
    /**
     * The tensor in another dtype, or in another tensor's; itself where it has that already. A device moves nothing:
     * to(dtype), to(other), to(device), to(device, dtype), to({ device, dtype }).
     * @throws {Error} for a device other than 'cpu' and 'webgpu'
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.to.html
     */
    to<N extends DtypeName>(dtype: N, copy?: boolean): Tensor<DtypeOf<N>>;
    to<N extends DtypeName>(keywords: Named<{ dtype: N; copy?: boolean }>): Tensor<DtypeOf<N>>;
    to<N extends DtypeName>(dtype: N, keywords: { copy?: boolean }): Tensor<DtypeOf<N>>;
    to<O extends Dtype>(other: Tensor<O>, copy?: boolean): Tensor<O>;
    to<O extends Dtype>(keywords: { other: Tensor<O>; copy?: boolean }): Tensor<O>;
    to<O extends Dtype>(other: Tensor<O>, keywords: { copy?: boolean }): Tensor<O>;
    to(device: DeviceLike, copy?: boolean): Tensor<D>;
    to(keywords: Named<{ device: DeviceLike; copy?: boolean }>): Tensor<D>;
    to(device: DeviceLike, keywords: { copy?: boolean }): Tensor<D>;
    to<N extends DtypeName>(device: DeviceLike, dtype: N): Tensor<DtypeOf<N>>;
    to<N extends DtypeName>(keywords: Named<{ device: DeviceLike; dtype: N }>): Tensor<DtypeOf<N>>;
    to<N extends DtypeName>(device: DeviceLike, keywords: Named<{ dtype: N }>): Tensor<DtypeOf<N>>;
    to<N extends DtypeName>(keywords: { dtype: N; copy?: boolean; device?: DeviceLike; non_blocking?: boolean }): Tensor<DtypeOf<N>>;
    to<N extends DtypeName>(keywords: { keywords: { dtype: N; copy?: boolean; device?: DeviceLike; non_blocking?: boolean } }): Tensor<DtypeOf<N>>;
    to(keywords: { device: DeviceLike; copy?: boolean; non_blocking?: boolean }): Tensor<D>;
    to(keywords: { keywords: { device: DeviceLike; copy?: boolean; non_blocking?: boolean } }): Tensor<D>;
    /**
     * As float32.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.float.html
     */
    float(): Tensor<'float32'>;
    /**
     * As float16.
     * @throws {TypeError} on a GPU without shader-f16
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.half.html
     */
    half(): Tensor<'float16'>;
    /**
     * There is no float64 here.
     * @throws {TypeError} always
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.double.html
     */
    double(): Tensor;
    /**
     * As int32; fractions are cut off.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.int.html
     */
    int(): Tensor<'int32'>;
    /**
     * As int64, which is int32 here.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.long.html
     */
    long(): Tensor<'int32'>;
    /**
     * Whether each element is not 0.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.bool.html
     */
    bool(): Tensor<'bool'>;
    /**
     * As uint8.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.byte.html
     */
    byte(): Tensor<'uint8'>;
    /**
     * The constructors as methods: what is made has the tensor's dtype unless it is said otherwise.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_tensor.html
     */
    new_tensor<N extends DtypeName>(data: Values, dtype?: N | null, device?: DeviceLike | null, requires_grad?: boolean): Tensor<DtypeOf<N>>;
    new_tensor<N extends DtypeName>(keywords: Named<{ data: Values; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_tensor<N extends DtypeName>(data: Values, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_tensor<N extends DtypeName>(data: Values, dtype: N | null | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_tensor<N extends DtypeName>(data: Values, dtype: N | null | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    /**
     * One value in a new size, in the input's dtype unless said otherwise.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_full.html
     */
    new_full<N extends DtypeName>(size: Shape, fill_value: Scalar, dtype?: N | null, device?: DeviceLike | null, requires_grad?: boolean): Tensor<DtypeOf<N>>;
    new_full<N extends DtypeName>(keywords: Named<{ size: Shape; fill_value: Scalar; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_full<N extends DtypeName>(size: Shape, keywords: Named<{ fill_value: Scalar; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_full<N extends DtypeName>(size: Shape, fill_value: Scalar, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_full<N extends DtypeName>(size: Shape, fill_value: Scalar, dtype: N | null | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_full<N extends DtypeName>(size: Shape, fill_value: Scalar, dtype: N | null | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    /**
     * Zeros of another size, in the input's dtype unless said otherwise; the size is an array or one number.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_zeros.html
     */
    new_zeros<N extends DtypeName>(size: Shape, dtype?: N | null, device?: DeviceLike | null, requires_grad?: boolean): Tensor<DtypeOf<N>>;
    new_zeros<N extends DtypeName>(keywords: Named<{ size: Shape; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_zeros<N extends DtypeName>(size: Shape, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_zeros<N extends DtypeName>(size: Shape, dtype: N | null | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_zeros<N extends DtypeName>(size: Shape, dtype: N | null | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    /**
     * Ones of another size, in the input's dtype unless said otherwise; the size is an array or one number.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_ones.html
     */
    new_ones<N extends DtypeName>(size: Shape, dtype?: N | null, device?: DeviceLike | null, requires_grad?: boolean): Tensor<DtypeOf<N>>;
    new_ones<N extends DtypeName>(keywords: Named<{ size: Shape; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_ones<N extends DtypeName>(size: Shape, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_ones<N extends DtypeName>(size: Shape, dtype: N | null | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_ones<N extends DtypeName>(size: Shape, dtype: N | null | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    /**
     * Memory of another size, in the input's dtype unless said otherwise; here: zeros.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html
     */
    new_empty<N extends DtypeName>(size: Shape, dtype?: N | null, device?: DeviceLike | null, requires_grad?: boolean): Tensor<DtypeOf<N>>;
    new_empty<N extends DtypeName>(keywords: Named<{ size: Shape; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_empty<N extends DtypeName>(size: Shape, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_empty<N extends DtypeName>(size: Shape, dtype: N | null | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    new_empty<N extends DtypeName>(size: Shape, dtype: N | null | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean }>): Tensor<DtypeOf<N>>;
    /**
     * The sum of products over the last dimension of both; of a 0-d tensor the product.
     * @see https://pytorch.org/docs/stable/generated/torch.inner.html
     */
    inner(other: Tensor): Tensor;
    inner(keywords: { other: Tensor }): Tensor;
    /**
     * out[i][j] = input[index[i][j]][j] for dim 0, and so on.
     * @see https://pytorch.org/docs/stable/generated/torch.gather.html
     */
    gather(dim: number, index: Tensor, sparse_grad?: boolean): Tensor<D>;
    gather(keywords: { dim: number; index: Tensor; sparse_grad?: boolean }): Tensor<D>;
    gather(dim: number, keywords: { index: Tensor; sparse_grad?: boolean }): Tensor<D>;
    gather(dim: number, index: Tensor, keywords: { sparse_grad?: boolean }): Tensor<D>;
    /**
     * As gather, the index broadcast to the input; without `dim` both are flat.
     * @see https://pytorch.org/docs/stable/generated/torch.take_along_dim.html
     */
    take_along_dim(indices: Tensor, dim?: number | null): Tensor<D>;
    take_along_dim(keywords: { indices: Tensor; dim?: number | null }): Tensor<D>;
    take_along_dim(indices: Tensor, keywords: { dim?: number | null }): Tensor<D>;
    /**
     * The input with src written to the places that index gives along dim; `reduce`: 'add' or 'multiply' instead.
     * @see https://pytorch.org/docs/stable/generated/torch.scatter.html
     */
    scatter(dim: number, index: Tensor, src: Tensor | Scalar, reduce?: string | null, value?: Scalar): Tensor;
    scatter(keywords: { dim: number; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar }): Tensor;
    scatter(dim: number, keywords: { index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar }): Tensor;
    scatter(dim: number, index: Tensor, keywords: { src: Tensor | Scalar; reduce?: string | null; value?: Scalar }): Tensor;
    scatter(dim: number, index: Tensor, src: Tensor | Scalar, keywords: { reduce?: string | null; value?: Scalar }): Tensor;
    scatter(dim: number, index: Tensor, src: Tensor | Scalar, reduce: string | null | undefined, keywords: { value?: Scalar }): Tensor;
    /**
     * In place: The input with src written to the places that index gives along dim; `reduce`: 'add' or 'multiply' instead.
     * @see https://pytorch.org/docs/stable/generated/torch.scatter.html
     */
    scatter_(dim: number, index: Tensor, src: Tensor | Scalar, reduce?: string | null, value?: Scalar): this;
    scatter_(keywords: { dim: number; index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar }): this;
    scatter_(dim: number, keywords: { index: Tensor; src: Tensor | Scalar; reduce?: string | null; value?: Scalar }): this;
    scatter_(dim: number, index: Tensor, keywords: { src: Tensor | Scalar; reduce?: string | null; value?: Scalar }): this;
    scatter_(dim: number, index: Tensor, src: Tensor | Scalar, keywords: { reduce?: string | null; value?: Scalar }): this;
    scatter_(dim: number, index: Tensor, src: Tensor | Scalar, reduce: string | null | undefined, keywords: { value?: Scalar }): this;
    /**
     * The input with src added to the places that index gives along dim.
     * @see https://pytorch.org/docs/stable/generated/torch.scatter_add.html
     */
    scatter_add(dim: number, index: Tensor, src: Tensor): Tensor;
    scatter_add(keywords: { dim: number; index: Tensor; src: Tensor }): Tensor;
    scatter_add(dim: number, keywords: { index: Tensor; src: Tensor }): Tensor;
    scatter_add(dim: number, index: Tensor, keywords: { src: Tensor }): Tensor;
    /**
     * In place: The input with src added to the places that index gives along dim.
     * @see https://pytorch.org/docs/stable/generated/torch.scatter_add.html
     */
    scatter_add_(dim: number, index: Tensor, src: Tensor): this;
    scatter_add_(keywords: { dim: number; index: Tensor; src: Tensor }): this;
    scatter_add_(dim: number, keywords: { index: Tensor; src: Tensor }): this;
    scatter_add_(dim: number, index: Tensor, keywords: { src: Tensor }): this;
    /**
     * src combined into the places that index gives: 'sum', 'prod', 'mean', 'amax' or 'amin', by default with what is there.
     * @see https://pytorch.org/docs/stable/generated/torch.scatter_reduce.html
     */
    scatter_reduce(dim: number, index: Tensor, src: Tensor, reduce: string, include_self?: boolean): Tensor;
    scatter_reduce(keywords: { dim: number; index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): Tensor;
    scatter_reduce(dim: number, keywords: { index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): Tensor;
    scatter_reduce(dim: number, index: Tensor, keywords: { src: Tensor; reduce: string; include_self?: boolean }): Tensor;
    scatter_reduce(dim: number, index: Tensor, src: Tensor, keywords: { reduce: string; include_self?: boolean }): Tensor;
    scatter_reduce(dim: number, index: Tensor, src: Tensor, reduce: string, keywords: { include_self?: boolean }): Tensor;
    /**
     * In place: src combined into the places that index gives: 'sum', 'prod', 'mean', 'amax' or 'amin', by default with what is there.
     * @see https://pytorch.org/docs/stable/generated/torch.scatter_reduce.html
     */
    scatter_reduce_(dim: number, index: Tensor, src: Tensor, reduce: string, include_self?: boolean): this;
    scatter_reduce_(keywords: { dim: number; index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): this;
    scatter_reduce_(dim: number, keywords: { index: Tensor; src: Tensor; reduce: string; include_self?: boolean }): this;
    scatter_reduce_(dim: number, index: Tensor, keywords: { src: Tensor; reduce: string; include_self?: boolean }): this;
    scatter_reduce_(dim: number, index: Tensor, src: Tensor, keywords: { reduce: string; include_self?: boolean }): this;
    scatter_reduce_(dim: number, index: Tensor, src: Tensor, reduce: string, keywords: { include_self?: boolean }): this;
    /**
     * The slices of one dimension that a vector of indices names.
     * @see https://pytorch.org/docs/stable/generated/torch.index_select.html
     */
    index_select(dim: number, index: Tensor): Tensor<D>;
    index_select(keywords: { dim: number; index: Tensor }): Tensor<D>;
    index_select(dim: number, keywords: { index: Tensor }): Tensor<D>;
    /**
     * The input with alpha · source's slices added to those that index names.
     * @see https://pytorch.org/docs/stable/generated/torch.index_add.html
     */
    index_add(dim: number, index: Tensor, source: Tensor, alpha?: number): Tensor;
    index_add(keywords: { dim: number; index: Tensor; source: Tensor; alpha?: number }): Tensor;
    index_add(dim: number, keywords: { index: Tensor; source: Tensor; alpha?: number }): Tensor;
    index_add(dim: number, index: Tensor, keywords: { source: Tensor; alpha?: number }): Tensor;
    index_add(dim: number, index: Tensor, source: Tensor, keywords: { alpha?: number }): Tensor;
    /**
     * In place: The input with alpha · source's slices added to those that index names.
     * @see https://pytorch.org/docs/stable/generated/torch.index_add.html
     */
    index_add_(dim: number, index: Tensor, source: Tensor, alpha?: number): this;
    index_add_(keywords: { dim: number; index: Tensor; source: Tensor; alpha?: number }): this;
    index_add_(dim: number, keywords: { index: Tensor; source: Tensor; alpha?: number }): this;
    index_add_(dim: number, index: Tensor, keywords: { source: Tensor; alpha?: number }): this;
    index_add_(dim: number, index: Tensor, source: Tensor, keywords: { alpha?: number }): this;
    /**
     * The input with source's slices in the places of those that index names.
     * @see https://pytorch.org/docs/stable/generated/torch.index_copy.html
     */
    index_copy(dim: number, index: Tensor, source: Tensor): Tensor;
    index_copy(keywords: { dim: number; index: Tensor; source: Tensor }): Tensor;
    index_copy(dim: number, keywords: { index: Tensor; source: Tensor }): Tensor;
    index_copy(dim: number, index: Tensor, keywords: { source: Tensor }): Tensor;
    /**
     * In place: The input with source's slices in the places of those that index names.
     * @see https://pytorch.org/docs/stable/generated/torch.index_copy.html
     */
    index_copy_(dim: number, index: Tensor, source: Tensor): this;
    index_copy_(keywords: { dim: number; index: Tensor; source: Tensor }): this;
    index_copy_(dim: number, keywords: { index: Tensor; source: Tensor }): this;
    index_copy_(dim: number, index: Tensor, keywords: { source: Tensor }): this;
    /**
     * The input with one value in all the slices that index names.
     * @see https://pytorch.org/docs/stable/generated/torch.index_fill.html
     */
    index_fill(dim: number, index: Tensor, value: Scalar | Tensor): Tensor;
    index_fill(keywords: { dim: number; index: Tensor; value: Scalar | Tensor }): Tensor;
    index_fill(dim: number, keywords: { index: Tensor; value: Scalar | Tensor }): Tensor;
    index_fill(dim: number, index: Tensor, keywords: { value: Scalar | Tensor }): Tensor;
    /**
     * In place: The input with one value in all the slices that index names.
     * @see https://pytorch.org/docs/stable/generated/torch.index_fill.html
     */
    index_fill_(dim: number, index: Tensor, value: Scalar | Tensor): this;
    index_fill_(keywords: { dim: number; index: Tensor; value: Scalar | Tensor }): this;
    index_fill_(dim: number, keywords: { index: Tensor; value: Scalar | Tensor }): this;
    index_fill_(dim: number, index: Tensor, keywords: { value: Scalar | Tensor }): this;
    /**
     * The input with one value wherever the mask is true.
     * @see https://pytorch.org/docs/stable/generated/torch.masked_fill.html
     */
    masked_fill(mask: Tensor, value: Scalar | Tensor): Tensor<D>;
    masked_fill(keywords: { mask: Tensor; value: Scalar | Tensor }): Tensor<D>;
    masked_fill(mask: Tensor, keywords: { value: Scalar | Tensor }): Tensor<D>;
    /**
     * In place: The input with one value wherever the mask is true.
     * @see https://pytorch.org/docs/stable/generated/torch.masked_fill.html
     */
    masked_fill_(mask: Tensor, value: Scalar | Tensor): Tensor<D>;
    masked_fill_(keywords: { mask: Tensor; value: Scalar | Tensor }): Tensor<D>;
    masked_fill_(mask: Tensor, keywords: { value: Scalar | Tensor }): Tensor<D>;
    /**
     * x[indices]. How many elements a boolean mask picks only the device knows: with one among the indices the result is a
     * promise, `await x.at(mask)`.
     */
    at(...indices: Index[]): Tensor<D>;
    /** x[indices] = value, in place. */
    set(indices: Index | readonly Index[], value: Tensor | Scalar): Tensor;
    set(keywords: { indices: Index | readonly Index[]; value: Tensor | Scalar }): Tensor;
    set(indices: Index | readonly Index[], keywords: { value: Tensor | Scalar }): Tensor;
    /**
     * The input with `values` where a list of index tensors (or masks) points; added to what is there where `accumulate`.
     * @see https://pytorch.org/docs/stable/generated/torch.index_put.html
     */
    index_put(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): Tensor;
    index_put(keywords: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
    index_put(indices: readonly (Tensor | null)[], keywords: { values: Tensor; accumulate?: boolean }): Tensor;
    index_put(indices: readonly (Tensor | null)[], values: Tensor, keywords: { accumulate?: boolean }): Tensor;
    /**
     * In place: The input with `values` where a list of index tensors (or masks) points; added to what is there where `accumulate`.
     * @see https://pytorch.org/docs/stable/generated/torch.index_put.html
     */
    index_put_(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean): this;
    index_put_(keywords: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): this;
    index_put_(indices: readonly (Tensor | null)[], keywords: { values: Tensor; accumulate?: boolean }): this;
    index_put_(indices: readonly (Tensor | null)[], values: Tensor, keywords: { accumulate?: boolean }): this;
    /**
     * The input's elements at flat positions, in the index's shape.
     * @see https://pytorch.org/docs/stable/generated/torch.take.html
     */
    take(index: Tensor): Tensor<D>;
    take(keywords: { index: Tensor }): Tensor<D>;
    /**
     * `length` indices of a dimension from `start` on. A view.
     * @see https://pytorch.org/docs/stable/generated/torch.narrow.html
     */
    narrow(dim: number, start: number | Tensor, length: number): Tensor<D>;
    narrow(keywords: { dim: number; start: number | Tensor; length: number }): Tensor<D>;
    narrow(dim: number, keywords: { start: number | Tensor; length: number }): Tensor<D>;
    narrow(dim: number, start: number | Tensor, keywords: { length: number }): Tensor<D>;
    /**
     * Values of another tensor, converted and broadcast.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.copy_.html
     */
    copy_(src: Tensor | Scalar): this;
    copy_(keywords: { src: Tensor | Scalar }): this;
    /**
     * One value in every place.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.fill_.html
     */
    fill_(value: Scalar | Tensor): this;
    fill_(keywords: { value: Scalar | Tensor }): this;
    /**
     * Zeros in every place.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.zero_.html
     */
    zero_(): this;
    /**
     * One value along a matrix's diagonal; with `wrap` it begins again below the square part of a tall one.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.fill_diagonal_.html
     */
    fill_diagonal_(fill_value: number, wrap?: boolean): this;
    fill_diagonal_(keywords: { fill_value: number; wrap?: boolean }): this;
    fill_diagonal_(fill_value: number, keywords: { wrap?: boolean }): this;
    /**
     * As many pieces as asked for, the first ones larger by one where it does not divide; or cut at the indices listed.
     * @see https://pytorch.org/docs/stable/generated/torch.tensor_split.html
     */
    tensor_split(indices_or_sections: number | Shape | Tensor, dim?: number): Tensor[];
    tensor_split(keywords: { indices_or_sections: number | Shape | Tensor; dim?: number }): Tensor[];
    tensor_split(indices_or_sections: number | Shape | Tensor, keywords: { dim?: number }): Tensor[];
    /**
     * Pieces of the second dimension, or of a vector.
     * @see https://pytorch.org/docs/stable/generated/torch.hsplit.html
     */
    hsplit(indices_or_sections: number | Shape): Tensor[];
    hsplit(keywords: { indices_or_sections: number | Shape }): Tensor[];
    /**
     * Pieces of the first dimension.
     * @see https://pytorch.org/docs/stable/generated/torch.vsplit.html
     */
    vsplit(indices_or_sections: number | Shape): Tensor[];
    vsplit(keywords: { indices_or_sections: number | Shape }): Tensor[];
    /**
     * Pieces of the third dimension.
     * @see https://pytorch.org/docs/stable/generated/torch.dsplit.html
     */
    dsplit(indices_or_sections: number | Shape): Tensor[];
    dsplit(keywords: { indices_or_sections: number | Shape }): Tensor[];
    /**
     * Pieces of the sizes listed, which add up to the dimension. Views.
     * @see https://pytorch.org/docs/stable/generated/torch.split_with_sizes.html
     */
    split_with_sizes(split_sizes: Shape, dim?: number): Tensor[];
    split_with_sizes(keywords: { split_sizes: Shape; dim?: number }): Tensor[];
    split_with_sizes(split_sizes: Shape, keywords: { dim?: number }): Tensor[];
    /**
     * As transpose.
     * @see https://pytorch.org/docs/stable/generated/torch.swapaxes.html
     */
    swapaxes(axis0: number, axis1: number): Tensor<D>;
    swapaxes(keywords: { axis0: number; axis1: number }): Tensor<D>;
    swapaxes(axis0: number, keywords: { axis1: number }): Tensor<D>;
    /**
     * As transpose.
     * @see https://pytorch.org/docs/stable/generated/torch.swapdims.html
     */
    swapdims(dim0: number, dim1: number): Tensor<D>;
    swapdims(keywords: { dim0: number; dim1: number }): Tensor<D>;
    swapdims(dim0: number, keywords: { dim1: number }): Tensor<D>;
    /**
     * Dimensions put elsewhere; the others keep their order. A view.
     * @see https://pytorch.org/docs/stable/generated/torch.movedim.html
     */
    movedim(source: number | Shape, destination: number | Shape): Tensor<D>;
    movedim(keywords: { source: number | Shape; destination: number | Shape }): Tensor<D>;
    movedim(source: number | Shape, keywords: { destination: number | Shape }): Tensor<D>;
    /**
     * Dimensions put elsewhere; the others keep their order. A view.
     * @see https://pytorch.org/docs/stable/generated/torch.movedim.html
     */
    moveaxis(source: number | Shape, destination: number | Shape): Tensor<D>;
    moveaxis(keywords: { source: number | Shape; destination: number | Shape }): Tensor<D>;
    moveaxis(source: number | Shape, keywords: { destination: number | Shape }): Tensor<D>;
    /**
     * One dimension made several; one size may be -1.
     * @see https://pytorch.org/docs/stable/generated/torch.unflatten.html
     */
    unflatten(dim: number, sizes: Shape): Tensor<D>;
    unflatten(keywords: { dim: number; sizes: Shape }): Tensor<D>;
    unflatten(dim: number, keywords: { sizes: Shape }): Tensor<D>;
    /**
     * All elements as a vector.
     * @see https://pytorch.org/docs/stable/generated/torch.ravel.html
     */
    ravel(): Tensor<D>;
    /**
     * As expand.
     * @see https://pytorch.org/docs/stable/generated/torch.broadcast_to.html
     */
    broadcast_to(size: Shape): Tensor<D>;
    broadcast_to(keywords: { size: Shape }): Tensor<D>;
    /**
     * The product of tensors as PyTorch's matmul: vectors, matrices, and batches of matrices that broadcast.
     * @see https://pytorch.org/docs/stable/generated/torch.matmul.html
     */
    matmul(other: Tensor): Tensor;
    matmul(keywords: { other: Tensor }): Tensor;
    /**
     * The product of two matrices: [n, k] × [k, m] → [n, m]. Integers are multiplied in their own dtype.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @throws {TypeError} where the dtypes differ
     * @see https://pytorch.org/docs/stable/generated/torch.mm.html
     */
    mm(mat2: Tensor): Tensor;
    mm(keywords: { mat2: Tensor }): Tensor;
    /**
     * The products of two batches of matrices: [b, n, k] × [b, k, m] → [b, n, m]. The batch sizes do not broadcast.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @throws {TypeError} where the dtypes differ
     * @see https://pytorch.org/docs/stable/generated/torch.bmm.html
     */
    bmm(mat2: Tensor): Tensor;
    bmm(keywords: { mat2: Tensor }): Tensor;
    /**
     * The product of a matrix and a vector: [n, k] × [k] → [n].
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @throws {TypeError} where the dtypes differ
     * @see https://pytorch.org/docs/stable/generated/torch.mv.html
     */
    mv(vec: Tensor): Tensor;
    mv(keywords: { vec: Tensor }): Tensor;
    /**
     * Σ input · other of two vectors of one length, as a 0-d tensor.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @throws {TypeError} where the dtypes differ
     * @see https://pytorch.org/docs/stable/generated/torch.dot.html
     */
    dot(other: Tensor): Tensor;
    dot(keywords: { other: Tensor }): Tensor;
    /**
     * beta · input + alpha · (mat1 × mat2), and its like for vectors, outer products and batches (addbmm sums over those).
     * @see https://pytorch.org/docs/stable/generated/torch.addmm.html
     */
    addmm(mat1: Tensor, mat2: Tensor, beta?: number, alpha?: number): Tensor;
    addmm(keywords: { mat1: Tensor; mat2: Tensor; beta?: number; alpha?: number }): Tensor;
    addmm(mat1: Tensor, keywords: { mat2: Tensor; beta?: number; alpha?: number }): Tensor;
    addmm(mat1: Tensor, mat2: Tensor, keywords: { beta?: number; alpha?: number }): Tensor;
    addmm(mat1: Tensor, mat2: Tensor, beta: number | undefined, keywords: { alpha?: number }): Tensor;
    /**
     * In place: beta · input + alpha · (mat1 × mat2), and its like for vectors, outer products and batches (addbmm sums over those).
     * @see https://pytorch.org/docs/stable/generated/torch.addmm.html
     */
    addmm_(mat1: Tensor, mat2: Tensor, beta?: number, alpha?: number): this;
    addmm_(keywords: { mat1: Tensor; mat2: Tensor; beta?: number; alpha?: number }): this;
    addmm_(mat1: Tensor, keywords: { mat2: Tensor; beta?: number; alpha?: number }): this;
    addmm_(mat1: Tensor, mat2: Tensor, keywords: { beta?: number; alpha?: number }): this;
    addmm_(mat1: Tensor, mat2: Tensor, beta: number | undefined, keywords: { alpha?: number }): this;
    /**
     * beta · input + alpha · (mat × vec): [n, k] × [k], the input broadcast to [n]. beta and alpha default to 1.
     * With beta 0 the input does not count, not even NaN; factors of integers lose their fraction.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @see https://pytorch.org/docs/stable/generated/torch.addmv.html
     */
    addmv(mat: Tensor, vec: Tensor, beta?: number, alpha?: number): Tensor;
    addmv(keywords: { mat: Tensor; vec: Tensor; beta?: number; alpha?: number }): Tensor;
    addmv(mat: Tensor, keywords: { vec: Tensor; beta?: number; alpha?: number }): Tensor;
    addmv(mat: Tensor, vec: Tensor, keywords: { beta?: number; alpha?: number }): Tensor;
    addmv(mat: Tensor, vec: Tensor, beta: number | undefined, keywords: { alpha?: number }): Tensor;
    /**
     * In place: beta · input + alpha · (mat × vec): [n, k] × [k], the input broadcast to [n]. beta and alpha default to 1.
     * With beta 0 the input does not count, not even NaN; factors of integers lose their fraction.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @see https://pytorch.org/docs/stable/generated/torch.addmv.html
     */
    addmv_(mat: Tensor, vec: Tensor, beta?: number, alpha?: number): this;
    addmv_(keywords: { mat: Tensor; vec: Tensor; beta?: number; alpha?: number }): this;
    addmv_(mat: Tensor, keywords: { vec: Tensor; beta?: number; alpha?: number }): this;
    addmv_(mat: Tensor, vec: Tensor, keywords: { beta?: number; alpha?: number }): this;
    addmv_(mat: Tensor, vec: Tensor, beta: number | undefined, keywords: { alpha?: number }): this;
    /**
     * beta · input + alpha · (vec1 ⊗ vec2), the outer product [n, m], to which the input broadcasts. beta and alpha
     * default to 1. With beta 0 the input does not count, not even NaN; factors of integers lose their fraction.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @see https://pytorch.org/docs/stable/generated/torch.addr.html
     */
    addr(vec1: Tensor, vec2: Tensor, beta?: number, alpha?: number): Tensor;
    addr(keywords: { vec1: Tensor; vec2: Tensor; beta?: number; alpha?: number }): Tensor;
    addr(vec1: Tensor, keywords: { vec2: Tensor; beta?: number; alpha?: number }): Tensor;
    addr(vec1: Tensor, vec2: Tensor, keywords: { beta?: number; alpha?: number }): Tensor;
    addr(vec1: Tensor, vec2: Tensor, beta: number | undefined, keywords: { alpha?: number }): Tensor;
    /**
     * In place: beta · input + alpha · (vec1 ⊗ vec2), the outer product [n, m], to which the input broadcasts. beta and alpha
     * default to 1. With beta 0 the input does not count, not even NaN; factors of integers lose their fraction.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @see https://pytorch.org/docs/stable/generated/torch.addr.html
     */
    addr_(vec1: Tensor, vec2: Tensor, beta?: number, alpha?: number): this;
    addr_(keywords: { vec1: Tensor; vec2: Tensor; beta?: number; alpha?: number }): this;
    addr_(vec1: Tensor, keywords: { vec2: Tensor; beta?: number; alpha?: number }): this;
    addr_(vec1: Tensor, vec2: Tensor, keywords: { beta?: number; alpha?: number }): this;
    addr_(vec1: Tensor, vec2: Tensor, beta: number | undefined, keywords: { alpha?: number }): this;
    /**
     * beta · input + alpha · (batch1 × batch2): [b, n, k] × [b, k, m], the input broadcast to [b, n, m]. beta and alpha
     * default to 1. With beta 0 the input does not count, not even NaN; factors of integers lose their fraction.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @see https://pytorch.org/docs/stable/generated/torch.baddbmm.html
     */
    baddbmm(batch1: Tensor, batch2: Tensor, beta?: number, alpha?: number): Tensor;
    baddbmm(keywords: { batch1: Tensor; batch2: Tensor; beta?: number; alpha?: number }): Tensor;
    baddbmm(batch1: Tensor, keywords: { batch2: Tensor; beta?: number; alpha?: number }): Tensor;
    baddbmm(batch1: Tensor, batch2: Tensor, keywords: { beta?: number; alpha?: number }): Tensor;
    baddbmm(batch1: Tensor, batch2: Tensor, beta: number | undefined, keywords: { alpha?: number }): Tensor;
    /**
     * In place: beta · input + alpha · (batch1 × batch2): [b, n, k] × [b, k, m], the input broadcast to [b, n, m]. beta and alpha
     * default to 1. With beta 0 the input does not count, not even NaN; factors of integers lose their fraction.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @see https://pytorch.org/docs/stable/generated/torch.baddbmm.html
     */
    baddbmm_(batch1: Tensor, batch2: Tensor, beta?: number, alpha?: number): this;
    baddbmm_(keywords: { batch1: Tensor; batch2: Tensor; beta?: number; alpha?: number }): this;
    baddbmm_(batch1: Tensor, keywords: { batch2: Tensor; beta?: number; alpha?: number }): this;
    baddbmm_(batch1: Tensor, batch2: Tensor, keywords: { beta?: number; alpha?: number }): this;
    baddbmm_(batch1: Tensor, batch2: Tensor, beta: number | undefined, keywords: { alpha?: number }): this;
    /**
     * beta · input + alpha · Σ (batch1 × batch2) over the batch: [b, n, k] × [b, k, m], the input broadcast to [n, m].
     * beta and alpha default to 1. With beta 0 the input does not count, not even NaN; factors of integers lose their
     * fraction.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @see https://pytorch.org/docs/stable/generated/torch.addbmm.html
     */
    addbmm(batch1: Tensor, batch2: Tensor, beta?: number, alpha?: number): Tensor;
    addbmm(keywords: { batch1: Tensor; batch2: Tensor; beta?: number; alpha?: number }): Tensor;
    addbmm(batch1: Tensor, keywords: { batch2: Tensor; beta?: number; alpha?: number }): Tensor;
    addbmm(batch1: Tensor, batch2: Tensor, keywords: { beta?: number; alpha?: number }): Tensor;
    addbmm(batch1: Tensor, batch2: Tensor, beta: number | undefined, keywords: { alpha?: number }): Tensor;
    /**
     * In place: beta · input + alpha · Σ (batch1 × batch2) over the batch: [b, n, k] × [b, k, m], the input broadcast to [n, m].
     * beta and alpha default to 1. With beta 0 the input does not count, not even NaN; factors of integers lose their
     * fraction.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @see https://pytorch.org/docs/stable/generated/torch.addbmm.html
     */
    addbmm_(batch1: Tensor, batch2: Tensor, beta?: number, alpha?: number): this;
    addbmm_(keywords: { batch1: Tensor; batch2: Tensor; beta?: number; alpha?: number }): this;
    addbmm_(batch1: Tensor, keywords: { batch2: Tensor; beta?: number; alpha?: number }): this;
    addbmm_(batch1: Tensor, batch2: Tensor, keywords: { beta?: number; alpha?: number }): this;
    addbmm_(batch1: Tensor, batch2: Tensor, beta: number | undefined, keywords: { alpha?: number }): this;
    /**
     * Every element of a vector times every one of another.
     * @see https://pytorch.org/docs/stable/generated/torch.outer.html
     */
    outer(vec2: Tensor): Tensor;
    outer(keywords: { vec2: Tensor }): Tensor;
    /**
     * Every element of a vector times every one of another.
     * @see https://pytorch.org/docs/stable/generated/torch.outer.html
     */
    ger(vec2: Tensor): Tensor;
    ger(keywords: { vec2: Tensor }): Tensor;
    /**
     * The tensor where the condition holds, else `other`.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.where.html
     */
    where(condition: Tensor, other: Operand): Tensor;
    where(keywords: { condition: Tensor; other: Operand }): Tensor;
    where(condition: Tensor, keywords: { other: Operand }): Tensor;
    /**
     * Cuts the tensor off from what it was computed from.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.detach_.html
     */
    detach_(): this;
    /**
     * PyTorch's name of its kind ('torch.FloatTensor'), or the tensor in another dtype.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.type.html
     */
    type(): string;
    type<N extends DtypeName>(dtype: N): Tensor<DtypeOf<N>>;
    type<N extends DtypeName>(keywords: Named<{ dtype: N }>): Tensor<DtypeOf<N>>;
    /**
     * In the dtype of another tensor.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.type_as.html
     */
    type_as<O extends Dtype>(other: Tensor<O>): Tensor<O>;
    type_as<O extends Dtype>(keywords: { other: Tensor<O> }): Tensor<O>;
    /**
     * Stretched, without a copy, to the shape of another tensor.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.expand_as.html
     */
    expand_as(other: Tensor): Tensor<D>;
    expand_as(keywords: { other: Tensor }): Tensor<D>;
    /**
     * In the shape of another tensor.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.reshape_as.html
     */
    reshape_as(other: Tensor): Tensor<D>;
    reshape_as(keywords: { other: Tensor }): Tensor<D>;
    /**
     * A view in the shape of another tensor.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.view_as.html
     */
    view_as(other: Tensor): Tensor<D>;
    view_as(keywords: { other: Tensor }): Tensor<D>;
    /** The dimensions in the opposite order. */
    readonly T: Tensor<D>;
    /** The last two dimensions exchanged. */
    readonly mT: Tensor<D>;
    /** The last two dimensions exchanged. */
    readonly mH: Tensor<D>;
    /**
     * torch.norm: as vector_norm over `dim`, with 'fro' (the default) and 'nuc' as PyTorch's older function takes them.
     * @see https://pytorch.org/docs/stable/generated/torch.norm.html
     */
    norm(p?: MatrixOrder | null, dim?: Dims, keepdim?: boolean, dtype?: DtypeName | null): Tensor;
    norm(keywords: Named<{ p?: MatrixOrder | null; dim?: Dims; keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    norm(p: MatrixOrder | null | undefined, keywords: Named<{ dim?: Dims; keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    norm(p: MatrixOrder | null | undefined, dim: Dims | undefined, keywords: Named<{ keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    norm(p: MatrixOrder | null | undefined, dim: Dims | undefined, keepdim: boolean | undefined, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
    /**
     * The p-norm of input − other.
     * @see https://pytorch.org/docs/stable/generated/torch.dist.html
     */
    dist(other: Tensor, p?: number): Tensor;
    dist(keywords: { other: Tensor; p?: number }): Tensor;
    dist(other: Tensor, keywords: { p?: number }): Tensor;
    /**
     * The slices of a dimension scaled down to a p-norm of at most maxnorm.
     * @see https://pytorch.org/docs/stable/generated/torch.renorm.html
     */
    renorm(p: number, dim: number, maxnorm: number): Tensor;
    renorm(keywords: { p: number; dim: number; maxnorm: number }): Tensor;
    renorm(p: number, keywords: { dim: number; maxnorm: number }): Tensor;
    renorm(p: number, dim: number, keywords: { maxnorm: number }): Tensor;
    /**
     * In place: The slices of a dimension scaled down to a p-norm of at most maxnorm.
     * @see https://pytorch.org/docs/stable/generated/torch.renorm.html
     */
    renorm_(p: number, dim: number, maxnorm: number): this;
    renorm_(keywords: { p: number; dim: number; maxnorm: number }): this;
    renorm_(p: number, keywords: { dim: number; maxnorm: number }): this;
    renorm_(p: number, dim: number, keywords: { maxnorm: number }): this;
    /**
     * The greatest common divisor of integers.
     * @see https://pytorch.org/docs/stable/generated/torch.gcd.html
     */
    gcd(other: Tensor): Tensor;
    gcd(keywords: { other: Tensor }): Tensor;
    /**
     * In place: The greatest common divisor of integers.
     * @see https://pytorch.org/docs/stable/generated/torch.gcd.html
     */
    gcd_(other: Tensor): this;
    gcd_(keywords: { other: Tensor }): this;
    /**
     * The least common multiple of integers.
     * @see https://pytorch.org/docs/stable/generated/torch.lcm.html
     */
    lcm(other: Tensor): Tensor;
    lcm(keywords: { other: Tensor }): Tensor;
    /**
     * In place: The least common multiple of integers.
     * @see https://pytorch.org/docs/stable/generated/torch.lcm.html
     */
    lcm_(other: Tensor): this;
    lcm_(keywords: { other: Tensor }): this;
    /**
     * The input with src in place of input.select(dim, index).
     * @see https://pytorch.org/docs/stable/generated/torch.select_scatter.html
     */
    select_scatter(src: Tensor, dim: number, index: number): Tensor;
    select_scatter(keywords: { src: Tensor; dim: number; index: number }): Tensor;
    select_scatter(src: Tensor, keywords: { dim: number; index: number }): Tensor;
    select_scatter(src: Tensor, dim: number, keywords: { index: number }): Tensor;
    /**
     * The input with src in place of a slice.
     * @see https://pytorch.org/docs/stable/generated/torch.slice_scatter.html
     */
    slice_scatter(src: Tensor, dim?: number, start?: number | null, end?: number | null, step?: number): Tensor;
    slice_scatter(keywords: { src: Tensor; dim?: number; start?: number | null; end?: number | null; step?: number }): Tensor;
    slice_scatter(src: Tensor, keywords: { dim?: number; start?: number | null; end?: number | null; step?: number }): Tensor;
    slice_scatter(src: Tensor, dim: number | undefined, keywords: { start?: number | null; end?: number | null; step?: number }): Tensor;
    slice_scatter(src: Tensor, dim: number | undefined, start: number | null | undefined, keywords: { end?: number | null; step?: number }): Tensor;
    slice_scatter(src: Tensor, dim: number | undefined, start: number | null | undefined, end: number | null | undefined, keywords: { step?: number }): Tensor;
    /**
     * The input with src in place of a diagonal.
     * @see https://pytorch.org/docs/stable/generated/torch.diagonal_scatter.html
     */
    diagonal_scatter(src: Tensor, offset?: number, dim1?: number, dim2?: number): Tensor;
    diagonal_scatter(keywords: { src: Tensor; offset?: number; dim1?: number; dim2?: number }): Tensor;
    diagonal_scatter(src: Tensor, keywords: { offset?: number; dim1?: number; dim2?: number }): Tensor;
    diagonal_scatter(src: Tensor, offset: number | undefined, keywords: { dim1?: number; dim2?: number }): Tensor;
    diagonal_scatter(src: Tensor, offset: number | undefined, dim1: number | undefined, keywords: { dim2?: number }): Tensor;
    /**
     * Slices of source combined into the slices that a vector names: 'prod', 'mean', 'amax' or 'amin'.
     * @see https://pytorch.org/docs/stable/generated/torch.index_reduce.html
     */
    index_reduce(dim: number, index: Tensor, source: Tensor, reduce: string, include_self?: boolean): Tensor;
    index_reduce(keywords: { dim: number; index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): Tensor;
    index_reduce(dim: number, keywords: { index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): Tensor;
    index_reduce(dim: number, index: Tensor, keywords: { source: Tensor; reduce: string; include_self?: boolean }): Tensor;
    index_reduce(dim: number, index: Tensor, source: Tensor, keywords: { reduce: string; include_self?: boolean }): Tensor;
    index_reduce(dim: number, index: Tensor, source: Tensor, reduce: string, keywords: { include_self?: boolean }): Tensor;
    /**
     * In place: Slices of source combined into the slices that a vector names: 'prod', 'mean', 'amax' or 'amin'.
     * @see https://pytorch.org/docs/stable/generated/torch.index_reduce.html
     */
    index_reduce_(dim: number, index: Tensor, source: Tensor, reduce: string, include_self?: boolean): this;
    index_reduce_(keywords: { dim: number; index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): this;
    index_reduce_(dim: number, keywords: { index: Tensor; source: Tensor; reduce: string; include_self?: boolean }): this;
    index_reduce_(dim: number, index: Tensor, keywords: { source: Tensor; reduce: string; include_self?: boolean }): this;
    index_reduce_(dim: number, index: Tensor, source: Tensor, keywords: { reduce: string; include_self?: boolean }): this;
    index_reduce_(dim: number, index: Tensor, source: Tensor, reduce: string, keywords: { include_self?: boolean }): this;
    /**
     * The input with the source's elements at flat positions; added to what is there where `accumulate`.
     * @see https://pytorch.org/docs/stable/generated/torch.put.html
     */
    put(index: Tensor, source: Tensor, accumulate?: boolean): Tensor;
    put(keywords: { index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
    put(index: Tensor, keywords: { source: Tensor; accumulate?: boolean }): Tensor;
    put(index: Tensor, source: Tensor, keywords: { accumulate?: boolean }): Tensor;
    /**
     * In place: The input with the source's elements at flat positions; added to what is there where `accumulate`.
     * @see https://pytorch.org/docs/stable/generated/torch.put.html
     */
    put_(index: Tensor, source: Tensor, accumulate?: boolean): this;
    put_(keywords: { index: Tensor; source: Tensor; accumulate?: boolean }): this;
    put_(index: Tensor, keywords: { source: Tensor; accumulate?: boolean }): this;
    put_(index: Tensor, source: Tensor, keywords: { accumulate?: boolean }): this;
    /**
     * The input with the source's elements, in order, wherever the mask is true.
     * @see https://pytorch.org/docs/stable/generated/torch.masked_scatter.html
     */
    masked_scatter(mask: Tensor, source: Tensor): Tensor;
    masked_scatter(keywords: { mask: Tensor; source: Tensor }): Tensor;
    masked_scatter(mask: Tensor, keywords: { source: Tensor }): Tensor;
    /**
     * In place: The input with the source's elements, in order, wherever the mask is true.
     * @see https://pytorch.org/docs/stable/generated/torch.masked_scatter.html
     */
    masked_scatter_(mask: Tensor, source: Tensor): this;
    masked_scatter_(keywords: { mask: Tensor; source: Tensor }): this;
    masked_scatter_(mask: Tensor, keywords: { source: Tensor }): this;
    /**
     * input to the power of exponent. Small integer exponents become products.
     * @see https://pytorch.org/docs/stable/generated/torch.pow.html
     */
    pow(exponent: Operand): Tensor;
    pow(keywords: { exponent: Operand }): Tensor;
    /**
     * In place: input to the power of exponent. Small integer exponents become products.
     * @see https://pytorch.org/docs/stable/generated/torch.pow.html
     */
    pow_(exponent: Operand): this;
    pow_(keywords: { exponent: Operand }): this;
    /**
     * x · x. Integers stay in their dtype and wrap around; booleans give int32.
     * @see https://pytorch.org/docs/stable/generated/torch.square.html
     */
    square(): Tensor;
    /**
     * In place: x · x. Integers stay in their dtype and wrap around; booleans give int32.
     * @see https://pytorch.org/docs/stable/generated/torch.square.html
     */
    square_(): this;
    /**
     * a × b of vectors of 3 along dim; by default the first dimension of size 3 (linalg.cross: the last one).
     * @see https://pytorch.org/docs/stable/generated/torch.cross.html
     */
    cross(other: Tensor, dim?: number | null): Tensor;
    cross(keywords: { other: Tensor; dim?: number | null }): Tensor;
    cross(other: Tensor, keywords: { dim?: number | null }): Tensor;
    /**
     * Σ input · other of two vectors of one length: the same as `dot`, there being no complex numbers here.
     * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
     * @throws {TypeError} where the dtypes differ
     * @see https://pytorch.org/docs/stable/generated/torch.vdot.html
     */
    vdot(other: Tensor): Tensor;
    vdot(keywords: { other: Tensor }): Tensor;
    /**
     * Kronecker's product: every element of input times the whole of other.
     * @see https://pytorch.org/docs/stable/generated/torch.kron.html
     */
    kron(other: Tensor): Tensor;
    kron(keywords: { other: Tensor }): Tensor;
    /**
     * The covariance of variables in rows, observations in columns; weighted by counts (fweights) and weights (aweights).
     * @see https://pytorch.org/docs/stable/generated/torch.cov.html
     */
    cov(correction?: number, fweights?: Tensor | null, aweights?: Tensor | null): Tensor;
    cov(keywords: { correction?: number; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
    cov(correction: number | undefined, keywords: { fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
    cov(correction: number | undefined, fweights: Tensor | null | undefined, keywords: { aweights?: Tensor | null }): Tensor;
    /**
     * Pearson's correlation of variables in rows.
     * @see https://pytorch.org/docs/stable/generated/torch.corrcoef.html
     */
    corrcoef(): Tensor;
    /**
     * Indices drawn with the probabilities that each row of `input` (1-d or 2-d, weights that need not sum to 1) says.
     * @see https://pytorch.org/docs/stable/generated/torch.multinomial.html
     */
    multinomial(num_samples: number, replacement?: boolean, generator?: Source): Tensor;
    multinomial(keywords: { num_samples: number; replacement?: boolean; generator?: Source }): Tensor;
    multinomial(num_samples: number, keywords: { replacement?: boolean; generator?: Source }): Tensor;
    multinomial(num_samples: number, replacement: boolean | undefined, keywords: { generator?: Source }): Tensor;
    /**
     * Uniform in [from, to).
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.uniform_.html
     */
    uniform_(from?: number, to?: number, generator?: Source): this;
    uniform_(keywords: { from?: number; to?: number; generator?: Source }): this;
    uniform_(from: number | undefined, keywords: { to?: number; generator?: Source }): this;
    uniform_(from: number | undefined, to: number | undefined, keywords: { generator?: Source }): this;
    /**
     * Fills in place with normal values of this mean (0) and deviation `std` (1).
     * @throws {TypeError} for integers and booleans
     * @throws {Error} for a negative std, or a leaf that requires grad, outside no_grad
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.normal_.html
     */
    normal_(mean?: number, std?: number, generator?: Source): this;
    normal_(keywords: { mean?: number; std?: number; generator?: Source }): this;
    normal_(mean: number | undefined, keywords: { std?: number; generator?: Source }): this;
    normal_(mean: number | undefined, std: number | undefined, keywords: { generator?: Source }): this;
    /**
     * exp of a normal.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.log_normal_.html
     */
    log_normal_(mean?: number, std?: number, generator?: Source): this;
    log_normal_(keywords: { mean?: number; std?: number; generator?: Source }): this;
    log_normal_(mean: number | undefined, keywords: { std?: number; generator?: Source }): this;
    log_normal_(mean: number | undefined, std: number | undefined, keywords: { generator?: Source }): this;
    /**
     * Exponential with rate `lambd`.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.exponential_.html
     */
    exponential_(lambd?: number, generator?: Source): this;
    exponential_(keywords: { lambd?: number; generator?: Source }): this;
    exponential_(lambd: number | undefined, keywords: { generator?: Source }): this;
    /**
     * Integers from `from` to below `to`; one number given is `to`.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.random_.html
     */
    random_(from?: number | null, to?: number | null, generator?: Source): this;
    random_(keywords: { from?: number | null; to?: number | null; generator?: Source }): this;
    random_(from: number | null | undefined, keywords: { to?: number | null; generator?: Source }): this;
    random_(from: number | null | undefined, to: number | null | undefined, keywords: { generator?: Source }): this;
    /**
     * 1 with probability `p` (a number or a tensor), otherwise 0, in place.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.bernoulli_.html
     */
    bernoulli_(p?: number | Tensor, generator?: Source): this;
    bernoulli_(keywords: { p?: number | Tensor; generator?: Source }): this;
    bernoulli_(p: number | Tensor | undefined, keywords: { generator?: Source }): this;
    /**
     * 1 with the probability that each element says (or that `p` says), otherwise 0.
     * @see https://pytorch.org/docs/stable/generated/torch.bernoulli.html
     */
    bernoulli(p?: number | null, generator?: Source): Tensor;
    bernoulli(keywords: { p?: number | null; generator?: Source }): Tensor;
    bernoulli(p: number | null | undefined, keywords: { generator?: Source }): Tensor;
    /**
     * The dimensions' elements in the opposite order; a copy, as in PyTorch.
     * @see https://pytorch.org/docs/stable/generated/torch.flip.html
     */
    flip(dims: number | Shape): Tensor<D>;
    flip(...dims: number[]): Tensor<D>;
    flip(keywords: { dims: number | Shape }): Tensor<D>;
    /**
     * Columns in the opposite order.
     * @see https://pytorch.org/docs/stable/generated/torch.fliplr.html
     */
    fliplr(): Tensor<D>;
    /**
     * Rows in the opposite order.
     * @see https://pytorch.org/docs/stable/generated/torch.flipud.html
     */
    flipud(): Tensor<D>;
    /**
     * Elements moved along dimensions; what leaves at the end comes back at the start. Without dims the tensor counts as flat.
     * @see https://pytorch.org/docs/stable/generated/torch.roll.html
     */
    roll(shifts: number | Shape, dims?: number | Shape | null): Tensor<D>;
    roll(keywords: { shifts: number | Shape; dims?: number | Shape | null }): Tensor<D>;
    roll(shifts: number | Shape, keywords: { dims?: number | Shape | null }): Tensor<D>;
    /**
     * Turned by 90 degrees k times, from the first of dims towards the second.
     * @see https://pytorch.org/docs/stable/generated/torch.rot90.html
     */
    rot90(k?: number, dims?: Shape): Tensor<D>;
    rot90(keywords: { k?: number; dims?: Shape }): Tensor<D>;
    rot90(k: number | undefined, keywords: { dims?: Shape }): Tensor<D>;
    /**
     * The tensor so many times along each dimension.
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.repeat.html
     */
    repeat(repeats: Shape): Tensor<D>;
    repeat(...repeats: number[]): Tensor<D>;
    repeat(keywords: { repeats: Shape }): Tensor<D>;
    /**
     * As repeat; dimensions that dims leaves out are kept.
     * @see https://pytorch.org/docs/stable/generated/torch.tile.html
     */
    tile(dims: Shape): Tensor<D>;
    tile(...dims: number[]): Tensor<D>;
    tile(keywords: { dims: Shape }): Tensor<D>;
    /**
     * Each element so many times in a row. Numbers of times in a tensor are read first: then the result is a promise.
     * @see https://pytorch.org/docs/stable/generated/torch.repeat_interleave.html
     */
    repeat_interleave(repeats: number | Tensor, dim?: number | null, output_size?: number): Tensor<D>;
    repeat_interleave(keywords: { repeats: number | Tensor; dim?: number | null; output_size?: number }): Tensor<D>;
    repeat_interleave(repeats: number | Tensor, keywords: { dim?: number | null; output_size?: number }): Tensor<D>;
    repeat_interleave(repeats: number | Tensor, dim: number | null | undefined, keywords: { output_size?: number }): Tensor<D>;
    /**
     * The lower triangle of matrices; 0 above the diagonal.
     * @see https://pytorch.org/docs/stable/generated/torch.tril.html
     */
    tril(diagonal?: number): Tensor<D>;
    tril(keywords: { diagonal?: number }): Tensor<D>;
    /**
     * In place: The lower triangle of matrices; 0 above the diagonal.
     * @see https://pytorch.org/docs/stable/generated/torch.tril.html
     */
    tril_(diagonal?: number): Tensor<D>;
    tril_(keywords: { diagonal?: number }): Tensor<D>;
    /**
     * The upper triangle of matrices; 0 below the diagonal.
     * @see https://pytorch.org/docs/stable/generated/torch.triu.html
     */
    triu(diagonal?: number): Tensor<D>;
    triu(keywords: { diagonal?: number }): Tensor<D>;
    /**
     * In place: The upper triangle of matrices; 0 below the diagonal.
     * @see https://pytorch.org/docs/stable/generated/torch.triu.html
     */
    triu_(diagonal?: number): Tensor<D>;
    triu_(keywords: { diagonal?: number }): Tensor<D>;
    /**
     * The diagonal of two dimensions as the last one: a view.
     * @see https://pytorch.org/docs/stable/generated/torch.diagonal.html
     */
    diagonal(offset?: number, dim1?: number, dim2?: number): Tensor<D>;
    diagonal(keywords: { offset?: number; dim1?: number; dim2?: number }): Tensor<D>;
    diagonal(offset: number | undefined, keywords: { dim1?: number; dim2?: number }): Tensor<D>;
    diagonal(offset: number | undefined, dim1: number | undefined, keywords: { dim2?: number }): Tensor<D>;
    /**
     * The sum of a matrix's diagonal.
     * @see https://pytorch.org/docs/stable/generated/torch.trace.html
     */
    trace(): Tensor;
    /**
     * Matrices with the last dimension's elements on a diagonal, 0 elsewhere.
     * @see https://pytorch.org/docs/stable/generated/torch.diag_embed.html
     */
    diag_embed(offset?: number, dim1?: number, dim2?: number): Tensor<D>;
    diag_embed(keywords: { offset?: number; dim1?: number; dim2?: number }): Tensor<D>;
    diag_embed(offset: number | undefined, keywords: { dim1?: number; dim2?: number }): Tensor<D>;
    diag_embed(offset: number | undefined, dim1: number | undefined, keywords: { dim2?: number }): Tensor<D>;
    /**
     * A matrix with these elements on a diagonal; the diagonal of a matrix (a copy).
     * @see https://pytorch.org/docs/stable/generated/torch.diag.html
     */
    diag(diagonal?: number): Tensor<D>;
    diag(keywords: { diagonal?: number }): Tensor<D>;
    /**
     * A matrix with all the elements on a diagonal.
     * @see https://pytorch.org/docs/stable/generated/torch.diagflat.html
     */
    diagflat(offset?: number): Tensor;
    diagflat(keywords: { offset?: number }): Tensor;
    /**
     * Differences of neighbours along a dimension, n times.
     * @see https://pytorch.org/docs/stable/generated/torch.diff.html
     */
    diff(n?: number, dim?: number, prepend?: Tensor | null, append?: Tensor | null): Tensor;
    diff(keywords: { n?: number; dim?: number; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
    diff(n: number | undefined, keywords: { dim?: number; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
    diff(n: number | undefined, dim: number | undefined, keywords: { prepend?: Tensor | null; append?: Tensor | null }): Tensor;
    diff(n: number | undefined, dim: number | undefined, prepend: Tensor | null | undefined, keywords: { append?: Tensor | null }): Tensor;
    /**
     * Windows of `size` elements, `step` apart, of one dimension, as a new last one: a view.
     * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html
     */
    unfold(dimension: number, size: number, step: number): Tensor<D>;
    unfold(keywords: { dimension: number; size: number; step: number }): Tensor<D>;
    unfold(dimension: number, keywords: { size: number; step: number }): Tensor<D>;
    unfold(dimension: number, size: number, keywords: { step: number }): Tensor<D>;
    /**
     * The mean of a float tensor.
     * @see https://pytorch.org/docs/stable/generated/torch.mean.html
     */
    mean(dim?: Dims, keepdim?: boolean, dtype?: DtypeName | null): Tensor;
    mean(keywords: Named<{ dim?: Dims; keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    mean(dim: Dims | undefined, keywords: Named<{ keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    mean(dim: Dims | undefined, keepdim: boolean | undefined, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
    /**
     * The greatest along one or several dims, or of everything; NaN where one is among them.
     * Equals share the gradient evenly. Of booleans it is `any`.
     * @throws {Error} along an empty dimension
     * @see https://pytorch.org/docs/stable/generated/torch.amax.html
     */
    amax(dim?: Dims, keepdim?: boolean): Tensor;
    amax(keywords: { dim?: Dims; keepdim?: boolean }): Tensor;
    amax(dim: Dims | undefined, keywords: { keepdim?: boolean }): Tensor;
    /**
     * The least along one or several dims, or of everything; NaN where one is among them.
     * Equals share the gradient evenly. Of booleans it is `all`.
     * @throws {Error} along an empty dimension
     * @see https://pytorch.org/docs/stable/generated/torch.amin.html
     */
    amin(dim?: Dims, keepdim?: boolean): Tensor;
    amin(keywords: { dim?: Dims; keepdim?: boolean }): Tensor;
    amin(dim: Dims | undefined, keywords: { keepdim?: boolean }): Tensor;
    /**
     * Where the greatest is along dim, or in the flattened tensor: int32.
     * The first of equals; a NaN counts as the greatest.
     * @throws {RangeError} along an empty dimension
     * @throws {Error} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.argmax.html
     */
    argmax(dim?: number | null, keepdim?: boolean): Tensor<'int32'>;
    argmax(keywords: { dim?: number | null; keepdim?: boolean }): Tensor<'int32'>;
    argmax(dim: number | null | undefined, keywords: { keepdim?: boolean }): Tensor<'int32'>;
    /**
     * Where the least is along dim, or in the flattened tensor: int32. The first of equals; a NaN counts as the least.
     * @throws {RangeError} along an empty dimension
     * @throws {Error} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.argmin.html
     */
    argmin(dim?: number | null, keepdim?: boolean): Tensor<'int32'>;
    argmin(keywords: { dim?: number | null; keepdim?: boolean }): Tensor<'int32'>;
    argmin(dim: number | null | undefined, keywords: { keepdim?: boolean }): Tensor<'int32'>;
    /**
     * Whether any element is other than 0 (as NaN is), along one or several dims or of everything; false of none.
     * The result is bool, of a uint8 tensor uint8.
     * @see https://pytorch.org/docs/stable/generated/torch.any.html
     */
    any(dim?: Dims, keepdim?: boolean): Tensor;
    any(keywords: { dim?: Dims; keepdim?: boolean }): Tensor;
    any(dim: Dims | undefined, keywords: { keepdim?: boolean }): Tensor;
    /**
     * Whether all elements are other than 0 (as NaN is), along one or several dims or of everything; true of none.
     * The result is bool, of a uint8 tensor uint8.
     * @see https://pytorch.org/docs/stable/generated/torch.all.html
     */
    all(dim?: Dims, keepdim?: boolean): Tensor;
    all(keywords: { dim?: Dims; keepdim?: boolean }): Tensor;
    all(dim: Dims | undefined, keywords: { keepdim?: boolean }): Tensor;
    /**
     * The sum of what is no NaN.
     * @see https://pytorch.org/docs/stable/generated/torch.nansum.html
     */
    nansum(dim?: Dims, keepdim?: boolean, dtype?: DtypeName | null): Tensor;
    nansum(keywords: Named<{ dim?: Dims; keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    nansum(dim: Dims | undefined, keywords: Named<{ keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    nansum(dim: Dims | undefined, keepdim: boolean | undefined, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
    /**
     * The mean of what is no NaN.
     * @see https://pytorch.org/docs/stable/generated/torch.nanmean.html
     */
    nanmean(dim?: Dims, keepdim?: boolean, dtype?: DtypeName | null): Tensor;
    nanmean(keywords: Named<{ dim?: Dims; keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    nanmean(dim: Dims | undefined, keywords: Named<{ keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    nanmean(dim: Dims | undefined, keepdim: boolean | undefined, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
    /**
     * The product along one dimension, or of everything; integers and booleans are multiplied as int32.
     * @see https://pytorch.org/docs/stable/generated/torch.prod.html
     */
    prod(dim?: number | null, keepdim?: boolean, dtype?: DtypeName | null): Tensor;
    prod(keywords: Named<{ dim?: number | null; keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    prod(dim: number | null | undefined, keywords: Named<{ keepdim?: boolean; dtype?: DtypeName | null }>): Tensor;
    prod(dim: number | null | undefined, keepdim: boolean | undefined, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
    /** The variance along dims, by default unbiased: divided by n − 1, or by n − `correction`. */
    var(dim?: Dims | boolean, unbiased?: boolean | null, keepdim?: boolean, correction?: number | null): Tensor;
    var(keywords: { dim?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }): Tensor;
    var(dim: Dims | boolean | undefined, keywords: { unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }): Tensor;
    var(dim: Dims | boolean | undefined, unbiased: boolean | null | undefined, keywords: { keepdim?: boolean; correction?: number | null }): Tensor;
    var(dim: Dims | boolean | undefined, unbiased: boolean | null | undefined, keepdim: boolean | undefined, keywords: { correction?: number | null }): Tensor;
    /**
     * The standard deviation: the root of `var`.
     * @see https://pytorch.org/docs/stable/generated/torch.std.html
     */
    std(dim?: Dims | boolean, unbiased?: boolean | null, keepdim?: boolean, correction?: number | null): Tensor;
    std(keywords: { dim?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }): Tensor;
    std(dim: Dims | boolean | undefined, keywords: { unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }): Tensor;
    std(dim: Dims | boolean | undefined, unbiased: boolean | null | undefined, keywords: { keepdim?: boolean; correction?: number | null }): Tensor;
    std(dim: Dims | boolean | undefined, unbiased: boolean | null | undefined, keepdim: boolean | undefined, keywords: { correction?: number | null }): Tensor;
    /**
     * The sum of all elements up to each one.
     * @see https://pytorch.org/docs/stable/generated/torch.cumsum.html
     */
    cumsum(dim: number, dtype?: DtypeName | null): Tensor;
    cumsum(keywords: Named<{ dim: number; dtype?: DtypeName | null }>): Tensor;
    cumsum(dim: number, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
    /**
     * In place: The sum of all elements up to each one.
     * @see https://pytorch.org/docs/stable/generated/torch.cumsum.html
     */
    cumsum_(dim: number, dtype?: DtypeName | null): this;
    cumsum_(keywords: Named<{ dim: number; dtype?: DtypeName | null }>): this;
    cumsum_(dim: number, keywords: Named<{ dtype?: DtypeName | null }>): this;
    /**
     * The product of all elements up to each one.
     * @see https://pytorch.org/docs/stable/generated/torch.cumprod.html
     */
    cumprod(dim: number, dtype?: DtypeName | null): Tensor;
    cumprod(keywords: Named<{ dim: number; dtype?: DtypeName | null }>): Tensor;
    cumprod(dim: number, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
    /**
     * In place: The product of all elements up to each one.
     * @see https://pytorch.org/docs/stable/generated/torch.cumprod.html
     */
    cumprod_(dim: number, dtype?: DtypeName | null): this;
    cumprod_(keywords: Named<{ dim: number; dtype?: DtypeName | null }>): this;
    cumprod_(dim: number, keywords: Named<{ dtype?: DtypeName | null }>): this;
    /**
     * The greatest element up to each one, and where it is: `{ values, indices }`.
     * @see https://pytorch.org/docs/stable/generated/torch.cummax.html
     */
    cummax(dim: number): Ranked;
    cummax(keywords: { dim: number }): Ranked;
    /**
     * The least element up to each one, and where it is: `{ values, indices }`.
     * @see https://pytorch.org/docs/stable/generated/torch.cummin.html
     */
    cummin(dim: number): Ranked;
    cummin(keywords: { dim: number }): Ranked;
    /**
     * log Σ exp of all elements up to each one.
     * @see https://pytorch.org/docs/stable/generated/torch.logcumsumexp.html
     */
    logcumsumexp(dim: number): Tensor;
    logcumsumexp(keywords: { dim: number }): Tensor;
    /**
     * The same memory, outside the gradient graph.
     * @see https://pytorch.org/docs/stable/generated/torch.detach.html
     */
    detach(): Tensor<D>;
    /**
     * As `reshape`, but never a copy. @throws {Error} where the memory doesn't allow it
     * @see https://pytorch.org/docs/stable/generated/torch.Tensor.view.html
     */
    view(shape: Shape): Tensor<D>;
    view(...shape: number[]): Tensor<D>;
    view(keywords: { shape: Shape }): Tensor<D>;
    /**
     * Several dimensions made one, by default all.
     * @see https://pytorch.org/docs/stable/generated/torch.flatten.html
     */
    flatten(start_dim?: number, end_dim?: number): Tensor<D>;
    flatten(keywords: { start_dim?: number; end_dim?: number }): Tensor<D>;
    flatten(start_dim: number | undefined, keywords: { end_dim?: number }): Tensor<D>;
    /**
     * The dimensions in another order. A view.
     * @see https://pytorch.org/docs/stable/generated/torch.permute.html
     */
    permute(dims: Shape): Tensor<D>;
    permute(...dims: number[]): Tensor<D>;
    permute(keywords: { dims: Shape }): Tensor<D>;
    /**
     * Two dimensions exchanged. A view.
     * @see https://pytorch.org/docs/stable/generated/torch.transpose.html
     */
    transpose(dim0: number, dim1: number): Tensor<D>;
    transpose(keywords: { dim0: number; dim1: number }): Tensor<D>;
    transpose(dim0: number, keywords: { dim1: number }): Tensor<D>;
    /**
     * A matrix transposed; tensors of fewer dimensions as they are.
     * @see https://pytorch.org/docs/stable/generated/torch.t.html
     */
    t(): Tensor<D>;
    /**
     * Without the dimensions of size 1: all of them, or those of `dim` that are. A view.
     * @see https://pytorch.org/docs/stable/generated/torch.squeeze.html
     */
    squeeze(dim?: number | Shape): Tensor<D>;
    squeeze(keywords: { dim?: number | Shape }): Tensor<D>;
    /**
     * With a new dimension of size 1 before `dim`. A view.
     * @see https://pytorch.org/docs/stable/generated/torch.unsqueeze.html
     */
    unsqueeze(dim: number): Tensor<D>;
    unsqueeze(keywords: { dim: number }): Tensor<D>;
    /**
     * One index of a dimension, which goes. A view.
     * @see https://pytorch.org/docs/stable/generated/torch.select.html
     */
    select(dim: number, index: number): Tensor<D>;
    select(keywords: { dim: number; index: number }): Tensor<D>;
    select(dim: number, keywords: { index: number }): Tensor<D>;
    /**
     * Every index of a dimension, as a list of views.
     * @see https://pytorch.org/docs/stable/generated/torch.unbind.html
     */
    unbind(dim?: number): Tensor<D>[];
    unbind(keywords: { dim?: number }): Tensor<D>[];
    /**
     * Pieces of `split_size_or_sections` (the last may be smaller), or of the sizes listed.
     * @see https://pytorch.org/docs/stable/generated/torch.split.html
     */
    split(split_size_or_sections: number | Shape, dim?: number): Tensor<D>[];
    split(keywords: { split_size_or_sections: number | Shape; dim?: number }): Tensor<D>[];
    split(split_size_or_sections: number | Shape, keywords: { dim?: number }): Tensor<D>[];
    /**
     * So many pieces of a dimension, or fewer where it has not enough for them. Views.
     * @see https://pytorch.org/docs/stable/generated/torch.chunk.html
     */
    chunk(chunks: number, dim?: number): Tensor<D>[];
    chunk(keywords: { chunks: number; dim?: number }): Tensor<D>[];
    chunk(chunks: number, keywords: { dim?: number }): Tensor<D>[];
    /**
     * exp(x) / Σ exp(x) along dim.
     * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
     */
    softmax(dim: number, dtype?: DtypeName | null): Tensor;
    softmax(keywords: Named<{ dim: number; dtype?: DtypeName | null }>): Tensor;
    softmax(dim: number, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
    /**
     * log(softmax(x)) along dim, without losing what is small.
     * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
     */
    log_softmax(dim: number, dtype?: DtypeName | null): Tensor;
    log_softmax(keywords: Named<{ dim: number; dtype?: DtypeName | null }>): Tensor;
    log_softmax(dim: number, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
    /**
     * log Σ exp(x) along dims.
     * @see https://pytorch.org/docs/stable/generated/torch.logsumexp.html
     */
    logsumexp(dim: number | Shape, keepdim?: boolean): Tensor;
    logsumexp(keywords: { dim: number | Shape; keepdim?: boolean }): Tensor;
    logsumexp(dim: number | Shape, keywords: { keepdim?: boolean }): Tensor;
    /**
     * Values along a dimension in order, and where they were: `{ values, indices }`. Stable; NaN counts as the greatest.
     * @see https://pytorch.org/docs/stable/generated/torch.sort.html
     */
    sort(dim?: number, descending?: boolean, stable?: boolean): Ranked;
    sort(keywords: { dim?: number; descending?: boolean; stable?: boolean }): Ranked;
    sort(dim: number | undefined, keywords: { descending?: boolean; stable?: boolean }): Ranked;
    sort(dim: number | undefined, descending: boolean | undefined, keywords: { stable?: boolean }): Ranked;
    /**
     * Where the values would come from if they were sorted.
     * @see https://pytorch.org/docs/stable/generated/torch.argsort.html
     */
    argsort(dim?: number, descending?: boolean, stable?: boolean): Tensor;
    argsort(keywords: { dim?: number; descending?: boolean; stable?: boolean }): Tensor;
    argsort(dim: number | undefined, keywords: { descending?: boolean; stable?: boolean }): Tensor;
    argsort(dim: number | undefined, descending: boolean | undefined, keywords: { stable?: boolean }): Tensor;
    /**
     * Sorted along the first dimension; only the values.
     * @see https://pytorch.org/docs/stable/generated/torch.msort.html
     */
    msort(): Tensor;
    /**
     * The k greatest (or least) along a dimension, in order, and where they were.
     * @see https://pytorch.org/docs/stable/generated/torch.topk.html
     */
    topk(k: number, dim?: number, largest?: boolean, sorted?: boolean): Ranked;
    topk(keywords: { k: number; dim?: number; largest?: boolean; sorted?: boolean }): Ranked;
    topk(k: number, keywords: { dim?: number; largest?: boolean; sorted?: boolean }): Ranked;
    topk(k: number, dim: number | undefined, keywords: { largest?: boolean; sorted?: boolean }): Ranked;
    topk(k: number, dim: number | undefined, largest: boolean | undefined, keywords: { sorted?: boolean }): Ranked;
    /**
     * The k-th least along a dimension, counted from 1, and where it is.
     * @see https://pytorch.org/docs/stable/generated/torch.kthvalue.html
     */
    kthvalue(k: number, dim?: number, keepdim?: boolean): Ranked;
    kthvalue(keywords: { k: number; dim?: number; keepdim?: boolean }): Ranked;
    kthvalue(k: number, keywords: { dim?: number; keepdim?: boolean }): Ranked;
    kthvalue(k: number, dim: number | undefined, keywords: { keepdim?: boolean }): Ranked;
    /**
     * The lower median of all values; with `dim` `{ values, indices }`. NaN where one is among them.
     * @see https://pytorch.org/docs/stable/generated/torch.median.html
     */
    median(dim?: null): Tensor;
    median(keywords: { dim?: null }): Tensor;
    median(dim: number, keepdim?: boolean): Ranked;
    median(keywords: { dim: number; keepdim?: boolean }): Ranked;
    median(dim: number, keywords: { keepdim?: boolean }): Ranked;
    /**
     * As median, NaN left out.
     * @see https://pytorch.org/docs/stable/generated/torch.nanmedian.html
     */
    nanmedian(dim?: null): Tensor;
    nanmedian(keywords: { dim?: null }): Tensor;
    nanmedian(dim: number, keepdim?: boolean): Ranked;
    nanmedian(keywords: { dim: number; keepdim?: boolean }): Ranked;
    nanmedian(dim: number, keywords: { keepdim?: boolean }): Ranked;
    /**
     * The most frequent value along a dimension, the least of several, and its last place.
     * @see https://pytorch.org/docs/stable/generated/torch.mode.html
     */
    mode(dim?: number, keepdim?: boolean): Ranked;
    mode(keywords: { dim?: number; keepdim?: boolean }): Ranked;
    mode(dim: number | undefined, keywords: { keepdim?: boolean }): Ranked;
    /**
     * The q-quantiles along a dimension (or of all values); a q vector gives a new first dimension.
     * @see https://pytorch.org/docs/stable/generated/torch.quantile.html
     */
    quantile(q: number | Tensor, dim?: number | null, keepdim?: boolean, interpolation?: string): Tensor;
    quantile(keywords: { q: number | Tensor; dim?: number | null; keepdim?: boolean; interpolation?: string }): Tensor;
    quantile(q: number | Tensor, keywords: { dim?: number | null; keepdim?: boolean; interpolation?: string }): Tensor;
    quantile(q: number | Tensor, dim: number | null | undefined, keywords: { keepdim?: boolean; interpolation?: string }): Tensor;
    quantile(q: number | Tensor, dim: number | null | undefined, keepdim: boolean | undefined, keywords: { interpolation?: string }): Tensor;
    /**
     * As quantile, NaN left out.
     * @see https://pytorch.org/docs/stable/generated/torch.nanquantile.html
     */
    nanquantile(q: number | Tensor, dim?: number | null, keepdim?: boolean, interpolation?: string): Tensor;
    nanquantile(keywords: { q: number | Tensor; dim?: number | null; keepdim?: boolean; interpolation?: string }): Tensor;
    nanquantile(q: number | Tensor, keywords: { dim?: number | null; keepdim?: boolean; interpolation?: string }): Tensor;
    nanquantile(q: number | Tensor, dim: number | null | undefined, keywords: { keepdim?: boolean; interpolation?: string }): Tensor;
    nanquantile(q: number | Tensor, dim: number | null | undefined, keepdim: boolean | undefined, keywords: { interpolation?: string }): Tensor;
    /**
     * The greatest of all values; along a dimension `{ values, indices }`; of two tensors, element by element.
     * @see https://pytorch.org/docs/stable/generated/torch.max.html
     */
    max(dim?: null): Tensor;
    max(keywords: { dim?: null }): Tensor;
    max(dim: number, keepdim?: boolean): Ranked;
    max(keywords: { dim: number; keepdim?: boolean }): Ranked;
    max(dim: number, keywords: { keepdim?: boolean }): Ranked;
    max(other: Tensor): Tensor;
    max(keywords: { other: Tensor }): Tensor;
    /**
     * The least of all values; along a dimension `{ values, indices }`; of two tensors, element by element.
     * @see https://pytorch.org/docs/stable/generated/torch.min.html
     */
    min(dim?: null): Tensor;
    min(keywords: { dim?: null }): Tensor;
    min(dim: number, keepdim?: boolean): Ranked;
    min(keywords: { dim: number; keepdim?: boolean }): Ranked;
    min(dim: number, keywords: { keepdim?: boolean }): Ranked;
    min(other: Tensor): Tensor;
    min(keywords: { other: Tensor }): Tensor;
    /**
     * Least and greatest, of all values or along a dimension: `{ min, max }`.
     * @see https://pytorch.org/docs/stable/generated/torch.aminmax.html
     */
    aminmax(dim?: number | null, keepdim?: boolean): { min: Tensor; max: Tensor };
    aminmax(keywords: { dim?: number | null; keepdim?: boolean }): { min: Tensor; max: Tensor };
    aminmax(dim: number | null | undefined, keywords: { keepdim?: boolean }): { min: Tensor; max: Tensor };
    /**
     * How many values fall into each of `bins` equal parts from min to max; both 0: from the least to the greatest.
     * @see https://pytorch.org/docs/stable/generated/torch.histc.html
     */
    histc(bins?: number, min?: number, max?: number): Tensor;
    histc(keywords: { bins?: number; min?: number; max?: number }): Tensor;
    histc(bins: number | undefined, keywords: { min?: number; max?: number }): Tensor;
    histc(bins: number | undefined, min: number | undefined, keywords: { max?: number }): Tensor;
    /**
     * log |Γ(x)|; ∞ at 0 and at negative integers. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.lgamma.html
     */
    lgamma(): Tensor;
    /**
     * In place: log |Γ(x)|; ∞ at 0 and at negative integers. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.lgamma.html
     */
    lgamma_(): this;
    /**
     * The derivative of log Γ(x); infinite at 0, NaN at negative integers. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.digamma.html
     */
    digamma(): Tensor;
    /**
     * In place: The derivative of log Γ(x); infinite at 0, NaN at negative integers. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.digamma.html
     */
    digamma_(): this;
    /**
     * A view of a contiguous tensor with any strides (in elements).
     * @see https://pytorch.org/docs/stable/generated/torch.as_strided.html
     */
    as_strided(size: Shape, stride: Shape, storage_offset?: number): Tensor<D>;
    as_strided(keywords: { size: Shape; stride: Shape; storage_offset?: number }): Tensor<D>;
    as_strided(size: Shape, keywords: { stride: Shape; storage_offset?: number }): Tensor<D>;
    as_strided(size: Shape, stride: Shape, keywords: { storage_offset?: number }): Tensor<D>;
    /**
     * The magnitude of each element, in its own dtype; the gradient at 0 is 0.
     * @throws {TypeError} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.abs.html
     */
    abs(): Tensor;
    /**
     * In place: The magnitude of each element, in its own dtype; the gradient at 0 is 0.
     * @throws {TypeError} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.abs.html
     */
    abs_(): this;
    /**
     * The magnitude of each element, in its own dtype; the gradient at 0 is 0.
     * @throws {TypeError} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.abs.html
     */
    absolute(): Tensor;
    /**
     * In place: The magnitude of each element, in its own dtype; the gradient at 0 is 0.
     * @throws {TypeError} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.abs.html
     */
    absolute_(): this;
    /**
     * −1, 0 or 1 as each element is below, at or above 0, in its own dtype; NaN gives 0. Booleans stay as they are.
     * The gradient is 0.
     * @see https://pytorch.org/docs/stable/generated/torch.sign.html
     */
    sign(): Tensor;
    /**
     * In place: −1, 0 or 1 as each element is below, at or above 0, in its own dtype; NaN gives 0. Booleans stay as they are.
     * The gradient is 0.
     * @see https://pytorch.org/docs/stable/generated/torch.sign.html
     */
    sign_(): this;
    /**
     * −1, 0 or 1 as each element is below, at or above 0, in its own dtype; NaN gives 0. Booleans stay as they are.
     * The gradient is 0.
     * @see https://pytorch.org/docs/stable/generated/torch.sign.html
     */
    sgn(): Tensor;
    /**
     * In place: −1, 0 or 1 as each element is below, at or above 0, in its own dtype; NaN gives 0. Booleans stay as they are.
     * The gradient is 0.
     * @see https://pytorch.org/docs/stable/generated/torch.sign.html
     */
    sgn_(): this;
    /**
     * e to the power of each element. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.exp.html
     */
    exp(): Tensor;
    /**
     * In place: e to the power of each element. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.exp.html
     */
    exp_(): this;
    /**
     * 2 to the power of each element. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.exp2.html
     */
    exp2(): Tensor;
    /**
     * In place: 2 to the power of each element. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.exp2.html
     */
    exp2_(): this;
    /**
     * eˣ − 1, accurate also where x is near 0. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.expm1.html
     */
    expm1(): Tensor;
    /**
     * In place: eˣ − 1, accurate also where x is near 0. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.expm1.html
     */
    expm1_(): this;
    /**
     * The natural logarithm of each element; −∞ at 0, NaN below. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.log.html
     */
    log(): Tensor;
    /**
     * In place: The natural logarithm of each element; −∞ at 0, NaN below. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.log.html
     */
    log_(): this;
    /**
     * The logarithm to the base 2 of each element; −∞ at 0, NaN below. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.log2.html
     */
    log2(): Tensor;
    /**
     * In place: The logarithm to the base 2 of each element; −∞ at 0, NaN below. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.log2.html
     */
    log2_(): this;
    /**
     * The logarithm to the base 10 of each element; −∞ at 0, NaN below. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.log10.html
     */
    log10(): Tensor;
    /**
     * In place: The logarithm to the base 10 of each element; −∞ at 0, NaN below. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.log10.html
     */
    log10_(): this;
    /**
     * log(1 + x), accurate also where x is near 0; −∞ at −1, NaN below. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.log1p.html
     */
    log1p(): Tensor;
    /**
     * In place: log(1 + x), accurate also where x is near 0; −∞ at −1, NaN below. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.log1p.html
     */
    log1p_(): this;
    /**
     * The square root of each element; NaN below 0. The gradient at 0 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.sqrt.html
     */
    sqrt(): Tensor;
    /**
     * In place: The square root of each element; NaN below 0. The gradient at 0 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.sqrt.html
     */
    sqrt_(): this;
    /**
     * 1 / √x of each element; ∞ at 0, NaN below. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.rsqrt.html
     */
    rsqrt(): Tensor;
    /**
     * In place: 1 / √x of each element; ∞ at 0, NaN below. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.rsqrt.html
     */
    rsqrt_(): this;
    /**
     * 1 / x of each element; infinite at 0. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.reciprocal.html
     */
    reciprocal(): Tensor;
    /**
     * In place: 1 / x of each element; infinite at 0. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.reciprocal.html
     */
    reciprocal_(): this;
    /**
     * The sine of each element, an angle in radians. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.sin.html
     */
    sin(): Tensor;
    /**
     * In place: The sine of each element, an angle in radians. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.sin.html
     */
    sin_(): this;
    /**
     * The cosine of each element, an angle in radians. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.cos.html
     */
    cos(): Tensor;
    /**
     * In place: The cosine of each element, an angle in radians. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.cos.html
     */
    cos_(): this;
    /**
     * The tangent of each element, an angle in radians. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.tan.html
     */
    tan(): Tensor;
    /**
     * In place: The tangent of each element, an angle in radians. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.tan.html
     */
    tan_(): this;
    /**
     * The angle in [−π/2, π/2] whose sine each element is; NaN outside [−1, 1].
     * The gradient at ±1 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.asin.html
     */
    asin(): Tensor;
    /**
     * In place: The angle in [−π/2, π/2] whose sine each element is; NaN outside [−1, 1].
     * The gradient at ±1 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.asin.html
     */
    asin_(): this;
    /**
     * The angle in [−π/2, π/2] whose sine each element is; NaN outside [−1, 1].
     * The gradient at ±1 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.asin.html
     */
    arcsin(): Tensor;
    /**
     * In place: The angle in [−π/2, π/2] whose sine each element is; NaN outside [−1, 1].
     * The gradient at ±1 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.asin.html
     */
    arcsin_(): this;
    /**
     * The angle in [0, π] whose cosine each element is; NaN outside [−1, 1].
     * The gradient at ±1 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.acos.html
     */
    acos(): Tensor;
    /**
     * In place: The angle in [0, π] whose cosine each element is; NaN outside [−1, 1].
     * The gradient at ±1 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.acos.html
     */
    acos_(): this;
    /**
     * The angle in [0, π] whose cosine each element is; NaN outside [−1, 1].
     * The gradient at ±1 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.acos.html
     */
    arccos(): Tensor;
    /**
     * In place: The angle in [0, π] whose cosine each element is; NaN outside [−1, 1].
     * The gradient at ±1 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.acos.html
     */
    arccos_(): this;
    /**
     * The angle in [−π/2, π/2] whose tangent each element is. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.atan.html
     */
    atan(): Tensor;
    /**
     * In place: The angle in [−π/2, π/2] whose tangent each element is. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.atan.html
     */
    atan_(): this;
    /**
     * The angle in [−π/2, π/2] whose tangent each element is. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.atan.html
     */
    arctan(): Tensor;
    /**
     * In place: The angle in [−π/2, π/2] whose tangent each element is. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.atan.html
     */
    arctan_(): this;
    /**
     * The hyperbolic sine, (eˣ − e⁻ˣ) / 2. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.sinh.html
     */
    sinh(): Tensor;
    /**
     * In place: The hyperbolic sine, (eˣ − e⁻ˣ) / 2. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.sinh.html
     */
    sinh_(): this;
    /**
     * The hyperbolic cosine, (eˣ + e⁻ˣ) / 2. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.cosh.html
     */
    cosh(): Tensor;
    /**
     * In place: The hyperbolic cosine, (eˣ + e⁻ˣ) / 2. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.cosh.html
     */
    cosh_(): this;
    /**
     * The hyperbolic tangent, from −1 to 1. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.tanh.html
     */
    tanh(): Tensor;
    /**
     * In place: The hyperbolic tangent, from −1 to 1. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.tanh.html
     */
    tanh_(): this;
    /**
     * The inverse of sinh, log(x + √(x² + 1)). Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.asinh.html
     */
    asinh(): Tensor;
    /**
     * In place: The inverse of sinh, log(x + √(x² + 1)). Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.asinh.html
     */
    asinh_(): this;
    /**
     * The inverse of sinh, log(x + √(x² + 1)). Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.asinh.html
     */
    arcsinh(): Tensor;
    /**
     * In place: The inverse of sinh, log(x + √(x² + 1)). Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.asinh.html
     */
    arcsinh_(): this;
    /**
     * The number from 0 on whose cosh each element is; NaN below 1.
     * The gradient at 1 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.acosh.html
     */
    acosh(): Tensor;
    /**
     * In place: The number from 0 on whose cosh each element is; NaN below 1.
     * The gradient at 1 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.acosh.html
     */
    acosh_(): this;
    /**
     * The number from 0 on whose cosh each element is; NaN below 1.
     * The gradient at 1 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.acosh.html
     */
    arccosh(): Tensor;
    /**
     * In place: The number from 0 on whose cosh each element is; NaN below 1.
     * The gradient at 1 is infinite. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.acosh.html
     */
    arccosh_(): this;
    /**
     * The inverse of tanh; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.atanh.html
     */
    atanh(): Tensor;
    /**
     * In place: The inverse of tanh; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.atanh.html
     */
    atanh_(): this;
    /**
     * The inverse of tanh; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.atanh.html
     */
    arctanh(): Tensor;
    /**
     * In place: The inverse of tanh; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.atanh.html
     */
    arctanh_(): this;
    /**
     * The error function, 2/√π · ∫₀ˣ e^(−t²) dt. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.erf.html
     */
    erf(): Tensor;
    /**
     * In place: The error function, 2/√π · ∫₀ˣ e^(−t²) dt. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.erf.html
     */
    erf_(): this;
    /**
     * 1 − erf(x), accurate also where that is tiny. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.erfc.html
     */
    erfc(): Tensor;
    /**
     * In place: 1 − erf(x), accurate also where that is tiny. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.erfc.html
     */
    erfc_(): this;
    /**
     * The inverse of erf; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.erfinv.html
     */
    erfinv(): Tensor;
    /**
     * In place: The inverse of erf; ±∞ at ±1, NaN beyond. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.erfinv.html
     */
    erfinv_(): this;
    /**
     * 1 / (1 + e⁻ˣ), from 0 to 1. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.sigmoid.html
     */
    sigmoid(): Tensor;
    /**
     * In place: 1 / (1 + e⁻ˣ), from 0 to 1. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.sigmoid.html
     */
    sigmoid_(): this;
    /**
     * The greatest integer not above each element. Integers stay as they are; the gradient is 0.
     * @throws {TypeError} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.floor.html
     */
    floor(): Tensor;
    /**
     * In place: The greatest integer not above each element. Integers stay as they are; the gradient is 0.
     * @throws {TypeError} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.floor.html
     */
    floor_(): this;
    /**
     * The least integer not below each element. Integers stay as they are; the gradient is 0.
     * @throws {TypeError} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.ceil.html
     */
    ceil(): Tensor;
    /**
     * In place: The least integer not below each element. Integers stay as they are; the gradient is 0.
     * @throws {TypeError} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.ceil.html
     */
    ceil_(): this;
    /**
     * Each element without its fraction: towards 0. Integers stay as they are; the gradient is 0.
     * @throws {TypeError} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.trunc.html
     */
    trunc(): Tensor;
    /**
     * In place: Each element without its fraction: towards 0. Integers stay as they are; the gradient is 0.
     * @throws {TypeError} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.trunc.html
     */
    trunc_(): this;
    /**
     * Each element without its fraction: towards 0. Integers stay as they are; the gradient is 0.
     * @throws {TypeError} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.trunc.html
     */
    fix(): Tensor;
    /**
     * In place: Each element without its fraction: towards 0. Integers stay as they are; the gradient is 0.
     * @throws {TypeError} for booleans
     * @see https://pytorch.org/docs/stable/generated/torch.trunc.html
     */
    fix_(): this;
    /**
     * To the nearest integer, halves to the even one; with `decimals`, to that many places.
     * @see https://pytorch.org/docs/stable/generated/torch.round.html
     */
    round(decimals?: number): Tensor;
    round(keywords: { decimals?: number }): Tensor;
    /**
     * In place: To the nearest integer, halves to the even one; with `decimals`, to that many places.
     * @see https://pytorch.org/docs/stable/generated/torch.round.html
     */
    round_(decimals?: number): this;
    round_(keywords: { decimals?: number }): this;
    /**
     * What is behind the point, with the sign of the input.
     * @see https://pytorch.org/docs/stable/generated/torch.frac.html
     */
    frac(): Tensor;
    /**
     * In place: What is behind the point, with the sign of the input.
     * @see https://pytorch.org/docs/stable/generated/torch.frac.html
     */
    frac_(): this;
    /**
     * Degrees to radians: x · π / 180. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.deg2rad.html
     */
    deg2rad(): Tensor;
    /**
     * In place: Degrees to radians: x · π / 180. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.deg2rad.html
     */
    deg2rad_(): this;
    /**
     * Radians to degrees: x · 180 / π. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.rad2deg.html
     */
    rad2deg(): Tensor;
    /**
     * In place: Radians to degrees: x · 180 / π. Integers and booleans give float32.
     * @see https://pytorch.org/docs/stable/generated/torch.rad2deg.html
     */
    rad2deg_(): this;
    /**
     * The tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.positive.html
     */
    positive(): Tensor;
    /**
     * In place: The tensor itself.
     * @see https://pytorch.org/docs/stable/generated/torch.positive.html
     */
    positive_(): this;
    /**
     * sin(πx) / (πx), and 1 at 0.
     * @see https://pytorch.org/docs/stable/generated/torch.sinc.html
     */
    sinc(): Tensor;
    /**
     * In place: sin(πx) / (πx), and 1 at 0.
     * @see https://pytorch.org/docs/stable/generated/torch.sinc.html
     */
    sinc_(): this;
    /**
     * log(x / (1 − x)), the inverse of sigmoid; `eps` holds x within [eps, 1 − eps] first.
     * @see https://pytorch.org/docs/stable/generated/torch.logit.html
     */
    logit(eps?: number | null): Tensor;
    logit(keywords: { eps?: number | null }): Tensor;
    /**
     * In place: log(x / (1 − x)), the inverse of sigmoid; `eps` holds x within [eps, 1 − eps] first.
     * @see https://pytorch.org/docs/stable/generated/torch.logit.html
     */
    logit_(eps?: number | null): this;
    logit_(keywords: { eps?: number | null }): this;
    /**
     * NaN and the infinities replaced, by default with 0 and the greatest and least number of the dtype.
     * @see https://pytorch.org/docs/stable/generated/torch.nan_to_num.html
     */
    nan_to_num(nan?: number | null, posinf?: number | null, neginf?: number | null): Tensor;
    nan_to_num(keywords: { nan?: number | null; posinf?: number | null; neginf?: number | null }): Tensor;
    nan_to_num(nan: number | null | undefined, keywords: { posinf?: number | null; neginf?: number | null }): Tensor;
    nan_to_num(nan: number | null | undefined, posinf: number | null | undefined, keywords: { neginf?: number | null }): Tensor;
    /**
     * In place: NaN and the infinities replaced, by default with 0 and the greatest and least number of the dtype.
     * @see https://pytorch.org/docs/stable/generated/torch.nan_to_num.html
     */
    nan_to_num_(nan?: number | null, posinf?: number | null, neginf?: number | null): this;
    nan_to_num_(keywords: { nan?: number | null; posinf?: number | null; neginf?: number | null }): this;
    nan_to_num_(nan: number | null | undefined, keywords: { posinf?: number | null; neginf?: number | null }): this;
    nan_to_num_(nan: number | null | undefined, posinf: number | null | undefined, keywords: { neginf?: number | null }): this;
  }
}
