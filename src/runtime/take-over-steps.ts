/**
 * How new code takes the place of a running program, as a table: what has been reached, and what each event makes of
 * it. `worker/take-over.ts` acts by it; it is pure data, as `status.ts` is.
 */

/** How far a take-over has come. */
export type TakeOverStep =
  | 'linking' // fetched, parsed, linked, while the program that is there goes on
  | 'unwinding' // that program is thrown out at its checkpoints
  | 'trial' // the new code runs, and has not passed a checkpoint yet
  | 'returning' // it failed: the program that was there comes back
  | 'accepted'
  | 'refused'
  | 'overtaken'; // newer code has taken its place

export type TakeOverEvent =
  | 'linked'
  | 'unwound'
  | 'proved' // the new code has passed a checkpoint, or finished without one
  | 'failed' // it could not be linked, or threw before its first checkpoint
  | 'returned'
  | 'overtaken';

export const STEPS: Readonly<Record<TakeOverStep, Partial<Record<TakeOverEvent, TakeOverStep>>>> = {
  linking: { linked: 'unwinding', failed: 'returning', overtaken: 'overtaken' },
  unwinding: { unwound: 'trial', failed: 'returning', overtaken: 'overtaken' },
  trial: { proved: 'accepted', failed: 'returning', overtaken: 'overtaken' },
  returning: { returned: 'refused', overtaken: 'overtaken' },
  accepted: {},
  refused: {},
  overtaken: {},
};

/** The step after an event; the same step when the event comes too late to mean anything. */
export function nextStep(step: TakeOverStep, event: TakeOverEvent): TakeOverStep {
  return STEPS[step][event] ?? step;
}
