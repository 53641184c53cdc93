/** From a program's first statement to what Run calls by itself. */
import type { Program } from './program.ts';

/** The exposed functions that Run calls by itself, in the order they are looked for. */
const MAINS = ['main', 'train', 'run'];

interface EvaluationContext {
  /** Whether the program is being thrown out, or is no longer the one that runs. */
  isOver(): boolean;
  /** Its top level has ended: well, or by what it threw, which may be anything. */
  evaluated(failure?: { thrown: unknown }): void;
  /** Checkpoints that it has passed. */
  passes(): number;
  exposed(name: string): (() => unknown) | undefined;
  isCalled(name: string): boolean;
  /** Something begins; the returned function ends it. */
  begin(): () => void;
  failed(error: unknown): void;
}

/** Runs the program's top level, then what is to be called by itself: unless the program has started by then. */
export async function evaluate(program: Program, context: EvaluationContext): Promise<void> {
  let hasMain = false;
  try {
    hasMain = await program.evaluate(context.isOver);
  } catch (thrown) {
    program.evaluated = true;
    context.evaluated({ thrown });
    return;
  }
  program.evaluated = true;
  if (context.isOver()) return;
  context.evaluated();
  if (!program.launch.autostart || hasMain || context.passes() > 0) return;
  const name = MAINS.find((candidate) => context.exposed(candidate));
  if (name && !context.isCalled(name)) void callMain(context.exposed(name)!, context);
}

async function callMain(main: () => unknown, { begin, failed }: EvaluationContext): Promise<void> {
  const end = begin();
  try {
    await main();
  } catch (error) {
    failed(error);
  } finally {
    end();
  }
}
