/**
 * The parts of the gallery: real elements inside real runners whose state is set by hand, so that each stands still in a
 * state it can be in. `parts.html?lang=ar` shows them in another language, from right to left where it is written so.
 */
import { loadParts } from './dist/spark-runner.js';
import * as data from './parts-data.js';

await loadParts();

const { cpu, gpu, stopped } = data;
const language = new URLSearchParams(location.search).get('lang');
if (language) {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}

const chart = (metrics, attributes = '') => ({ attributes, state: { metrics } });
const log = (lines, attributes = '') => ({ attributes, state: { log: lines } });
const progress = (status, done, total, label = 'steps', unit = undefined) => ({
  state: { status, progress: { done, total, label, unit } },
});
const withDevice = (status, device, more = {}) => ({ state: { status, device, ...stopped, ...more } });

/** In a shadow root, once it is there. */
async function shown(element, selector) {
  for (;;) {
    const found = element.shadowRoot?.querySelector(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** Opens what stands closed behind a button. */
const press = (selector) => async (element) => (await shown(element, selector)).click();

/** Walks to a point by keyboard. */
async function look(element) {
  const view = await shown(element, '.view');
  for (let i = 0; i < 20; i++) view.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
}

/** A stop that waits would fill its line within seconds. */
async function halfway(runner) {
  const controls = runner.localName === 'spark-controls' ? runner : await shown(runner, 'spark-controls');
  await shown(controls, '.waiting + .more');
  for (const animation of controls.shadowRoot.getAnimations()) {
    animation.pause();
    animation.currentTime = 0.6 * controls.stopTimeout;
  }
}

/** A text that is not the author's. */
const noted = (note) => async (editor) => {
  await editor.ready;
  editor.value = editor.value.replace('500', '750');
  editor.note = note;
};

/** The reader has opened a region. */
const openFirst = async (code) => {
  await customElements.whenDefined('spark-code');
  for (let i = 0; i < 100 && !code.shadowRoot.querySelector('details'); i++) await new Promise(requestAnimationFrame);
  code.shadowRoot.querySelectorAll('details')[1].open = true;
};

/** Title, element, and its states: what each is called, what the runner then knows, and what a reader did. */
const PARTS = [
  [
    'Controls',
    'spark-controls',
    {
      'before the first run': {},
      loading: { state: { status: 'loading' } },
      running: { state: { status: 'running' } },
      pausing: { state: { status: 'pausing' } },
      paused: { state: { status: 'paused' } },
      'stopping, waiting for a checkpoint': {
        state: { status: 'stopping', stopStage: 'waiting', stopTimeout: 2000 },
        after: halfway,
      },
      reloading: { state: { status: 'reloading' } },
      completed: { state: { status: 'completed' } },
      'what came with a link': { state: { code: data.fromLink('authored') } },
      'what came with a link runs': { state: { status: 'running', code: data.fromLink('link') } },
    },
  ],
  [
    'Status',
    'spark-status',
    {
      ready: {},
      loading: { state: { status: 'loading' } },
      'running on a GPU': withDevice('running', gpu),
      pausing: withDevice('pausing', gpu),
      'paused, on the CPU': withDevice('paused', cpu),
      'a stop that waits': withDevice('stopping', cpu, { stopStage: 'waiting' }),
      stopped: withDevice('stopped', gpu),
      'a stop that had to end the worker': withDevice('stopped', undefined, { stopStage: 'killed' }),
      'taking over new code': withDevice('reloading', gpu),
      completed: withDevice('completed', gpu),
      failed: withDevice('error', gpu),
    },
  ],
  [
    'Progress',
    'spark-progress',
    {
      'not begun': {},
      'of a known total': progress('running', 512, 1250),
      'of nobody knows how much': progress('running', 37, undefined, 'games'),
      'of nobody knows how much, paused': progress('paused', 37, undefined, 'games'),
      'a download': progress('running', 3_100_000, 7_840_000, 'digits.bin', 'bytes'),
      done: progress('completed', 1250, 1250),
    },
  ],
  [
    'Chart',
    'spark-chart',
    {
      'nothing yet': {},
      'one point': chart(data.onePoint),
      'one curve': chart(data.oneCurve),
      'many curves': chart(data.manyCurves),
      'log scale, with numbers missing': chart(data.withGaps, 'log-scale'),
      'smoothed, beside earlier runs': chart(data.withPast, 'smoothing="0.9" compare'),
      'two ranges, an axis at each side': chart(data.twoRanges),
      'four ranges, a field each': chart(data.manyRanges),
      'no number any more': chart(data.broken),
      'why that may be': { ...chart(data.broken), after: press('.trouble summary') },
      'marks of the author': chart(data.marked),
      'twelve curves': chart(data.twelve),
      'huge and tiny': chart(data.huge),
      'as a table too': chart(data.twoCurves, 'table'),
      'with its menu open': { ...chart(data.withPast), after: press('[part=menu] summary') },
      'its files': { ...chart(data.oneCurve), after: press('.offers summary') },
    },
  ],
  [
    'Log',
    'spark-log',
    {
      'nothing yet': log(data.noLines),
      'every level, and lines left out': log(data.levels),
      'an object, opened': { ...log(data.objects), after: press('.toggle') },
      'advice, below what was printed': { state: { log: data.levels, advice: data.advice } },
      'long lines that wrap': log(data.longLines, 'wrap="on"'),
      '100,000 lines': log(data.manyLines),
      '100,000 lines, filtered': log(data.manyLines, 'filter="step 997" level="warn"'),
    },
  ],
  ['Parameters', 'spark-params', { 'of every kind': { state: { params: data.params } } }],
  ['Canvas', 'spark-canvas', { 'what a program drew': { state: { frames: data.frames() } } }],
  [
    'Image',
    'spark-image',
    {
      'a heat map and a picture': { state: { images: data.heatMaps } },
      'a large one, in its room': { state: { images: data.tallPicture } },
      'more than there is room for': { state: { images: data.manyPictures } },
    },
  ],
  [
    'Table',
    'spark-table',
    {
      'rows of every kind': { state: { tables: data.runs('runs') } },
      'sorted by a column': { state: { tables: data.runs('sorted runs') }, after: press('th + th button') },
      'more rows than there is room for': { state: { tables: data.longTable } },
      'a confusion matrix': { state: { tables: data.confusion } },
    },
  ],
  [
    'Plot',
    'spark-plot',
    {
      'classes on what a model says': { state: { plots: data.boundary } },
      'what is looked at': { state: { plots: data.boundary }, after: look },
      'lines and bars': { state: { plots: data.linesAndBars } },
      'boxes, and what lies beyond': { state: { plots: data.boxes } },
      'small multiples': { state: { plots: data.multiples } },
      'points in space': { state: { plots: data.space } },
    },
  ],
  [
    'Model',
    'spark-plot',
    {
      'what it is made of': { state: { plots: data.graph } },
      'its weights over time': { state: { plots: data.ridges } },
    },
  ],
  [
    'Time',
    'spark-time',
    {
      'a slow run with a seed': { runner: 'tempo seed', state: { tempo: 5, seed: 384201, status: 'paused' } },
      'looking back': { runner: 'scrub', state: { history: data.history(312) } },
      'all of it, before a run': { runner: 'tempo seed scrub', state: {} },
    },
  ],
  [
    'Error',
    'spark-error',
    {
      'in the program': { state: data.unknown },
      'new code that was refused': { state: data.refused },
      'what was meant, to write with a press': { runner: 'editable', program: data.misspelt, state: data.meant },
      'in a shader': { state: data.shader },
      'a missing import': { state: data.missing },
      'the network': { state: data.unreachable },
      'a policy': { state: data.policy },
      'a device': { state: data.noDevice },
    },
  ],
  [
    'Editor',
    'spark-editor',
    {
      'as the author wrote it': {},
      'what the reader wrote before': { after: noted('draftKept') },
      'what came with a link': { runner: 'shareable', after: noted('sharedText') },
      'an error at its line': { state: data.unknown },
      'the text area that is there first': { attributes: 'plain' },
      'several files, an error in one': { program: data.files, state: data.inFile },
      'regions that are folded': { program: data.regions },
    },
  ],
  [
    'Code',
    'spark-code',
    {
      'several files': { program: data.files },
      'regions, folded and open': { program: data.regions, after: openFirst },
    },
  ],
  [
    'Runner',
    'script',
    {
      idle: {},
      loading: { state: { status: 'loading' } },
      running: withDevice('running', gpu, { metrics: data.twoCurves, ...progress('running', 512, 1250).state }),
      pausing: withDevice('pausing', gpu, { metrics: data.twoCurves }),
      paused: withDevice('paused', cpu, { metrics: data.twoCurves, log: data.levels }),
      stopping: {
        ...withDevice('stopping', cpu, { stopStage: 'waiting', metrics: data.twoCurves }),
        after: halfway,
      },
      stopped: withDevice('stopped', cpu, { metrics: data.twoCurves }),
      reloading: withDevice('reloading', gpu, { metrics: data.twoCurves }),
      completed: withDevice('completed', gpu, {
        metrics: data.twoCurves,
        log: data.levels,
        ...progress('completed', 1250, 1250).state,
      }),
      failed: withDevice('error', gpu, { metrics: data.oneCurve, ...data.unknown }),
    },
  ],
];

const PROGRAM = `
  const steps = 1250;
  for (let step = 1; step <= steps; step++) {
    await spark.checkpoint();
    spark.metric('loss', 1 / step);
    spark.progress(step, steps, 'steps');
    if (step % 100 === 0) console.log('step', step);
  }
`;

/** A runner with this inside, in this state. */
function runnerWith(markup, { state, runner: attributes = '', program }) {
  const holder = document.createElement('div');
  holder.innerHTML = `<spark-runner ${attributes}>${markup}</spark-runner>`;
  const runner = holder.firstElementChild;
  if (program) runner.program = { code: program };
  runner.state.change(state);
  // A runner reads its text again with each update, and this one has none that came with a link.
  if (state?.code) Object.defineProperty(runner.state, 'code', { get: () => state.code, set() {} });
  // Nothing runs, so what a reader sets is set here.
  runner.addEventListener('spark-param-request', ({ name, value }) => {
    const { params } = runner.state;
    runner.state.change({ params: new Map(params).set(name, { spec: params.get(name).spec, value }) });
  });
  return runner;
}

function addState(grid, tag, id, name, state) {
  const figure = document.createElement('figure');
  figure.innerHTML = '<h3><a></a></h3>';
  const heading = figure.firstElementChild;
  heading.id = id;
  heading.firstElementChild.href = `#${id}`;
  heading.firstElementChild.textContent = name;
  const whole = tag === 'script';
  const markup = whole ? '' : `<${tag} ${state.attributes ?? ''}></${tag}>`;
  const program = state.program ?? (whole ? PROGRAM : tag === 'spark-editor' ? data.text : undefined);
  const runner = runnerWith(markup, { ...state, program, runner: whole ? 'label="A program"' : state.runner });
  figure.append(runner);
  grid.append(figure);
  state.after?.(whole ? runner : runner.firstElementChild);
}

// What comes with a text from a link is loaded when there is one; here it is there before the gallery is, and nothing moves.
const early = runnerWith('<spark-controls></spark-controls>', { state: { code: data.fromLink('authored') } });
early.style.display = 'none';
document.body.append(early);
// Should it not come, the gallery does all the same.
for (let i = 0; i < 200 && !early.firstElementChild.shadowRoot?.querySelector('[part=choice]'); i++)
  await new Promise((resolve) => setTimeout(resolve, 10));
early.remove();

const slug = (words) => words.toLowerCase().replaceAll(/\W+/g, '-');
const states = document.querySelector('#states');
for (const [title, tag, all] of PARTS) {
  const section = document.createElement('section');
  section.className = 'states';
  section.innerHTML = '<h2></h2><div class="grid"></div>';
  const [heading, grid] = section.children;
  heading.id = slug(title);
  heading.textContent = title;
  section.setAttribute('aria-labelledby', heading.id);
  const entries = Object.entries(all);
  if (entries.length === 1) grid.classList.add('whole');
  states.append(section);
  for (const [name, state] of entries) addState(grid, tag, `${slug(title)}-${slug(name)}`, name, state);
}

const script = '<script type="text/spark">spark.metric("loss", 1);</script>';
const paused = { status: 'paused', device: gpu, ...stopped, metrics: data.withPast };
for (const theme of ['paper', 'night', 'ocean', 'contrast']) {
  const runner = runnerWith(script, { state: paused, runner: `theme="${theme}" label="${theme}"` });
  document.querySelector('#theme-grid').append(runner);
}
const languages = { en: 'English', de: 'Deutsch', es: 'Español', ja: '日本語', zh: '中文', ar: 'العربية' };
for (const [language, name] of Object.entries(languages)) {
  const runner = runnerWith(script, { state: paused, runner: `locale="${language}" label="${name}"` });
  const holder = document.createElement('div');
  holder.lang = language;
  holder.dir = language === 'ar' ? 'rtl' : 'ltr';
  holder.append(runner);
  document.querySelector('#language-grid').append(holder);
}
