/**
 * torch.distributions, the ones that small models sample from: Normal, Bernoulli and Categorical.
 * https://pytorch.org/docs/stable/distributions.html
 */
import { no_grad } from './autograd/mode.ts';
import { fail } from './callee.ts';
import { add, div, mul, pow, rsub, sub } from './ops/arithmetic.ts';
import { broadcastShapes, type Shape } from './ops/core.ts';
import { tensor, to } from './ops/creation.ts';
import { gather } from './ops/gather.ts';
import { binary_cross_entropy_with_logits } from './ops/loss-pointwise.ts';
import { bernoulli, multinomial, randn } from './ops/random.ts';
import { sum } from './ops/reduce.ts';
import { expand, permute, reshape, squeeze, unsqueeze } from './ops/shape.ts';
import { log_softmax, softmax } from './ops/softmax.ts';
import { exp, log, logit, sigmoid } from './ops/unary.ts';
import { Tensor } from './tensor.ts';

const own = (value: Tensor | number): Tensor => (value instanceof Tensor ? value : tensor(value, 'float32'));

interface Either {
  probs?: Tensor | number;
  logits?: Tensor | number;
}

function either(name: string, { probs, logits }: Either): void {
  if ((probs === undefined) === (logits === undefined)) fail(`${name}: expected either probs or logits`);
}

/** Normal of mean `loc` and deviation `scale`. */
export class Normal {
  readonly loc: Tensor;
  readonly scale: Tensor;
  readonly batch_shape: Shape;

  constructor(loc: Tensor | number, scale: Tensor | number) {
    this.batch_shape = broadcastShapes(own(loc).shape, own(scale).shape);
    this.loc = expand(own(loc), this.batch_shape);
    this.scale = expand(own(scale), this.batch_shape);
  }

  get mean(): Tensor {
    return this.loc;
  }

  get stddev(): Tensor {
    return this.scale;
  }

  get variance(): Tensor {
    return mul(this.scale, this.scale);
  }

  /** Samples that gradients pass through to loc and scale. */
  rsample(sample_shape: Shape = []): Tensor {
    return add(mul(randn([...sample_shape, ...this.batch_shape]), this.scale), this.loc);
  }

  sample(sample_shape: Shape = []): Tensor {
    return no_grad(() => this.rsample(sample_shape));
  }

  log_prob(value: Tensor): Tensor {
    const far = div(sub(value, this.loc), this.scale);
    return sub(mul(pow(far, 2), -0.5), add(log(this.scale), Math.log(2 * Math.PI) / 2));
  }

  entropy(): Tensor {
    return add(log(this.scale), 0.5 + Math.log(2 * Math.PI) / 2);
  }
}

/** 1 with probability `probs`, or sigmoid(`logits`); else 0. */
export class Bernoulli {
  readonly probs: Tensor;
  readonly logits: Tensor;
  readonly batch_shape: Shape;

  constructor(given: Either) {
    either('Bernoulli', given);
    const { probs, logits } = given;
    this.probs = probs === undefined ? sigmoid(own(logits!)) : own(probs);
    this.logits = logits === undefined ? logit(own(probs!), 2 ** -23) : own(logits);
    this.batch_shape = this.probs.shape;
  }

  get mean(): Tensor {
    return this.probs;
  }

  get variance(): Tensor {
    return mul(this.probs, rsub(this.probs, 1));
  }

  sample(sample_shape: Shape = []): Tensor {
    return no_grad(() => bernoulli(expand(this.probs, [...sample_shape, ...this.batch_shape])));
  }

  log_prob(value: Tensor): Tensor {
    const shape = broadcastShapes(this.batch_shape, value.shape);
    const wide = expand(to(value, this.logits.dtype), shape);
    return mul(binary_cross_entropy_with_logits(expand(this.logits, shape), wide, { reduction: 'none' }), -1);
  }

  entropy(): Tensor {
    return binary_cross_entropy_with_logits(this.logits, this.probs, { reduction: 'none' });
  }
}

/** One of the last dimension's classes, by weights `probs` (of any sum) or unnormalised `logits`. */
export class Categorical {
  readonly probs: Tensor;
  readonly logits: Tensor;
  readonly batch_shape: Shape;

  constructor(given: { probs?: Tensor; logits?: Tensor } | Tensor) {
    const { probs, logits } = given instanceof Tensor ? { probs: given } : given;
    either('Categorical', { probs, logits });
    this.probs = probs ? div(probs, sum(probs, -1, true)) : softmax(logits!, -1);
    this.logits = log_softmax(logits ?? log(probs!), -1);
    this.batch_shape = this.probs.shape.slice(0, -1);
  }

  /** Class numbers, int32, of shape [...sample_shape, ...batch_shape]. */
  sample(sample_shape: Shape = []): Tensor {
    const count = sample_shape.reduce((size, n) => size * n, 1);
    const flat = no_grad(() => multinomial(reshape(this.probs, [-1, this.probs.shape.at(-1)!]), count, true));
    return reshape(permute(flat, [1, 0]), [...sample_shape, ...this.batch_shape]);
  }

  log_prob(value: Tensor): Tensor {
    const shape = broadcastShapes(this.batch_shape, value.shape);
    const logits = expand(this.logits, [...shape, this.logits.shape.at(-1)!]);
    return squeeze(gather(logits, -1, unsqueeze(to(expand(value, shape), 'int32'), -1)), -1);
  }

  entropy(): Tensor {
    return mul(sum(mul(exp(this.logits), this.logits), -1), -1);
  }
}
