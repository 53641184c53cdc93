/**
 * What happens at the gate: a checkpoint goes on, holds, or throws. A loop that nobody awaits counts as in flight from
 * its first checkpoint on; new code on trial has proved itself at its first one.
 */
import { holds, type SparkState } from '../status.ts';
import type { Activities } from './activities.ts';
import { reasonOf } from './endings.ts';
import type { Gate, GateKeeper, Verdict } from './gate.ts';
import { Holding } from './holding.ts';
import { LooseLoop } from './loose-loop.ts';
import type { Reloads } from './reloads.ts';
import type { Unwinding } from './unwinding.ts';

export interface KeeperContext {
  gate(): Gate;
  state(): SparkState;
  activities: Activities;
  unwinding: Unwinding;
  reloads: Reloads;
  /** Something of the program begins; the returned function ends it. */
  begin(): () => void;
  /** Whether calls wait for the program to be up. */
  awaited(): boolean;
  /** The program is at a checkpoint, and goes on or holds there: it is up. */
  passed(): void;
  /** Sends pictures of the program's canvases, as they are now. */
  show(): void;
  /** A turn was taken: sends what is due. */
  turned(): void;
  /** Resolves when the GPU is idle and everything has been sent. */
  quiet(): Promise<void>;
  /** A checkpoint holds, and all is quiet. */
  held(): void;
}

export class Keeper implements GateKeeper {
  readonly #context: KeeperContext;
  readonly #holding: Holding;
  #loose: LooseLoop | undefined;

  constructor(context: KeeperContext) {
    this.#context = context;
    const { gate, state, unwinding, quiet, held } = context;
    this.#holding = new Holding({
      program: () => gate().program,
      state,
      beat: () => gate().tempo?.beat(),
      ends: () => unwinding.ending !== undefined,
      quiet,
      held,
    });
  }

  beforeTurn(): void {
    this.#context.show();
  }

  afterTurn(): void {
    this.#context.turned();
  }

  get isWary(): boolean {
    return this.#context.unwinding.departed.mayCome;
  }

  departed(): Promise<void> | undefined {
    return this.#context.unwinding.departed.answer();
  }

  farewell(): Error {
    return reasonOf(this.#context.unwinding.departed.last);
  }

  async decide(): Promise<Verdict> {
    const { activities, unwinding, reloads, state, passed } = this.#context;
    const { ending } = unwinding;
    if (ending) {
      this.release();
      return unwinding.meet(ending);
    }
    if (activities.size === 0) this.adopt();
    reloads.onTrial?.prove();
    passed();
    return holds(state()) ? this.#holding.hold() : 'go';
  }

  /** A loop goes on that nobody awaits. */
  adopt(): void {
    const { gate, begin } = this.#context;
    this.#loose ??= new LooseLoop(gate());
    this.#loose.adopt(begin());
  }

  /** It is not waited for any more. */
  release(): void {
    this.#loose?.end();
  }

  /** Whoever holds now goes on to its next checkpoint, or to the one so many on; call `wake()` after it. */
  step(count?: number): void {
    this.#holding.step(count);
  }

  /** The state is another, or the program is being thrown out: whoever holds looks again. */
  wake(): void {
    this.attend();
    this.#holding.wake();
    const { tempo, stir } = this.#context.gate();
    tempo?.wake();
    stir?.();
  }

  /** Says whether a checkpoint has to be decided at all. */
  attend(): void {
    const { gate, state, activities, unwinding, reloads, awaited } = this.#context;
    gate().attention =
      state() !== 'running' ||
      unwinding.ending !== undefined ||
      reloads.isUnderWay ||
      activities.size === 0 ||
      awaited();
  }
}
