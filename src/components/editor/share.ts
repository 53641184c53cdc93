/**
 * A program in a link: `#spark-code=PLACE.TEXT`, the text deflated. What a link brings is shown, never run: a runner does
 * not run by itself on a page that was opened by such a link.
 */

const MARK = '#spark-code=';

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

/** The page's address with a text for the program at `place`. */
export async function linkWith(place: string, text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const safe = letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `${location.href.split('#')[0]}${MARK}${encodeURIComponent(place)}.${safe}`;
}

/** The text that a link brings for the program at `place`; undefined without one, or when it is damaged. */
export async function textFrom(hash: string, place: string): Promise<string | undefined> {
  const start = `${MARK}${encodeURIComponent(place)}.`;
  if (!hash.startsWith(start)) return undefined;
  try {
    const letters = atob(hash.slice(start.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
  } catch {
    return undefined;
  }
}
