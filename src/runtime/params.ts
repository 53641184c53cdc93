/** What a parameter can be: which values its spec allows. Both sides ask: the program that declares it, the page that sets it. */
import { describe } from './crossing.ts';
import { cut } from './cut.ts';
import { NAME } from './limits.ts';
import type { ParamSpec } from './protocol/exposed.ts';

type Plain = number | boolean | string;

/** What an author gave for a parameter, a spec or just the value it starts from, as a spec. @throws {TypeError} */
export function toSpec(name: string, given: unknown): ParamSpec {
  if (isPlain(given)) return { value: given };
  const spec = given as Partial<ParamSpec> | null | undefined;
  if (typeof spec === 'object' && spec !== null) {
    if (isPlain(spec.value)) return spec as ParamSpec;
    if (spec.button && spec.value === undefined) return { ...spec, value: 0 };
  }
  const found = typeof spec === 'object' && spec !== null && !Array.isArray(spec) ? spec.value : given;
  throw new TypeError(
    `spark.param("${name}") needs a value to start from, a number, true or false, or a text, and got ${inWords(found)}. ` +
      `Write spark.param("${name}", 0.1) or spark.param("${name}", { value: 0.1, min: 0, max: 1 }).`,
  );
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
}

function inWords(value: unknown): string {
  return value === undefined ? 'none' : value === null ? 'null' : describe(value);
}

/** What is wrong with a value for a parameter, as the end of a sentence about it; undefined when nothing is. */
export function misfit(
  { value: normal, min, max, options, file, download }: ParamSpec,
  value: unknown,
): string | undefined {
  if (file || download) return value === null || value instanceof Blob ? undefined : 'is no file';
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
