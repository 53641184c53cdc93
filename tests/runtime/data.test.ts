/** Data for programs to learn from: tables, pictures, data sets, and files of the reader's own, through a real worker. */
import { expect } from 'chai';
import { disposeAll, Rig, rejection } from './rig.ts';

/** What the program's `answer` says, once it has come to its end. */
async function answer(code: string): Promise<string[]> {
  const rig = new Rig();
  await rig.run(code);
  await rig.is('completed');
  return rig.all('log').flatMap(({ entries }) => entries.map(({ text }) => text));
}

const csv = (text: string, options = '') =>
  `const table = await spark.loadCSV(new Blob([${JSON.stringify(text)}]), ${options || 'undefined'});
   console.log(JSON.stringify([table.names, table.length, Object.values(table.columns).map((column) => Array.from(column, (value) => Number.isNaN(value) ? 'NaN' : value))]));`;

/** Stands where torch would: what a tensor is made of. */
const TORCH = `globalThis.torch = { float32: 'float32', int32: 'int32', tensor: (values, { dtype }) => ({
  reshape: (shape) => ({ shape: [...shape], dtype, values: [...values] }) }) };`;

describe('spark.loadCSV', () => {
  afterEach(disposeAll);

  for (const [what, text, options, wanted] of [
    [
      'a header, numbers and texts',
      'a,b\n1,x\n2.5,"y, z"\n',
      '',
      [
        ['a', 'b'],
        2,
        [
          [1, 2.5],
          ['x', 'y, z'],
        ],
      ],
    ],
    [
      'no header',
      '1,2\n3,4',
      '',
      [
        ['column 1', 'column 2'],
        2,
        [
          [1, 3],
          [2, 4],
        ],
      ],
    ],
    [
      'semicolons and decimal commas',
      'a;b\r\n1,5;2\r\n2,5;3\r\n',
      '',
      [
        ['a', 'b'],
        2,
        [
          [1.5, 2.5],
          [2, 3],
        ],
      ],
    ],
    ['tabs', 'a\tb\n1\t2', '', [['a', 'b'], 1, [[1], [2]]]],
    [
      'what is missing',
      'a,b\n1,\nNA,2',
      '',
      [
        ['a', 'b'],
        2,
        [
          [1, 'NaN'],
          ['NaN', 2],
        ],
      ],
    ],
    ['quotes, doubled, over lines', 'a,b\n"say ""hi""\nthere",1', '', [['a', 'b'], 1, [['say "hi"\nthere'], [1]]]],
    ['a byte order mark, and a name twice', '\ufeffa,a\n1,2', '', [['a', 'a 2'], 1, [[1], [2]]]],
    [
      'what the author says',
      'a|b,5\n1|2',
      "{ separator: '|', header: false, decimal: ',' }",
      [
        ['column 1', 'column 2'],
        2,
        [
          ['a', '1'],
          ['b,5', '2'],
        ],
      ],
    ],
  ] as const) {
    it(`reads ${what}`, async () => {
      expect(JSON.parse((await answer(csv(text, options)))[0])).to.deep.equal(wanted);
    });
  }

  it('makes tensors of columns, and numbers of classes', async () => {
    const [all, labels] = await answer(`${TORCH}
      const table = await spark.loadCSV(new Blob(['x,y,kind\\n1,2,b\\n3,4,a\\n']));
      console.log(JSON.stringify(table.tensor()));
      console.log(JSON.stringify([table.labels('kind'), table.classes('kind')]));`);
    expect(JSON.parse(all)).to.deep.equal({ shape: [2, 2], dtype: 'float32', values: [1, 2, 3, 4] });
    expect(JSON.parse(labels)).to.deep.equal([{ shape: [2], dtype: 'int32', values: [1, 0] }, ['a', 'b']]);
  });

  it('says what does not fit, of which file, at the author’s line', async () => {
    for (const [code, words] of [
      [
        `spark.loadCSV(new File(['a,b\\n1'], 'x.csv'))`,
        /^spark\.loadCSV\("x\.csv"\): row 2 has 1 cells, the first has 2/,
      ],
      [`spark.loadCSV(new Blob(['']))`, /there is no row in it/],
      [`spark.loadCSV(null)`, /null is given, and no path and no file: has a file been chosen\?/],
      [`spark.loadCSV('nowhere.csv')`, /nowhere\.csv/],
      [`spark.loadCSV(new Blob(['a\\n1']), { seperator: ';' })`, /there is no option 'seperator'/],
      [
        `(await spark.loadCSV(new Blob(['size,b\\n1,2']))).column('sise')`,
        /there is no column 'sise': did you mean 'size'\?/,
      ],
      [`(await spark.loadCSV(new Blob(['a\\n1']))).tensor()`, /needs torch, which this program does not name/],
    ] as const) {
      const error = await rejection(new Rig().run(`await 0;\nawait ${code};`));
      expect(error.message).to.match(words);
      disposeAll();
    }
  });
});

