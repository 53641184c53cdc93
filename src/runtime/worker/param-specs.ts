/**
 * What the page is told of the program's parameters: as many as it can have controls for, with labels and options that
 * can be read. A parameter beyond that is an exposed value like any other; the log says so once.
 */
import { cut } from '../cut.ts';
import { NAME, OPTIONS, PARAMS } from '../limits.ts';
import type { ParamSpec } from '../protocol/exposed.ts';

/** Parameters, by name, of which the log has said that they are too many. */
const told = new WeakSet<ReadonlyMap<string, ParamSpec>>();

export function announced(params: ReadonlyMap<string, ParamSpec>): Record<string, ParamSpec> {
  const specs: Record<string, ParamSpec> = {};
  let count = 0;
  for (const [name, spec] of params) {
    if (++count > PARAMS) break;
    specs[name] = short(spec);
  }
  if (params.size > PARAMS && !told.has(params)) {
    told.add(params);
    console.warn(
      `spark.param: there are more than ${PARAMS} parameters. Those beyond have no control on the page, ` +
        'and are exposed values: give readers few, and compute the others.',
    );
  }
  return specs;
}

/** A text that is an option is also its value: it is whole or it is left out. */
function short({ label, options, ...spec }: ParamSpec): ParamSpec {
  const kept = options?.filter((option) => String(option).length <= NAME || option === spec.value).slice(0, OPTIONS);
  if (kept && !kept.includes(spec.value)) kept[kept.length - 1] = spec.value;
  return {
    ...spec,
    ...(label !== undefined && { label: cut(label, NAME) }),
    ...(kept && { options: kept }),
    ...(kept && options!.length > kept.length && { moreOptions: options!.length - kept.length }),
  };
}
