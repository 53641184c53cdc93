/**
 * From a wish to a run: which text runs, anew or in the place of what is there, and the backstage that runs it. That is
 * loaded with the first run, and another one is made when options changed that a worker cannot change.
 */
import type { ReactiveControllerHost } from 'lit';
import { SparkProgramError, SparkStopError } from '../../runtime/errors.ts';
import { hasWorker, isInFlight, isLoading, isOver, may, type SparkStatus } from '../../runtime/status.ts';
import { isStrange, type Wish } from '../consent.ts';
import type { ShownCode } from '../run-state.ts';
import type { Absence } from './absence.ts';
import { type Choice, stopTimeoutOf } from './attributes.ts';
import type { Backstage, BackstageHost } from './backstage.ts';
import { backstages } from './backstages.ts';
import type { RunnerProgram } from './program.ts';
import { tellError } from './tell-error.ts';
import { taken } from './texts.ts';

type RunsHost = BackstageHost &
  ReactiveControllerHost & {
    readonly status: SparkStatus;
    readonly backend: Choice<'backend'>;
    readonly stopTimeout: string | null;
    readonly workerSrc: string | null;
    readonly dataBase: string | null;
    readonly sandbox: boolean;
    readonly keepAlive: boolean;
    reset(): void;
  };

interface RunsContext {
  program: RunnerProgram;
  absence: Absence;
}

export class Runs {
  readonly #host: RunsHost;
  readonly #context: RunsContext;
  /** The backstage, once its code has come. */
  live: Backstage | undefined;
  #backstage: Promise<Backstage | undefined> | undefined;
  /** The start that has not come about yet. */
  #starting: Promise<void> | undefined;
  /** How often there was no worker any more: what was asked before is not wanted since. */
  #ends = 0;
  #options = '';
  /** Whether the backstage is for a text that came with a link. */
  #isStrangers = false;

  constructor(host: RunsHost, context: RunsContext) {
    this.#host = host;
    this.#context = context;
  }

  /**
   * @param shown what the reader saw when they pressed
   * @param afresh whether the run finds nothing of what was kept or saved before
   */
  async start(wish: Wish, shown?: ShownCode, afresh = false): Promise<void> {
    const host = this.#host;
    const { controller } = host;
    const { program } = this.#context;
    const { written, texts } = program;
    // What the last run kept (`spark.persist`) lives in its worker.
    if (afresh && isOver(controller.state)) host.reset();
    // Its first update comes with the document.
    if (!host.isConnected) await host.updateComplete;
    if (!program.isGiven && !written.hasArrived) await written.arrived;
    if (host.status === 'stopping') await controller.ended();
    const early = texts.chosen(wish, shown);
    const opening = this.#open(isStrange(early));
    const { state } = controller;
    if (!may(state, 'run')) return isLoading(state) ? this.#starting : undefined;
    const text = (): ShownCode | undefined => {
      const late = texts.chosen(wish, shown);
      // What decides on the sandbox is what was there when it was opened.
      return isStrange(early) === isStrange(late) ? late : early;
    };
    const starting = this.#carryOut(opening, text, afresh).finally(() => {
      if (this.#starting === starting) this.#starting = undefined;
    });
    this.#starting = starting;
    // At once, so that a pause or a stop that comes before the session does has something to act on.
    controller.apply('run');
    return starting;
  }

  /** New code takes over, or is what the next run runs. @param code undefined for the author's */
  async takeOver(code: ShownCode | undefined, wish: Wish = 'script'): Promise<void> {
    const { program } = this.#context;
    const turn = program.turn();
    const takes = (): boolean => hasWorker(this.#host.status) && this.#host.status !== 'stopping';
    // A stranger's text and others take over from nothing of each other, and share nothing: it starts anew.
    if (takes() && isStrange(code) !== this.#isStrangers) {
      this.#host.controller.stop();
      program.replaceIn(turn, code);
      return this.start(wish, code);
    }
    const ends = this.#ends;
    // One that is on its way is started first, so that it cannot come after.
    const run = this.live ?? (hasWorker(this.#host.status) ? await this.#backstage?.catch(() => undefined) : undefined);
    // What was asked since then goes before it.
    if (ends !== this.#ends) throw new SparkStopError();
    const next = program.with(code);
    if (run && next && takes()) await run.reload(next);
    program.replaceIn(turn, code);
  }

  onStatus(status: SparkStatus): void {
    if (!hasWorker(status)) this.#ends++;
    this.live?.onStatus(status);
  }

  end(): void {
    this.live?.dispose();
    this.#host.controller.apply('gone');
    this.live = this.#backstage = undefined;
  }

  /** @param chosen the text to run, by the time that it can be */
  async #carryOut(
    opening: Promise<Backstage | undefined>,
    chosen: () => ShownCode | undefined,
    afresh: boolean,
  ): Promise<void> {
    const host = this.#host;
    const { program, absence } = this.#context;
    const ends = this.#ends;
    // Not when it was stopped, reset or taken out meanwhile; another start may be on its way since.
    const isWanted = (): boolean => ends === this.#ends && isLoading(host.controller.state);
    let backstage: Backstage | undefined;
    try {
      backstage = await opening;
    } catch (cause) {
      if (isWanted()) throw this.#failToLoad(cause);
    }
    // Out of the document nothing begins, unless it is kept alive; but it may only be moving.
    if (absence.isAway && !host.keepAlive) await absence.over;
    if (!host.isConnected && !host.keepAlive) this.end();
    if (!backstage || !isWanted()) return;
    const text = chosen();
    program.replace(text && taken(text), program.texts.shown);
    await backstage.start(program.with(text), { afresh, isWanted });
  }

  /** @param strange it is for a text that came with a link */
  #open(strange: boolean): Promise<Backstage | undefined> {
    const host = this.#host;
    const { backend, workerSrc, dataBase, stopTimeout } = host;
    const sandbox = host.sandbox || strange;
    const options = { backend, stopTimeout: stopTimeoutOf(stopTimeout), workerSrc, dataBase, sandbox };
    const key = JSON.stringify({ ...options, strange });
    if (this.#backstage && (key === this.#options || isInFlight(host.controller.state))) return this.#backstage;
    this.end();
    this.#options = key;
    this.#isStrangers = strange;
    const run: Promise<Backstage | undefined> = backstages().then(async ({ Backstage, spread }) => {
      await spread();
      // Disposed of, or in other hands: two of them would have one controller.
      if (this.#backstage !== run) return undefined;
      this.live = new Backstage(host, options);
      this.live.away(this.#context.absence.isAway);
      return this.live;
    });
    run.catch(() => {
      // The chunk did not come; the next run asks for it again.
      if (this.#backstage === run) this.#backstage = undefined;
    });
    this.#backstage = run;
    return run;
  }

  #failToLoad(cause: unknown): SparkProgramError {
    const { message } = cause as Error;
    const error = new SparkProgramError(message, { phase: 'source', hint: 'Run asks for it again.', cause });
    this.#host.controller.apply('failed');
    tellError(this.#host.state, error);
    return error;
  }
}
