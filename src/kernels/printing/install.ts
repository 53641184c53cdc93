/**
 * How tensors, modules and optimizers look as texts, in JSON and in consoles: as in PyTorch. Put onto their classes when the family
 * comes, which programs load that name what prints; until then a text says what a thing is, without what is in it.
 * @words console String toString JSON
 */
import { INSPECT, Tensor } from '../core/tensor.ts';
import { Module } from '../nn/module.ts';
import { Tuple } from '../ops/named-tuple.ts';
import { Optimizer } from '../optim/optimizer.ts';
import { extraRepr, moduleText, optimizerText } from './modules.ts';
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

function tupleText(this: Tuple): string {
  return this.text(String);
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
  put(Module, {
    toString(this: Module) {
      return moduleText(this);
    },
    extra_repr(this: Module) {
      return extraRepr(this);
    },
  });
  put(Tuple, {
    toString: tupleText,
    [INSPECT]: tupleText,
    [LATER](this: Tuple) {
      const later = new Map(this.map((each) => [each, textLater(each)]));
      return (
        later.get(this[0]) &&
        Promise.all(later.values()).then((texts) => {
          const known = new Map([...later.keys()].map((each, at) => [each, texts[at]]));
          return this.text((each) => known.get(each));
        })
      );
    },
  });
  const toText = function (this: Optimizer) {
    return optimizerText(this);
  };
  put(Optimizer, { toString: toText, [INSPECT]: toText });
}
