/** Attention as a hardware GPU computes it: which shaders there are for some sizes. */
import type { AttentionShaders, AttentionSizes } from '../../../../core/device.ts';
import type { Facts } from '../../../../lower/policy.ts';
import { writeBackward } from './backward.ts';
import { writeForward } from './forward.ts';
import { writeRows } from './rows.ts';
import { isWhole, tileOf } from './tiles.ts';

function write(sizes: AttentionSizes, facts: Facts, way?: 'rows'): AttentionShaders | undefined {
  if (!isWhole(sizes)) return undefined;
  if (way === 'rows') {
    const result = writeRows(sizes);
    return result && { result };
  }
  const [result, query, others] = (['result', 'query', 'others'] as const).map((making) =>
    tileOf(sizes, making, facts),
  );
  return (
    result && {
      result: writeForward(sizes, result, false),
      gradients: query &&
        others && {
          kept: writeForward(sizes, result, true),
          query: writeBackward(sizes, query, 'query'),
          others: writeBackward(sizes, others, 'others'),
        },
    }
  );
}

/** What a device of these facts answers: tiles of scores, or `rows`, a query an invocation, which has no gradients. Texts are written once for each of the sizes: a step asks again and again. */
export function attentionFor(facts: Facts): (sizes: AttentionSizes, way?: 'rows') => AttentionShaders | undefined {
  const known = new Map<string, AttentionShaders | undefined>();
  return (sizes, way) => {
    const { count, length, size, width, out, scale, causal } = sizes;
    const key = [count, length, size, width, out, scale, causal, way].join();
    if (!known.has(key)) known.set(key, write(sizes, facts, way));
    return known.get(key);
  };
}
