/** One program in this worker: what was sent, its linked module, the signal that ends it. */
import type { RunMessage } from '../protocol.ts';
import type { LinkedProgram } from './linked-program.ts';

/** What it takes to launch a program, again too. */
export type Launch = Pick<RunMessage, 'generation' | 'program' | 'autostart'>;

/** The exposed functions that Run calls by itself, in the order they are looked for. */
const MAINS = ['main', 'train', 'run'];

export class Program {
  readonly launch: Launch;
  readonly #linked: LinkedProgram;
  /** Ends what the program listens to. */
  readonly aborter = new AbortController();
  /** Its top level has ended, and with it its default export. */
  evaluated = false;

  constructor(launch: Launch, linked: LinkedProgram) {
    this.launch = launch;
    this.#linked = linked;
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

  /** The first of the names that Run calls by itself which is exposed. */
  static mainOf(isExposed: (name: string) => unknown): string | undefined {
    return MAINS.find(isExposed);
  }
}
