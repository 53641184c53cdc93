/** Parameters of a program: their specs, and the values that a reader has set, which stay beyond reloads. */
import { fromText, misfit } from '../params.ts';
import type { ParamSpec } from '../protocol/exposed.ts';

export class ParamValues {
  /** Of the program that runs. */
  specs = new Map<string, ParamSpec>();
  /** What a reader has set, by parameter. */
  chosen: Record<string, unknown> = {};
  /** What each parameter last started from. */
  #starts = new Map<string, unknown>();

  /**
   * The value of a parameter that is declared. What a reader has set stays, in new code too, as long as it fits and the
   * value that the program starts from is the same.
   * @throws {TypeError} for a spec that does not fit itself
   */
  declare(key: string, spec: ParamSpec): unknown {
    const { value, min, scale } = spec;
    const wrong =
      misfit(spec, value) ?? (scale === 'log' && !(min! > 0) ? 'needs a min above 0 for its log scale' : '');
    if (wrong) throw new TypeError(`spark.param("${key}"): the value ${JSON.stringify(value)} ${wrong}.`);
    const before = this.#starts.get(key);
    if (before !== undefined && before !== value) delete this.chosen[key];
    this.#starts.set(key, value);
    const given = this.chosen[key];
    const chosen = typeof given === 'string' ? fromText(spec, given) : given;
    return chosen === undefined || misfit(spec, chosen) ? value : chosen;
  }

  /** A reader, or the page, has set a value. */
  choose(key: string, value: unknown): void {
    if (this.specs.get(key)?.button === undefined) this.chosen[key] = value;
  }
}
