/**
 * What a program in the sandbox gets from the page. Its worker is an origin of its own: it reaches no cookie, no storage,
 * no credentials and no channel of the page, and no file of the page's server that is not for everybody. Worker and kernels
 * therefore come as text, and the page serves, without credentials, the files that stand beside it.
 */
import { lazy } from '../lazy.ts';
import type { AnswerMessage, AskMessage, LoadAnswer } from '../protocol.ts';

const LAZY = {
  worker: lazy(() => import('./packed-worker.ts')),
  kernels: lazy(() => import('./packed-kernels.ts')),
};

/** The worker with all its chunks, as an address that is an origin of its own. */
export async function sandboxedWorkerURL(): Promise<string> {
  const { text } = await LAZY.worker();
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`;
}

export async function kernelsText(): Promise<string> {
  return (await LAZY.kernels()).text;
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

async function load(path: string, baseURL: string): Promise<LoadAnswer> {
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
