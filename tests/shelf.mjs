/**
 * Files that a browser test writes and edits, below `/shelf/`: PUT one to have it, and GET says with how many requests it was
 * asked for (`?asked`). They are cached for an hour as far as the browser likes, and can be asked for again by their ETag.
 * What is in a folder `open/` is for everybody (CORS). Whoever has put something has a cookie from then on.
 */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';

const TYPES = { '.js': 'text/javascript', '.ts': 'video/mp2t', '.json': 'application/json', '.html': 'text/html' };

/** A middleware of the test server. */
export function shelf() {
  const files = new Map();
  const asked = new Map();
  return async (context, next) => {
    const { path, method, request } = context;
    if (!path.startsWith('/shelf/')) return next();
    if (method === 'PUT') {
      let text = '';
      for await (const chunk of context.req) text += chunk;
      files.set(path, text);
      asked.set(path, []);
      context.set('Set-Cookie', 'shelf=secret; Path=/shelf/');
      context.status = 204;
      return;
    }
    if (context.search === '?asked') {
      context.body = asked.get(path);
      return;
    }
    if (path.includes('/open/')) context.set('Access-Control-Allow-Origin', '*');
    if (!files.has(path)) {
      context.status = 404;
      return;
    }
    const text = files.get(path);
    asked.get(path).push({ cookie: request.headers.cookie ?? '', dest: request.headers['sec-fetch-dest'] ?? '' });
    context.set('Cache-Control', 'max-age=3600');
    context.set('ETag', `"${createHash('sha1').update(text).digest('hex')}"`);
    context.set('Content-Type', TYPES[extname(path)] ?? 'text/plain');
    context.status = 200;
    if (context.fresh) context.status = 304;
    else context.body = text;
  };
}
