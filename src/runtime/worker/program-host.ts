/**
 * What hosts the programs of this worker: its parts and how they are connected; each knows only what it is given here.
 * There is one a worker, also when its module is loaded under two addresses.
 */
import { lazy } from '../lazy.ts';
import type { StateMessage } from '../protocol/control.ts';
import type { ExposeMessage, ValuesMessage } from '../protocol/exposed.ts';
import type { SparkPageMessage, SparkWorkerMessage } from '../protocol/messages.ts';
import type { LogLevel } from '../protocol/outputs.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import type { InitMessage } from '../protocol/worker-life.ts';
import { Canvases } from './canvases.ts';
import { captureConsole } from './console.ts';
import { WorkerController } from './controller.ts';
import { dataCode } from './data-code.ts';
import { Displays } from './displays.ts';
import type { Durable } from './durable.ts';
import { Exposed } from './exposed.ts';
import type { News } from './exposed-news.ts';
import type { Files } from './files.ts';
import { foresee } from './foreseen.ts';
import { Gpu } from './gpu.ts';
import { type LoadedKernels, loadKernels } from './kernels.ts';
import { Outbox } from './outbox.ts';
import { Outputs } from './outputs.ts';
import { Persisted } from './persisted.ts';
import { watchPolicy } from './policy.ts';
import { listen, post, scope } from './port.ts';
import { Run } from './run.ts';
import type { PageFiles } from './sandbox.ts';
import { inFull, serializeError } from './serialize-error.ts';

/** What only some programs need. */
const LAZY = {
  durable: lazy(() => import('./durable.ts')),
  files: lazy(() => import('./files.ts')),
  sandbox: lazy(() => import('./sandbox.ts')),
  tempo: lazy(() => import('./tempo.ts')),
};

export class ProgramHost {
  readonly persisted = new Persisted();
  readonly exposed = new Exposed((value) => value instanceof WorkerController);
  readonly outputs = new Outputs({
    post: (output) => this.#post({ type: 'output', generation: this.run.generation, ...output }),
    pass: () => this.run.gate.passes,
    behind: (messages) => {
      this.run.gate.unseen = messages;
    },
  });
  readonly displays = new Displays({
    post: (message, pass, transfer) => this.#post({ ...message, pass, generation: this.run.generation }, transfer),
    pass: () => this.run.gate.passes,
    failed: (error) => this.run.failures.stray(error),
    warn: (error) => this.#warn(error, 'warn'),
    rests: () => this.run.state !== 'running' || this.run.gate.passes === 0,
  });
  readonly canvases = new Canvases(this.displays, () => this.run.signal);
  readonly run: Run;
  readonly controller: WorkerController;
  readonly #outbox = new Outbox(post);
  readonly #gpu = new Gpu();
  #settings: Omit<InitMessage, 'type'> = { backend: 'auto', baseURL: '' };
  /** Gets what a program's texts name of torch, once it is there. */
  #kernels: Promise<LoadedKernels> | undefined;
  /** What a program that was started afresh has saved since; undefined for every other, which finds all there is. */
  #savedAfresh: Set<string> | undefined;
  #pageFiles: PageFiles | undefined;
  /** What came before the sandbox was closed. */
  #waiting: SparkPageMessage[] | undefined;
  #durable: Durable | undefined;
  #files: Files | undefined;
  /** Whether anybody could see that the program was there. */
  #showed = false;
  /** What the random numbers of this run begin with, where a reader or the page can say. */
  seed: number | undefined;
  /** Steps a second at most; undefined for as fast as it goes. */
  #perSecond: number | undefined;

