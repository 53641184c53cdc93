/**
 * A runner's backstage: its session, and what comes of the session's events. It arrives with the first run, so that
 * the first view carries neither the session nor the stores.
 */
import type { SparkProgramError } from '../../runtime/errors.ts';
import { lazy } from '../../runtime/lazy.ts';
import { ADDRESS } from '../../runtime/page/address.ts';
import type { PageController } from '../../runtime/page/controller.ts';
import { createSession, standAt } from '../../runtime/page/session.ts';
import type {
  SparkProgram,
  SparkSession,
  SparkSessionEvent,
  SparkSessionOptions,
} from '../../runtime/page/session-types.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import { MetricStore } from '../chart/metric-store.ts';
import { Clock } from '../clock.ts';
import { SparkAdviceEvent } from '../events/advice.ts';
import type { SparkCanvasInputEvent } from '../events/canvas-input.ts';
import type { SparkCaptureEvent } from '../events/capture.ts';
import { SparkErrorEvent } from '../events/error.ts';
import { SparkExposeEvent } from '../events/expose.ts';
import { SparkLogEvent } from '../events/log.ts';
import { SparkMetricEvent } from '../events/metric.ts';
import { SparkProgressEvent } from '../events/progress.ts';
import { SparkReloadEvent } from '../events/reload.ts';
import type { SparkScrubRequestEvent } from '../events/scrub-request.ts';
import { LogStore } from '../log/log-store.ts';
import { Pace } from '../pace.ts';
import { LiveParams } from '../params/live-params.ts';
import type { Frame, Image, RunState } from '../run-state.ts';
import { drawSeed } from '../time/seed.ts';
import { HiddenPause } from './hidden-pause.ts';
import { keep } from './keep.ts';
import { StopWatch } from './stop-watch.ts';

standAt(ADDRESS);

/** What keeps what a program has shown, where a page asks for it. */
const histories = lazy(() => import('../time/history.ts'));

/** Comes along, since runners that start at once are made in turn. */
export { spread } from '../spread.ts';

/** What it needs of its element. */
export interface BackstageHost extends HTMLElement {
  readonly state: RunState;
  readonly controller: PageController;
  readonly whenHidden: 'run' | 'pause';
  readonly whenOffscreen: 'run' | 'pause';
}

/** Programs that others need: few do. */
const needs = lazy(() => import('./needs.ts'));
/** What is said where there is none. */
const words = lazy(() => import('../source/no-program.ts'));

/** Statuses in which time goes by for a reader. */
const LIVELY: readonly SparkStatus[] = ['running', 'pausing', 'stopping', 'reloading'];

type Handlers = { [Type in SparkSessionEvent['type']]?: (event: Extract<SparkSessionEvent, { type: Type }>) => void };

type Addresses = 'workerSrc' | 'dataBase';
type RunnerOptions = Omit<SparkSessionOptions, Addresses> & Record<Addresses, string | null>;

interface Start {
  /** Whether it finds nothing of what was saved before. */
  afresh: boolean;
  /** Whether it is still to come about: not when it was stopped, say, while what it needs was on its way. */
  isWanted(): boolean;
}

export class Backstage {
  readonly session: SparkSession;
  #host: BackstageHost;
  #state: RunState;
  #metrics = new MetricStore();
  #log = new LogStore();
  #clock = new Clock();
  #pace = new Pace(this.#clock);
  #stops: StopWatch;
  #hidden: HiddenPause;
  #params: LiveParams;

