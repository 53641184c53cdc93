/**
 * A program in a link: `spark-code=PLACE.TEXT`, the text deflated, at the end of the address's fragment. Where a site keeps its
 * route there (`#/chapter/3`), it stands behind the route as a query does: `#/chapter/3?spark-code=…`, which routers leave alone.
 *
 * This reads and writes addresses. Whether and when such a text runs is `consent.ts`'s to say.
 */

/** The most that a link may bring, in bytes of its text: enough for any program, and nothing for a browser to choke on. */
export const LIMIT = 256 * 1024;
/** As many letters as the longest text can take, in base64, when it does not get any shorter. */
const MOST_LETTERS = Math.ceil((LIMIT + 1024) / 3) * 4;
/** What is inflated at once: at most a thousand times as much comes out of it. */
const SLICE = 1024;

const DATA = /([#?&])spark-code=([^&]*)(&|$)/;

/** What became of a link: its text, or why it gives none. */
export type Brought = { text: string } | { problem: 'linkBroken' | 'linkTooLong' };

/** The page's address with a text for the program at `place`. @throws {RangeError} when it is more than a link may bring */
export async function linkWith(place: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LIMIT) {
    throw new RangeError(`A link brings ${LIMIT} bytes at most, and this text has ${bytes.length}: give it as a file.`);
  }
  const deflated = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(deflated).arrayBuffer());
  const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  const safe = letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const route = routeOf(location.hash);
  const before = route ? `${route}${route.includes('?') ? '&' : '?'}` : '#';
  return `${location.href.split('#')[0]}${before}spark-code=${encodeURIComponent(place)}.${safe}`;
}

/** What a link brings for the program at `place`; undefined when it brings nothing for it. */
export async function broughtBy(hash: string, place: string): Promise<Brought | undefined> {
  const data = DATA.exec(hash)?.[2];
  const point = data?.lastIndexOf('.') ?? -1;
  if (data === undefined || decoded(data.slice(0, Math.max(0, point))) !== place) return undefined;
  const letters = data.slice(point + 1);
  if (letters.length > MOST_LETTERS) return { problem: 'linkTooLong' };
  try {
    const packed = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = await inflated(Uint8Array.from(packed, (letter) => letter.charCodeAt(0)));
    if (!bytes) return { problem: 'linkTooLong' };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Whatever ends a line of a program is seen to end it: code could look like the rest of a comment.
    return { text: text.replace(/\r\n?|[\u2028\u2029]/g, '\n') };
  } catch {
    return { problem: 'linkBroken' };
  }
}

/** Inflates piece by piece, and no further than the limit: undefined when there is more. Rejects for what is damaged. */
async function inflated(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let at = 0;
  const slices = new ReadableStream<BufferSource>(
    {
      pull(controller) {
        if (at >= packed.length) return controller.close();
        controller.enqueue(packed.subarray(at, at + SLICE));
        at += SLICE;
      },
    },
    { highWaterMark: 0 },
  );
  const reader = slices.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    size += value.length;
    if (size > LIMIT) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
}

/** The site's own part of a fragment, without a text that a link brought and without the name of a place to scroll to. */
function routeOf(hash: string): string {
  const own = hash.replace(DATA, (_, before, _data, after) => (after ? before : ''));
  return own === '#' || document.getElementById(decoded(own.slice(1)) ?? '') ? '' : own;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
