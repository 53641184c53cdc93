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
export function watchShaders(all: typeof programs, failures: { stray(error: Error): void }): void {
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
        void verdict(descriptor).then((error) => error && failures.stray(error));
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
  // Firefox draws an excerpt itself; its first words say what is wrong.
  const error = new Error(`WGSL: ${/error: (.+)\n/.exec(wrong.message)?.[1] ?? wrong.message}`);
  const line = code.split('\n')[wrong.lineNum - 1] ?? '';
  const place = findLine(code, wrong.lineNum);
  const hint = place ? undefined : `Line ${wrong.lineNum} of the shader: ${line.trim()}`;
  if (place)
    error.stack = `Error: ${error.message}\n    at shader (${place.url}:${place.line}:${place.columns(wrong.linePos)})`;
  return hint ? Object.assign(error, { hint }) : error;
}

/** From a column of a shader's line to that of the author's. */
type Columns = (column: number) => number;

/**
 * Where a line of a shader stands in a program, the newest first: the shader as it is, or with `${…}` in some lines;
 * then of the lines that may have become this one, the one whose neighbours fit best.
 */
function findLine(code: string, lineNum: number): { url: string; line: number; columns: Columns } | undefined {
  const shader = code.split('\n');
  for (const [url, program] of [...known!].reverse()) {
    const whole = program.code.indexOf(code);
    if (whole >= 0) {
      const before = program.code.slice(0, whole).split('\n');
      const indent = lineNum === 1 ? before.at(-1)!.length : 0;
      return { url, line: before.length + lineNum - 1, columns: (column) => column + indent };
    }
    const lines = program.code.split('\n');
    let [best, line, columns]: [number, number, Columns | undefined] = [0, 0, undefined];
    for (const at of lines.keys()) {
      const found = match(lines[at], shader[lineNum - 1]);
      if (!found) continue;
      const fits = shader.filter((text, i) => match(lines[at + i - lineNum + 1], text)).length;
      if (fits > best) [best, line, columns] = [fits, at + 1, found];
    }
    if (columns) return { url, line, columns };
  }
  return undefined;
}

const HOLE = /\$\{[^}]*\}/g;

/** Whether a line of the author's text may have become this line of a shader, and then how columns correspond. */
function match(authored = '', text = ''): Columns | undefined {
  const bare = text.trim();
  if (!bare) return undefined;
  const at = authored.indexOf(bare);
  if (at >= 0) return (column) => column + at - text.search(/\S/);
  const holes = authored.match(HOLE);
  if (!holes) return undefined;
  const pieces = authored.split(HOLE);
  const pattern = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.*)');
  const values = new RegExp(`^${pattern}$`).exec(text)?.slice(1);
  return (
    values &&
    ((column) => {
      let [passed, moved] = [0, 0];
      for (const [i, value] of values.entries()) {
        passed += pieces[i].length;
        if (column <= passed) break;
        if (column <= passed + value.length) return passed + moved + 1; // within the value: where `${` begins
        passed += value.length;
        moved += holes[i].length - value.length;
      }
      return column + moved;
    })
  );
}
