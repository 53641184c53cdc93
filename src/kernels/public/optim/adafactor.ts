// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Params } from '../../optim/optimizer.ts';
import * as plain from '../../optim/adafactor.ts';
import { defClass } from '../../core/scope.ts';

/**
 * Steps divided by the root of the running mean of squared gradients, of which for matrices the means of rows and of columns are kept.
 * How far it goes depends on the parameter's own size, and no step is larger than `d` in the root of its mean square.
 * lr 0.01, beta2_decay −0.8, eps [null, 1e-3], d 1, weight_decay 0 (decoupled).
 * State: `step`, and `row_var` and `col_var`, or for a vector `variance`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adafactor.html
 */
const _Adafactor: {
  new (params: Params | { params: Params; lr?: number; beta2_decay?: number; eps?: readonly [number | null, number]; d?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null }, lr?: number | { lr?: number; beta2_decay?: number; eps?: readonly [number | null, number]; d?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null }, beta2_decay?: number | { beta2_decay?: number; eps?: readonly [number | null, number]; d?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null }, eps?: readonly [number | null, number] | { eps?: readonly [number | null, number]; d?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null }, d?: number | { d?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null }, weight_decay?: number | { weight_decay?: number; maximize?: boolean; foreach?: boolean | null }, maximize?: boolean | { maximize?: boolean; foreach?: boolean | null }, keywords?: { foreach?: boolean | null }): InstanceType<typeof plain.Adafactor>;
} = defClass('Adafactor(*params;%lr?,%beta2_decay?,*eps?,%d?,%weight_decay?,^maximize?,^foreach?)', plain.Adafactor);
type _Adafactor = InstanceType<typeof plain.Adafactor>;

export { _Adafactor as Adafactor };
