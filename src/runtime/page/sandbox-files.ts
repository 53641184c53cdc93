/**
 * What a program in the sandbox gets from the page. Its worker is an origin of its own: it reaches no cookie, no storage,
 * no credentials and no channel of the page, and no file of the page's server that is not for everybody. Worker and kernels
 * therefore come as text (`locations.ts`), and the page serves, without credentials, the files that stand beside it. Loaded
 * when a program first asks for one.
 */
import type { LoadAnswer } from '../protocol.ts';

/** A file that stands beside the page. @param baseURL what the program's files stand beside */
export async function loadBeside(path: string, baseURL: string): Promise<LoadAnswer> {
  const url = new URL(path, baseURL);
  const folder = new URL('.', baseURL);
  const isBeside = (address: URL): boolean =>
    address.origin === folder.origin && address.pathname.startsWith(folder.pathname);
  if (!isBeside(url))
    throw new Error(`In the sandbox a program loads files beside the page, in ${folder.href} or below`);
  const response = await fetch(url, { credentials: 'omit' });
  if (!isBeside(new URL(response.url))) throw new Error('It leads to a place that is not beside the page');
  const { status, statusText, headers } = response;
  const type = headers.get('Content-Type') ?? '';
  return { status, statusText, type, bytes: await response.arrayBuffer() };
}
