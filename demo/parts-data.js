/** What the gallery's elements are given to show: always the same, so that its pictures can be compared. */

export const cpu = { device: 'cpu', detail: 'the GPU is only a software adapter, the CPU is faster' };
export const gpu = { device: 'webgpu', detail: 'an adapter of 8 GB' };

/** A time and a pace that stand still. */
export const stopped = { clock: { elapsed: 83_000, runs: false }, pace: { perSecond: 117.3 } };

/* ------------------------------------------------------------------ numbers */

/** A series as the chart wants it. */
function series(name, value, length = 300) {
  const steps = Array.from({ length }, (_, step) => step);
  const values = steps.map(value);
  const known = values.filter(Number.isFinite);
  const points = () => ({ steps, values });
  const ends = { least: Math.min(...known), greatest: Math.max(...known) };
  return [name, { name, last: values.at(-1), ...ends, points, breaks: breaksOf(values) }];
}

/** Where values are no numbers. */
function breaksOf(values) {
  const breaks = [];
  for (const [step, value] of values.entries()) {
    const last = breaks.at(-1);
    if (Number.isFinite(value)) {
      if (last) last.open = false;
    } else if (last?.open) last.to = step;
    else breaks.push({ from: step, to: step, value, open: true });
  }
  return breaks;
}

const store = (all, past = [], marks = []) => ({
  marks,
  series: new Map(all),
  curves: all.map(([, one]) => one),
  past: past.map((run) => new Map(run)),
  size: all.length,
  revision: 1,
});
const wave = (step) => 0.06 * Math.sin(step * 1.7) * Math.sin(step / 7);
const loss = series('loss', (step) => 2.2 * Math.exp(-step / 60) + 0.12 + wave(step));
const accuracy = series('accuracy', (step) => 0.96 - 0.85 * Math.exp(-step / 45) + wave(step) / 3);
const slower = (by) => [series('loss', (step) => 2.4 * Math.exp(-step / by) + 0.2 + wave(step))];

export const onePoint = store([series('loss', () => 0.5, 1)]);
export const oneCurve = store([loss]);
export const twoCurves = store([loss, accuracy]);
export const manyCurves = store(
  Array.from({ length: 8 }, (_, i) => series(`layer ${i + 1}`, (step) => Math.cos(step / 40 + i / 2) * (1 + i / 4))),
);
export const withPast = store([loss, accuracy], [slower(95), slower(140)]);
export const twoRanges = store([series('loss', (step) => 310 * Math.exp(-step / 60) + 9 * wave(step)), accuracy]);
export const manyRanges = store([
  series('loss', (step) => 310 * Math.exp(-step / 60) + 9 * wave(step)),
  accuracy,
  series('tokens', (step) => 4.2e6 * step),
  series('learning rate', (step) => 3e-5 * (1 - step / 300)),
]);
export const broken = store([
  series('loss', (step) => (step >= 190 ? Number.NaN : 2.2 * Math.exp(-step / 60) + (step / 150) ** 4)),
  series('gradient', (step) => (step > 60 && step < 70 ? Infinity : 1 + Math.cos(step / 30))),
]);
export const marked = store(
  [loss, accuracy],
  [],
  [
    { text: 'rate halved', step: 60 },
    { text: 'noise added to the inputs from here on', step: 75 },
    { text: 'unfrozen', step: 210 },
  ],
);
export const twelve = store(
  Array.from({ length: 12 }, (_, i) =>
    series(`class ${i + 1}`, (step) => 1 - (0.9 - i / 16) * Math.exp(-step / (30 + 9 * i))),
  ),
);
export const huge = store([
  series('huge', (step) => 1e21 * Math.exp(step / 60)),
  series('tiny', (step) => 3e-19 / (1 + step / 40)),
]);
export const withGaps = store([
  series('loss', (step) => (step > 90 && step < 140 ? Number.NaN : 10 ** (2 - step / 60) + wave(step) / 99)),
]);

/* ------------------------------------------------------------------ lines */

function log(size, line) {
  return { revision: 1, first: 0, clears: 0, end: size, size, line: (i) => (i < size ? line(i) : undefined) };
}
const entry = (level, text, place, values) => ({ text, level, first: true, place, values });
const listed = (lines) => log(lines.length, (i) => lines[i]);

