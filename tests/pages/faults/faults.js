/**
 * Provokes what a reader is told of, each in a real runner with a real worker; `ready` resolves when all of it is to be
 * seen. Times stand still then, so that it looks the same each time.
 */

/** The time of the page, and of what was saved a while before. */
const NOW = new Date(2026, 2, 3, 14, 32).getTime();

/** An address that brings another text for the runner `shared`, as a reader's own link does. */
async function linkWith(text) {
  const deflated = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());
  const letters = btoa(String.fromCharCode(...bytes));
  return `#spark-code=shared.${letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

const below = (id) => document.getElementById(id).closest('section').querySelector('spark-runner');

/** Resolves with the next event of a type for which `is` holds. */
const told = (runner, type, is = () => true) =>
  new Promise((resolve) => {
    runner.addEventListener(type, function listener(event) {
      if (!is(event)) return;
      runner.removeEventListener(type, listener);
      resolve(event);
    });
  });

const isIn = (runner, wanted) =>
  runner.status === wanted || told(runner, 'spark-status', ({ status }) => status === wanted);

/** Resolves with what `find` finds. */
async function found(find) {
  for (;;) {
    const it = find();
    if (it) return it;
    await new Promise(requestAnimationFrame);
  }
}

/** How each is provoked; one after another, since only two programs of this page run at once. */
const FAULTS = {
  link: (runner) => found(() => runner.shadowRoot.querySelector('spark-controls').shadowRoot.querySelector('.choice')),
  dead: (runner) => {
    runner.run().catch(() => {});
    return isIn(runner, 'error');
  },
  nothing: async (runner) => {
    const advice = told(runner, 'spark-advice');
    await runner.run();
    await advice;
  },
  saved: async (runner) => {
    await runner.run();
    await isIn(runner, 'completed');
    runner.reset();
    await found(() => runner.shadowRoot.querySelector('spark-resume').saved?.length);
  },
  stop: async (runner) => {
    const printed = told(runner, 'spark-log');
    runner.run().catch(() => {});
    await printed;
    // It has to be past all that could heed a stop.
    await new Promise((resolve) => setTimeout(resolve, 200));
    runner.controller.stop();
    await isIn(runner, 'stopped');
  },
  start: async (runner) => {
    const advice = told(runner, 'spark-advice');
    runner.run().catch(() => {});
    await advice;
  },
  pause: async (runner) => {
    const advice = told(runner, 'spark-advice');
    const printed = told(runner, 'spark-log');
    runner.run().catch(() => {});
    await printed;
    runner.controller.pause();
    await advice;
  },
  turn: async (runner) => {
    runner.run().catch(() => {});
    await found(() => runner.state.ahead !== undefined);
  },
};

const SHARED = `for (let step = 1; step <= 100; step++) {
  await spark.checkpoint();
  spark.metric('loss', Math.exp(-step / 20));
}`;
history.replaceState(null, '', await linkWith(SHARED));
await import('./dist/spark-runner.js');
Date.now = () => NOW;

globalThis.ready = (async () => {
  for (const [id, provoke] of Object.entries(FAULTS)) await provoke(below(id));
  for (const runner of Object.keys(FAULTS).map(below)) {
    runner.state.change({ clock: { elapsed: 83_000, runs: false } });
    runner.shadowRoot.querySelector('spark-status').requestUpdate();
  }
  const offer = below('saved').shadowRoot.querySelector('spark-resume');
  offer.saved = offer.saved.map((saved) => ({ ...saved, time: NOW - 180_000 }));
})();
