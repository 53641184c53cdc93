/** Draws the page at `/`, and serves what the browser loads. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app.jsx';

createServer(({ url }, response) => {
  if (url !== '/') {
    response.setHeader('Content-Type', 'text/javascript');
    try {
      return response.end(readFileSync(new URL(`./client/${basename(url)}`, import.meta.url)));
    } catch {
      return response.writeHead(404).end();
    }
  }
  const app = renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html>
<html lang="en">
  <title>An application</title>
  <body><div id="root">${app}</div><script type="module" src="/client.js"></script></body>
</html>`);
}).listen(process.argv[2], 'localhost');
