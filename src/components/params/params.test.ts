import { expect } from 'chai';
import {
  deep,
  expectAccessible,
  type FakeRunner,
  mount,
  nextEvent,
  rendered,
  unmount,
} from '../../../tests/components/helpers.ts';
import { CONTROLS } from '../../runtime/limits.ts';
import type { ParamSpec } from '../../runtime/protocol/exposed.ts';
import type { Param } from '../run-state.ts';
import type { SparkRunnerElement } from '../runner/runner.ts';
import type { SparkParamsElement } from './params.ts';
import { fromSlider, inSteps, toSlider } from './scale.ts';
import '../../index.ts';
import './params.ts';

const SPECS: Record<string, ParamSpec> = {
  lr: { value: 0.01, min: 0.0001, max: 1, scale: 'log', label: 'Learning rate' },
  batch: { value: 64, min: 1, max: 256, step: 1 },
  depth: { value: 3, step: 1 },
  optimizer: { value: 'sgd', options: ['sgd', 'adam'] },
  augment: { value: true },
  name: { value: 'net' },
  shake: { value: 0, button: true },
  own: { value: null, file: true, accept: '.csv', label: 'Your file' },
  'model.json': { value: new Blob(['12345']), download: true },
};

describe('<spark-params>', () => {
  let runner: FakeRunner;
  let part: SparkParamsElement;
  const control = (words: string): HTMLInputElement => {
    const root = part.shadowRoot!;
    const label = [...root.querySelectorAll('label')].find((found) => found.textContent === words);
    const named = label ? root.getElementById(label.htmlFor) : root.querySelector(`[aria-label="${words}"]`);
    return named as HTMLInputElement;
  };
  const show = async (values: Record<string, unknown> = {}): Promise<void> => {
    const params = Object.entries(SPECS).map(([name, spec]): [string, Param] => [
      name,
      { spec, value: values[name] ?? spec.value },
    ]);
    runner.state.change({ params: new Map(params) });
    await rendered(runner);
  };
  const asked = async (act: () => void): Promise<[string, unknown]> => {
    const event = nextEvent(runner, 'spark-param-request');
    act();
    const { name, value } = await event;
    return [name, value];
  };
  const enter =
    (field: HTMLInputElement, value: string, type = 'change') =>
    () => {
      field.value = value;
      field.dispatchEvent(new Event(type));
    };

  beforeEach(async () => {
    runner = await mount<FakeRunner>('<fake-runner><spark-params></spark-params></fake-runner>');
    part = runner.querySelector('spark-params')!;
    await show();
  });
  afterEach(unmount);

  it('is accessible', () => expectAccessible(runner));

  it('has a control for each kind', () => {
    expect(control('Learning rate').value).to.equal('0.01');
    expect(control('Learning rate, slider').getAttribute('aria-valuetext')).to.equal('0.01');
    expect(control('depth').value).to.equal('3');
    expect(control('optimizer').localName).to.equal('select');
    expect(control('augment').getAttribute('role')).to.equal('switch');
    expect(control('name').value).to.equal('net');
    expect(part.shadowRoot!.querySelector('button')!.textContent).to.equal('shake');
  });

  it('asks for what a reader sets', async () => {
    const slider = control('Learning rate, slider');
    expect(await asked(enter(slider, slider.max, 'input'))).to.deep.equal(['lr', 1]);
    expect(await asked(enter(control('batch'), '12.4'))).to.deep.equal(['batch', 12]);
    expect(await asked(enter(control('batch'), '9999'))).to.deep.equal(['batch', 256]);
    expect(await asked(enter(control('optimizer'), 'adam'))).to.deep.equal(['optimizer', 'adam']);
    expect(await asked(() => control('augment').click())).to.deep.equal(['augment', false]);
    expect(await asked(enter(control('name'), 'other'))).to.deep.equal(['name', 'other']);
    expect(await asked(() => part.shadowRoot!.querySelector('button')!.click())).to.deep.equal(['shake', 1]);
  });

  it('asks for a file that a reader chooses, and shows it until it is another', async () => {
    const field = control('Your file');
    expect([field.type, field.accept, field.files!.length]).to.deep.equal(['file', '.csv', 0]);
    const file = new File(['1'], 'mine.csv');
    const chosen = new DataTransfer();
    chosen.items.add(file);
    field.files = chosen.files;
    expect(await asked(() => field.dispatchEvent(new Event('change')))).to.deep.equal(['own', file]);
    await show({ own: file });
    expect(field.files![0].name).to.equal('mine.csv');
    await show();
    expect(field.files!.length).to.equal(0);
  });

  it('saves a file that the program offers, under its name', async () => {
    const button = [...part.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
      /model/.test(textContent!),
    )!;
    expect(button.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Download model.json 5 byte');
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download, this.protocol);
    };
    try {
      button.click();
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['model.json', 'blob:']);
  });

  it('takes back what is no number', () => {
    enter(control('depth'), 'many')();
    expect(control('depth').value).to.equal('3');
  });

  it('shows what the program has', async () => {
    await show({ lr: 0.1, optimizer: 'adam', augment: false });
    expect(control('Learning rate').value).to.equal('0.1');
    expect(control('optimizer').value).to.equal('adam');
    expect(control('augment').checked).to.equal(false);
  });

  it('shows the first of many, and says how many more there are', async () => {
    const many = Array.from({ length: 1000 }, (_, i): [string, Param] => [`p${i}`, { spec: { value: 1 }, value: 1 }]);
    runner.state.change({ params: new Map(many) });
    await rendered(runner);
    expect(part.shadowRoot!.querySelectorAll('.param')).to.have.length(CONTROLS);
    expect(part.shadowRoot!.querySelector('.more')!.textContent).to.equal('… 900 more');
  });

  it('says that a choice has more, and lets a text alone that no field can hold', async () => {
    const spec = (value: string, more: Partial<ParamSpec<string>>): Param => ({ spec: { value, ...more }, value });
    const params = new Map([
      ['choice', spec('a', { options: ['a', 'b'], moreOptions: 99_800 })],
      ['text', spec('x'.repeat(1e6), {})],
    ]);
    runner.state.change({ params });
    await rendered(runner);
    const last = control('choice').querySelector<HTMLOptionElement>('option:last-child')!;
    expect([last.textContent, last.disabled]).to.deep.equal(['… 99,800 more', true]);
    expect(control('text').readOnly).to.equal(true);
    expect(control('text').value).to.match(/^x+… 990000 more …x+$/);
  });

  it('is drawn once a frame, however often a program declares', async () => {
    let drawn = 0;
    const watcher = new MutationObserver(() => drawn++);
    watcher.observe(part.shadowRoot!, { childList: true, subtree: true });
    for (let i = 1; i <= 100; i++) {
      const many = Array.from({ length: i }, (_, n): [string, Param] => [`p${n}`, { spec: { value: 1 }, value: 1 }]);
      runner.state.change({ params: new Map(many) });
      await Promise.resolve();
    }
    await rendered(runner);
    watcher.disconnect();
    expect(drawn).to.equal(1);
  });

  it('shows just those that it names', async () => {
    part.setAttribute('names', 'batch name');
    await rendered(runner);
    expect([...part.shadowRoot!.querySelectorAll('label')].map((label) => label.textContent)).to.deep.equal([
      'batch',
      'name',
    ]);
  });
});