  constructor() {
    this.run = new Run({
      gpu: this.#gpu,
      exposed: this.exposed,
      persisted: this.persisted,
      post: (message) => this.#post(message),
      loadKernels: async (url, texts) => {
        const loaded = this.#kernels;
        if (loaded) await (await loaded).expect(texts);
        else await (this.#kernels = this.#loadKernels(url, texts));
      },
      foresee: (program) =>
        foresee(program, {
          gpu: this.#gpu,
          files: { expect: () => void LAZY.files().catch(() => {}) },
          backend: this.#settings.backend,
          loadDurable: () => this.durable(async () => {}),
          stray: (error) => this.run.failures.stray(error),
          keepTime: () => this.#keepTime(),
        }),
      restart: (seed) => {
        this.seed = seed;
        if (seed !== undefined) void this.#kernels?.then((kernels) => kernels.seed(seed));
        this.#showed = false;
        this.outputs.reset();
        this.displays.reset();
      },
      show: () => this.displays.send(false, true),
      flush: (all) => this.#flush(all),
      turned: () => this.#flush(false, true),
      drain: () => this.#drain(),
      quiet: async () => {
        const { kernels } = this.run.gate;
        if (kernels?.pending) kernels.flush();
        await kernels?.settle(true);
        await this.#gpu.work.idle();
        await this.#drain();
      },
      warn: (error) => this.#warn(error),
      remains: (passes) => this.#remains(passes),
    });
    this.controller = new WorkerController(this.run);
    this.exposed.onnews = () => this.#flush(false, true);
    this.exposed.onrefused = (error) => this.#warn(error);
  }

  /** Begins to listen. Only in a worker, once. */
  start(): void {
    this.#gpu.watch((error) => this.run.lose(error));
    captureConsole(this.outputs);
    scope.addEventListener('error', (event) => {
      event.preventDefault();
      this.run.failures.stray(event.error ?? new Error(event.message));
    });
    scope.addEventListener('unhandledrejection', (event) => {
      event.preventDefault();
      this.run.failures.stray(event.reason);
    });
    this.#watchClose();
    watchPolicy();
    listen((message) => this.#receive(message));
  }

  /**
   * Asks for something of what outlives the page: at once, or, where the code for it has to come first, in the order in which it
   * was asked.
   */
  durable<T>(ask: (durable: Durable) => Promise<T>): Promise<T> {
    if (this.#durable) return ask(this.#durable);
    return LAZY.durable().then(({ Durable }) =>
      ask((this.#durable ??= new Durable(this.#settings.baseURL, () => this.#savedAfresh))),
    );
  }

  /** Files beside the page: loaded by the first program that asks for one. */
  async files(): Promise<Files> {
    const { Files } = await LAZY.files();
    return (this.#files ??= this.#makeFiles(Files));
  }

  /** What only the page may read. */
  async fromPage(): Promise<PageFiles> {
    const { PageFiles } = await LAZY.sandbox();
    return (this.#pageFiles ??= new PageFiles((message) => this.#post(message)));
  }

  /** Nothing runs before the sandbox is closed; where it can't be, nothing ever does. */
  async #enterSandbox(): Promise<void> {
    const waiting: SparkPageMessage[] = [];
    this.#waiting = waiting;
    try {
      const { lockDown } = await LAZY.sandbox();
      lockDown();
      await this.fromPage();
    } catch (error) {
      this.#warn(error);
      this.outputs.flush(true);
      scope.close();
      return;
    }
    this.#waiting = undefined;
    for (const message of waiting) this.#receive(message);
  }

  #makeFiles(made: typeof Files): Files {
    const { baseURL, sandbox } = this.#settings;
    const files = sandbox && this.#pageFiles;
    const get = files && ((url: string, options: { signal: AbortSignal }) => files.fetch(url, baseURL, options));
    return new made(baseURL, this.run, this.outputs, get || undefined);
  }

  #receive(message: SparkPageMessage): void {
    if (this.#waiting) {
      this.#waiting.push(message);
      return;
    }
    this.run.gate.heard++;
    switch (message.type) {
      case 'init':
        this.#settings = message;
        this.run.gate.flag = message.flag;
        if (message.sandbox) void this.#enterSandbox();
        break;
      case 'tempo':
        this.#perSecond = message.perSecond;
        void this.#keepTime();
        break;
      case 'answer':
        this.#pageFiles?.receive(message);
        break;
      case 'ping':
        this.#post({ type: 'pong', passes: this.run.passes });
        break;
      case 'set':
        this.exposed.receive(message);
        break;
      case 'frame-shown':
        this.displays.shown(message.of + message.name);
        break;
      case 'seen':
        this.outputs.seen();
        break;
      case 'input':
        this.canvases.receive(message.name, message.events);
        break;
      case 'capture':
        dataCode().then(
          ({ capturedBy }) => capturedBy(this.run).take(message),
          (error) => this.#warn(error, 'warn'),
        );
        break;
      case 'clear-persisted':
        this.persisted.clearAll();
        break;
      default:
        if (message.type === 'run') this.#savedAfresh = message.afresh ? new Set() : undefined;
        this.run.control(message);
    }
  }

  async #loadKernels(url: string, texts: string[]): Promise<LoadedKernels> {
    try {
      const kernels = await loadKernels(url, this.#settings, texts);
      const { hooks, device, detail } = kernels;
      this.run.gate.kernels = hooks;
      this.outputs.kernels = hooks;
      this.#post({ type: 'device', device, detail });
      return kernels;
    } catch (error) {
      this.#kernels = undefined;
      throw error;
    }
  }

  /** Makes the program as slow as is asked; one that starts waits for the code that does it. */
  async #keepTime(): Promise<void> {
    const { gate } = this.run;
    if (this.#perSecond === undefined) {
      const { tempo } = gate;
      gate.tempo = undefined;
      tempo?.wake();
      return;
    }
    try {
      const { Tempo } = await LAZY.tempo();
      if (this.#perSecond !== undefined) (gate.tempo ??= new Tempo()).perSecond = this.#perSecond;
    } catch (error) {
      this.#warn(error, 'warn');
    }
  }

  async #drain(): Promise<void> {
    await this.displays.drain();
    this.#flush();
    await this.outputs.drain();
  }

  #flush(all = false, paced = false): void {
    const news = this.exposed.take(paced);
    if (news instanceof Promise) this.#outbox.later(news.then((found) => found && this.#exposes(found)));
    else if (news) this.#post(this.#exposes(news));
    if (!all) {
      this.outputs.flushIfDue();
      return;
    }
    this.outputs.flush(true);
    // The program that is launched next may never let go of its worker.
    this.#outbox.release();
  }

  #exposes(news: News): ExposeMessage | ValuesMessage {
    this.#showed ||= news.type === 'expose';
    return { ...news, generation: this.run.generation };
  }

  #warn(thrown: unknown, level: LogLevel = 'error'): void {
    const { message, source, line, column } = serializeError(thrown, 'run');
    this.outputs.log({ level, time: Date.now(), text: message, source, line, column });
  }

