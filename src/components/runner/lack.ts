/** What a reader is told where something stands in a runner that was meant as a program, and there is none. */
import type { SparkProgramError } from '../../runtime/errors.ts';
import { lazy } from '../../runtime/lazy.ts';
import { hasParts } from '../parts.ts';
import type { RunState } from '../run-state.ts';
import { contentOf } from '../source/find-program.ts';
import type { SparkElement } from '../spark-element.ts';
import type { RunnerProgram } from './program.ts';
import { tellError } from './tell-error.ts';

const noProgram = lazy(() => import('../source/no-program.ts'));

type LackHost = SparkElement & { readonly state: RunState; readonly from: string | Element | null };

export class Lack {
  readonly #host: LackHost;
  readonly #program: RunnerProgram;
  #told: Promise<SparkProgramError> | undefined;

  constructor(host: LackHost, program: RunnerProgram) {
    this.#host = host;
    this.#program = program;
  }

  /** Says it at once; takes it back when a program comes. */
  look(): void {
    this.#look().catch((error) => {
      // Its words did not come; the next update asks for them again.
      this.#told = undefined;
      console.warn(error);
    });
  }

  async #look(): Promise<void> {
    const host = this.#host;
    const { state } = host;
    const lacks = this.#program.isMissing && !hasParts(host);
    if (!lacks || !(host.from || contentOf(host).length)) {
      const lack = await this.#told;
      this.#told = undefined;
      if (lack && state.report?.error === lack) state.change({ report: undefined });
    } else if (!this.#told) {
      const told = noProgram().then(({ noProgram }) => noProgram(host));
      this.#told = told;
      const lack = await told;
      // A program may have come meanwhile.
      if (this.#told === told) tellError(state, lack);
    }
  }
}
