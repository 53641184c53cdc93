/**
 * Where in the author's text something happened, found in an error's stack: Chromium writes `at name (url:line:column)`,
 * Firefox and WebKit `name@url:line:column`. Only frames of programs and their author's files count; the runner's own and
 * those of libraries are left out.
 */
import type { SourcePosition } from '../errors.ts';
import type { CompiledText } from '../protocol/program.ts';
import { programs } from './linked-program.ts';

const FRAME = /^\s*(?:at\s+)?(?:(.*?)[@\s]\(?)?(\w+:[^\s()]+?):(\d+):(\d+)\)?\s*$/;

/** A position in the module's text as one in the author's. */
export function authored(program: CompiledText, line: number, column: number): SourcePosition {
  let moved = 0;
  for (const [shiftedLine, after, delta] of program.columnShifts) {
    if (shiftedLine === line && column > after) moved += delta;
  }
  return {
    source: program.source,
    line: Math.max(1, line - program.lineOffset),
    column: Math.max(1, column - moved),
  };
}

/** Frames, and characters of a line of a stack, that are looked at: what a program makes of them has no bounds. */
const FRAMES = 100;
const LONG = 1000;

interface Frame extends SourcePosition {
  name: string;
  program: CompiledText;
}

/**
 * The frames of a stack that are the author's, innermost first.
 *
 * @param stack what the error says it is: programs may make it anything
 * @param message the error's: Chromium's stacks begin with it, and it may look like frames
 */
export function authorFrames(stack: unknown, message?: unknown): Frame[] {
  const frames: Frame[] = [];
  if (typeof stack !== 'string') return frames;
  for (const text of stack.slice(headingOf(stack, message)).split('\n', FRAMES)) {
    const match = text.length < LONG && FRAME.exec(text);
    const program = match && programs.get(match[2]);
    if (program) {
      const name = (match[1] ?? '').replace(/^async\s+|\/<|async\*/g, '').trim();
      frames.push({ name, program, ...authored(program, Number(match[3]), Number(match[4])) });
    }
  }
  return frames;
}

/** How long what stands before the frames is: "Error: ", and the message. Firefox writes none. */
function headingOf(stack: string, message: unknown): number {
  const at = typeof message === 'string' && message ? stack.indexOf(message) : -1;
  return at === 0 || (at > 0 && /^[^\n@]*: $/.test(stack.slice(Math.max(0, at - 300), at)))
    ? at + String(message).length
    : 0;
}

/** The innermost author's position; empty when the stack has none. */
export function positionOf(stack: unknown): SourcePosition {
  const [frame] = authorFrames(stack);
  return frame ? { source: frame.source, line: frame.line, column: frame.column } : {};
}

/** The stack as the author would write it: their own frames, in their own text. */
export function authorStack(heading: string, stack: unknown, message?: unknown): string {
  const lines = authorFrames(stack, message).map(
    ({ name, source, line, column }) => `    at ${name ? `${name} ` : ''}(${source}:${line}:${column})`,
  );
  return [heading, ...lines].join('\n');
}