describe('spark.dataset', () => {
  afterEach(disposeAll);

  it('has what it says, the same for the same seed', async () => {
    const [text] = await answer(`
      const told = [];
      for (const name of ['moons', 'circles', 'spiral', 'blobs', 'xor', 'iris', 'penguins', 'digits']) {
        const { values, labels, shape, classes, source, licence } = await spark.dataset(name);
        const same = await spark.dataset(name, { seed: 3, n: 60 });
        const again = await spark.dataset(name, { seed: 3, n: 60 });
        const other = await spark.dataset(name, { seed: 4, n: 60 });
        told.push([name, shape, classes.length, Math.max(...labels) + 1, values.every(Number.isFinite) && values.length === shape.reduce((a, b) => a * b),
          same.shape[0], String(same.values) === String(again.values), String(same.values) !== String(other.values), !!source && !!licence]);
      }
      console.log(JSON.stringify(told));`);
    const facts = (name: string, shape: number[], classes: number) => [
      name,
      shape,
      classes,
      classes,
      true,
      60,
      true,
      true,
      true,
    ];
    expect(JSON.parse(text)).to.deep.equal([
      facts('moons', [400, 2], 2),
      facts('circles', [400, 2], 2),
      facts('spiral', [400, 2], 2),
      facts('blobs', [400, 2], 3),
      facts('xor', [400, 2], 2),
      facts('iris', [150, 4], 3),
      facts('penguins', [342, 4], 3),
      facts('digits', [2000, 1, 8, 8], 10),
    ]);
  });

  it('gives tensors, where there is torch, and a page of text', async () => {
    const [x, y, text] = await answer(`${TORCH}
      const { x, y } = await spark.dataset('iris', { n: 5 });
      console.log(x.shape.join(), x.dtype);
      console.log(y.shape.join(), y.dtype);
      console.log((await spark.dataset('text')).text.slice(0, 32));`);
    expect([x, y, text]).to.deep.equal(['5,4 float32', '5 int32', 'It is a truth universally acknow']);
  });

  it('says which there are', async () => {
    for (const [code, words] of [
      ["spark.dataset('moon')", /^spark\.dataset\("moon"\): there is no 'moon': did you mean 'moons'\?/],
      ["spark.dataset('cifar')", /there are moons, circles, spiral/],
      ["spark.dataset('iris', { n: 1000 })", /n is 1000; there are 150/],
      ["spark.dataset('moons', { n: 1.5 })", /n is 1\.5, and has to be a whole number/],
      ["spark.dataset('moons', { classes: 5 })", /moons has 2 classes, not 5/],
    ] as const) {
      expect((await rejection(new Rig().run(`await ${code};`))).message).to.match(words);
      disposeAll();
    }
  });
});

