/**
 * The programs that random sequences start and reload. Each answers on a BroadcastChannel, which the runtime knows nothing
 * of: what its loops have done so far and what its controller says. So a program that should be held, replaced or dead is
 * seen to be, or not to be, whatever the page believes.
 */

/** What may be expected of a program that has been started. */
export interface Traits {
  /** Its loops never end, and count while they run. */
  beats?: boolean;
  /** It never comes (back) to a checkpoint: a pause of it waits for ever. */
  deaf?: boolean;
  /** It does not unwind when a checkpoint throws: new code never gets its turn, a stop needs its timeout. */
  stays?: boolean;
  /** Its worker hears nothing any more. */
  blocks?: boolean;
  /** It pauses or stops itself: whether it is held is not only the page's to say. */
  steers?: boolean;
}

interface Kind extends Traits {
  /** What stands before everything else. */
  first?: string;
  /** What the program does once its functions are exposed. */
  body: string;
}

const KINDS = {
  loop: { beats: true, body: `await loop(0);` },
  train: { beats: true, body: `spark.expose({ ...exposed, train: () => loop(0) });` },
  unawaited: { beats: true, body: `void loop(0).catch(quiet);` },
  parallel: { beats: true, body: `for (let i = 1; i < 7; i++) void loop(i).catch(quiet); await loop(0);` },
  sleepy: { beats: true, body: `void loop(0, () => sleep(25)).catch(quiet);` },
  busy: { beats: true, body: `await loop(0, () => spin(30));` },
  slow: { beats: true, first: `await new Promise((resolve) => setTimeout(resolve, 40));`, body: `await loop(0);` },
  cleansUp: { beats: true, body: `try { await loop(0); } finally { await sleep(20); }` },
  hangsInFinally: { beats: true, stays: true, body: `try { await loop(0); } finally { await new Promise(() => {}); }` },
  swallows: {
    beats: true,
    body: `for (;;) { try { await spark.checkpoint(); } catch { continue; } beat(0); }`,
  },
  empty: { body: `` },
  finite: { body: `for (let i = 0; i < 20; i++) { await spark.checkpoint(); beat(0); }` },
  throwsLater: { body: `for (let i = 0; i < 5; i++) { await spark.checkpoint(); beat(0); } throw new Error('later');` },
  rejectsLater: { body: `setTimeout(() => Promise.reject(new Error('later')), 10); await loop(0);` },
  losesDevice: {
    body: `for (let i = 0; i < 5; i++) { await spark.checkpoint(); beat(0); }
      throw Object.assign(new Error('the device was lost'), { phase: 'device' });`,
  },
  never: { deaf: true, stays: true, body: `await new Promise(() => {});` },
  blocks: { deaf: true, stays: true, blocks: true, body: `await spark.checkpoint(); await 0; for (;;);` },
  pausesItself: { beats: true, steers: true, body: `await loop(0, (i) => i === 3 && ctrl.pause());` },
  stopsItself: { steers: true, body: `await loop(0, (i) => i === 3 && ctrl.stop());` },
  closesItself: {
    body: `for (let i = 0; i < 5; i++) { await spark.checkpoint(); beat(0); } self.close(); await loop(0);`,
  },
  throwsAtOnce: { first: `throw new Error('at once');`, body: `` },
  throwsExposed: { body: `throw new Error('at once');` },
  badSyntax: { first: `let = ;`, body: `` },
  missingImport: { first: `import 'there-is-no-such-package';`, body: `` },
} satisfies Record<string, Kind>;

export type ProgramName = keyof typeof KINDS;
export const PROGRAMS = Object.keys(KINDS) as ProgramName[];

/** What can be called in each of these programs that got as far as exposing something. */
export const CALLS = ['echo', 'later', 'fails', 'opaque', 'hang', 'forever', 'whoami', 'status'] as const;
export type CallName = (typeof CALLS)[number];

export function traits(name: ProgramName): Traits {
  return KINDS[name] as Kind;
}

/** @param id says whose beats and metrics these are @param bus name of the channel it answers on */
export function text(name: ProgramName, id: number, bus: string): string {
  const { first = '', body } = KINDS[name] as Kind;
  return `/* program ${id} */ ${first}
    const bus = new BroadcastChannel('${bus}');
    const ctrl = spark.controller();
    const beats = [];
    const one = Math.random();
    bus.onmessage = ({ data: { ask } }) => ask && bus.postMessage({ to: ask, id: ${id}, one, beats, status: ctrl.status });
    const quiet = () => {};
    const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const spin = (ms) => { for (const end = performance.now() + ms; performance.now() < end; ); };
    const beat = (i) => { beats[i] = (beats[i] ?? 0) + 1; spark.metric('id', ${id}); };
    async function loop(i, work) {
      for (let n = 0; ; n++) { await spark.checkpoint(); beat(i); await work?.(n); }
    }
    const exposed = {
      ctrl,
      echo: (value) => value,
      later: async (value) => { await sleep(20); return value; },
      fails: () => { throw new Error('as asked'); },
      opaque: () => () => {},
      hang: () => new Promise(() => {}),
      forever: () => loop(9),
      whoami: () => ${id},
      status: () => ctrl.status,
    };
    spark.expose(exposed);
    ${body}`;
}
