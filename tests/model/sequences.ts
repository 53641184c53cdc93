/** Runs random sequences of commands against one kind of subject, and shrinks the first that fails. */
import fc from 'fast-check';
import type { SparkStatus } from '../../src/runtime/status.ts';
import { type Command, commandOf, commands, programs } from './commands.ts';
import type { Subject, SubjectOptions } from './subjects.ts';
import { World } from './world.ts';

/** Commands of the longest sequence: the same wherever sequences run, so that a failure can be replayed elsewhere. */
const LONGEST = 16;

/** How long a world waits for what may never come, and looks at what should be held; in milliseconds. */
const LOOKING = { patience: 20_000, watch: 12 };

export interface SequencesOptions {
  kind: 'element' | 'session';
  make: (options: SubjectOptions) => Subject;
  seed: number;
  runs: number;
  /** Of a failure that was printed: only this sequence, as it was shrunk. */
  path?: string;
  replayPath?: string;
  without?: readonly string[];
  /** Whether a failure is made as small as it can be, which takes minutes. */
  shrink?: boolean;
}

export interface Failure {
  kind: SequencesOptions['kind'];
  seed: number;
  path: string;
  replayPath: string;
  /** The commands, the last of which is the end. */
  commands: string;
  message: string;
  /** All of it, for whoever reads it. */
  told: string;
}

export interface Outcome {
  runs: number;
  commands: number;
  /** How often all was quiet and right in each status. */
  quiet: Partial<Record<SparkStatus, number>>;
  failure?: Failure;
}

export async function sequences({
  kind,
  make,
  seed,
  runs,
  path,
  replayPath,
  without,
  shrink = true,
}: SequencesOptions): Promise<Outcome> {
  let count = 0;
  const quiet: Outcome['quiet'] = {};
  const arbitrary = fc.commands([commands(kind, without)], { maxCommands: LONGEST, size: 'max', replayPath });
  // Most of what can go wrong goes wrong from a program that is there.
  const first = fc.option(fc.tuple(programs(without), fc.boolean()), { freq: 8 });
  const property = fc.asyncProperty(
    fc.constantFrom(100, 200, 300),
    first,
    arbitrary,
    async (stopTimeout, first, list) => {
      const world = new World(make, { stopTimeout, ...LOOKING });
      try {
        if (first) world.run(first[0]);
        if (first?.[1]) await world.settle();
        await play(world, list);
      } finally {
        count += [...list].length;
        for (const status of world.seen) quiet[status] = (quiet[status] ?? 0) + 1;
        world.close();
      }
    },
  );
  const details = await fc.check(property, { seed, numRuns: runs, endOnFailure: !shrink, ...(path && { path }) });
  const outcome = { runs: details.numRuns, commands: count, quiet };
  if (!details.failed) return outcome;
  const [, began, list] = details.counterexample!;
  const shown = String(list);
  const failure = {
    kind,
    seed: details.seed,
    path: details.counterexamplePath ?? '',
    replayPath: /replayPath="([^"]*)"/.exec(shown)?.[1] ?? '',
    commands: [began && `run(${began[0]})${began[1] ? ',settle' : ''}`, shown.replace(/ ?\/\*.*\*\//, '')]
      .filter(Boolean)
      .join(','),
    message: (details.errorInstance as Error | null)?.message ?? 'no message',
  };
  return { ...outcome, failure: { ...failure, told: told(failure) } };
}

/** Plays one sequence as it is written, `run(loop),settle,stop`. @returns what was wrong */
export async function written(make: SequencesOptions['make'], text: string): Promise<string | undefined> {
  const world = new World(make, { stopTimeout: 200, ...LOOKING });
  try {
    await play(world, text.split(',').map(commandOf));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    world.close();
  }
}

/** Gives every command, then waits for quiet, then for the end. */
async function play(world: World, list: Iterable<Command>): Promise<void> {
  await fc.asyncModelRun(() => ({ model: {}, real: world }), list);
  await world.settle();
  await world.end();
}

function told({ kind, seed, path, replayPath, commands, message }: Omit<Failure, 'told'>): string {
  const replay = replayPath ? ` SPARK_REPLAY=${replayPath}` : '';
  return `${message}
after ${commands || 'nothing'}
again: SPARK_SEED=${seed} SPARK_PATH=${path}${replay} npm run test:soak -- --replay --kind ${kind}`;
}
