/** A text that a page reads for a program: its own file's, or that of a file that it imports. */
import { langOf } from './file-language.ts';

export interface TextFile {
  text: string;
  /** Where it came from in the end: what it imports is relative to that. */
  url: string;
  /** Its MIME type. */
  type: string;
  /** What its specifiers mean, by a development server that knows (`spark-runner/vite`). */
  meanings?: Record<string, string>;
}

export interface ReadOptions {
  /** Asks the server whether it has changed, whatever a cache says. */
  fresh?: boolean;
  /** Without the reader's credentials. */
  anonymous?: boolean;
}

/** What was found instead of a text, and what to do. */
export class NoText extends Error {
  readonly hint: string;
  constructor(found: string, hint: string, cause?: unknown) {
    super(found, { cause });
    this.hint = hint;
  }
}

/** Asked of the page's own server only: a development server answers it with the author's text as it stands. */
const ACCEPT = 'text/spark,*/*;q=0.9';
const MEANINGS = 'Spark-Imports';

/** @throws {NoText} */
export async function readText(url: string, { fresh, anonymous }: ReadOptions = {}): Promise<TextFile> {
  const other = new URL(url).origin !== location.origin;
  let response: Response;
  try {
    response = await fetch(url, {
      ...(fresh && { cache: 'no-cache' }),
      ...(anonymous && { credentials: 'omit' }),
      ...(!other && { headers: { Accept: ACCEPT } }),
    });
  } catch (cause) {
    const hint = other
      ? 'Its server must be up, and allow this page by an Access-Control-Allow-Origin header (CORS).'
      : 'The server must be up, and the page’s policy (connect-src) must allow it.';
    throw new NoText('could not be reached', hint, cause);
  }
  if (!response.ok) {
    const words = `${response.status}${response.statusText ? ` ${response.statusText}` : ''}`;
    throw new NoText(`answered ${words}`, `src is relative to the page: ${document.baseURI}.`);
  }
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0].trim();
  if (/^(text\/html|application\/xhtml\+xml|image\/|video\/(?!mp2t)|audio\/|font\/)/.test(type)) {
    const hint = 'A program is JavaScript or TypeScript. Servers send a page like this when the file is not there.';
    throw new NoText(`is ${type}, which is no program`, hint);
  }
  const meanings = response.headers.get(MEANINGS);
  return {
    text: await response.text(),
    url: response.url || url,
    type,
    ...(meanings && { meanings: JSON.parse(decodeURIComponent(meanings)) }),
  };
}

/** By its name, unless its server has made it JavaScript already. */
export function isTypeScriptFile(url: string, type: string): boolean {
  return langOf(new URL(url).pathname) === 'ts' && !/(java|ecma)script$/.test(type);
}
