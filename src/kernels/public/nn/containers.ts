// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Module } from '../../nn/module.ts';
import * as plain from '../../nn/containers.ts';
import { defClass } from '../../core/scope.ts';

/**
 * `new Sequential(a, b, c)` names its children 0, 1, 2; `new Sequential({ fc: a, act: b })` as given.
 * A function that is no module may stand between them too: `(x) => x.relu()`.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Sequential.html
 */
const _Sequential: typeof plain.Sequential = defClass('Sequential', plain.Sequential);
type _Sequential = plain.Sequential;

/**
 * A list whose modules are part of the model: `for (const layer of this.layers) x = layer(x)`.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ModuleList.html
 */
const _ModuleList: {
  new (modules?: Iterable<Module> | null | { modules?: Iterable<Module> | null }): plain.ModuleList;
} = defClass('ModuleList(;*modules?)', plain.ModuleList);
type _ModuleList = plain.ModuleList;

/**
 * Modules by name: `this.heads.get('policy')`, or `.policy` as an ordinary property.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ModuleDict.html
 */
const _ModuleDict: typeof plain.ModuleDict = defClass('ModuleDict', plain.ModuleDict);
type _ModuleDict = plain.ModuleDict;

/**
 * Parameters 0, 1, 2, … that are part of the model.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ParameterList.html
 */
const _ParameterList: {
  new (values?: Iterable<Tensor> | null | { values?: Iterable<Tensor> | null }): plain.ParameterList;
} = defClass('ParameterList(;*values?)', plain.ParameterList);
type _ParameterList = plain.ParameterList;

/**
 * Parameters by name: `this.weights.get('a')`, or `.a` as an ordinary property.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ParameterDict.html
 */
const _ParameterDict: typeof plain.ParameterDict = defClass('ParameterDict', plain.ParameterDict);
type _ParameterDict = plain.ParameterDict;

export { _ModuleDict as ModuleDict, _ModuleList as ModuleList, _ParameterDict as ParameterDict, _ParameterList as ParameterList, _Sequential as Sequential };
