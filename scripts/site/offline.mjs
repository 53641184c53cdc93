/**
 * The service worker: a site that was visited works without a network. What has its content's hash in its name comes from the cache, and
 * everything else from the network while there is one, so that nobody is shown an old page. With the first visit the lessons and what
 * runs their programs are kept; other pages are once they have been seen.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './relative.mjs';

/** Kept from the start: pages by which one learns and plays, and all scripts but those of pages that are large. */
const isCore = (name) =>
  /^(index|playground|troubleshooting)\.html$|^(learn|gallery)\/|^icon\.svg$|^hashmap\.json$/.test(name) ||
  (/^assets\/.*\.(js|css)$/.test(name) && !/^assets\/(reference|authors|compatibility)_|localSearch/.test(name));

export function offlineScript(out) {
  const core = filesIn(out).filter(isCore);
  const hash = createHash('sha256');
  for (const name of core) hash.update(name).update(readFileSync(join(out, name)));
  return `${worker}
const CACHE = 'spark-runner-site-${hash.digest('hex').slice(0, 12)}';
const CORE = ${JSON.stringify(core)};
${worker.name}(CACHE, CORE);
`;
}

/** The worker's own text: it runs in the browser, and knows only what it is given. */
function worker(cacheName, core) {
  const at = (path) => new URL(path, self.registration.scope).href;
  self.addEventListener('install', (event) => {
    self.skipWaiting();
    event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(core.map(at))));
  });
  self.addEventListener('activate', (event) => {
    const drop = async () => {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith('spark-runner-site-') && name !== cacheName);
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.clients.claim();
    };
    event.waitUntil(drop());
  });
  /** A page is asked for with and without its ending, and a folder by its name alone. */
  const known = async (request) => {
    const cache = await caches.open(cacheName);
    const url = new URL(request.url);
    const path = url.origin + url.pathname;
    const names =
      request.mode === 'navigate' ? [path, path + '.html', path.replace(/\/$/, '') + '/index.html'] : [path];
    for (const name of names) {
      const found = await cache.match(name);
      if (found) return found;
    }
    return undefined;
  };
  const fetched = async (request) => {
    const response = await fetch(request);
    if (response.ok && response.type === 'basic' && response.status === 200) {
      const cache = await caches.open(cacheName);
      const url = new URL(request.url);
      await cache.put(url.origin + url.pathname, response.clone());
    }
    return response;
  };
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || !url.href.startsWith(self.registration.scope)) return;
    const hashed = url.href.startsWith(at('assets/'));
    const answer = async () => {
      if (hashed) return (await known(request)) ?? fetched(request);
      try {
        return await fetched(request);
      } catch (error) {
        const found = await known(request);
        if (found) return found;
        throw error;
      }
    };
    event.respondWith(answer());
  });
}
