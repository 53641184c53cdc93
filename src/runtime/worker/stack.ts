/**
 * Where in the author's text something happened, found in an error's stack: Chromium writes `at name (url:line:column)`,
 * Firefox and WebKit `name@url:line:column`. Only frames of programs count; the runner's own are left out.
 */
import type { SourcePosition } from '../errors.ts';
import type { CompiledProgram } from '../protocol.ts';
import { programs } from './linked-program.ts';

const FRAME = /^\s*(?:at\s+)?(?:(.*?)[@\s]\(?)?(blob:[^\s()]+?):(\d+):(\d+)\)?\s*$/;

/** A position in the module's text as one in the author's. */
export function authored(program: CompiledProgram, line: number, column: number): SourcePosition {
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

interface Frame extends SourcePosition {
  name: string;
}

/** The frames of a stack that are the author's, innermost first. */
export function authorFrames(stack: string | undefined): Frame[] {
  const frames: Frame[] = [];
  for (const text of stack?.split('\n') ?? []) {
    const match = FRAME.exec(text);
    const program = match && programs.get(match[2]);
    if (program) {
      const name = (match[1] ?? '').replace(/^async\s+|\/<|async\*/g, '').trim();
      frames.push({ name, ...authored(program, Number(match[3]), Number(match[4])) });
    }
  }
  return frames;
}

/** The innermost author's position; empty when the stack has none. */
export function positionOf(stack: string | undefined): SourcePosition {
  const [frame] = authorFrames(stack);
  return frame ? { source: frame.source, line: frame.line, column: frame.column } : {};
}

/** The stack as the author would write it: their own frames, in their own text. */
export function authorStack(heading: string, stack: string | undefined): string {
  const lines = authorFrames(stack).map(
    ({ name, source, line, column }) => `    at ${name ? `${name} ` : ''}(${source}:${line}:${column})`,
  );
  return [heading, ...lines].join('\n');
}
