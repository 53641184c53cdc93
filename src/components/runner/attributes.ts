/** The runner's attributes that take one of a few values, and how they are read: a value nobody knows is the default. */

/** Allowed values; the first is the default. */
export const CHOICES = {
  autorun: ['none', 'visible', 'load'],
  backend: ['auto', 'webgpu', 'cpu'],
  lang: ['', 'js', 'ts'],
  look: ['auto', 'full', 'compact'],
  'when-hidden': ['run', 'pause'],
  'when-offscreen': ['run', 'pause'],
} as const;

export type Choice<Name extends keyof typeof CHOICES> = (typeof CHOICES)[Name][number];

const DURATION = /^\s*(\d*\.?\d+)\s*(ms|s)\s*$/;
export const DEFAULT_STOP_TIMEOUT = '2s';

/** Milliseconds of "2s" or "300ms"; undefined when it is neither. */
function milliseconds(text: string): number | undefined {
  const match = DURATION.exec(text);
  return match ? Number(match[1]) * (match[2] === 's' ? 1000 : 1) : undefined;
}

/** Milliseconds of a `stop-timeout`. */
export function stopTimeoutOf(text: string | null): number {
  return milliseconds(text ?? '') ?? milliseconds(DEFAULT_STOP_TIMEOUT)!;
}

/** A Lit converter for one of the choices. */
export function choice(name: keyof typeof CHOICES) {
  const allowed: readonly string[] = CHOICES[name];
  return { fromAttribute: (value: string | null) => (value !== null && allowed.includes(value) ? value : allowed[0]) };
}

/** Whether an attribute can have a value. */
export function isKnown(name: string, value: string): boolean {
  if (name === 'stop-timeout') return milliseconds(value) !== undefined;
  if (name === 'tempo' || name === 'seed') return !Number.isNaN(Number(value));
  // A property that somebody's framework has written as text.
  if (name === 'program') return false;
  const allowed: readonly string[] | undefined = CHOICES[name as keyof typeof CHOICES];
  return !allowed || allowed.includes(value);
}
