/** The program's controller: the same interface as the page's, over this worker's run and gate. */
import type { SparkController } from '../controller.ts';
import { type SparkStatus, statusOf } from '../status.ts';
import type { Gate } from './gate.ts';
import type { Run } from './run.ts';

export class WorkerController implements SparkController {
  readonly #run: Run;
  readonly #gate: Gate;

  constructor(run: Run, gate: Gate) {
    this.#run = run;
    this.#gate = gate;
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
    return this.#gate.pass();
  }
}
