/**
 * The one maker of optimizers: an optimizer is its options, what it keeps for a parameter, and the rule of one parameter's step.
 * LBFGS alone is a class of its own, since its step sees all parameters at once.
 */
import type { Tensor } from '../core/tensor.ts';
import { neg } from '../public/ops/arithmetic.ts';
import { Alike } from './alike.ts';
import { Optimizer, type ParamGroup, type Params } from './optimizer.ts';

/** Options that mean the same wherever an optimizer has them. */
interface Common {
  params: Params;
  lr: number;
  weight_decay?: number;
  /** Whether weight_decay shrinks the parameters themselves, with no part in the gradient. */
  decoupled_weight_decay?: boolean;
  maximize?: boolean;
}

export type OptimizerClass<A extends unknown[], O extends { lr: number }, S extends object> = new (
  ...args: A
) => Optimizer<O, S>;

/**
 * @param options the options by their names, of the constructor's arguments; `params` is one of them
 * @param begin what is kept for a parameter, by PyTorch's names; a `step` among it counts
 * @param rule changes the parameter in place, outside autograd; the gradient has its sign and its weight decay
 * @param check throws where an option is out of range, besides what `checkCommon` says
 * @param isDecoupled its weight decay is always decoupled, which is no option of it
 */
export function optimizer<A extends unknown[], O extends Common, S extends object>(
  options: (...args: A) => O,
  begin: (parameter: Tensor, group: ParamGroup<Omit<O, 'params'>>) => S,
  rule: (parameter: Tensor, grad: Tensor, state: S, group: ParamGroup<Omit<O, 'params'>>) => void,
  check?: (options: Omit<O, 'params'> & { params: Tensor[] }) => void,
  isDecoupled = false,
): OptimizerClass<A, Omit<O, 'params'>, S> {
  class Rule extends Optimizer<Omit<O, 'params'>, S> {
    #alike = new Alike();

    constructor(...args: unknown[]) {
      const { params, ...given } = options(...(args as A));
      super(params, given);
    }

    override step<T = undefined>(closure?: () => T): T | undefined {
      this.#alike = new Alike();
      return super.step(closure);
    }

    protected override check(given: ParamGroup<Omit<O, 'params'>>): void {
      super.check(given);
      check?.(given);
    }

    protected override update(parameter: Tensor, grad: Tensor, group: ParamGroup<Omit<O, 'params'>>): void {
      const state: S & { step?: number } = this.stateOf(parameter, () => begin(parameter, group));
      if (state.step !== undefined) state.step++;
      this.#alike.update(group, parameter, grad, state, () => {
        let given = group.maximize ? neg(grad) : grad;
        if (group.weight_decay) {
          if (isDecoupled || group.decoupled_weight_decay) parameter.mul_(1 - group.lr * group.weight_decay);
          else given = given.add(parameter, { alpha: group.weight_decay });
        }
        rule(parameter, given, state, group);
      });
    }
  }
  return Rule;
}
