/** torch.save and torch.load: a state_dict as the bytes of a safetensors file. */
import type { Tensor } from './tensor.ts';

/**
 * The bytes of a safetensors file with these tensors: write them to a file, offer them as a download, or `spark.save` them.
 * https://pytorch.org/docs/stable/generated/torch.save.html
 * @param options `metadata`: strings by name, kept in the file
 */
export async function save(
  state: Record<string, Tensor>,
  options: { metadata?: Record<string, string> | null } = {},
): Promise<ArrayBuffer> {
  return (await import('./safetensors.ts')).write(state, options.metadata);
}

/**
 * The tensors of a safetensors file by name, for `model.load_state_dict`. Floats of every width come as float32, integers as
 * int32 (uint8 and bool as they are). The file's metadata is in the result's `__metadata__`, which is not enumerable.
 * https://pytorch.org/docs/stable/generated/torch.load.html
 * @throws {Error} for bytes that are no safetensors file, with what is wrong
 */
export async function load(source: ArrayBuffer | ArrayBufferView | Blob): Promise<Record<string, Tensor>> {
  return (await import('./safetensors.ts')).read(source);
}
