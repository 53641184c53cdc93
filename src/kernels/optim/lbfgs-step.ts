/**
 * A step of LBFGS. PyTorch's algorithm, where the two loops over the history work on inner products instead of vectors
 * ("vector-free": Chen, Wang, Zhou, Large-scale L-BFGS using MapReduce, 2014): the device multiplies the whole history with the
 * newest vectors at once, the loops run here over numbers, and the device adds the history up. So an iteration takes one
 * readback and the same kernels however long the history is.
 */
import { enable_grad, no_grad } from '../autograd/index.ts';
import { failType } from '../core/callee.ts';
import { scoped } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import type * as utils from '../nn/utils.ts';
import { add, mul, neg, sub } from '../public/ops/arithmetic.ts';
import { clone, reshape, sum } from '../public/ops/basis.ts';
import { tensor, zeros, zeros_like } from '../public/ops/creation.ts';
import { matmul } from '../public/ops/matmul.ts';
import { whereOrNonzero as where } from '../public/ops/nonzero.ts';
import { amax } from '../public/ops/reduce.ts';
import { cat, stack, transpose, unsqueeze } from '../public/ops/shape.ts';
import { abs } from '../public/ops/unary.ts';
import type { LBFGSOptions } from './lbfgs.ts';
import type { ParamGroup } from './optimizer.ts';
import { type Point, strongWolfe } from './strong-wolfe.ts';

/** Kept from step to step; all is replaced, never changed, so that a saved state stays what it was. */
export interface LBFGSState {
  func_evals: number;
  n_iter: number;
  /** The last direction, and how far it was followed. */
  d: Tensor | null;
  t: number;
  prev_flat_grad: Tensor | null;
  /** [2, capacity, n]: steps s and changes y of the gradient that came with them. */
  history: Tensor | null;
  /** Rows of the history, oldest first. */
  rows: readonly number[];
  /** By rows: sᵢ·yⱼ and yᵢ·yⱼ. */
  sy: readonly (readonly number[])[];
  yy: readonly (readonly number[])[];
}

const FRESH: LBFGSState = {
  func_evals: 0,
  n_iter: 0,
  d: null,
  t: 0,
  prev_flat_grad: null,
  history: null,
  rows: [],
  sy: [],
  yy: [],
};

/** What the optimizer has of torch.nn.utils. Imported here, their family would be found only when this file has come. */
type Vectors = Pick<typeof utils, 'parameters_to_vector' | 'vector_to_parameters'>;

/** One step of LBFGS. */
export async function lbfgsStep(
  closure: () => Tensor,
  group: ParamGroup<LBFGSOptions>,
  stateOf: (make: () => LBFGSState) => LBFGSState,
  { parameters_to_vector, vector_to_parameters }: Vectors,
): Promise<Tensor> {
  const { params, lr, max_iter, tolerance_grad, tolerance_change, history_size } = group;
  const { max_eval } = group;
  const state = stateOf(() => ({ ...FRESH }));
  let evaluations = 0;
  const evaluate = () => {
    evaluations++;
    state.func_evals++;
    const loss = enable_grad(closure ?? (() => closure));
    if (!(loss instanceof Tensor)) failType('LBFGS: expected a closure that returns the loss', loss);
    return { tensor: loss, grad: without(() => parameters_to_vector(params.map((p) => p.ownGrad ?? zeros_like(p)))) };
  };

  const first = evaluate();
  let { grad } = first;
  let [loss, steepest] = await read(first.tensor, greatest(grad));
  if (steepest <= tolerance_grad) return first.tensor;

  for (let n = 1; n <= max_iter; n++) {
    let slope: number;
    if (++state.n_iter === 1) {
      state.d = without(() => neg(grad));
      const [size, square] = await read(sum(abs(grad)), dot(grad, grad));
      state.t = Math.min(1, 1 / size) * lr;
      slope = -square;
    } else {
      slope = await turn(state, history_size, grad);
      state.t = lr;
    }
    state.prev_flat_grad = grad;
    const before = loss;
    if (slope > -tolerance_change) break;

    const direction = state.d!;
    if (group.line_search_fn) {
      const from = without(() => clone(parameters_to_vector(params)));
      const move = (t: number) =>
        vector_to_parameters(
          without(() => add(from, direction, t)),
          params,
        );
      const at = async (t: number): Promise<Point> => {
        move(t);
        const { tensor, grad } = evaluate();
        const [loss, slope] = await read(tensor, dot(grad, direction));
        return { t, loss, slope, grad };
      };
      const [reach] = await read(greatest(direction));
      const most = max_eval - evaluations;
      ({
        t: state.t,
        loss,
        grad,
      } = await strongWolfe(at, { t: 0, loss, slope, grad }, state.t, most, reach, tolerance_change));
      move(state.t);
      if (n === max_iter || evaluations >= max_eval) break;
      [steepest] = await read(greatest(grad));
      if (steepest <= tolerance_grad || reach * state.t <= tolerance_change) break;
    } else {
      vector_to_parameters(
        without(() => add(parameters_to_vector(params), direction, state.t)),
        params,
      );
      if (n === max_iter) break;
      const next = evaluate();
      grad = next.grad;
      let reach: number;
      [loss, steepest, reach] = await read(next.tensor, greatest(grad), greatest(direction));
      if (evaluations >= max_eval || steepest <= tolerance_grad || reach * state.t <= tolerance_change) break;
    }
    if (Math.abs(loss - before) < tolerance_change) break;
  }
  return first.tensor;
}

