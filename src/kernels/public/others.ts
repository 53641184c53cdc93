// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { conj, imaginaryParts, realParts, resolve_conj } from './complex/make.ts';
import { Complex } from './complex/number.ts';
import { pinv } from './linalg/derived.ts';
import { inv } from './linalg/solve.ts';
import { clamp, div, mul, neg, sub } from './ops/arithmetic.ts';
import { adjoint, cpu, cuda, element_size, is_complex, is_same_size, is_signed, itemsize, nbytes, ndimension, numel, numpy, storage_offset, transpose_ } from './ops/attributes.ts';
import { atan2 } from './ops/binary.ts';
import { ge, gt, le, lt, ne } from './ops/compare.ts';
import { as_tensor, float, tensor, toPlace } from './ops/creation.ts';
import { can_cast, is_floating_point, is_tensor, promote_types, result_type } from './ops/dtypes.ts';
import { einsum } from './ops/einsum.ts';
import { Generator, default_generator, get_rng_state, initial_seed, manual_seed, seed, set_rng_state } from './ops/generator.ts';
import { at } from './ops/indexing.ts';
import { atleast_1d, atleast_2d, atleast_3d, broadcast_tensors, movedim, vstack } from './ops/join.ts';
import { outer } from './ops/matmul.ts';
import { matrixTransposed, reversed, type_as } from './ops/methods.ts';
import { Size, broadcast_shapes, get_default_dtype } from './ops/names.ts';
import { trapezoid } from './ops/numeric.ts';
import { chain_matmul } from './ops/products.ts';
import { block_diag, cartesian_prod, meshgrid } from './ops/rearrange.ts';
import { cat } from './ops/shape.ts';
import { digamma, lgamma } from './ops/special.ts';
import { abs, acos, acosh, asin, asinh, atan, atanh, sigmoid, sign, trunc } from './ops/unary.ts';
import { gammainc, gammaincc, multigammaln } from './special/functions.ts';
import './autograd/engine.ts';
import './fft/fft.ts';
import './fft/stft.ts';
import './fft/windows.ts';
import './func/derivatives.ts';
import './func/modules.ts';
import './func/vmap.ts';
import './linalg/decompose.ts';
import './linalg/simple.ts';
import './nn/sequences.ts';
import './nn/utils.ts';
import './ops/activation.ts';
import './ops/adaptive.ts';
import './ops/attention.ts';
import './ops/basis.ts';
import './ops/close.ts';
import './ops/conv.ts';
import './ops/counted.ts';
import './ops/ctc.ts';
import './ops/dropout.ts';
import './ops/embedding.ts';
import './ops/gather.ts';
import './ops/grid.ts';
import './ops/inplace.ts';
import './ops/interpolate.ts';
import './ops/loss-margin.ts';
import './ops/loss-pointwise.ts';
import './ops/loss.ts';
import './ops/norm.ts';
import './ops/normalization.ts';
import './ops/pad.ts';
import './ops/parts.ts';
import './ops/pool.ts';
import './ops/power.ts';
import './ops/random.ts';
import './ops/reduce.ts';
import './ops/scan.ts';
import './ops/softmax.ts';
import './ops/sort.ts';
import './ops/strided.ts';
import './ops/unpool.ts';
import './sparse/coo.ts';

export const others = {
  getter: { real: realParts, imag: imaginaryParts, itemsize, nbytes, H: adjoint, T: reversed, mT: matrixTransposed, mH: matrixTransposed },
  torch: { conj_physical: conj, resolve_neg: resolve_conj, Complex, pinverse: pinv, inverse: inv, subtract: sub, multiply: mul, divide: div, true_divide: div, clip: clamp, negative: neg, numel, is_complex, is_signed, is_same_size, arctan2: atan2, not_equal: ne, less: lt, less_equal: le, greater: gt, greater_equal: ge, from_numpy: tensor, asarray: as_tensor, result_type, promote_types, can_cast, is_tensor, is_floating_point, einsum, Generator, default_generator, manual_seed, seed, initial_seed, get_rng_state, set_rng_state, atleast_1d, atleast_2d, atleast_3d, row_stack: vstack, moveaxis: movedim, broadcast_tensors, ger: outer, broadcast_shapes, Size, get_default_dtype, trapz: trapezoid, chain_matmul, block_diag, meshgrid, cartesian_prod, concat: cat, concatenate: cat, absolute: abs, sgn: sign, arcsin: asin, arccos: acos, arctan: atan, arcsinh: asinh, arccosh: acosh, arctanh: atanh, fix: trunc, igamma: gammainc, igammac: gammaincc, mvlgamma: multigammaln },
  Tensor: { conj_physical: conj, resolve_neg: resolve_conj, pinverse: pinv, inverse: inv, subtract: sub, multiply: mul, divide: div, true_divide: div, clip: clamp, negative: neg, nelement: numel, is_complex, is_signed, is_same_size, ndimension, element_size, storage_offset, cpu, cuda, numpy, swapaxes_: transpose_, swapdims_: transpose_, arctan2: atan2, not_equal: ne, less: lt, less_equal: le, greater: gt, greater_equal: ge, to: toPlace, float, at, moveaxis: movedim, ger: outer, type_as, absolute: abs, sgn: sign, arcsin: asin, arccos: acos, arctan: atan, arcsinh: asinh, arccosh: acosh, arctanh: atanh, fix: trunc, igamma: gammainc, igammac: gammaincc, mvlgamma: multigammaln },
  Tensor_: { subtract: sub, multiply: mul, divide: div, true_divide: div, clip: clamp, negative: neg, arctan2: atan2, not_equal: ne, less: lt, less_equal: le, greater: gt, greater_equal: ge, absolute: abs, sgn: sign, arcsin: asin, arccos: acos, arctan: atan, arcsinh: asinh, arccosh: acosh, arctanh: atanh, fix: trunc },
  'torch.special': { gammaln: lgamma, psi: digamma, expit: sigmoid },
};
