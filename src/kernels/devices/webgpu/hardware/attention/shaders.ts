/** Attention as a hardware GPU computes it: which shaders there are for some sizes. */
import type { AttentionShaders, AttentionSizes } from '../../../../core/device.ts';
import type { Facts } from '../../../../lower/policy.ts';
import { writeBackward } from './backward.ts';
import { writeForward } from './forward.ts';
import { isFaster, isWhole, tileOf } from './tiles.ts';

function write(sizes: AttentionSizes, facts: Facts, always: boolean): AttentionShaders | undefined {
  if (!isWhole(sizes)) return undefined;
  const [result, query, others] = (['result', 'query', 'others'] as const).map((making) =>
    tileOf(sizes, making, facts),
  );
  if (!result) return undefined;
  const wanted = (gradients: boolean) => always || isFaster(sizes, gradients);
  return {
    result: wanted(false) ? writeForward(sizes, result, false) : undefined,
    gradients:
      query && others && wanted(true)
        ? {
            kept: writeForward(sizes, result, true),
            query: writeBackward(sizes, query, 'query'),
            others: writeBackward(sizes, others, 'others'),
          }
        : undefined,
  };
}

/** What a device of these facts answers. Texts are written once for each of the sizes: a step asks again and again. */
export function attentionFor(facts: Facts): (sizes: AttentionSizes, always: boolean) => AttentionShaders | undefined {
  const known = new Map<string, AttentionShaders | undefined>();
  return (sizes, always) => {
    const { count, length, size, width, out, scale, causal } = sizes;
    const key = [count, length, size, width, out, scale, causal, always].join();
    if (!known.has(key)) known.set(key, write(sizes, facts, always));
    return known.get(key);
  };
}
