/**
 * How tensors, modules and optimizers look as texts, in JSON and in consoles: as in PyTorch. Put onto their classes when the family
 * comes, which programs load that name what prints; until then a text says what a thing is, without what is in it.
 * @words console String toString JSON
 */
import { INSPECT, Tensor } from '../core/tensor.ts';
import { Module } from '../nn/module.ts';
import type { IncompatibleKeys } from '../nn/state-dict.ts';
import { Tuple } from '../ops/named-tuple.ts';
import { Optimizer } from '../optim/optimizer.ts';
import { extraRepr, moduleText, optimizerText } from './modules.ts';
import { quoted, tuple as tupleText } from './numbers.ts';
import { textLater, textOf } from './tensors.ts';

/** What a console asks for that can wait: a promise of the text, where that has more than `toString` has at once. */
const LATER = Symbol.for('spark-runner:text');

function put(type: { prototype: object }, methods: object): void {
  for (const key of Reflect.ownKeys(methods))
    Object.defineProperty(type.prototype, key, {
      configurable: true,
      writable: true,
      value: (methods as Record<PropertyKey, unknown>)[key],
    });
}

/** As PyTorch writes a named tuple, of texts that its tensors have, or shall have. */
function tupleOf(tuple: Tuple, of: (tensor: unknown) => unknown): string {
  const [name, fields] = tuple.parts();
  const written = (value: unknown): unknown =>
    Array.isArray(value) ? tupleText(value.map(written) as string[]) : of(value);
  const lines = Object.entries(fields).map(([field, value]) => `${field}=${written(value)}`);
  // Those of Python's own are on one line.
  return name[0] === '_' ? `${name}(${lines.join(', ')})` : `torch.return_types.${name}(\n${lines.join(',\n')})`;
}

function toText(this: Tuple): string {
  return tupleOf(this, String);
}

/** What `load_state_dict` gives is a plain list until somebody prints. */
function keysText(this: IncompatibleKeys): string {
  const list = (names: readonly string[]) => `[${names.map(quoted).join(', ')}]`;
  return this.flat().length
    ? `_IncompatibleKeys(missing_keys=${list(this.missing_keys)}, unexpected_keys=${list(this.unexpected_keys)})`
    : '<All keys matched successfully>';
}

/** Torch itself has done so where it is needed; `spark-runner/kernels/lean` leaves it to the program. */
export function installPrinting(): void {
  const short = Tensor.prototype.toString;
  put(Tensor, {
    toString(this: Tensor) {
      return textOf(this) ?? short.call(this);
    },
    [LATER](this: Tensor) {
      return textLater(this);
    },
  });
  const load = Module.prototype.load_state_dict;
  put(Module, {
    load_state_dict(this: Module, ...given: Parameters<typeof load>) {
      const found = load.apply(this, given);
      put({ prototype: found }, { toString: keysText, [INSPECT]: keysText });
      return found;
    },
    toString(this: Module) {
      return moduleText(this);
    },
    extra_repr(this: Module) {
      return extraRepr(this);
    },
  });
  put(Tuple, {
    toString: toText,
    [INSPECT]: toText,
    [LATER](this: Tuple) {
      const tensors = this.flat().filter((each) => each instanceof Tensor);
      const later = tensors.map(textLater);
      return (
        later[0] && Promise.all(later).then((texts) => tupleOf(this, (each) => texts[tensors.indexOf(each as Tensor)]))
      );
    },
  });
  const ofOptimizer = function (this: Optimizer) {
    return optimizerText(this);
  };
  put(Optimizer, { toString: ofOptimizer, [INSPECT]: ofOptimizer });
}