describe('the scale of a slider', () => {
  it('finds each of its places again', () => {
    for (const spec of [
      SPECS.lr,
      SPECS.batch,
      { value: 0, min: -2, max: 3 },
      { value: 0, min: 0, max: 1, step: 0.1 },
    ]) {
      const top = toSlider(spec, spec.max!);
      for (let at = 0; at <= top; at++) {
        const value = fromSlider(spec, at);
        expect(value).to.be.within(spec.min!, spec.max!);
        expect(toSlider(spec, value), `${value}`).to.equal(at);
      }
    }
  });

  it('has no binary tails', () => {
    expect(fromSlider({ value: 0, min: 0, max: 1, step: 0.1 }, 3)).to.equal(0.3);
    expect(inSteps({ value: 0, step: 5, min: 1 }, 12)).to.equal(11);
  });
});

describe('parameters of a runner', () => {
  afterEach(unmount);
  const PROGRAM = `
    const rate = spark.param('rate', { value: 0.1, min: 0, max: 1 });
    spark.expose({ read: () => rate.value });`;
  const start = async (attributes: string): Promise<SparkRunnerElement> => {
    const runner = await mount<SparkRunnerElement>(
      `<spark-runner ${attributes}><script type="text/spark">${PROGRAM}</script></spark-runner>`,
    );
    const exposed = nextEvent(runner, 'spark-expose');
    await runner.run();
    await exposed;
    return runner;
  };
  const read = (runner: SparkRunnerElement) => (runner.exposed.read as () => Promise<number>)();
  const field = async (runner: SparkRunnerElement): Promise<HTMLInputElement> => {
    await customElements.whenDefined('spark-params');
    await rendered(document);
    return deep<HTMLInputElement>(runner, 'input.number')!;
  };

  it('are laid out when the program declares them, and reach it when they are set', async () => {
    const runner = await start('');
    const input = await field(runner);
    input.value = '0.75';
    input.dispatchEvent(new Event('change'));
    await Promise.resolve();
    expect(runner.exposed.rate).to.equal(0.75);
    expect(await read(runner)).to.equal(0.75);
  });

  it('are not set when a page prevents it', async () => {
    const runner = await start('');
    runner.addEventListener('spark-param-request', (event) => event.preventDefault());
    const input = await field(runner);
    input.value = '0.75';
    input.dispatchEvent(new Event('change'));
    await Promise.resolve();
    expect(await read(runner)).to.equal(0.1);
  });

  it('keep what was set for the next run', async () => {
    const runner = await start('');
    runner.exposed.rate = 0.3;
    const gone = nextEvent(runner, 'spark-status', ({ status }) => status === 'stopped');
    runner.controller.stop();
    await gone;
    await runner.run();
    expect(await read(runner)).to.equal(0.3);
  });

  it('can be set by an attribute, before and while the program runs', async () => {
    const runner = await start('params="rate=0.4"');
    expect(await read(runner)).to.equal(0.4);
    runner.setAttribute('params', 'rate=0.6');
    await Promise.resolve();
    expect(await read(runner)).to.equal(0.6);
    expect((await field(runner)).value).to.equal('0.6');
  });

  it('stay in the address when the author asks, and only then', async () => {
    const before = location.href;
    try {
      const plain = await start('');
      plain.exposed.rate = 0.2;
      await read(plain);
      expect(location.href).to.equal(before);
      unmount();
      const url = new URL(before);
      url.searchParams.set('a.rate', '0.9');
      history.replaceState(null, '', url);
      const kept = await start('params-in-url="a"');
      expect(await read(kept)).to.equal(0.9);
      kept.exposed.rate = 0.7;
      while (!location.search.includes('a.rate=0.7')) await new Promise(requestAnimationFrame);
    } finally {
      history.replaceState(null, '', before);
    }
  });
});
