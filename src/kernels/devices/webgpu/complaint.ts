/** What the GPU says of an author's own shader, as an error at the author's line. */

export class KernelError extends Error {
  /** In the kernel's WGSL, from 1; 0 where the whole of it is meant. */
  readonly line: number;
  readonly column: number;
  readonly wgsl: string;

  constructor(message: string, wgsl: string, line: number, column: number) {
    super(message);
    this.name = 'KernelError';
    this.wgsl = wgsl;
    this.line = line;
    this.column = column;
  }
}

/**
 * The first error in a shader whose pipeline was refused, or what that was refused for. Its stack is that of the refusal: a runner
 * lets it begin at the shader's own line in the author's text (src/runtime/worker/shaders.ts).
 */
export async function complaintOf(
  compiled: Promise<GPUCompilationInfo>,
  name: string,
  wgsl: string,
  refused: Error,
): Promise<KernelError> {
  const { messages } = await compiled;
  const complaint = complaintAt(
    messages.find(({ type }) => type === 'error'),
    name,
    wgsl,
    refused,
  );
  if (refused.stack) complaint.stack = refused.stack;
  return complaint;
}

function complaintAt(
  first: GPUCompilationMessage | undefined,
  name: string,
  wgsl: string,
  refused: Error,
): KernelError {
  if (!first) return new KernelError(`torch.kernel '${name}': ${refused.message}`, wgsl, 0, 0);
  const { lineNum: line, linePos: column } = first;
  // Firefox draws the excerpt itself; its first words say what is wrong.
  const said = /\n/.test(first.message) ? (/error: (.+)/.exec(first.message)?.[1] ?? first.message) : first.message;
  const excerpt = wgsl.split('\n')[line - 1];
  const place = line ? `, line ${line}, column ${column}` : '';
  const shown = excerpt === undefined ? '' : `\n${excerpt}\n${' '.repeat(Math.max(column - 1, 0))}^`;
  return new KernelError(`torch.kernel '${name}'${place}: ${said}${shown}`, wgsl, line, column);
}
