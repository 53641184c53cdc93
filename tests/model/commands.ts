/**
 * The commands that random sequences are made of: everything a reader, a page or a browser may do to a runner. A command
 * is a text, `reload(loop)`, so that a failure can be read, and typed in again.
 */
import fc from 'fast-check';
import { CALLS, type CallName, PROGRAMS, type ProgramName } from './programs.ts';
import { ElementSubject } from './subjects.ts';
import type { World } from './world.ts';

export type Command = fc.AsyncCommand<object, World>;
type Act = (world: World, argument: string) => void | Promise<void>;

const onElement =
  (act: (subject: ElementSubject) => void): Act =>
  ({ subject }) => {
    if (subject instanceof ElementSubject) act(subject);
  };

const ACTS: Record<string, Act> = {
  run: (world, name) => (name ? world.run(name as ProgramName) : world.runAgain()),
  reload: (world, name) => world.reload(name as ProgramName),
  call: (world, name) => (name === 'function' ? world.callWithFunction() : world.call(name as CallName)),
  pause: (world) => world.pause(),
  resume: (world) => world.resume(),
  step: (world) => world.step(),
  stop: (world) => world.stop(),
  reset: (world) => world.reset(),
  turns: (_, count) => pass(Number(count)),
  wait: (_, ms) => sleep(Number(ms)),
  settle: (world) => world.settle(),
  remove: onElement((subject) => subject.remove()),
  move: onElement((subject) => subject.move()),
  adopt: onElement((subject) => subject.adopt()),
  hide: (world) => world.hide(),
  show: (world) => world.show(),
};

/** @param text `pause` or `reload(loop)` */
export function commandOf(text: string): Command {
  const [, name, argument = ''] = /^(\w+)(?:\((\w*)\))?$/.exec(text) ?? [];
  const act = ACTS[name];
  if (!act) throw new Error(`"${text}" is no command. Commands are ${Object.keys(ACTS).join(', ')}.`);
  return { check: () => true, run: async (_, world) => act(world, argument), toString: () => text };
}

/** @param without commands, programs and calls to leave out */
export function programs(without: readonly string[] = []): fc.Arbitrary<ProgramName> {
  return fc.constantFrom(...PROGRAMS.filter((name) => !without.includes(name)));
}

export function commands(kind: 'element' | 'session', without: readonly string[] = []): fc.Arbitrary<Command> {
  const program = programs(without);
  const call = fc.constantFrom(...[...CALLS, 'function'].filter((name) => !without.includes(name)));
  const alone: Record<string, number> = { pause: 4, resume: 4, step: 2, stop: 3, reset: 1, settle: 5 };
  if (kind === 'element') Object.assign(alone, { remove: 1, move: 2, adopt: 1, hide: 1, show: 1 });
  const weighted: [weight: number, text: fc.Arbitrary<string>][] = [
    [6, program.map((name) => `run(${name})`)],
    [2, fc.constant('run()')],
    [6, program.map((name) => `reload(${name})`)],
    [6, call.map((name) => `call(${name})`)],
    [4, fc.integer({ min: 1, max: 8 }).map((count) => `turns(${count})`)],
    [4, fc.integer({ min: 5, max: 80 }).map((ms) => `wait(${ms})`)],
  ];
  for (const [name, weight] of Object.entries(alone)) {
    if (!without.includes(name)) weighted.push([weight, fc.constant(name)]);
  }
  return fc.oneof(...weighted.map(([weight, text]) => ({ weight, arbitrary: text.map(commandOf) })));
}

/** Lets so many tasks of the page go by. */
async function pass(turns: number): Promise<void> {
  for (let i = 0; i < turns; i++) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
