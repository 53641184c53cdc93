/** torch.where with a condition: elements of the one or the other. */
import { failType } from '../core/callee.ts';
import { link } from '../core/grad-node.ts';
import { literal } from '../core/literal.ts';
import { Tensor } from '../core/tensor.ts';
import { sumTo } from './basis.ts';
import {
  broadcastShapes,
  castRef,
  make,
  mapNode,
  type Operand,
  operandRef,
  refOf,
  resultDtype,
  scalarRef,
  shapeOf,
} from './core.ts';

/** `input` where the condition holds, else `other`. */
export function where(condition: Tensor | boolean, input: Operand, other: Operand): Tensor {
  if (condition instanceof Tensor && condition.dtype !== 'bool' && condition.dtype !== 'uint8') {
    failType('expected a bool condition', condition);
  }
  const shape = broadcastShapes(shapeOf(condition), shapeOf(input), shapeOf(other));
  const dtype = resultDtype(input, other);
  const test =
    condition instanceof Tensor ? castRef(refOf(condition, shape), 'bool', shape) : scalarRef(condition, 'bool', shape);
  const out = make(
    mapNode('where', dtype, shape, [test, operandRef(input, dtype, shape), operandRef(other, dtype, shape)]),
  );
  if (!(input instanceof Tensor || other instanceof Tensor)) literal(out);
  const inputs = [input, other].filter((operand) => operand instanceof Tensor);
  const saved = condition instanceof Tensor ? [condition] : [];
  return link(out, inputs, saved, ([g], needs) => {
    let at = 0;
    return [input, other].flatMap((operand, i) => {
      if (!(operand instanceof Tensor)) return [];
      if (!needs[at++]) return [null];
      return [sumTo(i === 0 ? where(condition, g!, 0) : where(condition, 0, g!), operand.shape)];
    });
  });
}
