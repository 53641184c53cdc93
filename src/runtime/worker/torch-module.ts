/**
 * What a program gets that imports `spark-runner/kernels`: the `torch` that it has anyway, and those of its names whose families are
 * loaded. A name that it imports stands in its text, so its family is. Loaded for programs that import it.
 */
import type { CompiledModule, CompiledProgram } from '../protocol/program.ts';
import { remake } from './made-modules.ts';

const TORCH = "globalThis[Symbol.for('spark-runner:torch')]";
let code = '';

/** The names that can be read. */
function namesIn(torch: object): string[] {
  const all = Object.entries(Object.getOwnPropertyDescriptors(torch));
  return all.flatMap(([name, { get }]) => (get ? [] : name));
}

/** The program with that module among its own. @param key what stands for its address */
export function withTorchModule(program: CompiledProgram, key: string): CompiledProgram {
  const torch = (globalThis as unknown as Record<symbol, object>)[Symbol.for('spark-runner:torch')];
  const names = namesIn(torch);
  const text =
    `const torch=${TORCH};export default torch;` +
    `${names.map((name) => `const _${name}=torch.${name};`).join('')}` +
    `export{${names.map((name) => `_${name} as ${name}`).join()}};`;
  // More of it is loaded: what is imported from now on has that, too.
  if (text !== code) remake(key);
  code = text;
  const about = { url: 'spark-runner/kernels', source: 'spark-runner/kernels', lineOffset: 0, columnShifts: [] };
  const module: CompiledModule = { ...about, key, code, isLibrary: true };
  return { ...program, modules: [module, ...(program.modules ?? [])] };
}
