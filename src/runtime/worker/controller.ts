/** The program's controller: the same interface as the page's, over this worker's run. */
import type { SparkController } from '../controller.ts';
import { type SparkStatus, statusOf } from '../status.ts';
import type { Run } from './run.ts';

export class WorkerController implements SparkController {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  get status(): SparkStatus {
    return statusOf(this.#run.state);
  }

  pause(): void {
    this.#run.ask('pause');
  }

  resume(): void {
    this.#run.ask('resume');
  }

  stop(): void {
    this.#run.ask('stop');
  }

  checkpoint(): Promise<void> {
    return this.#run.gate.pass();
  }
}
