/**
 * What TypeScript knows of what a program exposes: this file is checked with everything else, and never runs. Each line
 * after `@ts-expect-error` has to fail.
 */
import { createSession, type Rpc, type SparkClient, use } from '../../src/client.ts';
import type { Spark } from '../../src/runtime/worker/spark.ts';

declare const spark: Spark;

interface Program {
  state: { epoch: number; list: { loss: number }[]; byName: Map<string, number[]> };
  lr: number;
  train(steps: number): number;
  sample(): Promise<Float32Array>;
  main?(): void;
}

function program() {
  const state = { epoch: 0, layers: [{ size: 2 }] };
  return spark.expose({ state, lr: 0.1, train: async (steps: number) => steps * 2, name: () => 'net' });
}

/** A program of its own, which is not asked what it exposes. */
const silent = () => {
  spark.expose({ twice: (x: number) => 2 * x });
};

export async function interfaces(): Promise<void> {
  const s = await use<Program>({ code: '' });
  s.state.epoch = 3;
  s.exposed.state.list.push({ loss: 1 });
  s.exposed.state.list[0].loss = 2;
  s.state.byName.get('a')?.push(1);
  s.state = { epoch: 1, list: [], byName: new Map() };
  s.lr = 0.2;
  const steps: number = await s.train(3);
  const numbers: Float32Array = await s.sample();
  await s.main?.();
  // @ts-expect-error the epoch is a number
  s.state.epoch = 'three';
  // @ts-expect-error a call answers with a promise
  const now: number = s.train(3);
  // @ts-expect-error it takes a number
  await s.train('three');
  void [steps, numbers, now];
}

export async function functions(): Promise<void> {
  const s = await use(program);
  const same: SparkClient<typeof program> = await use<typeof program>(program);
  s.state.layers[0].size = 3;
  same.exposed.state.epoch = 1;
  s.lr = 0.5;
  const [steps, name]: [number, string] = [await s.train(1), await same.name()];
  // @ts-expect-error layers have sizes that are numbers
  s.state.layers[0].size = 'two';
  const other = await use(silent);
  void [steps, name, await other.twice(2)];
}

export function values(exposed: Rpc<Program>, live: Spark): void {
  exposed.state.list[0].loss = 1;
  live.param('rate', 0.1).value = 0.5;
  live.param('rate', { value: 0.1, min: 0 }).value = 0.5;
  live.param('on', true).value = false;
  live.param('name', 'net').value = 'other';
  live.param('kind', { value: 'sgd', options: ['sgd', 'adam'] }).value = 'adam';
  live.param('go', { button: true }).value += 1;
  // @ts-expect-error it is no number
  live.param('rate', 0.1).value = 'fast';
  createSession().exposed.anything = 1;
}
