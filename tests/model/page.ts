/**
 * What `npm run test:soak` drives, in a page beside the built bundle: random sequences, cycles, a soak. Everything answers
 * with plain data.
 */
import type { createSession } from '../../src/runtime/page/session.ts';
import { Cycles } from './cycles.ts';
import { type SequencesOptions, sequences, written } from './sequences.ts';
import { ElementSubject, SessionSubject } from './subjects.ts';

// Variables on purpose: these files are the built ones, not this bundle's.
const [element, client] = ['/dist/spark-runner.js', '/dist/client.js'];
await import(/* @vite-ignore */ element);
const { createSession: create } = (await import(/* @vite-ignore */ client)) as { createSession: typeof createSession };

const MAKE: Record<SequencesOptions['kind'], SequencesOptions['make']> = {
  element: (options) => new ElementSubject(options),
  session: (options) => new SessionSubject(create, options),
};

Object.assign(globalThis, {
  sequences: (options: Omit<SequencesOptions, 'make'>) => sequences({ ...options, make: MAKE[options.kind] }),
  written: (kind: SequencesOptions['kind'], text: string) => written(MAKE[kind], text),
  openCycles: () => Object.assign(globalThis, { cycles: new Cycles(create) }),
});
