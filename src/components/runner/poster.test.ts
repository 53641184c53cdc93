import { expect } from 'chai';
import {
  deep,
  expectAccessible,
  mount,
  nextEvent,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import '../../index.ts';
import type { SparkRunnerElement } from './runner.ts';

const PROGRAM = `
for (const name of ['a', 'b']) spark.metric(name, 1);
spark.metric('loss', 0.5);
spark.metric("accuracy", 0.5);
spark.image('weights', new Float32Array(4), { shape: [2, 2] });
spark.table(name, []);
spark.param('rate', 0.1);`;

const runner = (code: string, attributes = ''): Promise<SparkRunnerElement> =>
  mount<SparkRunnerElement>(`<spark-runner ${attributes}><script type="text/spark">${code}</script></spark-runner>`);

const parts = (element: SparkRunnerElement) => [...element.shadowRoot!.querySelectorAll('.out > *')];

async function posters(element: SparkRunnerElement): Promise<HTMLElement[]> {
  element.scrollIntoView();
  while (!deep(element, '.poster')) await new Promise(requestAnimationFrame);
  await rendered(document);
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('.poster')];
}

describe('a runner before its first run', () => {
  afterEach(unmount);

  it('says what will stand where, as far as the program’s text tells, and is accessible', async () => {
    const element = await runner(PROGRAM);
    const words = (await posters(element)).map(textOf);
    expect(words).to.deep.equal(['Parameters: rate', 'Chart: loss, accuracy', 'Image “weights”', '']);
    await expectAccessible(element);
  });

  it('has the size that it had without', async () => {
    const element = await runner(PROGRAM);
    const sizes = () => parts(element).map((part) => part.getBoundingClientRect().height);
    const before = sizes();
    await posters(element);
    expect(sizes()).to.deep.equal(before);
  });

  it('speaks the page’s language', async () => {
    const element = await runner(PROGRAM, 'locale="de"');
    for (;;) {
      const words = (await posters(element)).map(textOf);
      if (words.includes('Diagramm: loss, accuracy')) break;
      await new Promise(requestAnimationFrame);
    }
  });

  it('follows another program', async () => {
    const element = await runner(PROGRAM);
    await posters(element);
    element.code = "spark.metric('reward', 1);";
    while (textOf((await posters(element))[0]) !== 'Chart: reward') await new Promise(requestAnimationFrame);
  });

  it('gives way to what a run shows', async () => {
    const element = await runner(PROGRAM.replace('spark.table(name, []);', ''));
    await posters(element);
    const done = nextEvent(element, 'spark-status', ({ status }) => status === 'completed');
    await element.run();
    await done;
    for (const tag of ['spark-image', 'spark-chart']) {
      const poster = deep(element, tag)!.querySelector('.poster')!;
      while (poster.checkVisibility()) await new Promise(requestAnimationFrame);
    }
  });

  it('says where a run showed nothing, until the next begins', async () => {
    const element = await runner('const never = () => spark.metric("loss", 1);');
    const [poster] = await posters(element);
    const words = async (wanted: string): Promise<void> => {
      while (textOf(poster) !== wanted) await new Promise(requestAnimationFrame);
      expect(poster.checkVisibility()).to.equal(true);
    };
    await words('Chart: loss');
    const size = poster.getBoundingClientRect().height;
    await element.run();
    await words('Chart: lossThis run showed nothing here.');
    expect(poster.querySelector('svg')).to.equal(null);
    expect(poster.getBoundingClientRect().height).to.equal(size);
    await expectAccessible(element);
    element.reset();
    await words('Chart: loss');
  });

  it('loads what its text speaks of with the run, and shows the sketch until there is something', async () => {
    const element = await runner("await new Promise(() => {});\nspark.table('named', []);");
    const [poster] = await posters(element);
    void element.run();
    await customElements.whenDefined('spark-table');
    await rendered(document);
    expect(element.state.tables).to.equal(undefined);
    expect(poster.checkVisibility()).to.equal(true);
  });
});
