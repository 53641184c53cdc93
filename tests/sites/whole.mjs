/**
 * What a site's visitor does with a program that uses all that is loaded on demand: several files, one of them TypeScript, a data set,
 * torch's families by name, a reader's file, every part, and then the tools of each, another language, and a program that is none.
 * A bundler that lost one of these files would be found out here.
 */

/** Of a runner that is added to the page. */
const FILES = `
<script type="text/spark">
  import { curve } from './model.ts';

  const { x } = await spark.dataset('iris');
  const table = spark.file('own table', { accept: '.csv' });
  const rate = spark.param('rate', { value: 0.5, min: 0, max: 1 });
  const model = new torch.nn.Linear(4, 3);
  await spark.summary(model, x);
  spark.image('picture', torch.rand([8, 8]));
  spark.table('rows', [{ name: 'one', value: 1 }]);
  spark.plot('points', { type: 'scatter', x: [1, 2, 3], y: [1, 4, 9] });
  spark.canvas('drawing').getContext('2d').fillRect(0, 0, 10, 10);
  spark.download('note.txt', 'kept');
  spark.expose({ held: { rows: [1, 2] } });
  await spark.save('kept by the site', { step: 1 });
  for (let step = 0; step < 4; step++) {
    await spark.checkpoint();
    spark.metric('curve', curve(step), { step });
    spark.progress(step + 1, 4);
  }
  const spectrum = torch.fft.fft(torch.ones([4])).abs().sum();
  console.log(table.value, rate.value, await spectrum.item(), x.shape.join());
</script>
<script type="text/spark" name="model.ts">
  export const curve = (step: number): number => step ** 2;
</script>`;
const SAYS = 'null 0.5 4 150,4';

const SANDBOXED = "const { x } = await spark.dataset('iris'); console.log(torch.zeros([4]).add(x).shape.join());";

/** Each part, with what in it shows that it is there. */
const PARTS = {
  'spark-params': '[part~=param], input',
  'spark-progress': '[role=progressbar], progress',
  'spark-chart': '.uplot',
  'spark-canvas': 'canvas',
  'spark-image': 'canvas',
  'spark-plot': 'figure',
  'spark-table': 'td',
  'spark-log': '.line',
  'spark-editor': 'textarea, .cm-editor',
  'spark-time': 'select',
};

/** Names of the files that their tools save; the first plot is that of the summary. */
const SAVED = { 'spark-chart': 'curve.svg', 'spark-plot': 'model.svg' };

/** Waits in the page until that holds. @throws {Error} with what did not */
const holds = (page, what, check, ...args) =>
  page.waitForFunction(check, { timeout: 10_000 }, ...args).catch(() => {
    throw new Error(`the whole program: ${what} did not come`);
  });

/** @param expect (what, found, wanted) */
export async function visitWhole(page, expect) {
  await page.evaluate(prepare);
  await page.evaluate(
    (files) => add('whole', files, { tempo: 1000, seed: 1, scrub: '', editable: '', shareable: '' }),
    FILES,
  );
  expect('the whole program', await page.evaluate(() => run('whole')), ['completed', SAYS]);
  const has = (part, selector) => holds(page, `${part} with ${selector}`, isSeen, part, selector);
  for (const [part, selector] of Object.entries(PARTS)) await has(part, selector);
  // What offers a reader to go on where an earlier visit ended stands in no first one: the page names it.
  await page.evaluate(() => {
    const resume = document.createElement('spark-resume');
    resume.setAttribute('for', 'whole');
    document.body.append(resume);
  });
  await holds(page, 'spark-resume', () => customElements.get('spark-resume'));

  // Its editor, with what finds in it.
  await page.evaluate(() => void whole.shadowRoot.querySelector('spark-editor').ready);
  await has('spark-editor', '.cm-editor');
  await page.evaluate(() => within('spark-editor', '.cm-content').focus());
  await has('spark-editor', '.cm-editor.cm-focused');
  await page.keyboard.down('Control');
  await page.keyboard.press('f');
  await page.keyboard.up('Control');
  await has('spark-editor', '.cm-search');

  // What enlarges and saves an output, and takes the program along.
  await page.evaluate(() => within('spark-chart', '.enlarge').click());
  await has('spark-chart', 'dialog[open]');
  await page.evaluate(() => within('spark-chart', 'dialog[open]').close());
  for (const [part, file] of Object.entries(SAVED)) {
    await page.evaluate((name) => within(name, '.offers button[aria-label*=SVG]').click(), part);
    await holds(page, file, (name) => globalThis.saved.includes(name), file);
  }
  await page.evaluate(() => (whole.shadowRoot.querySelector('[part=along]').open = true));
  await holds(page, 'what takes it along', () => whole.shadowRoot.querySelector('[part=along]').childElementCount > 1);

  // Another language, and back.
  const lang = await page.evaluate(() => document.documentElement.lang);
  await page.evaluate(() => (document.documentElement.lang = 'de'));
  await holds(page, 'German', () => within('spark-time', '.base').ariaLabel === 'Ablauf');
  await page.evaluate((tag) => (document.documentElement.lang = tag), lang);

  // Where a program is none, and one that is kept from the page.
  await page.evaluate(() => add('broken', 'const x = ;', {}));
  expect('a broken program', await page.evaluate(() => run('broken')), ['error']);
  await holds(page, 'the error', () => within('spark-error', '[part=message]', broken)?.checkVisibility());
  // A page has only as many workers as its machine has room for, and those that have exposed something keep theirs.
  await page.evaluate(() => [whole, broken].map((runner) => runner.remove()));
  await page.evaluate((code) => add('kept', code, { sandbox: '' }), SANDBOXED);
  expect('a sandboxed program', await page.evaluate(() => run('kept')), ['completed', '150,4']);
}

/** In the page: whether a part shows what it is to show. Some come when they are in view, and the page may move. */
function isSeen(part, selector) {
  whole.shadowRoot.querySelector(part)?.scrollIntoView({ behavior: 'instant' });
  return within(part, selector)?.checkVisibility();
}

/** In the page: what the visitor's steps need. */
function prepare() {
  globalThis.add = (id, program, attributes) => {
    const runner = document.createElement('spark-runner');
    Object.assign(runner, { id, said: [] });
    for (const [name, value] of Object.entries({ backend: 'cpu', ...attributes })) runner.setAttribute(name, value);
    if (program.startsWith('\n')) runner.innerHTML = program;
    else runner.code = program;
    runner.addEventListener('spark-log', ({ entries }) => runner.said.push(...entries.map(({ text }) => text)));
    document.body.append(runner);
  };
  globalThis.run = async (id) => {
    const runner = document.getElementById(id);
    const ended = new Promise((resolve) =>
      runner.addEventListener('spark-status', ({ status }) => /completed|error/.test(status) && resolve(status)),
    );
    runner.run().catch(() => {});
    const status = await ended;
    return [status, ...(status === 'error' ? [] : runner.said)];
  };
  globalThis.within = (part, selector, runner = document.getElementById('whole')) =>
    runner.shadowRoot.querySelector(part)?.shadowRoot?.querySelector(selector);
  globalThis.saved = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) saved.push(this.download);
    else click.call(this);
  };
}
