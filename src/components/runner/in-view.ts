/**
 * What a runner has beyond its first view, from when it is seen: sketches in the room of its parts, and the tools of its program. It
 * changes no size, so it may come late.
 */
import { isInFlight, type SparkStatus } from '../../runtime/status.ts';
import { drawPosters } from './poster.ts';
import { drawTools } from './tools.ts';

type Host = Parameters<typeof drawPosters>[0] & Parameters<typeof drawTools>[0] & { readonly status: SparkStatus };

/** Draws it, or draws it anew. */
export function furnish(host: Host): void {
  const { status } = host;
  if (status === 'idle' || (status === 'loading' && host.shadowRoot!.querySelector('.poster')))
    drawPosters(host, 'no run');
  else if (!isInFlight(status)) drawPosters(host, 'a run');
  drawTools(host);
}
