/**
 * torch.distributions, the ones that small models sample from: Normal, Uniform, Bernoulli and Categorical; and the
 * Kullback-Leibler divergence between two of a kind.
 * https://pytorch.org/docs/stable/distributions.html
 * @family distributions
 */
import { no_grad } from './autograd/mode.ts';
import { fail, failType, named } from './callee.ts';
import { wantWhole } from './integers.ts';
import { to } from './ops/basis.ts';
import { broadcastShapes, knownOf, type Shape } from './ops/core.ts';
import { logsigmoid } from './public/ops/activation.ts';
import { add, clamp, clamp_min, div, mul, rsub, sub } from './public/ops/arithmetic.ts';
import { expand, reshape, sum } from './public/ops/basis.ts';
import { eq, ge, gt, le } from './public/ops/compare.ts';
import { whereOrNonzero as where } from './public/ops/counted.ts';
import { tensor } from './public/ops/creation.ts';
import { gather } from './public/ops/gather.ts';
import { broadcast_tensors } from './public/ops/join.ts';
import { binary_cross_entropy_with_logits } from './public/ops/loss-pointwise.ts';
import { pow } from './public/ops/power.ts';
import { bernoulli, multinomial, rand, randn } from './public/ops/random.ts';
import { permute, squeeze, unsqueeze } from './public/ops/shape.ts';
import { log_softmax, softmax } from './public/ops/softmax.ts';
import { log, logit, sigmoid } from './public/ops/unary.ts';
import { Tensor } from './tensor.ts';

/** How near to 0 and 1 a probability is taken, where its logarithm is asked for. */
const EPSILON = 2 ** -23;

const own = (value: Tensor | number): Tensor => (value instanceof Tensor ? value : tensor(value, 'float32'));

/** The shape of a sample. */
function shapeOfSample(sample_shape: Shape): Shape {
  if (!Array.isArray(sample_shape)) failType('sample: expected an array of sizes, as in sample([5])', sample_shape);
  named('sample', () => wantWhole(sample_shape, 'sample_shape'));
  return sample_shape;
}

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
    [this.loc, this.scale] = broadcast_tensors(own(loc), own(scale));
    this.batch_shape = this.loc.shape;
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
    return add(mul(randn([...shapeOfSample(sample_shape), ...this.batch_shape]), this.scale), this.loc);
  }

  sample(sample_shape: Shape = []): Tensor {
    return no_grad(() => this.rsample(sample_shape));
  }

  log_prob(outcome: Tensor | number): Tensor {
    const value = own(outcome);
    const far = div(sub(value, this.loc), this.scale);
    return sub(mul(pow(far, 2), -0.5), add(log(this.scale), Math.log(2 * Math.PI) / 2));
  }

  entropy(): Tensor {
    return add(log(this.scale), 0.5 + Math.log(2 * Math.PI) / 2);
  }
}

/** Every value of [low, high) as likely as any other. */
export class Uniform {
  readonly low: Tensor;
  readonly high: Tensor;
  readonly batch_shape: Shape;

  constructor(low: Tensor | number, high: Tensor | number) {
    [this.low, this.high] = broadcast_tensors(own(low), own(high));
    this.batch_shape = this.low.shape;
  }

  get mean(): Tensor {
    return div(add(this.low, this.high), 2);
  }

  get stddev(): Tensor {
    return div(sub(this.high, this.low), 12 ** 0.5);
  }

  get variance(): Tensor {
    return pow(this.stddev, 2);
  }

  /** Samples that gradients pass through to low and high. */
  rsample(sample_shape: Shape = []): Tensor {
    return add(mul(rand([...shapeOfSample(sample_shape), ...this.batch_shape]), sub(this.high, this.low)), this.low);
  }

  sample(sample_shape: Shape = []): Tensor {
    return no_grad(() => this.rsample(sample_shape));
  }

  log_prob(outcome: Tensor | number): Tensor {
    const value = own(outcome);
    return sub(log(mul(le(this.low, value), gt(this.high, value))), this.entropy());
  }

