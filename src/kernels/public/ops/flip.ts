// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Like, Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/flip.ts';
import { def } from '../../core/scope.ts';

/**
 * The dimensions' elements in the opposite order; a copy, as in PyTorch.
 * @see https://pytorch.org/docs/stable/generated/torch.flip.html
 */
const _flip: {
  <A extends AnyTensor>(input: A, ...dims: number[]): Like<A, A['dtype']>;
  <A extends AnyTensor>(...args: [input: A, ...dims: number[], keywords: { out?: Tensor | null }]): Like<A, A['dtype']>;
  <A extends AnyTensor>(input: A, dims: number | Shape | { dims: number | Shape; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, A['dtype']>;
  <A extends AnyTensor>(keywords: { input: A; dims: number | Shape; out?: Tensor | null }): Like<A, A['dtype']>;
} = def('flip(@input,...#dims)', plain.flip);

/**
 * Columns in the opposite order.
 * @see https://pytorch.org/docs/stable/generated/torch.fliplr.html
 */
const _fliplr: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, A['dtype']>;
} = def('fliplr(@input)', plain.fliplr);

/**
 * Rows in the opposite order.
 * @see https://pytorch.org/docs/stable/generated/torch.flipud.html
 */
const _flipud: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, A['dtype']>;
} = def('flipud(@input)', plain.flipud);

export { _flip as flip, _fliplr as fliplr, _flipud as flipud };
