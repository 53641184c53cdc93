/**
 * WebKitGTK, driven through WebDriver's own HTTP protocol: pages, real clicks, and functions that run in the page.
 * (https://www.w3.org/TR/webdriver2/; its driver knows no WebDriver BiDi, which puppeteer would need.)
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { findWebKit } from '../../scripts/browsers.mjs';

/** The longest that a function may take in the page, in ms: a training on two busy cores. */
const PATIENCE = 240_000;

/** A port that is free now: the driver takes none by itself. */
async function freePort() {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a virtual screen. @returns its process, and its name for DISPLAY */
async function openScreen(xvfb) {
  const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1200x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await Promise.race([
    once(screen.stdio[3], 'data'),
    once(screen, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code} before it had a screen.`))),
  ]);
  return { screen, display: `:${String(number).trim()}` };
}

/**
 * Starts WebKitGTK.
 * @param {Record<string, string>} [env] the environment's variables that are other than here
 * @throws where `findWebKit()` says that something is missing
 */
export async function openWebKit(env) {
  const { driver, xvfb, lacks } = findWebKit();
  if (lacks) throw new Error(`WebKitGTK can't be started without ${lacks}.`);
  const { screen, display } = xvfb ? await openScreen(xvfb) : {};
  const port = await freePort();
  const process_ = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...(display && { DISPLAY: display }), ...env },
  });
  const ended = once(process_, 'exit');
  const end = async () => {
    if (process_.exitCode === null) process_.kill();
    await ended;
    screen?.kill();
  };

  async function ask(method, path, body = {}) {
    const response = await fetch(`http://localhost:${port}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}, ${value.message}`);
    return value;
  }

  // The driver says nothing when it listens.
  while (!(await ask('GET', '/status').catch(() => undefined))) {
    if (process_.exitCode !== null) throw new Error(`${driver} ended with ${process_.exitCode} before it listened.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    const { sessionId, capabilities } = await ask('POST', '/session', {
      capabilities: { alwaysMatch: { timeouts: { script: PATIENCE } } },
    });
    const session = `/session/${sessionId}`;
    return {
      version: capabilities.browserVersion,
      goto: (url) => ask('POST', `${session}/url`, { url }),
      /** What a function gives in the page, awaited there, with arguments of JSON; an element comes as a reference to it. */
      async evaluate(func, ...args) {
        const { error, value } = await ask('POST', `${session}/execute/async`, {
          script: `const [args, done] = arguments;
            new Promise((resolve) => resolve((${func})(...args)))
              .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
          args: [args],
        });
        if (error) throw new Error(error);
        return value;
      },
      /** Clicks on an element that `evaluate` gave, as a mouse would. */
      click: (element) => ask('POST', `${session}/element/${Object.values(element)[0]}/click`),
      async close() {
        await ask('DELETE', session);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
