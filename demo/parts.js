/**
 * The parts of the gallery: real elements inside real runners whose state is set by hand, so that each stands still in a
 * state it can be in.
 */
await customElements.whenDefined('spark-runner');

const clock = { elapsed: 83_000, runs: false };
const stopped = { clock, pace: { perSecond: 117.3 } };
const cpu = { device: 'cpu', detail: 'the GPU is only a software adapter, the CPU is faster' };
const gpu = { device: 'webgpu', detail: 'an adapter of 8 GB' };

/** A series as the chart wants it. */
function series(name, value, length = 300) {
  const steps = Array.from({ length }, (_, step) => step);
  const values = steps.map(value);
  const points = () => ({ steps, values });
  return [name, { name, last: values.at(-1), least: Math.min(...values), greatest: Math.max(...values), points }];
}
const wave = (step) => 0.06 * Math.sin(step * 1.7) * Math.sin(step / 7);
const metrics = {
  series: new Map([
    series('loss', (step) => 2.2 * Math.exp(-step / 60) + 0.12 + wave(step)),
    series('accuracy', (step) => 0.96 - 0.85 * Math.exp(-step / 45) + wave(step) / 3),
  ]),
  past: [new Map([series('loss', (step) => 2.4 * Math.exp(-step / 95) + 0.2 + wave(step))])],
  size: 2,
  revision: 1,
};

const text = `const model = spark.persist('model', () => new torch.nn.Linear(2, 1));
const shader = \`@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) { var x = 1.0; }\`;
for (let step = 0; step < 500; step++) {
  await spark.checkpoint(); // pause, stop and new code
  spark.metric('loss', lost);
}`;
const failure = (phase, message, more = {}) =>
  Object.assign(new Error(message), { name: 'SparkProgramError', phase, ...more });
const unknown = failure('run', 'lost is not defined', {
  source: 'inline script',
  line: 6,
  column: 24,
  hint: 'Declare it first.',
  cause: new TypeError('a cause of it'),
});
const shown = (error, rejected = false) => ({ report: { error, code: text, rejected } });

/** Title, element, attributes, and its states: what each is called, and what the runner then knows. */
const PARTS = [
  [
    'Controls',
    'spark-controls',
    '',
    {
      'before the first run': {},
      loading: { status: 'loading' },
      running: { status: 'running' },
      pausing: { status: 'pausing' },
      paused: { status: 'paused' },
      'stopping, waiting for a checkpoint': { status: 'stopping', stopStage: 'waiting', stopTimeout: 600_000 },
      completed: { status: 'completed' },
    },
  ],
  [
    'Status',
    'spark-status',
    '',
    {
      ready: {},
      loading: { status: 'loading' },
      'running on a GPU': { status: 'running', device: gpu, ...stopped },
      'paused, on the CPU': { status: 'paused', device: cpu, ...stopped },
      'a stop that waits': { status: 'stopping', stopStage: 'waiting', device: cpu, ...stopped },
      'a stop that had to end the worker': { status: 'stopped', stopStage: 'killed', ...stopped },
      'taking over new code': { status: 'reloading', device: gpu, ...stopped },
      completed: { status: 'completed', device: gpu, ...stopped },
      failed: { status: 'error', device: gpu, ...stopped },
    },
  ],
  [
    'Progress',
    'spark-progress',
    '',
    {
      'not begun': {},
      'of a known total': { status: 'running', progress: { done: 512, total: 1250, label: 'steps' } },
      'of nobody knows how much': { status: 'running', progress: { done: 37, label: 'games' } },
      'a download': {
        status: 'running',
        progress: { done: 3_100_000, total: 7_840_000, label: 'Loading digits.bin', unit: 'bytes' },
      },
      done: { status: 'completed', progress: { done: 1250, total: 1250, label: 'steps' } },
    },
  ],
  ['Chart, empty', 'spark-chart', '', { 'nothing yet': {} }],
  ['Chart', 'spark-chart', '', { 'two curves': { metrics } }],
  ['Chart, smoothed, with an earlier run', 'spark-chart', 'smoothing="0.9" compare', { 'two runs': { metrics } }],
  ['Chart, log scale, as a table too', 'spark-chart', 'log-scale table', { 'with a table': { metrics } }],
  [
    'Error',
    'spark-error',
    '',
    {
      'in the program': shown(unknown),
      'new code that was refused': shown(
        failure('compile', 'Unexpected token', { source: 'inline script', line: 4, column: 10 }),
        true,
      ),
      'a policy': shown(
        failure('worker', 'The program’s worker is blocked by the page’s Content-Security-Policy.', {
          hint: 'Add "worker-src blob:" to the policy.',
        }),
      ),
      'a device': shown(
        failure('device', 'No device for torch with backend "webgpu": no adapter was found', {
          hint: 'Use backend="auto" or "cpu" where there is no WebGPU.',
        }),
      ),
    },
  ],
  ['Editor', 'spark-editor', '', { 'as the author wrote it': {} }],
  ['Editor, with an error at its line', 'spark-editor', '', { 'an error': shown(unknown) }],
  ['Editor, plain', 'spark-editor', 'plain', { 'the text area that is there first': {} }],
];

function runnerWith(markup, state, attributes = '') {
  const holder = document.createElement('div');
  holder.innerHTML = `<spark-runner ${attributes}>${markup}</spark-runner>`;
  const runner = holder.firstElementChild;
  if (markup.startsWith('<spark-editor')) runner.program = { code: text };
  runner.state.change(state);
  return runner;
}

const states = document.querySelector('#states');
for (const [title, tag, attributes, all] of PARTS) {
  const section = document.createElement('section');
  section.className = 'states';
  const heading = document.createElement('h2');
  heading.textContent = title;
  const grid = document.createElement('div');
  grid.className = 'grid';
  const entries = Object.entries(all);
  if (entries.length === 1) grid.classList.add('whole');
  for (const [name, state] of entries) {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    figure.append(caption, runnerWith(`<${tag} ${attributes}></${tag}>`, state));
    grid.append(figure);
  }
  section.append(heading, grid);
  states.append(section);
}

const script = '<script type="text/spark">spark.metric("loss", 1);</script>';
const paused = { status: 'paused', device: gpu, ...stopped, metrics };
for (const theme of ['paper', 'night', 'ocean', 'contrast']) {
  document.querySelector('#theme-grid').append(runnerWith(script, paused, `theme="${theme}" label="${theme}"`));
}
const languages = { en: 'English', de: 'Deutsch', es: 'Español', ja: '日本語', zh: '中文', ar: 'العربية' };
for (const [language, name] of Object.entries(languages)) {
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  const runner = runnerWith(script, paused, `locale="${language}" label="${name}"`);
  const holder = document.createElement('div');
  holder.lang = language;
  holder.dir = dir;
  holder.append(runner);
  document.querySelector('#language-grid').append(holder);
}
