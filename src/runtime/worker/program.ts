/** One program in this worker: what was sent, its linked module, the signal that ends it. */
import type { RunMessage } from '../protocol/control.ts';
import { type LinkedProgram, link } from './linked-program.ts';

/** What it takes to launch a program, again too. */
export type Launch = Pick<RunMessage, 'generation' | 'program' | 'autostart'>;

export class Program {
  readonly launch: Launch;
  readonly #linked: LinkedProgram;
  /** Ends what the program listens to. */
  readonly aborter = new AbortController();
  /** Its top level has ended, and with it its default export. */
  evaluated = false;
  /** It has come to a checkpoint: what it has not exposed by then, no call waits for. */
  passed = false;

  constructor(launch: Launch, linked: LinkedProgram) {
    this.launch = launch;
    this.#linked = linked;
  }

  /** Fetches, parses and links a program; its first statement waits. */
  static async link(launch: Launch): Promise<Program> {
    return new Program(launch, await link(launch.program));
  }

  /** Whether what it does at first is done. */
  get isUp(): boolean {
    return this.evaluated || this.passed;
  }

  get generation(): number {
    return this.launch.generation;
  }

  /** The URL of its module, as it stands in stack frames. */
  get url(): string {
    return this.#linked.url;
  }

  /**
   * Runs the module's top level and then its default export, if that is a function and the program is not over yet.
   * @returns whether there was one
   */
  async evaluate(isOver: () => boolean): Promise<boolean> {
    const { default: main } = await this.#linked.evaluate();
    const hasMain = typeof main === 'function' && !/^class\b/.test(String(main));
    if (hasMain && !isOver()) await (main as () => unknown)();
    return hasMain;
  }
}
