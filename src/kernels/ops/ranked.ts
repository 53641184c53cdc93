/** What sorting and its kin give: PyTorch's named tuple of values and where they were. */
import type { Tensor } from '../core/tensor.ts';

/** `const { values, indices } = torch.sort(x)`, or `const [values, indices] = …`. */
export class Ranked {
  constructor(
    readonly values: Tensor,
    readonly indices: Tensor,
  ) {}

  get 0(): Tensor {
    return this.values;
  }

  get 1(): Tensor {
    return this.indices;
  }

  *[Symbol.iterator](): Generator<Tensor> {
    yield this.values;
    yield this.indices;
  }
}
