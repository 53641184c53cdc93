// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import * as plain from '../../autograd/anomaly.ts';
import { def } from '../../core/scope.ts';

/**
 * Looks from here on for gradients that are NaN (or stops looking), at the cost of a stack for each operation; `check_nan` false keeps
 * the stacks alone. The error comes with the next value that is read, and names the line of the forward pass.
 * @see https://pytorch.org/docs/stable/autograd.html#torch.autograd.set_detect_anomaly
 */
const _set_detect_anomaly: {
  (mode: boolean | { mode: boolean; check_nan?: boolean }, check_nan?: boolean | { check_nan?: boolean }): void;
} = def('set_detect_anomaly(^mode,^check_nan?)', plain.set_detect_anomaly);

/**
 * Runs `fn`, which may be asynchronous, with set_detect_anomaly(true).
 * @throws {Error} for a gradient that is NaN, with the line that ran the operation: what it gives is a promise
 * @see https://pytorch.org/docs/stable/autograd.html#torch.autograd.detect_anomaly
 */
const _detect_anomaly: {
  <T>(fn: (() => T) | { fn: () => T; check_nan?: boolean }, check_nan?: boolean | { check_nan?: boolean }): Promise<Awaited<T>>;
} = def('detect_anomaly(!fn,^check_nan?)', plain.detect_anomaly);

export { _detect_anomaly as detect_anomaly, _set_detect_anomaly as set_detect_anomaly };