  /** @param options those of a session, as a runner's attributes give them */
  constructor(host: BackstageHost, options: RunnerOptions) {
    this.#host = host;
    this.#state = host.state;
    this.#stops = new StopWatch(host.state);
    this.#hidden = new HiddenPause(host);
    this.session = createSession({
      ...options,
      workerSrc: options.workerSrc ?? undefined,
      dataBase: options.dataBase ?? undefined,
      controller: host.controller,
      onEvent: (event) => this.#on(event),
    });
    host.addEventListener('spark-canvas-input', this.#onInput);
    host.addEventListener('spark-capture', this.#onCapture);
    host.addEventListener('spark-scrub-request', this.#onScrub);
    this.#params = new LiveParams(host, this.session);
    this.#state.change({ metrics: this.#metrics, log: this.#log, clock: this.#clock, pace: this.#pace });
  }

  /** Starts a program; rejects, and tells everybody, when it cannot be started. */
  async start(program: SparkProgram | undefined, { afresh, isWanted }: Start): Promise<void> {
    let needing = program;
    try {
      if (!program) throw (await words()).noProgram(this.#host);
      await this.#remember();
      if (this.#host.hasAttribute('needs')) needing = await this.#withNeeds(program);
    } catch (error) {
      if (!isWanted()) return;
      this.#host.controller.apply('failed');
      this.#fail(error as SparkProgramError);
      throw error;
    }
    if (!isWanted()) return;
    const { chosen: params } = this.#params;
    return this.session.run(needing!, { autostart: true, params, afresh, seed: this.#seed() });
  }

  /** What is shown is kept from now on, where the page asks for that; a run goes without what did not come. */
  async #remember(): Promise<void> {
    if (!this.#state.scrub || this.#state.history) return;
    const there = await histories().catch(console.warn);
    if (there) this.#state.change({ history: new there.History(this.#state) });
  }

  /** What this run's random numbers begin with: as `seed` says, or a parameter of that name. One that is drawn is kept, so that the next run repeats this one. */
  #seed(): number | undefined {
    const asked = [this.#state.seed, this.#params.chosen.seed].filter((seed) => seed !== undefined && seed !== null);
    if (!asked.length) return undefined;
    const said = asked.find((seed) => seed !== '' && Number.isSafeInteger(Number(seed)));
    const seed = said === undefined ? drawSeed() : Number(said);
    this.#state.change({ seed });
    return seed;
  }

  /** Lets new code take over; rejects when it is refused, and the old goes on. */
  async reload(program: SparkProgram): Promise<void> {
    if (!this.#host.hasAttribute('needs')) return this.session.reload(program);
    const needing = await this.#withNeeds(program).catch((error: SparkProgramError) => {
      this.#fail(error);
      throw error;
    });
    await this.session.reload(needing);
  }

  async #withNeeds(program: SparkProgram): Promise<SparkProgram> {
    return (await needs()).withNeeds(this.#host, program);
  }

  /** The status is another now; the element tells the world after this. */
  onStatus(status: SparkStatus): void {
    if (status === 'loading') this.#clear();
    this.#clock.run(LIVELY.includes(status));
    this.#stops.onStatus(status);
  }

  /** Ends the worker and forgets everything. */
  reset(): void {
    this.session.reset();
    this.#params.reset();
    this.#clear();
    this.#metrics.clear();
    this.#state.change({
      device: undefined,
      frames: new Map(),
      images: undefined,
      tables: undefined,
      plots: undefined,
    });
  }

  /** The element is out of the document, or back: while it is, others may have the worker. */
  away(is: boolean): void {
    this.session.yields(is);
  }

  /** Ends the worker for good; what it gave stays to be seen. */
  dispose(): void {
    this.session.dispose();
    this.#hidden.dispose();
    this.#params.dispose();
    this.#host.removeEventListener('spark-canvas-input', this.#onInput);
    this.#host.removeEventListener('spark-capture', this.#onCapture);
    this.#host.removeEventListener('spark-scrub-request', this.#onScrub);
  }

  /** Forgets what the last start gave. */
  #clear(): void {
    this.#state.history?.clear();
    this.#metrics.next();
    this.#log.clear();
    this.#clock.reset();
    this.#pace.reset();
    this.#state.change({ report: undefined, progress: undefined, advice: undefined });
  }

  #on(event: SparkSessionEvent): void {
    // One handler a type; the table's type ties each to its event.
    (this.#handlers[event.type] as ((event: SparkSessionEvent) => void) | undefined)?.(event);
  }

  #handlers: Handlers = {
    metric: ({ metrics, pass }) => {
      this.#metrics.add(metrics);
      const step = metrics.reduce((most, { step }) => Math.max(most, step), 0);
      this.#pace.reach(step);
      this.#state.history?.reach(pass, step);
      this.#state.change();
      this.#host.dispatchEvent(new SparkMetricEvent(metrics));
    },
    mark: ({ marks }) => {
      this.#metrics.mark(marks);
      this.#state.change();
    },
    log: ({ entries, dropped, pass }) => {
      this.#log.add(entries, dropped);
      this.#state.history?.log(pass, this.#log);
      this.#state.change();
      this.#host.dispatchEvent(new SparkLogEvent(entries));
    },
    progress: ({ progress, pass }) => {
      this.#state.history?.progress(pass, progress);
      this.#show({ progress });
      this.#host.dispatchEvent(new SparkProgressEvent(progress));
    },
    waiting: ({ ahead }) => this.#state.change({ ahead }),
    error: ({ error }) => this.#fail(error),
    advice: ({ advice }) => {
      const others = this.#state.advice?.filter(({ about }) => about !== advice.about) ?? [];
      this.#state.change({ advice: [...others, advice] });
      this.#host.dispatchEvent(new SparkAdviceEvent(advice));
    },
    expose: ({ names, changed }) => {
      this.#params.read();
      this.#host.dispatchEvent(new SparkExposeEvent(names, changed));
    },
    assigned: ({ values }) => this.#params.assigned(values),
    reload: ({ phase, error }) => {
      // What was told was told of the old text.
      if (phase === 'done') this.#state.change({ report: undefined, advice: undefined });
      // The error itself came just before; it speaks of the new text.
      if (error) this.#report(error, true);
      this.#host.dispatchEvent(new SparkReloadEvent(phase, error));
    },
    device: ({ device, detail }) => this.#state.change({ device: { device, detail } }),
    tempo: ({ perSecond: tempo }) => this.#state.change({ tempo }),
    image: (image) => {
      const pixels = ({ width, height }: Image) => width * height;
      this.#state.history?.image(image.pass, image);
      this.#show({ images: keep(this.#live.images, image, { pixels }) });
    },
    plot: (plot) => {
      this.#state.history?.plot(plot.pass, plot);
      this.#show({ plots: keep(this.#live.plots, plot) });
    },
    table: (table) => {
      this.#state.history?.table(table.pass, table);
      this.#show({ tables: keep(this.#live.tables, table) });
    },
    frame: (frame) => {
      this.#state.history?.frame(frame.pass, frame);
      const pixels = ({ bitmap }: Frame) => bitmap.width * bitmap.height;
      const drop = ({ bitmap }: Frame) => bitmap.close();
      this.#show({ frames: keep(this.#live.frames, frame, { pixels, drop }) });
    },
  };

  /** What the program shows now; parts may show what it showed before. */
  get #live() {
    return this.#state.history?.live ?? this.#state;
  }

  #show(values: Partial<Pick<RunState, 'progress' | 'images' | 'plots' | 'tables' | 'frames'>>): void {
    Object.assign(this.#live, values);
    this.#state.change();
  }

  #onScrub = (event: SparkScrubRequestEvent): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) void this.#state.history?.look(event.pass);
    });
  };

  #onCapture = ({ name, port }: SparkCaptureEvent): void => this.session.capture(name, port);

  #onInput = ({ name, events }: SparkCanvasInputEvent): void => this.session.input(name, events);

  /** The file that an error is in is the one to look at. */
  #report(error: SparkProgramError, rejected: boolean): void {
    const opened = error.line === undefined ? this.#state.opened : { file: error.source };
    this.#state.change({ report: { error, code: error.text, rejected }, opened });
  }

  #fail(error: SparkProgramError): void {
    this.#report(error, false);
    this.#host.dispatchEvent(new SparkErrorEvent(error));
  }
}
