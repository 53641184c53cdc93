/** The element with real sessions, workers and programs; what its parts do by themselves is in their own tests. */
import { expect } from 'chai';
import {
  deep,
  expectAccessible,
  mount,
  nextEvent,
  rendered,
  textOf,
  unmount,
  write,
} from '../../../tests/components/helpers.ts';
import '../../index.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import type { SparkEditorElement } from '../editor/editor.ts';
import type { SparkRunnerElement } from './runner.ts';

/** A program that loops until it is told otherwise, and says which turn it is in. */
const LOOP = `
const ctrl = spark.controller();
for (let step = 1; ; step++) {
  await ctrl.checkpoint();
  spark.metric('step', step);
  await new Promise((resolve) => setTimeout(resolve, 1));
}`;

const runner = (code: string, attributes = ''): Promise<SparkRunnerElement> =>
  mount<SparkRunnerElement>(`<spark-runner ${attributes}><script type="text/spark">${code}</script></spark-runner>`);

async function status(element: SparkRunnerElement, wanted: SparkStatus): Promise<void> {
  if (element.status !== wanted) await nextEvent(element, 'spark-status', (event) => event.status === wanted);
}

/** Runs a program that loops at its top level. */
async function start(element: SparkRunnerElement): Promise<void> {
  void element.run();
  await status(element, 'running');
}

/** Presses a button as a reader would, by its name. */
async function press(element: SparkRunnerElement, name: string): Promise<void> {
  await rendered(document);
  const controls = deep(element, 'spark-controls')!;
  const buttons = [...controls.shadowRoot!.querySelectorAll('button')];
  const found = buttons.find((button) => button.textContent!.trim().startsWith(name));
  if (!found) throw new Error(`There is no "${name}" among ${buttons.map((button) => button.textContent!.trim())}.`);
  found.click();
}