  entropy(): Tensor {
    return log(sub(this.high, this.low));
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
    this.logits = logits === undefined ? logit(own(probs!), EPSILON) : own(logits);
    this.batch_shape = this.probs.shape;
  }

  get mean(): Tensor {
    return this.probs;
  }

  get variance(): Tensor {
    return mul(this.probs, rsub(this.probs, 1));
  }

  sample(sample_shape: Shape = []): Tensor {
    return no_grad(() => bernoulli(expand(this.probs, [...shapeOfSample(sample_shape), ...this.batch_shape])));
  }

  log_prob(outcome: Tensor | number): Tensor {
    const value = own(outcome);
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
    if (probs && (knownOf(probs)?.min ?? 0) < 0) fail('Categorical: expected probs ≥ 0', probs);
    this.probs = probs ? div(probs, sum(probs, -1, true)) : softmax(logits!, -1);
    this.logits = logits ? log_softmax(logits, -1) : log(clamp(this.probs, EPSILON, 1 - EPSILON));
    this.batch_shape = this.probs.shape.slice(0, -1);
  }

  /** Class numbers, int32, of shape [...sample_shape, ...batch_shape]. */
  sample(sample_shape: Shape = []): Tensor {
    const count = shapeOfSample(sample_shape).reduce((size, n) => size * n, 1);
    const flat = no_grad(() => multinomial(reshape(this.probs, [-1, this.probs.shape.at(-1)!]), count, true));
    return reshape(permute(flat, [1, 0]), [...shapeOfSample(sample_shape), ...this.batch_shape]);
  }

  log_prob(outcome: Tensor | number): Tensor {
    const value = own(outcome);
    const shape = broadcastShapes(this.batch_shape, value.shape);
    const logits = expand(this.logits, [...shape, this.logits.shape.at(-1)!]);
    return squeeze(gather(logits, -1, unsqueeze(to(expand(value, shape), 'int32'), -1)), -1);
  }

  entropy(): Tensor {
    // A class that is ruled out by a logit of −inf adds nothing.
    return mul(sum(mul(this.probs, clamp_min(this.logits, -3.4e38)), -1), -1);
  }
}

/** What an outcome of probabilities p and q adds, whose logarithms differ by `far`. */
const share = (p: Tensor, q: Tensor, far: Tensor): Tensor => where(eq(p, 0), 0, where(eq(q, 0), Infinity, mul(p, far)));

/**
 * How far q is from p: the mean of log p − log q over what p samples, of their broadcast batch shape.
 * https://pytorch.org/docs/stable/distributions.html#torch.distributions.kl.kl_divergence
 * @throws {Error} for two of different kinds
 */
export function kl_divergence<P extends Normal | Uniform | Bernoulli | Categorical>(p: P, q: P): Tensor {
  if (p instanceof Normal && q instanceof Normal) {
    const ratio = pow(div(p.scale, q.scale), 2);
    const far = pow(div(sub(p.loc, q.loc), q.scale), 2);
    return mul(sub(sub(add(ratio, far), 1), log(ratio)), 0.5);
  }
  if (p instanceof Uniform && q instanceof Uniform) {
    const inside = mul(ge(p.low, q.low), le(p.high, q.high));
    return sub(sub(q.entropy(), p.entropy()), log(inside));
  }
  if (p instanceof Bernoulli && q instanceof Bernoulli) {
    const ones = share(p.probs, q.probs, sub(logsigmoid(p.logits), logsigmoid(q.logits)));
    const zeros = sub(logsigmoid(mul(p.logits, -1)), logsigmoid(mul(q.logits, -1)));
    return add(ones, share(rsub(p.probs, 1), rsub(q.probs, 1), zeros));
  }
  if (p instanceof Categorical && q instanceof Categorical) {
    return sum(share(p.probs, q.probs, sub(p.logits, q.logits)), -1);
  }
  fail('kl_divergence: expected two distributions of a kind');
}