describe('spark.loadImage', () => {
  afterEach(disposeAll);

  /** A picture of two pixels, red and transparent. */
  const PICTURE = `const canvas = new OffscreenCanvas(2, 1);
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#f00';
    pen.fillRect(0, 0, 1, 1);
    const file = await canvas.convertToBlob({ type: 'image/png' });`;

  it('gives channels, height and width, from 0 to 1, on white paper', async () => {
    const [colours, gray, dark] = await answer(`${TORCH}${PICTURE}
      const show = ({ shape, values }) => console.log(JSON.stringify([shape, values.map((value) => Math.round(100 * value))]));
      show(await spark.loadImage(file));
      show(await spark.loadImage(file, { channels: 1 }));
      show(await spark.loadImages([file, file], { channels: 1, invert: true, mean: 0.5, std: 0.5 }));`);
    expect(JSON.parse(colours)).to.deep.equal([
      [3, 1, 2],
      [100, 100, 0, 100, 0, 100],
    ]);
    expect(JSON.parse(gray)).to.deep.equal([
      [1, 1, 2],
      [30, 100],
    ]);
    expect(JSON.parse(dark)).to.deep.equal([
      [2, 1, 1, 2],
      [40, -100, 40, -100],
    ]);
  });

  it('is of the size that is asked for', async () => {
    const [shape] = await answer(
      `${TORCH}${PICTURE} console.log((await spark.loadImage(file, { size: [4, 6] })).shape.join());`,
    );
    expect(shape).to.equal('3,4,6');
  });

  it('says what is no picture, and which option there is not', async () => {
    for (const [code, words] of [
      [
        "spark.loadImage(new File(['x'], 'x.png', { type: 'image/png' }))",
        /^spark\.loadImage\("x\.png"\): it is image\/png, and no picture/,
      ],
      ['spark.loadImage(new Blob([]), { size: 1.5 })', /size is 1\.5, and has to be a whole number/],
      ['spark.loadImage(new Blob([]), { resize: 8 })', /there is no option 'resize'/],
      ['spark.loadImages([])', /a list of paths or files is needed/],
    ] as const) {
      expect((await rejection(new Rig().run(`await ${code};`))).message).to.match(words);
      disposeAll();
    }
  });
});

describe('files of the reader’s own', () => {
  afterEach(disposeAll);

  it('come as a parameter’s value, null until one is chosen, and stay for the next run', async () => {
    const rig = new Rig();
    const code = `
      const file = spark.file('numbers', { accept: '.csv', label: 'Numbers' });
      console.log(file.value === null ? 'none' : 'there');
      while (file.value === null) { await spark.checkpoint(); await new Promise((done) => setTimeout(done, 1)); }
      console.log(file.value.name, (await spark.loadCSV(file.value)).length);`;
    const texts = () => rig.all('log').flatMap(({ entries }) => entries.map(({ text }) => text));
    void rig.run(code);
    await rig.next('log', ({ entries }) => entries.some(({ text }) => text === 'none'));
    expect(rig.session.params.numbers).to.deep.include({ file: true, accept: '.csv', label: 'Numbers', value: null });
    rig.session.exposed.numbers = new File(['a\n1\n2\n'], 'mine.csv');
    await rig.is('completed');
    expect(texts().at(-1)).to.equal('mine.csv 2');
  });

  it('are offered to be saved', async () => {
    const rig = new Rig();
    await rig.run(`spark.download('numbers.json', { a: [1, 2] }); spark.download('text.txt', 'words');`);
    await rig.is('completed');
    const { params, exposed } = rig.session;
    expect(Object.keys(params)).to.deep.equal(['numbers.json', 'text.txt']);
    expect(await (exposed['numbers.json'] as Blob).text()).to.equal('{"a":[1,2]}');
    expect(await (exposed['text.txt'] as Blob).text()).to.equal('words');
  });
});

