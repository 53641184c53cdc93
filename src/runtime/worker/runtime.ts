/**
 * The parts of this worker and how they are connected; each knows only what it is given here. There is one runtime a
 * worker, also when its module is loaded under two addresses.
 */
import type { InitMessage, SparkPageMessage, SparkWorkerMessage } from '../protocol.ts';
import { Canvases } from './canvases.ts';
import { captureConsole } from './console.ts';
import { WorkerController } from './controller.ts';
import { Displays } from './displays.ts';
import type { Durable } from './durable.ts';
import { Exposed } from './exposed.ts';
import type { Files } from './files.ts';
import { Gate } from './gate.ts';
import { GPUWork } from './gpu-work.ts';
import { loadKernels } from './kernels.ts';
import { Outputs } from './outputs.ts';
import { Persisted } from './persisted.ts';
import { port } from './port.ts';
import { Run } from './run.ts';
import { serializeError } from './serialize-error.ts';
import { turn } from './turn.ts';

export class Runtime {
  readonly persisted = new Persisted();
  readonly exposed = new Exposed((value) => value instanceof WorkerController);
  readonly outputs = new Outputs({
    post: (output) => this.#post({ type: 'output', generation: this.run.generation, ...output }),
    behind: (messages) => {
      this.#gate.unseen = messages;
    },
  });
  readonly displays = new Displays({
    post: (message, transfer) => this.#post({ ...message, generation: this.run.generation }, transfer),
    failed: (error) => this.run.failed(error),
    rests: () => this.run.state !== 'running' || this.#gate.passes === 0,
  });
  readonly canvases = new Canvases(this.displays, () => this.run.signal);
  readonly run: Run;
  readonly controller: WorkerController;
  readonly #gpu = new GPUWork();
  readonly #gate: Gate;
  #settings: Omit<InitMessage, 'type'> = { backend: 'auto', baseURL: '' };
  #kernels: Promise<void> | undefined;
  #durable: Promise<Durable> | undefined;
  #files: Promise<Files> | undefined;

  constructor() {
    this.#gate = new Gate(
      {
        beforeTurn: () => this.run.beforeTurn(),
        afterTurn: () => this.run.afterTurn(),
        decide: () => this.run.decide(),
      },
      this.#gpu,
    );
    this.run = new Run({
      gate: this.#gate,
      exposed: this.exposed,
      persisted: this.persisted,
      post: (message) => this.#post(message),
      loadKernels: (url) => (this.#kernels ??= this.#loadKernels(url)),
      show: () => this.displays.send(false, true),
      flush: (all) => this.#flush(all),
      drain: async () => {
        await this.displays.drain();
        this.#flush();
        await this.outputs.drain();
      },
      fresh: () => {
        this.outputs.reset();
        this.displays.reset();
      },
      idle: () => {
        if (this.#gate.kernels?.pending) this.#gate.kernels.flush();
        return this.#gpu.idle();
      },
      warn: (error) => this.#warn(error),
    });
    this.controller = new WorkerController(this.run, this.#gate);
  }

  /** Begins to listen. Only in a worker, once. */
  async start(): Promise<void> {
    this.#gpu.watch();
    captureConsole(this.outputs);
    port.addEventListener('message', ({ data }) => this.#receive(data));
    port.addEventListener('error', (event) => {
      event.preventDefault();
      this.run.failed(event.error ?? new Error(event.message));
    });
    port.addEventListener('unhandledrejection', (event) => {
      event.preventDefault();
      this.run.failed(event.reason);
    });
    if (globalThis.GPUQueue && /Firefox\//.test(navigator.userAgent))
      (await import('./firefox-poll.ts')).nudgeFirefox(turn);
    this.#post({ type: 'ready' });
  }

  /** Values beyond the page: loaded by the first program that keeps some. */
  get durable(): Promise<Durable> {
    this.#durable ??= import('./durable.ts').then(
      ({ Durable }) => new Durable(this.#settings.baseURL.replace(/[?#].*/, '')),
    );
    return this.#durable;
  }

  /** Files beside the page: loaded by the first program that asks for one. */
  get files(): Promise<Files> {
    this.#files ??= import('./files.ts').then(({ Files }) => new Files(this.#settings.baseURL, this.run, this.outputs));
    return this.#files;
  }

  #receive(message: SparkPageMessage): void {
    this.#gate.heard++;
    switch (message.type) {
      case 'init':
        this.#settings = message;
        this.#gate.flag = message.flag;
        break;
      case 'call':
        this.run.calls.call(message);
        break;
      case 'set':
        this.exposed.receive(message.values);
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
      case 'clear-persisted':
        this.persisted.clearAll();
        break;
      default:
        this.run.control(message);
    }
  }

  async #loadKernels(url: string): Promise<void> {
    try {
      const { runtime, device, detail } = await loadKernels(url, this.#settings.backend);
      this.#gate.kernels = runtime;
      this.outputs.kernels = runtime;
      this.#post({ type: 'device', device, detail });
    } catch (error) {
      this.#kernels = undefined;
      throw error;
    }
  }

  #flush(all = false): void {
    const { generation } = this.run;
    const announcement = this.exposed.takeAnnouncement();
    if (announcement) this.#post({ type: 'expose', generation, ...announcement });
    const values = this.exposed.takeChanges();
    if (values) this.#post({ type: 'values', generation, values });
    if (all) this.outputs.flush(true);
    else this.outputs.flushIfDue();
  }

  #warn(thrown: unknown): void {
    const { message, source, line, column } = serializeError(thrown, 'run');
    this.outputs.log({ level: 'error', time: Date.now(), text: message, source, line, column });
  }

  #post(message: SparkWorkerMessage, transfer: Transferable[] = []): void {
    port.postMessage(message, transfer);
  }
}

const KEY = Symbol.for('spark-runner:runtime');
const holder = globalThis as unknown as Record<symbol, Runtime | undefined>;
export const runtime = (holder[KEY] ??= new Runtime());
