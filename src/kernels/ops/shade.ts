/**
 * Shaders of whole tensors, an author's or the device's own, as nodes of the graph.
 * @family core
 */
import type { OwnShader } from '../core/device.ts';
import type { Dtype } from '../core/dtype.ts';
import { type CustomDetails, Node, type Ref } from '../core/graph.ts';
import { runtime } from '../core/runtime.ts';
import type { Tensor } from '../core/tensor.ts';
import { contiguousNode, make, mapNode, own } from './core.ts';

const ids = new Map<string, number>();

function idOf(key: string): number {
  const id = ids.get(key) ?? ids.size;
  ids.set(key, id);
  return id;
}

/** The tensors that a shader makes of others, which it reads as they lie in order. */
export function shade(
  name: string,
  { wgsl, entry, workgroups }: OwnShader,
  specs: readonly { shape: readonly number[]; dtype: Dtype }[],
  inputs: readonly Tensor[],
): Tensor[] {
  // A kernel has no buffer twice: what is given twice is copied.
  const seen = new Set<Node>();
  const args = inputs.map((input): Ref => {
    let node = contiguousNode(input);
    if (seen.has(node)) node = runtime.record(mapNode('id', node.dtype, node.shape, [own(node)]));
    seen.add(node);
    return { ...own(node), whole: true };
  });
  const id = idOf(`${entry} ${workgroups} ${wgsl}`);
  const custom: CustomDetails = { id, name, wgsl, entry, workgroups, outputs: [] };
  const [first, ...rest] = specs;
  custom.outputs.push(new Node('custom', first.dtype, first.shape, args, { custom }));
  for (const { dtype, shape } of rest)
    custom.outputs.push(new Node('result', dtype, shape, [{ ...own(custom.outputs[0]), whole: true }], { custom }));
  return custom.outputs.map((node) => make(node));
}
