/**
 * Tells WGSL errors at the kernel's own line of the author's text, whatever library makes the pipeline: what an
 * asynchronous pipeline rejects with is replaced; a synchronous one fails the program. Loaded for programs that
 * mention shaders; a module whose text is fine costs one `getCompilationInfo()`.
 */
import type { programs } from './linked-program.ts';

type Stage = { module: GPUShaderModule } | undefined;
type Descriptor = { compute?: Stage; vertex?: Stage; fragment?: Stage };

/** What is wrong with each module; undefined when nothing is. */
const verdicts = new WeakMap<GPUShaderModule, Promise<Error | undefined>>();
let known: typeof programs | undefined;

/** @param all where to look for the author's lines */
export function watchShaders(all: typeof programs, run: { failed(error: Error): void }): void {
  if (known || !globalThis.GPUDevice) return;
  known = all;
  const { prototype } = GPUDevice;
  const { createShaderModule } = prototype;
  prototype.createShaderModule = function (descriptor) {
    const module = createShaderModule.call(this, descriptor);
    verdicts.set(module, judge(module, descriptor.code));
    return module;
  };
  for (const kind of ['Compute', 'Render'] as const) {
    const later = prototype[`create${kind}PipelineAsync`] as (descriptor: Descriptor) => Promise<never>;
    const now = prototype[`create${kind}Pipeline`] as (descriptor: Descriptor) => never;
    Object.assign(prototype, {
      [later.name]: async function (this: GPUDevice, descriptor: Descriptor) {
        try {
          return await later.call(this, descriptor);
        } catch (error) {
          throw (await verdict(descriptor)) ?? error;
        }
      },
      [now.name]: function (this: GPUDevice, descriptor: Descriptor) {
        void verdict(descriptor).then((error) => error && run.failed(error));
        return now.call(this, descriptor);
      },
    });
  }
}

async function verdict({ compute, vertex, fragment }: Descriptor): Promise<Error | undefined> {
  const found = await Promise.all([compute, vertex, fragment].map((stage) => stage && verdicts.get(stage.module)));
  return found.find(Boolean);
}

async function judge(module: GPUShaderModule, code: string): Promise<Error | undefined> {
  const { messages } = await module.getCompilationInfo();
  const wrong = messages.find(({ type }) => type === 'error');
  if (!wrong) return undefined;
  const error = new Error(`WGSL: ${wrong.message}`);
  const line = code.split('\n')[wrong.lineNum - 1] ?? '';
  const place = findLine(code, wrong.lineNum);
  const hint = place ? undefined : `Line ${wrong.lineNum} of the shader: ${line.trim()}`;
  if (place)
    error.stack = `Error: ${error.message}\n    at shader (${place.url}:${place.line}:${place.column + wrong.linePos})`;
  return hint ? Object.assign(error, { hint }) : error;
}

/**
 * Where a line of a shader stands in a program, the newest first. A shader stands there as it is, or with `${…}` in some
 * lines; then the line that is like it nearest after the shader's first one.
 */
function findLine(code: string, lineNum: number): { url: string; line: number; column: number } | undefined {
  const wanted = code.split('\n')[lineNum - 1] ?? '';
  for (const [url, program] of [...known!].reverse()) {
    const whole = program.code.indexOf(code);
    if (whole >= 0) {
      const before = program.code.slice(0, whole).split('\n');
      return { url, line: before.length + lineNum - 1, column: lineNum === 1 ? before.at(-1)!.length : 0 };
    }
    const lines = program.code.split('\n');
    const at = wanted.trim() ? lines.findIndex((line) => line.includes(wanted.trim())) : -1;
    if (at >= 0) return { url, line: at + 1, column: lines[at].indexOf(wanted.trim()) - wanted.search(/\S/) };
  }
  return undefined;
}