  #post(message: SparkWorkerMessage, transfer: Transferable[] = []): void {
    this.#showed ||= SHOWS.has(message.type);
    const error = 'error' in message ? message.error : undefined;
    const inFullSoon = error && inFull(error);
    if (inFullSoon) this.#outbox.later(withError(message, inFullSoon), message);
    else this.#outbox.post(message, transfer);
  }

  #remains(passes: number): Pick<StateMessage, 'keeps' | 'nothing'> {
    const keeps = this.exposed.size > 0 || this.persisted.size > 0;
    const nothing = !keeps && !this.#showed && passes === 0;
    return { ...(keeps && { keeps }), ...(nothing && { nothing }) };
  }

  /** A program that closes its worker ends without a word; the page is told before. */
  #watchClose(): void {
    const close = scope.close.bind(scope);
    scope.close = () => {
      this.#flush(true);
      this.#post({ type: 'closed' });
      this.#outbox.release();
      close();
    };
  }
}

async function withError(message: SparkWorkerMessage, error: Promise<SerializedError>): Promise<SparkWorkerMessage> {
  return { ...message, error: await error } as SparkWorkerMessage;
}

/** Messages by which a reader, or the page, gets something of the program. */
const SHOWS = new Set<SparkWorkerMessage['type']>(['output', 'frame', 'image', 'table', 'plot', 'expose', 'result']);

const KEY = Symbol.for('spark-runner:program-host');
const holder = globalThis as unknown as Record<symbol, ProgramHost | undefined>;
export const programHost = (holder[KEY] ??= new ProgramHost());