export const noLines = listed([]);
export const levels = listed([
  entry('debug', 'a detail', 3),
  entry('log', 'a line with numbers 1 2.5', 4),
  entry('info', 'step 100 loss 0.42', 5),
  entry('warn', 'the loss is rising', 6),
  entry('error', 'RangeError: this failed', 7),
  { text: '', level: 'warn', first: false, dropped: 1200 },
  entry('log', `a line that goes on and on${', and on'.repeat(30)}`, 9),
]);
export const advice = [
  {
    about: 'start',
    line: 4,
    text: "This loop has no checkpoint, so it can't be paused or stopped kindly: add `await spark.checkpoint()` to it.",
  },
];
const tensor = {
  text: '{ loss: 0.25, shape: [64, 10], deep: {…} }',
  items: [
    { key: 'loss', text: '0.25' },
    {
      key: 'shape',
      text: '[64, 10]',
      items: [
        { key: '0', text: '64' },
        { key: '1', text: '10' },
      ],
    },
    { key: 'deep', text: '{ deeper: {…} }', items: [{ key: 'deeper', text: '{ deepest: 1 }' }] },
  ],
};
export const objects = listed([
  entry('log', 'before it', 1),
  entry('log', `an object ${tensor.text}`, 2, [tensor]),
  entry('log', 'after it', 3),
]);
export const longLines = listed([
  entry('log', `a line that goes on and on${', and on'.repeat(30)}`, 9),
  entry('info', 'a short one', 10),
  entry('warn', `a warning of many words${', and more'.repeat(20)}`, 11),
]);
export const manyLines = log(100_000, (i) =>
  entry(i % 997 === 0 ? 'warn' : 'log', `step ${i + 1} loss ${(2 * Math.exp(-i / 20_000)).toFixed(4)}`, 12),
);

/* ------------------------------------------------------------------ parameters */

const param = (value, spec) => ({ spec: { value, ...spec }, value });
export const params = new Map([
  ['lr', param(0.01, { min: 0.0001, max: 1, scale: 'log', label: 'Learning rate' })],
  ['noise', param(0.25, { min: 0, max: 1 })],
  ['batch', param(64, { min: 1, max: 256, step: 1, label: 'Batch size' })],
  ['seed', param(1, { step: 1, label: 'Seed' })],
  ['optimizer', param('adam', { options: ['sgd', 'adam'], label: 'Optimizer' })],
  ['augment', param(true, { label: 'Augment' })],
  ['shuffle', param(false, { label: 'Shuffle' })],
  ['name', param('net', { label: 'Name' })],
  ['shake', param(0, { button: true, label: 'Shake the weights' })],
]);

/* ------------------------------------------------------------------ pictures and tables */

/** A pattern in the colours of a map, as a program's numbers come. */
function heat(name, size, colors, color) {
  const pixels = new Uint8ClampedArray(4 * size * size);
  for (let i = 0; i < size * size; i++) {
    const share = 0.5 + 0.5 * Math.sin((i % size) / 6) * Math.cos(Math.floor(i / size) / 7);
    pixels.set([...color(share).map((channel) => 255 * channel), 255], 4 * i);
  }
  return [
    name,
    { name, width: size, height: size, pixels: pixels.buffer, range: colors && { colors, min: -1, max: 1 } },
  ];
}
const gray = (share) => [share, share, share];
const warm = (share) => [share, share * share, 0.25 * (1 - share) + 0.2];
export const manyPictures = new Map(
  Array.from({ length: 9 }, (_, i) => heat(`filter ${i + 1}`, 16 + i, i % 2 ? 'gray' : undefined, i % 2 ? gray : warm)),
);
export const tallPicture = new Map([heat('a large one', 600, undefined, warm)]);
export const heatMaps = new Map([
  heat('weights', 64, 'gray', gray),
  heat('a picture of its own colours', 16, undefined, warm),
]);

const names = ['cat', 'dog', 'bird', 'fish'];
const counts = names.map((_, y) => names.map((_, x) => (x === y ? 84 + 3 * x : (5 * x + 3 * y) % 11)));
export const confusion = new Map([
  ['confusion', { name: 'confusion', columns: names, labels: names, cells: counts, more: 0, shade: 'row' }],
]);
/** Under that name: two tables of a page are told apart by theirs. */
export const runs = (name) =>
  new Map([
    [
      name,
      {
        name,
        columns: ['run', 'loss', 'steps', 'converged'],
        cells: [
          ['first', 0.51, 1000, false],
          ['second', 0.3021, 1250, true],
          ['with a name that is quite long', 0.29, 98_000, true],
        ],
        more: 40,
      },
    ],
  ]);

/** More rows than there is room for. */
export const longTable = new Map([
  [
    'epochs',
    {
      name: 'epochs',
      columns: ['epoch', 'loss', 'accuracy'],
      cells: Array.from({ length: 40 }, (_, i) => [i + 1, 2 / (i + 1), 1 - 0.9 / (i + 1)]),
      more: 0,
    },
  ],
]);

