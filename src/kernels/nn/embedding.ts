/**
 * Embedding and EmbeddingBag: tables of vectors, looked up by number.
 * @family embedding
 */

import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { empty } from '../public/ops/creation.ts';
import * as F from '../public/torch.nn.functional.ts';
import { normal_ } from './init.ts';
import { hold, Module } from './module.ts';
import { Parameter } from './parameter.ts';

export interface EmbeddingOptions {
  padding_idx?: number | null;
  max_norm?: number | null;
  norm_type?: number;
  scale_grad_by_freq?: boolean;
  sparse?: boolean;
}

interface Options {
  num_embeddings: number;
  embedding_dim: number;
  padding_idx: number | null;
  max_norm: number | null;
  norm_type: number;
  scale_grad_by_freq: boolean;
  sparse: boolean;
}
/** How a bag is made one vector. */
export type BagMode = 'sum' | 'mean' | 'max';

/** The table, and what both modules do with it. */
abstract class Table extends Module {
  declare readonly num_embeddings: number;
  declare readonly embedding_dim: number;
  declare readonly max_norm: number | null;
  declare readonly norm_type: number;
  declare readonly scale_grad_by_freq: boolean;
  padding_idx: number | null;
  weight: Parameter;

  constructor(options: Options, _weight: Tensor | null, _freeze: boolean) {
    super();
    const { num_embeddings: rows, embedding_dim, padding_idx } = hold(this, options);
    if (padding_idx !== null && (padding_idx >= rows || padding_idx < -rows))
      fail(`expected padding_idx within num_embeddings ${rows}`, padding_idx);
    this.padding_idx = padding_idx === null ? null : (padding_idx + rows) % rows;
    const size = [rows, embedding_dim];
    if (_weight && _weight.shape.join() !== size.join())
      fail('weight does not match num_embeddings and embedding_dim', _weight, size);
    this.weight = new Parameter(_weight ?? empty(size), !_freeze);
    if (!_weight) this.reset_parameters();
  }

  reset_parameters(): void {
    normal_(this.weight);
    const { padding_idx } = this;
    if (padding_idx !== null) no_grad(() => this.weight.select(0, padding_idx).zero_());
  }
}

/**
 * A vector for each number: int tensors [*] → [*, embedding_dim].
 * @names torch.nn.Embedding
 * @shape EmbeddingRule<embedding_dim>
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Embedding.html
 * @example
 * const layer = new torch.nn.Embedding(10, 4);
 * layer(torch.tensor([[1, 2, 3]])).shape
 * // [1, 3, 4]
 */
export class Embedding extends Table {
  constructor(
    num_embeddings: Int,
    embedding_dim: Int,
    padding_idx: Int | null = null,
    max_norm: number | null = null,
    norm_type: number = 2,
    scale_grad_by_freq: boolean = false,
    sparse: boolean = false,
    _weight: Tensor | null = null,
    _freeze: boolean = false,
  ) {
    const size = { num_embeddings, embedding_dim };
    super({ ...size, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse }, _weight, _freeze);
  }

  /** A module with the rows of a 2-d tensor, which do not train unless `freeze` is false. */
  static from_pretrained(
    embeddings: Tensor,
    freeze: boolean | (EmbeddingOptions & { freeze?: boolean }) = true,
    options: EmbeddingOptions = {},
  ): Embedding {
    const { freeze: _freeze = true, ...rest } = typeof freeze === 'boolean' ? { freeze, ...options } : freeze;
    if (embeddings.ndim !== 2) fail('Embeddings parameter is expected to be 2-dimensional');
    const [rows, width] = embeddings.shape;
    const { padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse } = rest;
    const more = [padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse] as const;
    return new Embedding(rows, width, ...more, embeddings, _freeze);
  }

  override forward(input: Tensor): Tensor {
    const { weight, padding_idx, max_norm, norm_type, scale_grad_by_freq } = this;
    return F.embedding(input, weight, padding_idx, max_norm, norm_type, scale_grad_by_freq);
  }
}

/**
 * Sums, means or maxima of bags of vectors.
 * @names torch.nn.EmbeddingBag
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.EmbeddingBag.html
 * @example
 * const layer = new torch.nn.EmbeddingBag(10, 4);
 * layer(torch.tensor([1, 2, 4, 5]), torch.tensor([0, 2])).shape
 * // [2, 4]
 */
export class EmbeddingBag extends Table {
  readonly mode: BagMode;
  readonly include_last_offset: boolean;

  constructor(
    num_embeddings: Int,
    embedding_dim: Int,
    max_norm: number | null = null,
    norm_type: number = 2,
    scale_grad_by_freq: boolean = false,
    mode: BagMode = 'mean',
    sparse: boolean = false,
    _weight: Tensor | null = null,
    include_last_offset: boolean = false,
    padding_idx: Int | null = null,
  ) {
    const size = { num_embeddings, embedding_dim };
    super({ ...size, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse }, _weight, false);
    this.mode = mode;
    this.include_last_offset = include_last_offset;
  }

  override forward(input: Tensor, offsets: Tensor | null = null, per_sample_weights: Tensor | null = null): Tensor {
    const { weight, padding_idx, max_norm, norm_type, scale_grad_by_freq, mode, include_last_offset } = this;
    const options = { max_norm, norm_type, scale_grad_by_freq, mode, include_last_offset };
    return F.embedding_bag(input, weight, offsets, { ...options, per_sample_weights, padding_idx });
  }
}
