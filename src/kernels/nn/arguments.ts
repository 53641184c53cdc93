/**
 * Python's way of calling, in one place: arguments by position, then keywords in one trailing plain object.
 *
 * `parameters` lists names and defaults in PyTorch's order; REQUIRED marks one without a default. Wrong calls are
 * refused in Python's words.
 */

import { failType, named } from '../callee.ts';
import { wantWhole } from '../integers.ts';
import { wantDevice } from '../placement.ts';
import { isKeywords } from '../scope.ts';

// biome-ignore lint/suspicious/noExplicitAny: stands for a default of any type
export const REQUIRED: any = Symbol('required');

/** Parameters that are integers (or tuples of them), or convolutions' 'same', wherever PyTorch's classes have these names. */
const WHOLE =
  /^num_|(features|channels|size|dim|idx|index|shape|stride|dilation|padding|groups|nhead|d_model|forward|[np]scale_factor|blank|override)$/;

/** Keywords of PyTorch's classes that change nothing: an optimizer's ways to run, and what a layer is made of and where. */
const switches = ([first]: string[]): RegExp =>
  first === 'params' ? /^(fused|foreach|capturable|differentiable)$/ : /^d(evice|type)$/;

/** Arguments by PyTorch's names: by position, by keyword, or the default. */
export function bind<P extends Record<string, unknown>>(callee: string, args: readonly unknown[], parameters: P): P {
  const names = Object.keys(parameters);
  const last = args.at(-1);
  const keywords = isKeywords(last) ? last : undefined;
  const positional = keywords ? args.slice(0, -1) : args;
  if (positional.length > names.length) {
    failType(`${callee}() takes at most ${names.length} arguments but ${positional.length} were given`);
  }
  const bound: Record<string, unknown> = { ...parameters };
  positional.forEach((value, index) => {
    if (value !== undefined) bound[names[index]] = value;
  });
  for (const [name, value] of Object.entries(keywords ?? {})) {
    const index = names.indexOf(name);
    if (index < 0 && switches(names).test(name)) {
      if (name === 'device' && value != null) wantDevice(value);
      if (name === 'dtype' && value != null && value !== 'float32') failType(`${callee}: use .to('${value}')`);
      continue;
    }
    if (index < 0) failType(`${callee}() got an unexpected keyword argument '${name}'; it knows ${names.join(', ')}`);
    if (index < positional.length) failType(`${callee}() got multiple values for argument '${name}'`);
    if (value !== undefined) bound[name] = value;
  }
  for (const name of names) {
    if (bound[name] === REQUIRED) failType(`${callee}() missing required argument: '${name}'`);
    if (WHOLE.test(name)) named(callee, () => wantWhole(bound[name], name, name === 'padding'));
  }
  return bound as P;
}
