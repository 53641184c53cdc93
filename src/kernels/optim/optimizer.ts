/**
 * Optimizer: what every optimizer shares — parameter groups, per-parameter state, checks, saving and loading.
 *
 * Contract: a subclass names its defaults and writes `update` for one parameter; it runs outside autograd. Whatever
 * may change from step to step (a learning rate, a bias correction) goes to the device as a number of its own, so a
 * schedule or a slider never makes a new kernel.
 */

import { enable_grad, no_grad } from '../autograd/index.ts';
import { fail, failType } from '../core/callee.ts';
import { refuseKind, wantKind } from '../core/kinds.ts';
import { keep, scoped } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { clearGrad } from '../nn/module.ts';

/** One set of parameters and its options; options may be changed between any two steps. */
export type ParamGroup<O> = O & { params: Tensor[]; initial_lr?: number };

/** A group of parameters with options of its own, as an optimizer is given it. */
export type GivenGroup<O = { lr?: number; weight_decay?: number; [option: string]: unknown }> = Partial<O> & {
  params: Tensor | Iterable<Tensor>;
};

/** Parameters, or groups of them with options of their own; or either with names, as `named_parameters()` gives them. */
export type Params = Iterable<Tensor> | Iterable<GivenGroup> | Iterable<readonly [name: string, parameter: Tensor]>;

/** What an optimizer keeps for a parameter: tensors such as `exp_avg`, and numbers such as `step`. */
export type ParamState = Record<string, Tensor | number | null>;

export interface OptimizerState<O> {
  state: Record<number, ParamState>;
  param_groups: (Omit<ParamGroup<O>, 'params'> & { params: number[] })[];
}

/**
 * The base of the optimizers: parameter groups, a state for each parameter, `step`, `zero_grad`, saving and loading.
 * `params` are tensors, or groups `{ params, … }` with options of their own; they may change between steps.
 * @names torch.optim.Optimizer
 * @throws {TypeError} for a single tensor, or what is no tensor
 * @throws {Error} for no parameters, one that is no leaf or in two groups, or an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Optimizer.html
 * @example
 * new torch.optim.SGD([torch.ones(1, { requires_grad: true })]) instanceof torch.optim.Optimizer
 * // true
 */
export abstract class Optimizer<O extends { lr: number } = { lr: number }, S extends object = object> {
  /**
   * The options of groups that say nothing else.
   * @example
   * const w = torch.tensor([1.5, -2], { requires_grad: true });
   * const optimizer = new torch.optim.SGD([w], { lr: 0.1 });
   * optimizer.defaults.lr
   * // 0.1
   */
  readonly defaults: O;
  /**
   * The groups of parameters, each with its options.
   * @example
   * const w = torch.tensor([1.5, -2], { requires_grad: true });
   * const optimizer = new torch.optim.SGD([w], { lr: 0.1 });
   * optimizer.param_groups[0].lr
   * // 0.1
   */
  param_groups: ParamGroup<O>[] = [];
  /**
   * What it keeps of each parameter: momenta and the like.
   * @example
   * const w = torch.tensor([1.5, -2], { requires_grad: true });
   * const optimizer = new torch.optim.SGD([w], { lr: 0.1 });
   * w.square().sum().backward();
   * optimizer.step();
   * optimizer.state.size
   * // 1
   */
  readonly state = new Map<Tensor, S>();

  constructor(params: Params, defaults: O) {
    this.defaults = defaults;
    if (params instanceof Tensor) {
      failType('params should be an iterable of Tensors or dicts', 'a Tensor');
    }
    wantKind('*', params, 'params');
    const given: unknown[] = [...params];
    if (given.length === 0) fail('optimizer got an empty parameter list');
    const grouped = isGroup(given[0]) ? given : [{ params: given }];
    for (const group of grouped) this.add_param_group(group as GivenGroup<O>);
  }

  /**
   * Its class's name; with the groups and their options, where torch's texts are loaded (printing/modules.ts).
   * @example
   * const w = torch.ones(1, { requires_grad: true });
   * new torch.optim.SGD([w], { lr: 0.1 }).toString().split(' ')[0]
   * // 'SGD'
   */
  toString(): string {
    return this.constructor.name;
  }

  /** Throws where an option is out of range; asked for every group. */
  protected check(options: ParamGroup<O>): void {
    checkCommon(options);
  }

  /** One step of one parameter, in place. */
  protected abstract update(parameter: Tensor, grad: Tensor, group: ParamGroup<O>): void;

  /**
   * Adds a group of parameters with options of its own.
   * @example
   * const w = torch.tensor([1.5, -2], { requires_grad: true });
   * const optimizer = new torch.optim.SGD([w], { lr: 0.1 });
   * optimizer.add_param_group({ params: [torch.ones(1, { requires_grad: true })], lr: 1 });
   * optimizer.param_groups.length
   * // 2
   */
  add_param_group(group: GivenGroup<O>): void {
    if (!group?.params) refuseKind('a dict with params', group, 'param_group');
    const list = group.params instanceof Tensor ? [group.params] : [...group.params];
    // Of a complex parameter, as in PyTorch, the real tensor that it is a look at.
    const params = list.map((each) => (isNamed(each) ? each[1] : each)).map((each) => each?.pair ?? each);
    const taken = new Set(this.param_groups.flatMap((other) => other.params));
    for (const parameter of params) {
      if (!(parameter instanceof Tensor)) {
        failType(`optimizer can only optimize Tensors, but one of the params is ${describe(parameter)}`);
      }
      if (parameter.grad_fn) fail("can't optimize a non-leaf Tensor");
      if (taken.has(parameter)) fail('some parameters appear in more than one parameter group');
      taken.add(parameter);
    }
    const options = { ...this.defaults, ...group, params };
    this.check(options);
    this.param_groups.push(options);
  }

