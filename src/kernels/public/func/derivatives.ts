// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Argnums } from '../../func/derivatives.ts';
import type { Fn } from '../../func/vmap.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../func/derivatives.ts';
import { def } from '../../core/scope.ts';

/**
 * The function that gives the gradient of `func`, which returns one number, by its argument number `argnums` (several: a list, as its result);
 * with `has_aux`, of [number, more]: [gradient, more]. An argument may be a tensor, or arrays and objects of them.
 * @throws {Error} for a result that is no single number
 * @see https://pytorch.org/docs/stable/generated/torch.func.grad.html
 */
const _grad: {
  (func: Fn | { func: Fn; argnums?: Argnums; has_aux?: boolean }, argnums?: Argnums | { argnums?: Argnums; has_aux?: boolean }, has_aux?: boolean | { has_aux?: boolean }): Fn;
} = def('grad(!func,argnums,^has_aux?)', plain.grad);

/**
 * The function that gives [gradient, value] of `func`, as `grad` does; with `has_aux` [gradient, [value, more]].
 * @throws {Error} for a result that is no single number
 * @see https://pytorch.org/docs/stable/generated/torch.func.grad_and_value.html
 */
const _grad_and_value: {
  (func: Fn | { func: Fn; argnums?: Argnums; has_aux?: boolean }, argnums?: Argnums | { argnums?: Argnums; has_aux?: boolean }, has_aux?: boolean | { has_aux?: boolean }): Fn;
} = def('grad_and_value(!func,argnums,^has_aux?)', plain.grad_and_value);

/**
 * The function that gives the Jacobian of `func` by its argument number `argnums`, [...output, ...input], from the outputs back: a walk for
 * all of them at once, best where there are fewer outputs than inputs. `chunk_size` so many at a time.
 * @see https://pytorch.org/docs/stable/generated/torch.func.jacrev.html
 */
const _jacrev: {
  (func: Fn | { func: Fn; argnums?: Argnums; has_aux?: boolean; chunk_size?: Int | null }, argnums?: Argnums | { argnums?: Argnums; has_aux?: boolean; chunk_size?: Int | null }, has_aux?: boolean | { has_aux?: boolean; chunk_size?: Int | null }, chunk_size?: Int | null | { chunk_size?: Int | null }): Fn;
} = def('jacrev(!func,argnums,^has_aux?,#chunk_size?)', plain.jacrev);

/**
 * The same as `jacrev`, from the inputs on: best where there are fewer inputs than outputs.
 * @see https://pytorch.org/docs/stable/generated/torch.func.jacfwd.html
 */
const _jacfwd: {
  (func: Fn | { func: Fn; argnums?: Argnums; has_aux?: boolean; chunk_size?: Int | null; randomness?: 'error' | 'same' | 'different' }, argnums?: Argnums | { argnums?: Argnums; has_aux?: boolean; chunk_size?: Int | null; randomness?: 'error' | 'same' | 'different' }, has_aux?: boolean | { has_aux?: boolean; chunk_size?: Int | null; randomness?: 'error' | 'same' | 'different' }, chunk_size?: Int | null | { chunk_size?: Int | null; randomness?: 'error' | 'same' | 'different' }, randomness?: 'error' | 'same' | 'different' | { randomness?: 'error' | 'same' | 'different' }): Fn;
} = def('jacfwd(!func,argnums,^has_aux?,#chunk_size?,$randomness?)', plain.jacfwd);

/**
 * The function that gives the second derivatives of `func`: jacfwd of jacrev.
 * @see https://pytorch.org/docs/stable/generated/torch.func.hessian.html
 */
const _hessian: {
  (func: Fn | { func: Fn; argnums?: Argnums }, argnums?: Argnums | { argnums?: Argnums }): Fn;
} = def('hessian(!func,argnums)', plain.hessian);

export { _grad as grad, _grad_and_value as grad_and_value, _hessian as hessian, _jacfwd as jacfwd, _jacrev as jacrev };

export { jvp, linearize, vjp } from '../../func/derivatives.ts';