/**
 * Takes the last step and what it changed of the gradient into the history, if the loss curves upwards along it, and turns the
 * direction by it. Gives the loss's derivative along the new one.
 */
async function turn(state: LBFGSState, history_size: number, grad: Tensor): Promise<number> {
  const length = grad.numel();
  // One row more than is kept: a pair has to be there before its products tell whether it is.
  const needed = state.rows.length + 1;
  let capacity = state.history?.shape[1] ?? 0;
  let old = state.history;
  if (capacity < needed) {
    const more = Math.min(Math.max(2 * capacity, 8), history_size + 1) - capacity;
    const empty = zeros([2, more, length]);
    old = old ? cat([old, empty], 1) : empty;
    capacity += more;
  }
  const rows = Array.from({ length: capacity }, (_, row) => row);
  const row = rows.find((row) => !state.rows.includes(row))!;
  const newest = without(() => stack([mul(state.d!, state.t), sub(grad, state.prev_flat_grad!)]));
  // The place as data: as an offset it would be part of the kernels, and each iteration had some of its own.
  const place = tensor(rows.map((each) => [each === row]));
  const history = without(() => where(place, unsqueeze(newest, 1), old!));
  state.history = history;
  const vectors = without(() => cat([newest, unsqueeze(grad, 0)]));
  const products = await read(matmul(history, transpose(vectors, 0, 1)), dot(grad, grad));
  /** The product of a kept step (0) or change (1) with the newest step (0), the newest change (1), or the gradient (2). */
  const product = (kind: 0 | 1, of: number, by: 0 | 1 | 2) => products[(kind * capacity + of) * 3 + by];
  if (product(0, row, 1) > 1e-10) {
    const kept = state.rows.length === history_size ? state.rows.slice(1) : state.rows;
    const table = (old: LBFGSState['sy'], kind: 0 | 1, by: 0 | 1) =>
      rows.map((i) => rows.map((j) => (j === row ? product(kind, i, 1) : i === row ? product(1, j, by) : old[i]?.[j])));
    Object.assign(state, { rows: [...kept, row], sy: table(state.sy, 0, 0), yy: table(state.yy, 1, 1) });
  }
  const { sy, yy } = state;
  const last = state.rows.at(-1);
  const scale = last === undefined ? 1 : sy[last][last] / yy[last][last];
  // The direction as −scale · gradient + Σ ofSteps · s + Σ ofChanges · y.
  const ofSteps = new Array<number>(capacity).fill(0);
  const ofChanges = new Array<number>(capacity).fill(0);
  const alpha = new Array<number>(capacity).fill(0);
  for (const i of state.rows.toReversed()) {
    let q = -product(0, i, 2);
    for (const j of state.rows) q -= alpha[j] * sy[i][j];
    alpha[i] = q / sy[i][i];
  }
  for (const i of state.rows) ofChanges[i] = -scale * alpha[i];
  for (const i of state.rows) {
    let r = -scale * product(1, i, 2);
    for (const j of state.rows) r += ofChanges[j] * yy[i][j] + ofSteps[j] * sy[j][i];
    ofSteps[i] = alpha[i] - r / sy[i][i];
  }
  let slope = -scale * products.at(-1)!;
  for (const i of state.rows) slope += ofSteps[i] * product(0, i, 2) + ofChanges[i] * product(1, i, 2);
  const weights = tensor([...ofSteps, ...ofChanges], 'float32');
  state.d = without(() => sub(matmul(weights, reshape(history, [-1, length])), mul(grad, scale)));
  return slope;
}

const without = <T>(fn: () => T): T => no_grad(() => scoped(fn));
const dot = (a: Tensor, b: Tensor): Tensor => without(() => sum(mul(a, b)));
const greatest = (x: Tensor): Tensor => without(() => amax(abs(x)));

/** The numbers of some tensors, in one transfer. */
async function read(...values: Tensor[]): Promise<number[]> {
  const all = without(() => cat(values.map((value) => reshape(value, [-1]))));
  return Array.from(await all.data());
}