/** Resolves when a selector matches below an element, through shadow roots. */
async function appears(element: Element, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = deep(element, selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

describe('<spark-runner>', () => {
  afterEach(() => {
    unmount();
    localStorage.clear();
  });

  it('is accessible before, during and after a run, and with an error', async () => {
    const element = await runner(`console.warn('careful'); spark.progress(1, 2); ${LOOP}`, 'editable label="A loop"');
    await appears(element, '.box');
    const editor = deep<SparkEditorElement>(element, 'spark-editor')!;
    editor.scrollIntoView();
    await editor.ready;
    await expectAccessible(element);
    void element.run();
    await nextEvent(element, 'spark-metric');
    await appears(element, '.uplot');
    await rendered(document);
    await expectAccessible(element);
    await element.reload('throw new Error("broken")').catch(() => {});
    await appears(element, '.excerpt');
    await expectAccessible(element);
  });

  it('leaves its text as it is written, whatever the page does to text', async () => {
    const page = await mount<HTMLElement>(
      `<div class="loud"><spark-runner><script type="text/spark">${LOOP}</script></spark-runner></div>`,
    );
    Object.assign(page.style, {
      textTransform: 'uppercase',
      letterSpacing: '1em',
      whiteSpace: 'nowrap',
      textIndent: '9em',
    });
    const { textTransform, letterSpacing, textIndent } = getComputedStyle(deep(page, 'code')!);
    expect([textTransform, letterSpacing, textIndent]).to.deep.equal(['none', 'normal', '0px']);
    expect(getComputedStyle(deep(page, 'spark-status')!).whiteSpace).to.equal('normal');
  });

  it('asks for no more room than the page has, where its place is as wide as what stands in it', async () => {
    const page = await mount<HTMLElement>('<table><tr><td><spark-runner></spark-runner></td></tr></table>');
    page.style.fontSize = '40px';
    expect(page.getBoundingClientRect().width).to.be.lessThan(innerWidth);
  });

  const COLUMNS: Record<string, string> = {
    'a grid’s column': 'display: grid; grid-template-columns: auto',
    'a share of a grid': 'display: grid; grid-template-columns: 1fr',
    'a flex column': 'display: flex; flex-direction: column',
    'a flex column that stretches nothing': 'display: flex; flex-direction: column; align-items: flex-start',
    'a flex row': 'display: flex',
    'a block as wide as its content': 'inline-size: fit-content; max-inline-size: 100%',
  };
  for (const [where, style] of Object.entries(COLUMNS)) {
    it(`is no wider than ${where}, also with elements around it`, async () => {
      for (const markup of [
        '<spark-runner editable></spark-runner>',
        '<div><spark-runner editable></spark-runner></div>',
      ]) {
        const page = await mount<HTMLElement>(`<div><section>${markup}</section></div>`);
        page.style.inlineSize = '200px';
        const column = page.querySelector('section')!;
        column.style.cssText = style;
        const runner = page.querySelector('spark-runner')!;
        runner.code = `console.log(${'"long"'.repeat(40)})`;
        await rendered(page);
        expect(page.scrollWidth, markup).to.equal(200);
        expect(runner.getBoundingClientRect().width, markup).to.be.greaterThan(190);
      }
    });
  }

  it('is as wide as it would like where its place has room, and is as wide as what stands in it', async () => {
    const page = await mount<HTMLElement>('<div style="inline-size: fit-content"><spark-runner></spark-runner></div>');
    const { fontSize } = getComputedStyle(page);
    const wanted = Math.min(40 * Number.parseFloat(fontSize), 0.85 * innerWidth);
    expect(page.getBoundingClientRect().width).to.be.within(wanted, wanted + 20);
  });

  it('keeps apart from what is above and below, as far as the page’s own rules say', async () => {
    const element = await mount<SparkRunnerElement>('<spark-runner></spark-runner>');
    expect(getComputedStyle(element).marginTop).to.equal('16px');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { margin: 3px }');
    document.adoptedStyleSheets.push(sheet);
    expect(getComputedStyle(element).marginTop).to.equal('3px');
    document.adoptedStyleSheets.pop();
  });

  it('starts nothing and loads nothing before it is asked', async () => {
    // A document of its own: chunks that another test asked for may be on their way in this one. It has what a runner that is
    // seen, and shown as small as a fence, has beyond its first view.
    const frame = document.createElement('iframe');
    const entries = ['../../index.ts', './in-view.ts', './compact.ts'].map(
      (path) => `import '${new URL(path, import.meta.url)}';`,
    );
    frame.srcdoc = `<script type="module">${entries.join('')}</script>`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const { document: page, performance, requestAnimationFrame } = frame.contentWindow!.window;
    const loaded = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name);
    const before = loaded();
    expect(before.join()).to.contain('in-view');
    const runner = '<spark-runner><pre><code>1</code></pre></spark-runner>';
    page.body.append(page.createRange().createContextualFragment(runner.repeat(50)));
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    expect(page.querySelectorAll('spark-runner:defined')).to.have.length(50);
    const more = loaded().slice(before.length);
    expect(more, more.join(', ')).to.deep.equal([]);
    frame.remove();
  });

  describe('a run', () => {
    it('goes from Run to running, pauses, resumes and stops by its buttons', async () => {
      const element = await runner(LOOP);
      expect(element.getAttribute('status')).to.equal(null);
      await press(element, 'Run');
      await status(element, 'running');
      await press(element, 'Pause');
      await status(element, 'paused');
      expect(element.getAttribute('status')).to.equal('paused');
      await press(element, 'Resume');
      await status(element, 'running');
      await press(element, 'Stop');
      await status(element, 'stopped');
      await press(element, 'Run again');
      await status(element, 'running');
    });

    it('says loading at once, and heeds a pause that comes before its session', async () => {
      const element = await runner(LOOP);
      void element.run();
      expect(element.status).to.equal('loading');
      element.controller.pause();
      await status(element, 'paused');
    });

    it('heeds a stop that comes before its session', async () => {
      const element = await runner(LOOP);
      const started = element.run();
      element.controller.stop();
      expect(element.status).to.equal('stopped');
      await started;
      expect(element.status).to.equal('stopped');
    });

    it('tells what the program emits as events, and keeps it', async () => {
      const element = await runner(
        `spark.metric('loss', 0.5); spark.progress(1, 4, 'steps'); console.log('hello'); spark.expose({ lr: 0.1 });`,
      );
      const metric = nextEvent(element, 'spark-metric');
      const progress = nextEvent(element, 'spark-progress');
      const log = nextEvent(element, 'spark-log');
      const expose = nextEvent(element, 'spark-expose');
      await element.run();
      expect((await metric).metrics[0]).to.include({ name: 'loss', value: 0.5 });
      expect(await progress).to.include({ done: 1, total: 4, label: 'steps' });
      expect((await log).entries[0]).to.include({ level: 'log', text: 'hello', line: 1 });
      expect((await expose).names).to.deep.equal(['lr']);
      expect(element.exposed.lr).to.equal(0.1);
      expect(element.metrics.loss[0].value).to.equal(0.5);
    });

    it('keeps what the program notes at steps, by default the newest, and no more than a chart shows', async () => {
      const element = await runner(
        `spark.mark('before'); for (let i = 0; i < 3; i++) spark.metric('loss', i); spark.mark('rate halved');
        for (let i = 0; i < 200; i++) spark.mark('many', { step: i });`,
      );
      const told = nextEvent(element, 'spark-log');
      await element.run();
      expect((await told).entries[0].text).to.contain('this run has 100 marks already');
      const { marks } = element.state.metrics!;
      expect(marks.slice(0, 3)).to.deep.equal([
        { text: 'before', step: 0 },
        { text: 'rate halved', step: 2 },
        { text: 'many', step: 0 },
      ]);
      expect(marks).to.have.length(100);
    });

    it('has advice on a program that does nothing: told as an event and in the log, which has no line for it', async () => {
      const element = await runner('async function train() {}');
      const advice = nextEvent(element, 'spark-advice');
      const printed: unknown[] = [];
      element.addEventListener('spark-log', ({ entries }) => printed.push(...entries));
      await element.run();
      expect((await advice).advice).to.include({ about: 'nothing', line: 1 });
      const told = await appears(element, '.advice');
      expect(told.textContent).to.match(/^Advice · line 1 The program declares train, and nothing calls it/);
      expect(element.state.log!.size).to.equal(0);
      expect(printed).to.deep.equal([]);
    });

    it('shows the parts that fit what the program emits, and no others', async () => {
      const element = await runner(LOOP);
      void element.run();
      await appears(element, 'spark-chart .uplot, .uplot');
      expect(deep(element, 'spark-log')).to.equal(undefined);
      expect(deep(element, 'spark-progress')).to.equal(undefined);
      expect(deep(element, 'spark-canvas')).to.equal(undefined);
    });

    it('keeps room for the parts that the program will need', async () => {
      const element = await runner(`for (;;) { await spark.checkpoint(); spark.metric('a', 1); console.log(1); }`);
      const height = element.getBoundingClientRect().height;
      void element.run();
      await appears(element, '.uplot');
      await appears(element, '.line');
      await rendered(document);
      expect(element.getBoundingClientRect().height).to.be.closeTo(height, 2);
    });

    it('shows what the program draws', async () => {
      const element = await runner(`
        const pen = spark.canvas('field', { width: 64, height: 32 }).getContext('2d');
        for (;;) { await spark.checkpoint(); pen.fillRect(0, 0, 64, 32); await new Promise((r) => setTimeout(r, 5)); }`);
      void element.run();
      const canvas = (await appears(element, 'canvas')) as HTMLCanvasElement;
      await rendered(document);
      expect([canvas.width, canvas.height]).to.deep.equal([64, 32]);
    });

    it('forgets the numbers and lines of the run before', async () => {
      const element = await runner(`spark.metric('a', 1);`);
      await element.run();
      await status(element, 'completed');
      element.program = { code: `spark.metric('b', 1);` };
      await element.run();
      await status(element, 'completed');
      expect(Object.keys(element.metrics)).to.deep.equal(['b']);
    });
  });

  describe('requests', () => {
    it('are carried out unless a page prevents them, wherever it listens', async () => {
      const element = await runner(LOOP);
      const prevent = (event: Event): void => event.preventDefault();
      document.addEventListener('spark-run-request', prevent);
      await press(element, 'Run');
      await rendered(document);
      expect(element.status).to.equal('idle');
      document.removeEventListener('spark-run-request', prevent);
      await press(element, 'Run');
      await status(element, 'running');
    });
  });

  describe('the program', () => {
    it('may come from a Markdown fence, which stays readable', async () => {
      const element = await mount<SparkRunnerElement>(
        '<spark-runner><pre><code class="language-js">const n = 1 &lt; 2 ? 7 : 8;\nspark.metric("n", n);</code></pre></spark-runner>',
      );
      expect(element.querySelector('pre')!.getBoundingClientRect().height).to.be.greaterThan(20);
      const metric = nextEvent(element, 'spark-metric');
      await element.run();
      expect((await metric).metrics[0].value).to.equal(7);
    });

    it('may be a function', async () => {
      const element = await mount<SparkRunnerElement>('<spark-runner></spark-runner>');
      element.program = () => console.log('from a function');
      const log = nextEvent(element, 'spark-log');
      await element.run();
      expect((await log).entries[0].text).to.equal('from a function');
    });

    it('has to be there: without one the element says what to do', async () => {
      const element = await mount<SparkRunnerElement>('<spark-runner></spark-runner>');
      const told = nextEvent(element, 'spark-error');
      let rejected: unknown;
      await element.run().catch((error) => {
        rejected = error;
      });
      expect((await told).error).to.equal(rejected);
      expect(element.error!.message).to.match(/has no program\. Give it .*`src`/);
      expect(element.status).to.equal('error');
    });

    it('is no text by itself: the element says what it takes', async () => {
      const element = await mount<SparkRunnerElement>('<spark-runner></spark-runner>');
      for (const program of ['console.log(1)', 5, {}]) {
        Object.assign(element, { program });
        await element.run().catch(() => {});
        expect(element.error!.message).to.contain('`program` property ({ code }, { src } or a function)');
        expect(element.status).to.equal('error');
      }
    });

    it('starts with the document, when it was asked to run before', async () => {
      const element = document.createElement('spark-runner');
      element.program = { code: LOOP };
      void element.run();
      expect(element.status).to.equal('idle');
      const place = await mount('<div></div>');
      place.append(element);
      await status(element, 'running');
    });

    it('does not start in an element that has left the document, and does when it is back', async () => {
      const element = await runner(LOOP);
      const place = element.parentElement!;
      element.remove();
      await element.run();
      expect(element.status).to.equal('stopped');
      place.append(element);
      await start(element);
    });

    it('is shown in a fold, with the lines of the text', async () => {
      const element = await runner('\n    const a = 1;\n    if (a) console.log(a);\n');
      const code = deep(element, 'details')!;
      expect(code.querySelector('code')!.textContent).to.equal('const a = 1;\nif (a) console.log(a);');
      expect(code.querySelector('.gutter')!.textContent).to.equal('1\n2');
    });
  });

  describe('an error', () => {
    it('is shown at the author’s own line', async () => {
      const element = await runner('\n  const a = 1;\n  console.log(a.b.c);\n');
      const told = nextEvent(element, 'spark-error');
      await element.run().catch(() => {});
      const { line, error } = await told;
      expect(line).to.equal(2);
      expect(error.message).to.contain('undefined');
      const excerpt = await appears(element, '.excerpt');
      expect(excerpt.querySelector('.at')!.textContent).to.contain('2  console.log(a.b.c);');
    });

    it('of a missing file names the address and the answer', async () => {
      const element = await mount<SparkRunnerElement>('<spark-runner src="/nowhere.js"></spark-runner>');
      await element.run().catch(() => {});
      await appears(element, '.message');
      expect(element.error!.message).to.match(/\/nowhere\.js answered 404/);
    });

    it('in an attribute names element, attribute, value and what is allowed', async () => {
      const element = await mount<SparkRunnerElement>('<spark-runner></spark-runner>');
      const told = nextEvent(element, 'spark-error');
      element.setAttribute('backend', 'gpu');
      expect((await told).error.message).to.equal(
        '<spark-runner backend="gpu">: backend knows "auto", "webgpu", "cpu". "auto" is used.',
      );
      expect(element.backend).to.equal('auto');
      const second = nextEvent(element, 'spark-error');
      element.setAttribute('stop-timeout', 'soon');
      expect((await second).error.message).to.match(/<spark-runner stop-timeout="soon">.*"300ms"/);
    });
  });

  describe('stop', () => {
    it('ends a program that never comes to a checkpoint, and says so', async () => {
      const element = await runner(
        'await spark.checkpoint(); console.log("in"); await spark.checkpoint(); await new Promise((r) => setTimeout(r, 60)); while (true) {}',
        'stop-timeout="400ms"',
      );
      const inside = nextEvent(element, 'spark-log');
      void element.run();
      await inside;
      await new Promise((resolve) => setTimeout(resolve, 100));
      element.controller.stop();
      await status(element, 'stopped');
      await rendered(document);
      expect(textOf(deep(element, 'spark-status')!)).to.contain('the worker was ended');
      void element.run();
      await status(element, 'running');
    });

    it('is quiet about a program that stops by itself', async () => {
      const element = await runner(LOOP);
      await start(element);
      element.controller.stop();
      await status(element, 'stopped');
      await rendered(document);
      expect(textOf(deep(element, 'spark-status')!)).to.match(/^Stopped/);
      expect(textOf(deep(element, 'spark-status')!)).to.not.contain('ended');
    });
  });

  describe('new code', () => {
    const COUNT = `const kept = spark.persist('kept', () => ({ n: 0 }));
spark.expose({ kept: kept.n });
for (;;) { await spark.checkpoint(); kept.n++; spark.metric('one', kept.n); await new Promise((r) => setTimeout(r, 1)); }`;

    it('takes over from the editor, with what was kept', async () => {
      const element = await runner(COUNT, 'editable');
      await appears(element, '.box');
      const editor = deep<SparkEditorElement>(element, 'spark-editor')!;
      void element.run();
      await nextEvent(element, 'spark-metric', ({ metrics }) => metrics.some(({ value }) => value > 3));
      const reloaded = nextEvent(element, 'spark-reload', ({ phase }) => phase === 'done');
      await write(editor, COUNT.replace("'one'", "'two'"));
      const apply = { key: 'Enter', keyCode: 13, ctrlKey: true, bubbles: true };
      editor.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', apply));
      await reloaded;
      const { metrics } = await nextEvent(element, 'spark-metric', (event) =>
        event.metrics.some(({ name }) => name === 'two'),
      );
      expect(metrics.find(({ name }) => name === 'two')!.value).to.be.greaterThan(3);
      expect(Object.keys(element.metrics)).to.deep.equal(['one', 'two']);
    });

    it('that is wrong is refused at its line, and the old goes on', async () => {
      const element = await runner(LOOP);
      await start(element);
      let refused: unknown;
      await element.reload('const a = 1;\nconst b = ;').catch((error) => {
        refused = error;
      });
      expect(refused).to.equal(element.error);
      expect(element.error!.line).to.equal(2);
      expect(element.status).to.equal('running');
      await appears(element, '.excerpt');
      await rendered(document);
      const text = textOf(deep(element, 'spark-error')!);
      expect(text).to.contain('const b = ;');
      expect(text).to.contain('the program goes on');
      await nextEvent(element, 'spark-metric');
      // Run runs the text that was good.
      element.controller.stop();
      await status(element, 'stopped');
      await start(element);
      expect(element.status).to.equal('running');
    });

    it('that took over has none of the advice that the old text got, and gets its own', async () => {
      const SLIP =
        'for (;;) { await spark.checkpoint(); spark.checkpoint(); await new Promise((r) => setTimeout(r)); }';
      const element = await runner(`// 1\n${SLIP}`);
      const first = nextEvent(element, 'spark-advice');
      await start(element);
      expect((await first).advice.line).to.equal(2);
      const second = nextEvent(element, 'spark-advice');
      await element.reload(`// 1\n// 2\n// 3\n${SLIP}`);
      expect((await second).advice.line).to.equal(4);
      expect(element.state.advice!.map(({ line }) => line)).to.deep.equal([4]);
      await element.reload(LOOP);
      expect(element.state.advice).to.equal(undefined);
    });

    it('while nothing runs is what the next run runs', async () => {
      const element = await runner('throw new Error("old")');
      await element.reload('console.log("new")');
      const log = nextEvent(element, 'spark-log');
      await element.run();
      expect((await log).entries[0].text).to.equal('new');
    });

    it('that stands unapplied in the editor is what Run runs', async () => {
      const element = await runner('console.log("old")', 'editable');
      await appears(element, '.box');
      await write(deep<SparkEditorElement>(element, 'spark-editor')!, 'console.log("edited")');
      const log = nextEvent(element, 'spark-log');
      await press(element, 'Run');
      expect((await log).entries[0].text).to.equal('edited');
      expect(element.code).to.equal('console.log("edited")');
    });
  });

  describe('in the document', () => {
    it('goes on when it is moved', async () => {
      const element = await runner(LOOP);
      await start(element);
      const section = document.createElement('section');
      element.parentElement!.append(section);
      section.append(element);
      await nextEvent(element, 'spark-metric');
      expect(element.status).to.equal('running');
      // Where the browser can: without being taken out in between.
      const { moveBefore } = document.body as { moveBefore?: (node: Node, before: Node | null) => void };
      moveBefore?.call(section.parentElement, element, section);
      await nextEvent(element, 'spark-metric');
      expect(element.status).to.equal('running');
    });

    it('is one of its own when it is copied, while the first runs or out of a template', async () => {
      const element = await runner(LOOP);
      await start(element);
      const template = document.createElement('template');
      template.innerHTML = element.outerHTML;
      for (const copy of [element.cloneNode(true), document.importNode(template.content, true).firstChild!]) {
        const other = copy as SparkRunnerElement;
        element.parentElement!.append(other);
        expect([other.status, other.getAttribute('status'), element.status]).to.deep.equal(['idle', null, 'running']);
        await start(other);
        element.controller.pause();
        await status(element, 'paused');
        expect(other.status).to.equal('running');
        element.controller.resume();
        await status(element, 'running');
      }
    });

    it('ends when it is taken out, and runs again when it is back', async () => {
      const element = await runner(LOOP);
      const parent = element.parentElement!;
      await start(element);
      const ended = nextEvent(element, 'spark-status', (event) => event.status === 'stopped');
      element.remove();
      await ended;
      parent.append(element);
      await start(element);
      expect(element.status).to.equal('running');
    });

    it('runs by itself where the author asks for it', async () => {
      const element = await runner(LOOP, 'autorun="load"');
      await status(element, 'running');
      const visible = await runner(LOOP, 'autorun="visible"');
      await status(visible, 'running');
    });

    it('takes a changed backend and timeout over with the next run', async () => {
      const element = await runner(LOOP);
      await start(element);
      element.controller.stop();
      await status(element, 'stopped');
      element.backend = 'cpu';
      await start(element);
      expect(element.status).to.equal('running');
    });

    it('pauses in the back/forward cache, and goes on when the page is back', async () => {
      const element = await runner(LOOP);
      await start(element);
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await status(element, 'paused');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await status(element, 'running');
    });

    it('forgets everything when it is reset', async () => {
      const element = await runner(`spark.metric('n', spark.persist('n', () => ({ n: 0 })).n++); ${LOOP}`);
      await start(element);
      await nextEvent(element, 'spark-metric');
      element.reset();
      expect(element.status).to.equal('idle');
      expect(element.metrics).to.deep.equal({});
    });
  });

  describe('parts of the author’s choice', () => {
    it('take the place of the usual ones', async () => {
      const element = await mount<SparkRunnerElement>(
        `<spark-runner><script type="text/spark">${LOOP}</script><p><spark-status></spark-status></p></spark-runner>`,
      );
      expect(deep(element, 'spark-controls')).to.equal(undefined);
      void element.run();
      await status(element, 'running');
      await rendered(element);
      expect(textOf(element.querySelector('spark-status')!)).to.contain('Running');
    });

    it('are loaded when the page names them, also outside', async () => {
      const section = await mount<HTMLElement>(
        `<section><spark-log for="elsewhere"></spark-log>
          <spark-runner id="elsewhere"><script type="text/spark">console.log('to whom it may concern')</script></spark-runner></section>`,
      );
      await customElements.whenDefined('spark-log');
      await section.querySelector('spark-runner')!.run();
      await appears(section.querySelector('spark-log')!, '.line');
    });
  });

  it('shows the words it is given', async () => {
    const element = await runner(LOOP);
    element.strings = { run: 'Los', 'status.idle': 'Bereit' };
    await rendered(document);
    await element.updateComplete;
    await rendered(document);
    expect(textOf(deep(element, 'spark-controls')!)).to.contain('Los');
    expect(textOf(deep(element, 'spark-status')!)).to.equal('Bereit');
  });
});
