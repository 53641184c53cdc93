/** What a parameter can be: which values its spec allows. Both sides ask: the program that declares it, the page that sets it. */
import { cut } from './cut.ts';
import { NAME } from './limits.ts';
import type { ParamSpec } from './protocol.ts';

/** What is wrong with a value for a parameter, as the end of a sentence about it; undefined when nothing is. */
export function misfit({ value: normal, min, max, options }: ParamSpec, value: unknown): string | undefined {
  if (options) {
    return options.includes(value as never)
      ? undefined
      : `is none of ${cut(options.map((option) => JSON.stringify(option)).join(', '), NAME)}`;
  }
  if (typeof value !== typeof normal || Number.isNaN(value)) return `is no ${typeof normal}`;
  if ((value as number) < min!) return `is below its min ${min}`;
  return (value as number) > max! ? `is above its max ${max}` : undefined;
}

/** A parameter's value that stands in an address or an attribute; it may not fit. */
export function fromText({ value: normal, options }: ParamSpec, text: string): unknown {
  if (options) return options.find((option) => String(option) === text);
  if (typeof normal === 'boolean') return text !== 'false';
  return typeof normal === 'number' ? Number(text) : text;
}