/** What a program has drawn on its canvas. */
export function frames() {
  const canvas = new OffscreenCanvas(240, 160);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#12201a';
  pen.fillRect(0, 0, 240, 160);
  for (let i = 0; i < 120; i++) {
    pen.fillStyle = `hsl(${3 * i} 60% 55%)`;
    pen.fillRect(2 * i, Math.round(76 + 60 * Math.sin(i / 9)), 6, 6);
  }
  return new Map([['waves', { name: 'waves', width: 240, height: 160, bitmap: canvas.transferToImageBitmap() }]]);
}

/* ------------------------------------------------------------------ plots */

const plots = (...all) => new Map(all.map(([name, marks, options = {}]) => [name, { name, marks, options }]));
const along = (count, value) => Float64Array.from({ length: count }, (_, i) => value(i / count, i));
const arm = (t, i) => 4.5 * t + Math.PI * (i % 2);
const spiral = {
  kind: 'points',
  x: along(120, (t, i) => t * Math.cos(arm(t, i))),
  y: along(120, (t, i) => t * Math.sin(arm(t, i))),
  colors: { classes: ['left', 'right'], index: Uint8Array.from({ length: 120 }, (_, i) => i % 2) },
  size: 5,
};
export const boundary = plots([
  'boundary',
  [
    {
      kind: 'field',
      rows: 40,
      columns: 40,
      z: Float32Array.from({ length: 1600 }, (_, i) => {
        const [x, y] = [(i % 40) / 17 - 1.15, Math.floor(i / 40) / 17 - 1.15];
        return 1 / (1 + Math.exp(6 * Math.cos(4.5 * Math.hypot(x, y) - Math.atan2(y, x))));
      }),
      x: [-1.15, 1.144],
      y: [-1.15, 1.144],
      levels: [0.5],
      colors: 'classes',
      min: 0,
      max: 1,
    },
    spiral,
  ],
  { equal: true },
]);
export const linesAndBars = plots(
  [
    'waves',
    [
      { kind: 'line', x: along(60, (t) => 6 * t), y: along(60, (t) => Math.sin(6 * t)), label: 'sin' },
      { kind: 'line', x: along(60, (t) => 6 * t), y: along(60, (t) => Math.cos(6 * t)), label: 'cos' },
    ],
    { xLabel: 'x', yLabel: 'f(x)' },
  ],
  [
    'accuracy',
    [
      {
        kind: 'bars',
        from: along(4, (_, i) => i - 0.4),
        to: along(4, (_, i) => i + 0.4),
        y: Float64Array.of(0.91, 0.84, 0.77, -0.2),
        names: ['cat', 'dog', 'bird', 'fish'],
      },
    ],
  ],
);
export const boxes = plots([
  'residuals',
  [
    {
      kind: 'boxes',
      boxes: [
        { name: 'first', low: 0, quartiles: [1, 2, 3], high: 5, beyond: [7, 8] },
        { name: 'second', low: 1, quartiles: [2, 4, 4.5], high: 6, beyond: [-2] },
      ],
    },
  ],
]);
export const multiples = plots([
  'decay',
  ['a', 'b', 'c', 'd'].map((panel, k) => ({
    kind: 'line',
    panel,
    x: along(40, (_, i) => i),
    y: along(40, (t) => (k + 1) * Math.exp(-3 * t)),
  })),
]);
export const graph = plots([
  'model',
  [
    {
      kind: 'graph',
      nodes: [
        { name: 'input', shape: '[64, 1, 8, 8]' },
        { name: '0', type: 'Conv2d', shape: '[64, 8, 8, 8]', parameters: 80 },
        { name: '1', type: 'ReLU', shape: '[64, 8, 8, 8]' },
        { name: '2.first', type: 'Conv2d', shape: '[64, 8, 8, 8]', parameters: 584 },
        { name: '2.second', type: 'Conv2d', shape: '[64, 8, 8, 8]', parameters: 584 },
        { name: '3', type: 'Flatten', shape: '[64, 512]' },
        { name: '4', type: 'Linear', shape: '[64, 10]', parameters: 5130 },
        { name: 'output', shape: '[64, 10]' },
      ],
      edges: [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [2, 5],
        [4, 5],
        [5, 6],
        [6, 7],
      ],
    },
  ],
]);
export const ridges = plots([
  'weights',
  ['0.weight', '2.weight'].map((panel, k) => ({
    kind: 'ridges',
    panel,
    rows: 20,
    bins: 40,
    low: along(20, (t) => -0.3 - t),
    high: along(20, (t) => 0.3 + t * (k + 1)),
    at: along(20, (t) => Math.round(950 * t)),
    counts: Float32Array.from({ length: 800 }, (_, i) => {
      const [t, x] = [Math.floor(i / 40) / 19, (i % 40) / 20 - 1];
      return Math.round(100 * Math.exp(-((x - (k ? 0.4 * t : 0)) ** 2) / (0.08 + 0.2 * t)));
    }),
  })),
]);
export const space = plots([
  'embedding',
  [
    {
      kind: 'points',
      x: along(300, (t) => Math.cos(30 * t)),
      y: along(300, (t) => Math.sin(30 * t)),
      z: along(300, (t) => t),
      colors: { values: along(300, (t) => t), min: 0, max: 1, map: 'viridis' },
      size: 4,
    },
  ],
]);

