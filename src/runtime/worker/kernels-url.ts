/** The address of the kernels that a program uses: the page's, or, in the sandbox, one of this worker's own for their text. */
import { KERNELS_IN_SANDBOX } from '../kernels-place.ts';
import type { CompiledProgram } from '../protocol/program.ts';

let made: string | undefined;

/** @returns the address, if it uses them, and the program as it is linked */
export function withKernels(program: CompiledProgram): { kernels?: string; program: CompiledProgram } {
  const { kernelsURL, kernelsText, modules } = program;
  if (kernelsText === undefined) return { kernels: kernelsURL, program };
  const url = (made ??= URL.createObjectURL(new Blob([kernelsText], { type: 'text/javascript' })));
  const named = <Text extends { code: string }>(text: Text): Text => ({
    ...text,
    code: text.code.replaceAll(KERNELS_IN_SANDBOX, url),
  });
  return { kernels: url, program: { ...named(program), ...(modules && { modules: modules.map(named) }) } };
}
