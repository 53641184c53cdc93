/** A runner that is moved, taken out, adopted, hidden, asked twice: no worker lives on, nothing hangs, the status is right. */
import { expect } from 'chai';
import { deep, mount, nextEvent, rendered, unmount } from '../../../tests/components/helpers.ts';
import '../../index.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import type { SparkRunnerElement } from './runner.ts';

const LOOP = `
  spark.expose({});
  for (let step = 1; ; step++) {
    await spark.checkpoint();
    spark.metric('step', step);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }`;

const runner = (code = LOOP, attributes = ''): Promise<SparkRunnerElement> =>
  mount<SparkRunnerElement>(`<spark-runner ${attributes}><script type="text/spark">${code}</script></spark-runner>`);

async function status(element: SparkRunnerElement, wanted: SparkStatus): Promise<void> {
  if (element.status !== wanted) await nextEvent(element, 'spark-status', (event) => event.status === wanted);
}

const settled = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'resolved',
    () => 'rejected',
  );
const task = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Workers that were started and not ended, while `act` runs. */
class Workers {
  alive = 0;
  #onEnd: (() => void) | undefined;
  readonly #original = globalThis.Worker;

  constructor() {
    const workers = this;
    globalThis.Worker = class extends this.#original {
      #over = false;
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.alive++;
      }
      override terminate(): void {
        if (!this.#over) workers.alive--;
        this.#over = true;
        super.terminate();
        if (workers.alive === 0) workers.#onEnd?.();
      }
    };
  }

  /** Resolves when none is left. */
  async over(): Promise<void> {
    if (this.alive > 0) await new Promise<void>((resolve) => (this.#onEnd = resolve));
  }

  restore(): void {
    globalThis.Worker = this.#original;
  }
}

/** Rejections that nobody has handled. */
const unhandled: unknown[] = [];
addEventListener('unhandledrejection', ({ reason }) => unhandled.push(reason));

describe('the life of a <spark-runner>', () => {
  let workers: Workers;
  beforeEach(() => {
    workers = new Workers();
  });
  afterEach(async () => {
    unmount();
    await task();
    // Those of elements that do not come back end by themselves; one that lives on lets this test time out.
    await workers.over();
    workers.restore();
    expect(unhandled.splice(0), 'rejections that nobody has handled').to.deep.equal([]);
  });

  it('a second run() and a reset() before its code has come leave it idle', async () => {
    const element = await runner();
    const runs = [element.run(), element.run()];
    element.reset();
    await Promise.all(runs.map(settled));
    await task();
    expect(element.status).to.equal('idle');
  });

  it('a second run() is the first one, as long as that is loading', async () => {
    const element = await runner();
    await Promise.all([element.run(), element.run()]);
    await status(element, 'running');
    expect(workers.alive).to.equal(1);
  });

  it('new code that was given before a stop does not come after it, in the place of what runs then', async () => {
    const element = await runner();
    const text = (name: string): string =>
      `spark.expose({ which: '${name}' }); ${LOOP.replace('spark.expose({});', '')}`;
    const [first, late] = [element.run(), element.reload(text('late'))];
    const told = late.catch((error: Error) => error.name);
    element.controller.stop();
    element.program = { code: text('last') };
    await Promise.all([settled(first), element.run()]);
    expect(await told).to.equal('SparkStopError');
    await status(element, 'running');
    expect(element.exposed.which).to.equal('last');
  });

  it('a program that was given while new code took over is the one that runs next', async () => {
    const element = await runner();
    await element.run();
    const taken = element.reload(`spark.expose({ which: 'taken over' }); ${LOOP}`);
    element.program = { code: `spark.expose({ which: 'next' });` };
    await taken;
    element.controller.stop();
    await status(element, 'stopped');
    await element.run();
    expect(element.exposed.which).to.equal('next');
  });

  it('ends while a stop is under way, though another run waits for it', async () => {
    const element = await runner(`spark.expose({}); await new Promise(() => {});`, 'stop-timeout="60s"');
    await element.run();
    element.controller.stop();
    const again = settled(element.run());
    element.remove();
    await again;
    expect([element.status, workers.alive]).to.deep.equal(['stopped', 0]);
  });

  for (const act of ['run', 'reload'] as const) {
    it(`settles ${act}() where the worker’s file is missing, and again after that`, async () => {
      const element = await runner(LOOP, 'worker-src="/nowhere.js"');
      expect(await settled(element.run())).to.equal('rejected');
      expect(await settled(element[act]())).to.equal('rejected');
      expect([element.status, workers.alive]).to.deep.equal(['error', 0]);
    });
  }

  it('that is taken out while it loads starts no worker, and runs when it is back', async () => {
    const element = await runner();
    const run = settled(element.run());
    const place = element.parentElement!;
    element.remove();
    await run;
    expect(element.status).to.equal('stopped');
    place.append(element);
    await element.run();
    await status(element, 'running');
  });

  it('goes on in another document of the page, with its looks, and can be paused there', async () => {
    const element = await runner();
    const frame = document.createElement('iframe');
    element.parentElement!.append(frame);
    await element.run();
    await nextEvent(element, 'spark-metric');
    frame.contentDocument!.body.append(element);
    element.controller.pause();
    await status(element, 'paused');
    await rendered(frame.contentDocument!);
    for (const dressed of [element, deep(element, 'spark-controls')!, deep(element, 'spark-status')!]) {
      expect(dressed.shadowRoot!.adoptedStyleSheets, dressed.localName).to.not.have.length(0);
    }
    const button = deep(element, 'spark-controls')!.shadowRoot!.querySelector('button')!;
    expect(frame.contentWindow!.getComputedStyle(button).cursor).to.equal('pointer');
    // A part that is made there.
    element.controller.resume();
    await nextEvent(element, 'spark-metric');
    document.body.append(element);
    expect(element.shadowRoot!.adoptedStyleSheets).to.not.have.length(0);
    element.remove();
  });
});

describe('a <spark-runner> that leaves its place', () => {
  let workers: Workers;
  beforeEach(() => {
    workers = new Workers();
  });
  afterEach(async () => {
    unmount();
    await workers.over();
    workers.restore();
  });
  const frame = () => new Promise(requestAnimationFrame);

  for (const [when, pass] of Object.entries({ task, frame, 'few frames': () => frame().then(frame).then(frame) })) {
    it(`goes on when it is back after a ${when}, with what it holds`, async () => {
      const element = await runner(
        `let calls = 0; spark.expose({ count: () => ++calls }); ${LOOP.replace(/spark.expose.*/, '')}`,
      );
      await element.run();
      const count = () => (element.exposed.count as () => Promise<number>)();
      expect(await count()).to.equal(1);
      const place = element.parentElement!;
      element.remove();
      await pass();
      place.append(element);
      await nextEvent(element, 'spark-metric');
      expect([element.status, await count(), workers.alive]).to.deep.equal(['running', 2, 1]);
    });
  }

  it('ends when it does not come back, and runs anew when it does later', async () => {
    const element = await runner();
    await element.run();
    const place = element.parentElement!;
    element.remove();
    await status(element, 'stopped');
    expect(workers.alive).to.equal(0);
    place.append(element);
    expect(element.getAttribute('status')).to.equal('stopped');
    await element.run();
    await status(element, 'running');
  });

  it('is started once it is back, when it has moved while its code was on the way', async () => {
    const element = await runner();
    const run = element.run();
    const place = element.parentElement!;
    element.remove();
    await task();
    expect(workers.alive).to.equal(0);
    place.append(element);
    await run;
    await status(element, 'running');
  });

  describe('and is kept alive', () => {
    /** Resolves when what has left without that has ended. */
    const muchLater = async (): Promise<void> => {
      const other = await makeRunner();
      await other.run();
      other.remove();
      await status(other, 'stopped');
    };
    const makeRunner = async (attributes = ''): Promise<SparkRunnerElement> => {
      const element = document.createElement('spark-runner');
      if (attributes) element.setAttribute(attributes, '');
      element.program = { code: LOOP };
      document.body.append(element);
      await element.updateComplete;
      return element;
    };

    it('goes on however long it is away', async () => {
      const element = await makeRunner('keep-alive');
      await element.run();
      element.remove();
      await muchLater();
      await nextEvent(element, 'spark-metric');
      document.body.append(element);
      await nextEvent(element, 'spark-metric');
      expect(element.status).to.equal('running');
      element.remove();
      element.dispose();
      expect([element.status, workers.alive]).to.deep.equal(['stopped', 0]);
    });

    it('ends when that is taken away from it', async () => {
      const element = await makeRunner('keep-alive');
      await element.run();
      element.remove();
      element.keepAlive = false;
      await status(element, 'stopped');
    });

    it('gives its worker to another program of the page that waits for one', async () => {
      document.documentElement.dataset.sparkWorkers = '1';
      try {
        const element = await makeRunner('keep-alive');
        await element.run();
        element.remove();
        const other = await makeRunner();
        await other.run();
        expect([element.status, other.status, workers.alive]).to.deep.equal(['stopped', 'running', 1]);
        other.remove();
        element.dispose();
      } finally {
        delete document.documentElement.dataset.sparkWorkers;
      }
    });
  });
});

describe('a <spark-runner> that nobody can see', () => {
  let hidden = false;
  before(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  });
  after(() => {
    delete (document as { hidden?: boolean }).hidden;
  });
  afterEach(() => {
    show();
    unmount();
  });
  const hide = (): void => {
    hidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const show = (): void => {
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('pauses in a hidden tab, where it is asked to, and goes on with it', async () => {
    const element = await runner(LOOP, 'when-hidden="pause"');
    await element.run();
    hide();
    await status(element, 'paused');
    show();
    await status(element, 'running');
  });

  it('stays paused when the pause was asked, before or meanwhile', async () => {
    const element = await runner(LOOP, 'when-hidden="pause"');
    await element.run();
    hide();
    await status(element, 'paused');
    element.controller.pause();
    show();
    await task();
    expect(element.status).to.equal('paused');
    hide();
    show();
    await task();
    expect(element.status).to.equal('paused');
  });

  it('goes on in a hidden tab when that is asked, also when the element moves then', async () => {
    const element = await runner(LOOP, 'when-hidden="pause"');
    await element.run();
    hide();
    await status(element, 'paused');
    element.controller.resume();
    await status(element, 'running');
    element.parentElement!.append(element);
    await nextEvent(element, 'spark-metric');
    await new Promise((resolve) => new IntersectionObserver(resolve).observe(element));
    await nextEvent(element, 'spark-metric');
    expect(element.status).to.equal('running');
    hide();
    await nextEvent(element, 'spark-metric');
    expect(element.status).to.equal('running');
    show();
    hide();
    await status(element, 'paused');
  });

  it('holds a run that begins while it is hidden', async () => {
    const element = await runner(LOOP, 'when-hidden="pause"');
    hide();
    void element.run();
    await status(element, 'paused');
    show();
    await status(element, 'running');
  });

  it('pauses out of view, where it is asked to', async () => {
    const element = await runner(LOOP, 'when-offscreen="pause" style="display: block"');
    await element.run();
    await nextEvent(element, 'spark-metric');
    element.style.transform = 'translateY(-10000px)';
    await status(element, 'paused');
    element.style.transform = '';
    await status(element, 'running');
  });
});
