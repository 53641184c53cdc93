/**
 * A program that has been fetched, parsed and linked, and whose first statement still waits (docs/decisions/0002).
 *
 * The program's text becomes a blob module whose last line imports a *gate module*. Modules are linked as a whole graph
 * before any is evaluated, and a module is evaluated after its imports; so when the gate module asks, everything is
 * linked, and the program starts when its promise resolves.
 */
import type { CompiledProgram, CompiledText } from '../protocol/program.ts';
import { addressed, makeModules, makeOtherwise, moduleURL } from './made-modules.ts';
import { refusal } from './policy.ts';

const KEY = 'spark-runner:gate';
const gates = new Map<number, () => Promise<void>>();
let count = 0;
Object.defineProperty(globalThis, Symbol.for(KEY), { value: (id: number) => gates.get(id)?.() });

/** Every text of an author's that this worker has linked, by the URL that stands in its stack frames. */
export const programs = new Map<string, CompiledText>();

export interface LinkedProgram {
  readonly program: CompiledProgram;
  /** Of its module, as it stands in stack frames. */
  readonly url: string;
  /** Runs the module; resolves with its exports when its top level is done. Call once. */
  evaluate(): Promise<Record<string, unknown>>;
}

/** Links a program. Rejects with what the engine says when it can't be: bad syntax, a missing import or export. */
export async function link(program: CompiledProgram): Promise<LinkedProgram> {
  try {
    return await linkModule(program);
  } catch (error) {
    // What is no program is a SyntaxError; a module that did not come, a TypeError.
    const refused = error instanceof TypeError && (await refusal('The program'));
    if (!refused) throw error;
    if (!makeOtherwise()) throw refused;
    return linkModule(program).catch(async (other) => {
      throw (await refusal('The program')) ? refused : other;
    });
  }
}

async function linkModule(program: CompiledProgram): Promise<LinkedProgram> {
  const id = count++;
  const reached = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  gates.set(id, () => {
    reached.resolve();
    return opened.promise;
  });
  const gateURL = moduleURL(`await globalThis[Symbol.for('${KEY}')](${id});`);
  for (const [address, text] of makeModules(program.modules)) programs.set(address, text);
  const url = moduleURL(`${addressed(program.code)}\nimport '${gateURL}';\n`);
  programs.set(url, program);
  const done = import(/* @vite-ignore */ url) as Promise<Record<string, unknown>>;
  try {
    await Promise.race([reached.promise, done]);
  } finally {
    gates.delete(id);
    URL.revokeObjectURL(url);
    URL.revokeObjectURL(gateURL);
  }
  // Until evaluate() is called nobody else waits for it.
  done.catch(() => {});
  return {
    program,
    url,
    evaluate: () => {
      opened.resolve();
      return done;
    },
  };
}
