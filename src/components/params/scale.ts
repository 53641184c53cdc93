/** A parameter's number on a slider, which counts in steps of its own: linear, or equal factors on a log scale. */
import type { ParamSpec } from '../../runtime/protocol/exposed.ts';

/** How many steps a slider has where the parameter names none. */
const FINE = 200;

/** The slider's range; undefined for numbers without both ends, which have none. */
export function sliderSteps({ min, max, step, scale }: ParamSpec): number | undefined {
  if (min === undefined || max === undefined) return undefined;
  return step && scale !== 'log' ? Math.max(1, Math.round((max - min) / step)) : FINE;
}

/** Where on the slider a value is. */
export function toSlider(spec: ParamSpec, value: number): number {
  const { min = 0, max = 1, scale } = spec;
  const share = scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.round(Math.min(1, Math.max(0, share)) * sliderSteps(spec)!);
}

/** The value at a place on the slider, with no more digits than the slider can tell apart. */
export function fromSlider(spec: ParamSpec, at: number): number {
  const { min = 0, max = 1, step, scale } = spec;
  const share = at / sliderSteps(spec)!;
  if (share >= 1 || share <= 0) return share > 0 ? max : min;
  if (scale === 'log') return inSteps(spec, Number((min * (max / min) ** share).toPrecision(3)));
  return step ? inSteps(spec, min + at * step) : Number((min + (max - min) * share).toPrecision(4));
}

/** The nearest value that the parameter can have. */
export function inSteps({ min, max, step, scale }: ParamSpec, value: number): number {
  if (step) {
    const from = scale === 'log' ? 0 : (min ?? 0);
    // Without the tail that binary fractions grow: 0.1 + 2 × 0.1.
    value = Number((from + Math.round((value - from) / step) * step).toPrecision(12));
  }
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, value));
}
