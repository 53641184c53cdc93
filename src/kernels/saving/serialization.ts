/** torch.save and torch.load: a state_dict, or a whole checkpoint, as the bytes of a safetensors file. */
import type { Tensor } from '../core/tensor.ts';

/**
 * The bytes of a safetensors file with these tensors, or with a checkpoint such as `{ model: model.state_dict(), optimizer:
 * optimizer.state_dict(), epoch }`: write them to a file, offer them as a download, or `spark.save` them. Tensors by name are
 * a plain file for any tool; of anything else, other tools see the tensors under their paths, "model.0.weight".
 * https://pytorch.org/docs/stable/generated/torch.save.html
 * @param state tensors, typed arrays, plain data, Dates, Maps and Sets, nested in any way
 * @param options `metadata`: strings by name, kept in the file
 * @throws {TypeError} for what a file cannot hold (a function, a module), with its path
 * @example
 * const bytes = await torch.save({ w: torch.tensor([1.5, 2]) });
 * (await torch.load(bytes)).w
 * // tensor([1.5000, 2.0000])
 */
export async function save(
  state: unknown,
  options: { metadata?: Record<string, string> | null } = {},
): Promise<ArrayBuffer> {
  return (await import('./safetensors.ts')).write(state, options.metadata);
}

/**
 * What `torch.save` was given; of another tool's file, its tensors by name, for `model.load_state_dict`. Floats of every
 * width come as float32, integers as int32 (uint8 and bool as they are). The file's metadata is in the result's
 * `__metadata__`, which is not enumerable.
 * https://pytorch.org/docs/stable/generated/torch.load.html
 * @throws {Error} for bytes that are no safetensors file, with what is wrong
 * @example
 * const bytes = await torch.save({ w: torch.tensor([1.5, 2]) });
 * (await torch.load(bytes)).w
 * // tensor([1.5000, 2.0000])
 */
export async function load<State = Record<string, Tensor>>(
  source: ArrayBuffer | ArrayBufferView | Blob,
): Promise<State> {
  return (await import('./safetensors.ts')).read(source) as Promise<State>;
}