describe('a camera and a microphone of the reader’s', () => {
  afterEach(disposeAll);
  const PROGRAM = `
    const cam = spark.camera('cam', { size: [1, 2] });
    const mic = spark.microphone('mic', { size: 32, label: 'Voice' });
    console.log(cam.value === null && mic.value === null ? 'off' : 'on');
    for (;;) {
      const frame = await cam.next();
      if (!frame) { console.log('off again', cam.value); continue; }
      console.log(frame.shape.join(), Array.from(frame, (share) => Math.round(255 * share)).join(), frame === cam.value, mic.value?.rate ?? 0);
    }`;
  const line = (rig: Rig, wanted: RegExp) =>
    rig.next('log', ({ entries }) => entries.some(({ text }) => wanted.test(text)));
  /** What a page's side of it does. */
  const turnOn = (rig: Rig, name: string) => {
    const { port1, port2 } = new MessageChannel();
    rig.session.capture(name, port2);
    const heard = () =>
      new Promise((resolve) => port1.addEventListener('message', ({ data }) => resolve(data), { once: true }));
    port1.start();
    return { port: port1, heard };
  };
  const picture = (...pixels: number[]) => ({
    pixels: new Uint8ClampedArray(pixels),
    width: 2,
    height: 1,
    channels: 3,
  });

  it('give nothing before they are turned on, then the newest, one at a time', async () => {
    const rig = new Rig();
    const off = line(rig, /^off$/);
    void rig.run(PROGRAM);
    await off;
    expect(rig.session.params.cam).to.deep.include({ value: null, capture: { kind: 'camera', size: [1, 2] } });
    expect(rig.session.params.mic).to.deep.include({ label: 'Voice' });
    const mic = turnOn(rig, 'mic');
    const taken = mic.heard();
    mic.port.postMessage({ samples: new Float32Array(32), rate: 48_000 });
    expect(await taken).to.equal('next');
    const cam = turnOn(rig, 'cam');
    const first = line(rig, /^3,1,2 1,4,2,5,3,6 true 48000$/);
    cam.port.postMessage(picture(1, 2, 3, 255, 4, 5, 6, 255));
    await first;
    // Who turns on another in its place is heard from then on.
    const over = cam.heard();
    const other = turnOn(rig, 'cam');
    expect(await over).to.equal('over');
    mic.port.postMessage('off');
    // Nothing says which of two ports is heard first.
    const without = line(rig, /^3,1,2 7,7,7,7,7,7 true 0$/);
    let isHeard = false;
    void without.then(() => (isHeard = true));
    while (!isHeard) {
      const next = line(rig, /^3,1,2 7,7,7,7,7,7 true/);
      other.port.postMessage(picture(7, 7, 7, 255, 7, 7, 7, 255));
      await next;
      await Promise.resolve();
    }
    const offAgain = line(rig, /^off again null$/);
    other.port.postMessage('off');
    await offAgain;
  });

  it('let a pause, new code and a stop be met while nothing comes', async () => {
    const rig = new Rig();
    const off = line(rig, /^off$/);
    void rig.run(PROGRAM);
    await off;
    rig.controller.pause();
    await rig.is('paused');
    rig.controller.resume();
    const again = line(rig, /^anew$/);
    await rig.reload(`console.log('anew'); ${PROGRAM}`);
    await again;
    rig.controller.stop();
    await rig.is('stopped');
    expect(rig.statuses.slice(-2)).to.deep.equal(['stopping', 'stopped']);
  });

  it('say which option there is not, and what a size can be', async () => {
    for (const [code, words] of [
      ["spark.camera('cam', { fps: 3 })", /^spark\.camera\("cam"\): there is no option 'fps'/],
      ["spark.camera('cam', { size: 0.5 })", /^spark\.camera\("cam"\): size is 0\.5, and has to be a whole number/],
      [
        "spark.microphone('mic', { size: 100 })",
        /^spark\.microphone\("mic"\): size is 100, and has to be a power of two/,
      ],
    ] as const) {
      const rig = new Rig();
      const failed = rig.next('error');
      void rig.run(`${code}; await new Promise(() => {});`);
      const { error } = await failed;
      expect(error.message).to.match(words);
      expect(error.line).to.equal(1);
      disposeAll();
    }
  });
});
