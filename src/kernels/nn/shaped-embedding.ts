/**
 * Embeddings whose shapes compilers know, as shaped.ts has the other layers.
 * @family embedding
 */
import type { Called, EmbeddingRule, Fits, Of, Rule, Through } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';
import * as tables from './embedding.ts';
import type { Class } from './shaped.ts';

type _Embedding = tables.Embedding;
interface EmbeddingOf<R extends Rule> extends tables.Embedding {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'Embedding', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'Embedding', Through<this, A>>;
}
interface EmbeddingClass extends Class<'Embedding', typeof tables.Embedding> {
  from_pretrained: (typeof tables.Embedding)['from_pretrained'];
  new <Out extends number>(
    num_embeddings: number,
    embedding_dim: Out,
    padding_idx?: number | null | tables.EmbeddingOptions,
    max_norm?: number | null,
  ): EmbeddingOf<EmbeddingRule<Out>>;
  new (
    num_embeddings: number,
    embedding_dim: number,
    padding_idx?: number | null | tables.EmbeddingOptions,
    max_norm?: number | null,
  ): tables.Embedding;
}
/**
 * A vector for each number: int tensors [*] → [*, embedding_dim].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Embedding.html
 */
const _Embedding = tables.Embedding as EmbeddingClass;

// Names of their own, so that a bundle of both does not rename the classes, which readers see in errors.
export { _Embedding as Embedding };
