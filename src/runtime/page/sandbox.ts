/**
 * What a program in the sandbox gets from the page. Its worker is an origin of its own: it reaches no cookie, no storage,
 * no credentials and no channel of the page, and no file of the page's server that is not for everybody. Worker and kernels
 * therefore come as text, and the page serves, without credentials, the files that stand beside it.
 */
import type { AnswerMessage, AskMessage, LoadAnswer } from '../protocol.ts';

/** The worker with all its chunks, as an address that is an origin of its own. */
export async function sandboxedWorkerURL(): Promise<string> {
  const { text } = await import('./packed-worker.ts');
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`;
}

export async function kernelsText(): Promise<string> {
  return (await import('./packed-kernels.ts')).text;
}

/** An address without what may be a secret in it. */
export function withoutSecrets(address: string): string {
  return address.replace(/[?#].*/, '');
}

/** Answers what a sandboxed program asks of its page. @param baseURL what its files stand beside */
export async function answerSandbox({ id, path }: AskMessage, baseURL: string): Promise<AnswerMessage> {
  try {
    return { type: 'answer', id, value: await load(path, baseURL) };
  } catch (error) {
    return { type: 'answer', id, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether a file is in the folder of the page (or of its `data-base`), or below. */
export function isBeside(url: URL, baseURL: URL): boolean {
  const folder = new URL('.', baseURL);
  return url.origin === folder.origin && url.pathname.startsWith(folder.pathname);
}

async function load(path: string, baseURL: string): Promise<LoadAnswer> {
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
