/** What the worker has to know of a program that uses `torch`. In the sandbox its text is there instead of an address. */
import type { CompiledProgram } from '../protocol/program.ts';

let made: string | undefined;

/** The address of the kernels that a program uses, if it uses them. */
export function kernelsURL({ kernelsURL, kernelsText }: CompiledProgram): string | undefined {
  if (kernelsText === undefined) return kernelsURL;
  return (made ??= URL.createObjectURL(new Blob([kernelsText], { type: 'text/javascript' })));
}

/** All texts of a program that are new to this worker. */
export const textsOf = ({ code, modules = [] }: CompiledProgram): string[] => [
  code,
  ...modules.map((each) => each.code),
];
