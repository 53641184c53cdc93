/**
 * What the benchmarks share, in the page. A benchmark is a module with one function, `run(options)`, that resolves with
 * measurements `{ name, value, unit, p50?, p99?, ratio?, note? }`; it measures and never judges.
 */

/** Where the built bundle is, seen from the benchmark page. */
export const DIST = new URL('/dist/', location.href).href;

/** Rounded to what a reader can use: four significant digits. */
export const round = (value) => Number(value.toPrecision(4));

/** The q-quantile (0..1) of some numbers, by nearest rank. */
export function quantile(samples, q) {
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))];
}

export const median = (samples) => quantile(samples, 0.5);

/** A measurement of many samples: its value is the median. */
export function spread(name, samples, unit, more = {}) {
  const [p50, p99] = [round(quantile(samples, 0.5)), round(quantile(samples, 0.99))];
  return { name, value: p50, unit, p50, p99, samples: samples.length, ...more };
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The next event of a type that satisfies a condition. */
export function event(target, type, condition = () => true) {
  return new Promise((resolve) => {
    target.addEventListener(type, function listener(found) {
      if (!condition(found)) return;
      target.removeEventListener(type, listener);
      resolve(found);
    });
  });
}

/** A program in a worker of its own, through the SDK: `{ exposed, controller, done() }`. */
export async function program(code, { backend = 'auto' } = {}) {
  const { createSession } = await import(`${DIST}client.js`);
  const session = createSession({ backend, dataBase: new URL('/demo/', location.href).href });
  await session.run({ code, name: 'benchmark' });
  return { exposed: session.exposed, controller: session.controller, done: () => session.dispose() };
}

/** A runner in the page, not started: the element as an author would place it. */
export async function runner(code, attributes = {}) {
  await import(`${DIST}spark-runner.js`);
  const element = document.createElement('spark-runner');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const script = document.createElement('script');
  script.type = 'text/spark';
  script.textContent = code;
  element.append(script);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/** Resolves when the runner is in a status, at once when it is already. */
export async function status(element, wanted) {
  if (element.status !== wanted) await event(element, 'spark-status', (change) => change.status === wanted);
}

/** The button of a runner that a reader would press, found by its name through shadow roots. */
export function button(element, name) {
  const search = (root) => {
    for (const node of root.querySelectorAll('*')) {
      const label = node.getAttribute('aria-label') ?? node.textContent;
      if (node.localName === 'button' && name.test(label.trim())) return node;
      const found = node.shadowRoot && search(node.shadowRoot);
      if (found) return found;
    }
    return undefined;
  };
  const found = search(element.shadowRoot);
  if (!found) throw new Error(`The runner shows no button named ${name} while it is ${element.status}.`);
  return found;
}

/** Keeps the main thread busy three quarters of the time, until the returned function is called. */
export function load() {
  const timer = setInterval(() => {
    const end = performance.now() + 30;
    while (performance.now() < end);
  }, 40);
  return () => clearInterval(timer);
}