/* ------------------------------------------------------------------ a program, and what can be wrong with it */

export const text = `const model = spark.persist('model', () => new torch.nn.Linear(2, 1));
const shader = \`@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) { var x = 1.0; }\`;
for (let step = 0; step < 500; step++) {
  await spark.checkpoint(); // pause, stop and new code
  spark.metric('loss', lost);
}`;

function failure(phase, message, more = {}) {
  const error = Object.assign(new Error(message), { name: 'SparkProgramError', phase, ...more });
  return { report: { error, code: text, rejected: false } };
}
export const unknown = failure('run', 'lost is not defined', {
  source: 'inline script',
  line: 6,
  column: 24,
  hint: 'Declare it first.',
  cause: new TypeError('what was thrown deeper in'),
});
export const refused = failure('compile', 'Unexpected token', { source: 'inline script', line: 4, column: 10 });
refused.report.rejected = true;
export const shader = failure('run', 'The shader does not compile: unresolved value “y”', {
  source: 'inline script',
  line: 3,
  column: 57,
  hint: 'Line 2 of the shader: var x = y;',
});
export const missing = failure('import', 'The import of "./lib.js" answered 404 Not Found.', {
  source: 'inline script',
  line: 1,
  column: 23,
  hint: 'Relative imports start at the page, or at the file that src names.',
});
export const unreachable = failure(
  'source',
  'The program’s source https://example.org/train.js could not be reached.',
  {
    hint: 'Is the address right, the network up, and does its server allow this page (CORS)?',
  },
);
export const policy = failure('worker', 'The program’s worker is blocked by the page’s Content-Security-Policy.', {
  hint: 'Add "worker-src blob:" to the policy.',
});
export const noDevice = failure('device', 'No device for torch with backend "webgpu": no adapter was found', {
  hint: 'Use backend="auto" or "cpu" where there is no WebGPU.',
});

/** A program of several files, and an error in the second. */
export const files = `import { net } from './model.js';

for (let step = 0; step < 500; step++) {
  await spark.checkpoint();
  spark.metric('loss', net(step));
}
// @filename: model.js
import { rate } from './settings.ts';

export function net(step) {
  return Math.exp(-rate * stepp);
}
// @filename: settings.ts
export const rate: number = 0.01;`;

export const inFile = {
  ...failure('run', 'stepp is not defined', { source: 'model.js', line: 4, column: 27 }),
  opened: { file: 'model.js' },
};
inFile.report.code = undefined;

/** A program with what is only there to make it run, and a part that is not what it is about. */
export const regions = `// hide
const canvas = spark.canvas('field', { width: 200, height: 100 });
const pen = canvas.getContext('2d');
// endhide
let position = 0;
let speed = 1;

// region Drawing
function draw() {
  pen.clearRect(0, 0, 200, 100);
  pen.fillRect(position, 40, 20, 20);
}
// endregion

for (;;) {
  await spark.checkpoint();
  position += speed;
  draw();
}`;

export const misspelt = `const model = new torch.nn.Liner(2, 1);`;
export const meant = failure('run', 'torch.nn.Liner is not a constructor', {
  source: 'program',
  line: 1,
  column: 15,
  hint: 'There is no torch.nn.Liner. Did you mean torch.nn.Linear?',
});
meant.report.code = misspelt;

/** A text that came with a link: shown beside the author's, or chosen by the reader and running. */
export const fromLink = (runs) => {
  const authored = { text };
  const brought = { text: text.replace('500', '750'), origin: 'link', accepted: runs === 'link' };
  return runs === 'link' ? { authored, applied: brought } : { authored, applied: authored, draft: brought };
};

/* ------------------------------------------------------------------ looking back */

/** What is kept of a run of 500 checkpoints, for a reader who looks at one. */
export const history = (at) => ({ at, range: [1, 500], stepAt: (pass) => pass, beside: () => undefined });
