/** A folder as a web site, on a free port of this machine, with one page of it as it is given. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { TYPES } from '../types.mjs';

/** The file that a request asks for; undefined when there is none. */
function fileFor(root, url) {
  try {
    const file = join(root, decodeURIComponent(url.split(/[?#]/)[0]));
    if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
    return statSync(file).isFile() ? file : undefined;
  } catch {
    // Not there, or an address that nobody can read.
    return undefined;
  }
}

/**
 * @param {string} root
 * @param {{ file: string, bytes: Buffer, type: string }} page
 */
export async function serve(root, page) {
  const server = createServer((request, response) => {
    const file = fileFor(root, request.url);
    if (!file) {
      response.writeHead(404, { 'Content-Type': TYPES['.txt'] });
      response.end('There is no such file.');
      return;
    }
    const type = file === page.file ? page.type : (TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream');
    response.writeHead(200, { 'Content-Type': type });
    response.end(file === page.file ? page.bytes : readFileSync(file));
  });
  await new Promise((done) => server.listen(0, 'localhost', done));
  return {
    origin: `http://localhost:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