  /**
   * `null` gradients by default, as in PyTorch: a parameter that took no part is then left alone by `step`.
   * @example
   * const w = torch.tensor([1.5, -2], { requires_grad: true });
   * const optimizer = new torch.optim.SGD([w], { lr: 0.1 });
   * w.square().sum().backward();
   * optimizer.zero_grad();
   * w.grad
   * // null
   */
  zero_grad({ set_to_none = true }: { set_to_none?: boolean } = {}): void {
    for (const { params } of this.param_groups) for (const parameter of params) clearGrad(parameter, set_to_none);
  }

  /**
   * Updates every parameter that has a gradient. A closure is run first (with gradients on) and its loss returned.
   * @example
   * const w = torch.tensor([1.5, -2], { requires_grad: true });
   * const optimizer = new torch.optim.SGD([w], { lr: 0.1 });
   * w.square().sum().backward();
   * optimizer.step();
   * w.detach()
   * // tensor([ 1.2000, -1.6000])
   */
  step<T = undefined>(closure?: () => T): T | undefined {
    if (closure !== undefined) wantKind('!', closure, 'closure');
    const loss = closure && enable_grad(closure);
    scoped(() =>
      no_grad(() => {
        for (const group of this.param_groups) {
          for (const parameter of group.params) {
            const grad = parameter.ownGrad;
            if (grad) this.update(parameter, grad, group);
          }
        }
      }),
    );
    return loss;
  }

  /**
   * Parameters by their number in the order of the groups, as in PyTorch.
   * @example
   * const w = torch.tensor([1.5, -2], { requires_grad: true });
   * const optimizer = new torch.optim.SGD([w], { lr: 0.1 });
   * Object.keys(optimizer.state_dict())
   * // ['state', 'param_groups']
   */
  state_dict(): OptimizerState<O> {
    const all = this.param_groups.flatMap((group) => group.params);
    const number = new Map(all.map((parameter, index) => [parameter, index]));
    const state: Record<number, ParamState> = {};
    for (const [parameter, kept] of this.state) state[number.get(parameter)!] = { ...(kept as ParamState) };
    return {
      state,
      param_groups: this.param_groups.map(({ params, ...options }) => ({
        ...options,
        params: params.map((p) => number.get(p)!),
      })),
    };
  }

  /**
   * Takes over what `state_dict` gave. @throws {Error} where groups or parameters are not as many
   * @example
   * const w = torch.tensor([1.5, -2], { requires_grad: true });
   * const optimizer = new torch.optim.SGD([w], { lr: 0.1 });
   * const saved = optimizer.state_dict();
   * optimizer.param_groups[0].lr = 1;
   * optimizer.load_state_dict(saved);
   * optimizer.param_groups[0].lr
   * // 0.1
   */
  load_state_dict(saved: OptimizerState<O>): void {
    if (!saved?.param_groups) refuseKind('what state_dict() gives', saved, 'state_dict');
    const groups = saved.param_groups;
    if (groups.length !== this.param_groups.length) {
      fail('loaded state dict has a different number of parameter groups');
    }
    if (groups.some((group, index) => group.params.length !== this.param_groups[index].params.length)) {
      fail('loaded state dict has parameter groups of different sizes');
    }
    this.state.clear();
    this.param_groups = this.param_groups.map((group, index) => {
      group.params.forEach((parameter, position) => {
        const kept = saved.state[groups[index].params[position]];
        if (kept) this.state.set(parameter, cloned(kept) as S);
      });
      return { ...groups[index], params: group.params } as unknown as ParamGroup<O>;
    });
  }

  /** The parameter's state, made on its first step. */
  protected stateOf(parameter: Tensor, make: () => S): S {
    let kept = this.state.get(parameter);
    if (!kept) {
      this.state.set(parameter, (kept = make()));
      for (const value of Object.values(kept)) if (value instanceof Tensor) keep(value);
    }
    return kept;
  }
}

/** Copies, so that the saved state stays what it was while training goes on. */
function cloned(kept: ParamState): ParamState {
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [name, value instanceof Tensor ? no_grad(() => value.clone()) : value]),
  );
}

const isNamed = (value: unknown): value is readonly [string, Tensor] => Array.isArray(value);
const isGroup = (value: unknown): boolean => typeof value === 'object' && value !== null && 'params' in value;
const describe = (value: unknown): string => (value === null ? 'null' : typeof value);

/** PyTorch's wording for an option that is out of range. */
export function refuse(what: string, value: unknown): never {
  fail(`Invalid ${what}: ${value}`);
}

/** What PyTorch's errors call an option that may not be negative. */
const NAMES: Record<string, string> = { lr: 'learning rate', eps: 'epsilon value' };
const POSITIVE = 'lr lr_decay eps weight_decay momentum alpha rho momentum_decay initial_accumulator_value'.split(' ');

/** What all optimizers check alike. `!(x >= 0)` rather than `x < 0`: NaN is refused too. */
function checkCommon(options: object): void {
  const given = options as Record<string, unknown> & { betas?: number[] };
  for (const name of POSITIVE) {
    const value = given[name];
    if (value !== undefined && !Array.isArray(value) && !(Number(value) >= 0))
      refuse(NAMES[name] ?? `${name} value`, value);
  }
  given.betas?.forEach((beta, index) => {
    if (!(beta >= 0 && beta < 1)) refuse(`beta parameter at index ${index}`, beta);
  });
}
