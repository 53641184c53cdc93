/**
 * A small static server for the demo, the page tests and the benchmarks: no dependencies, no caching, no directory
 * listings. `serve()` maps URL prefixes to folders and returns where it listens.
 *
 * It is for localhost only: it knows the few MIME types that are here and does no ranges, compression or TLS.
 */
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TYPES } from '../bin/types.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Of all prefixes that a URL path begins with the longest. */
const prefixOf = (roots, pathname) =>
  Object.keys(roots)
    .filter((prefix) => pathname.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];

/** The file that a URL path means; undefined when it is outside or missing. */
async function find(roots, pathname) {
  const prefix = prefixOf(roots, pathname);
  if (prefix === undefined) return undefined;
  const folder = await realpath(roots[prefix]).catch(() => undefined);
  if (folder === undefined) return undefined;
  try {
    const asked = join(folder, pathname.slice(prefix.length));
    let file = await realpath(asked);
    let info = await stat(file);
    if (info.isDirectory()) {
      if (!pathname.endsWith('/')) return { redirect: `${pathname}/` };
      file = await realpath(join(file, 'index.html'));
      info = await stat(file);
    }
    // Real paths on both sides: neither `..` nor a link leads out of the folder.
    return info.isFile() && file.startsWith(folder + sep) ? { file, size: info.size } : undefined;
  } catch {
    return undefined;
  }
}

/** Decodes a request's path; undefined when it is none (bad escapes, a NUL). */
function pathOf(url) {
  try {
    const pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return pathname.includes('\0') || pathname.includes('\\') ? undefined : pathname;
  } catch {
    return undefined;
  }
}

async function answer(request, response, { roots, headers, cors, rewrite, refuses, holds }) {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (cors) response.setHeader('Access-Control-Allow-Origin', '*');
  const fail = (code, text) => {
    response.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return fail(405, `${request.method} is not allowed here; use GET.`);
  }
  const pathname = pathOf(request.url);
  if (pathname === undefined) return fail(400, 'This is no path.');
  for (const [name, value] of Object.entries(typeof headers === 'function' ? headers(pathname) : (headers ?? {}))) {
    response.setHeader(name, value);
  }
  await holds?.(pathname);
  if (refuses?.(pathname)) return fail(503, 'Not now.');
  let found = await find(roots, pathname);
  if (!found) {
    // As hosts do, with the site's own page for whoever reads.
    const reads = request.headers.accept?.includes('text/html');
    found = reads ? await find(roots, `${prefixOf(roots, pathname) ?? ''}404.html`) : undefined;
    if (!found) return fail(404, `There is no ${pathname} here.`);
    response.statusCode = 404;
  }
  if (found.redirect) {
    response.writeHead(301, { Location: encodeURI(found.redirect) });
    return response.end();
  }
  response.setHeader('Content-Type', TYPES[extname(found.file)] ?? 'application/octet-stream');
  if (rewrite && extname(found.file) === '.html') {
    const html = rewrite(await readFile(found.file, 'utf8'), pathname);
    response.setHeader('Content-Length', Buffer.byteLength(html));
    return response.end(request.method === 'HEAD' ? undefined : html);
  }
  response.setHeader('Content-Length', found.size);
  if (request.method === 'HEAD') return response.end();
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Listens on `port`, or on a free one when that is taken; port 0 asks for a free one at once. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, 0));
      else reject(error);
    });
    server.listen(port, 'localhost', () => resolve(server.address().port));
  });
}

/** Headers with which a page is cross-origin isolated. */
export const ISOLATING = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * Starts a server.
 * @param {object} options
 * @param {Record<string, string>} options.roots folder by URL prefix, for example `{ '/': 'demo', '/dist/': 'dist' }`
 * @param {number} [options.port] 0, the default, takes any free one; a port that is taken is replaced by a free one
 * @param {boolean} [options.cors] answers with `Access-Control-Allow-Origin: *`, as a CDN does
 * @param {Record<string, string> | ((pathname: string) => Record<string, string>)} [options.headers] sent as well
 * @param {(html: string, pathname: string) => string} [options.rewrite] edits HTML on its way out
 * @param {(pathname: string) => boolean} [options.refuses] what is answered 503, as by a server in trouble
 * @param {(pathname: string) => Promise<void> | undefined} [options.holds] what an answer waits for, a refusal too
 * @returns {Promise<{ origin: string, port: number, close(): Promise<void> }>}
 */
export async function serve({ roots, port = 0, cors = false, headers, rewrite, refuses, holds }) {
  const server = createServer((request, response) => {
    answer(request, response, { roots, headers, cors, rewrite, refuses, holds }).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  const bound = await listen(server, port);
  return {
    origin: `http://localhost:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What the demo's pages say where the second origin is; replaced on the way out when it had to be another port. */
const SECOND_ORIGIN = 'http://localhost:8081';

/** Serves a site, and the built bundle on a second origin, as a CDN would. */
async function withCDN({ roots, port, cdnPort }) {
  const cdn = await serve({ roots: { '/': join(root, 'dist') }, port: cdnPort, cors: true });
  const site = await serve({ roots, port, rewrite: (html) => html.replaceAll(SECOND_ORIGIN, cdn.origin) });
  return {
    url: `${site.origin}/`,
    cdnURL: `${cdn.origin}/`,
    close: async () => {
      await Promise.all([site.close(), cdn.close()]);
    },
  };
}

/**
 * Serves the demo's pages alone, with the built bundle at /dist/: what tests and measurements open.
 * @param {{ port?: number, cdnPort?: number }} [options] the second port is the next one
 * @returns {Promise<{ url: string, cdnURL: string, close(): Promise<void> }>}
 */
export const serveDemo = ({ port = 8080, cdnPort = port && port + 1 } = {}) =>
  withCDN({ roots: { '/': join(root, 'demo'), '/dist/': join(root, 'dist') }, port, cdnPort });

/**
 * Serves a site that `scripts/site.mjs` has written.
 * @param {{ folder: string, port?: number, cdnPort?: number }} options
 * @returns {Promise<{ url: string, cdnURL: string, close(): Promise<void> }>}
 */
export const serveSite = ({ folder, port = 8080, cdnPort = port && port + 1 }) =>
  withCDN({ roots: { '/': folder }, port, cdnPort });
