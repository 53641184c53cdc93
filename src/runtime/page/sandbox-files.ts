/**
 * What a program in the sandbox gets from the page. Its worker is an origin of its own: it reaches no cookie, no storage,
 * no credentials and no channel of the page, and no file of the page's server that is not for everybody. Worker and kernels
 * therefore come as text (`locations.ts`), and the page serves, without credentials, the files that stand beside it. Loaded
 * when a program first asks for one.
 */
import { MEASURED } from '../datasets/measured.ts';
import type { LoadAnswer, Question } from '../protocol/files.ts';

/** What a program asks for. @param baseURL what its files stand beside */
export function read(asked: Question, baseURL: string): Promise<LoadAnswer> {
  return 'path' in asked ? loadBeside(asked.path, baseURL) : loadDataset(asked.dataset);
}

/** One of our own data sets, for a worker that was made of a text, which finds none of our files. */
async function loadDataset(name: keyof typeof MEASURED): Promise<LoadAnswer> {
  const { measured } = await MEASURED[name]();
  const { buffer } = new TextEncoder().encode(JSON.stringify(measured));
  return { status: 200, statusText: 'OK', type: 'application/json', bytes: buffer };
}

/** Whether a file is in the folder of the page (or of its `data-base`), or below. */
export function isBeside(url: URL, baseURL: URL): boolean {
  const folder = new URL('.', baseURL);
  return url.origin === folder.origin && url.pathname.startsWith(folder.pathname);
}

/** A file that stands beside the page. */
async function loadBeside(path: string, baseURL: string): Promise<LoadAnswer> {
  const url = new URL(path, baseURL);
  const base = new URL(baseURL);
  if (!isBeside(url, base)) {
    const { href } = new URL('.', base);
    throw new Error(`In the sandbox a program loads files beside the page, in ${href} or below`);
  }
  const response = await fetch(url, { credentials: 'omit' });
  if (!isBeside(new URL(response.url), base)) throw new Error('It leads to a place that is not beside the page');
  const { status, statusText, headers } = response;
  const type = headers.get('Content-Type') ?? '';
  return { status, statusText, type, bytes: await response.arrayBuffer() };
}
