/** The offer to go on, with values really saved in this browser, by programs of real runners. */
import { expect } from 'chai';
import {
  deep,
  expectAccessible,
  type FakeRunner,
  mount,
  nextEvent,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import '../../index.ts';
import { type Saved, Snapshots } from '../../runtime/snapshots.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import { loadPart } from '../parts.ts';
import type { SparkRunnerElement } from '../runner/runner.ts';
import { STRINGS as WORDS } from '../strings.ts';
import type { SparkResumeElement } from './resume.ts';
import { ago, details, fileName } from './when.ts';

const store = new Snapshots(document.baseURI);
const clear = async () => store.delete((await store.list()).map(({ key }) => key));
const saved = (key: string, value: unknown, time = Date.now()): Saved => ({ key, value, size: 1234, time });
const put = (...values: Saved[]): Promise<void> => store.put(values, 'save for a test');

/** Resolves with what `find` finds, once it does: looks after each frame. */
async function once<T>(find: () => T | undefined | null | false): Promise<T> {
  for (;;) {
    await rendered(document);
    const found = find();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

const buttons = (part: Element): HTMLButtonElement[] => [...part.shadowRoot!.querySelectorAll('button')];
const button = (part: Element, word: string): HTMLButtonElement | undefined =>
  buttons(part).find((found) => found.textContent!.trim() === word);

describe('<spark-resume>', () => {
  let runner: FakeRunner;
  let part: SparkResumeElement;
  before(() => loadPart('spark-resume'));
  beforeEach(async () => {
    await clear();
    runner = await mount<FakeRunner>('<fake-runner><spark-resume></spark-resume></fake-runner>');
    part = runner.querySelector('spark-resume')!;
    await once(() => part.saved);
  });
  afterEach(() => {
    unmount();
    return clear();
  });

  const offered = () => once(() => button(part, WORDS.savedContinue));
  const note = () => part.shadowRoot!.querySelector('.note')!.textContent!.trim();

  it('is accessible with nothing saved, with something, in its menu, and when it asks', async () => {
    await expectAccessible(runner);
    await put(saved('model', 1));
    await offered();
    await expectAccessible(runner);
    part.shadowRoot!.querySelector('details')!.open = true;
    await expectAccessible(runner);
    button(part, WORDS.savedDelete)!.click();
    await rendered(runner);
    await expectAccessible(runner);
  });

  it('is as high with something saved as with nothing, and while it asks', async () => {
    const height = () => part.getBoundingClientRect().height;
    for (const width of ['40em', '20em']) {
      runner.style.cssText = `display: block; inline-size: ${width}`;
      await clear();
      await once(() => !button(part, WORDS.savedContinue));
      const before = height();
      await put(saved('model', 1));
      await offered();
      expect(height(), width).to.equal(before);
      button(part, WORDS.savedDelete)!.click();
      await rendered(runner);
      expect(height(), width).to.equal(before);
      button(part, WORDS.savedKeep)!.click();
      await rendered(runner);
    }
  });

  it('says that nothing is saved, and offers only to take a file', async () => {
    expect(textOf(part)).to.contain(WORDS.savedNone);
    expect(buttons(part).map((found) => found.textContent!.trim())).to.deep.equal([WORDS.savedUpload]);
  });

  it('says when and how much was saved, and asks to go on or to start afresh', async () => {
    await put(saved('model', 1, Date.now() - 3 * 60_000 - 500), saved('older', 2, Date.now() - 3_600_000));
    await offered();
    expect(textOf(part)).to.contain('Saved 3 minutes ago').and.to.contain('2.47 kB');
    const asked = nextEvent(runner, 'spark-run-request');
    button(part, WORDS.savedContinue)!.click();
    expect((await asked).afresh).to.equal(false);
    const afresh = nextEvent(runner, 'spark-run-request');
    button(part, WORDS.savedAfresh)!.click();
    expect((await afresh).afresh).to.equal(true);
  });

  it('asks nothing while the program runs, and again when it has failed', async () => {
    await put(saved('model', 1));
    await offered();
    let asked = 0;
    runner.addEventListener('spark-run-request', () => asked++);
    runner.state.change({ status: 'running' });
    await rendered(runner);
    button(part, WORDS.savedContinue)!.click();
    button(part, WORDS.savedAfresh)!.click();
    expect(asked).to.equal(0);
    runner.state.change({ status: 'error' });
    await rendered(runner);
    expect(part.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal(WORDS.savedContinue);
    button(part, WORDS.savedContinue)!.click();
    expect(asked).to.equal(1);
  });

  it('asks before it deletes, and the answer at hand is to keep', async () => {
    await put(saved('model', 1), saved('other', 2));
    await offered();
    button(part, WORDS.savedDelete)!.click();
    await rendered(runner);
    expect(part.shadowRoot!.activeElement!.textContent!.trim()).to.equal(WORDS.savedKeep);
    button(part, WORDS.savedKeep)!.click();
    await rendered(runner);
    expect(part.shadowRoot!.activeElement!.localName).to.equal('summary');
    expect((await store.list()).length).to.equal(2);
    button(part, WORDS.savedDelete)!.click();
    await rendered(runner);
    button(part, WORDS.savedDelete)!.click();
    await once(() => textOf(part).includes(WORDS.savedNone));
    expect(await store.list()).to.deep.equal([]);
    expect(part.shadowRoot!.activeElement!.localName).to.equal('summary');
  });

  it('speaks of the keys that its runner names', async () => {
    runner.setAttribute('resume', 'model optimizer');
    Object.defineProperty(runner, 'resume', { value: 'model optimizer' });
    await put(saved('another', 1));
    await put(saved('model', 1));
    await offered();
    expect(part.saved!.map(({ key }) => key)).to.deep.equal(['model']);
  });

  describe('as a file', () => {
    const weight = { sparkTensor: new Float32Array([1, 2]), shape: [2, 1], dtype: 'float32' };
    const value = {
      weight,
      tied: weight,
      when: new Date(5),
      steps: new Map([[0, [NaN, 1n]]]),
      bytes: new Uint8Array(3),
    };

    /** What the reader is handed. */
    async function download(): Promise<File> {
      const { createObjectURL } = URL;
      const click = HTMLAnchorElement.prototype.click;
      try {
        const file = Promise.withResolvers<File>();
        let blob: Blob;
        URL.createObjectURL = (given) => {
          blob = given as Blob;
          return 'blob:none';
        };
        HTMLAnchorElement.prototype.click = function () {
          file.resolve(new File([blob], this.download));
        };
        button(part, WORDS.savedDownload)!.click();
        return await file.promise;
      } finally {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
      }
    }

    /** Chooses a file, as the browser's own dialog does. */
    function upload(file: File): void {
      const input = part.shadowRoot!.querySelector('input')!;
      const transfer = new DataTransfer();
      transfer.items.add(file);
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
    }

    it('leaves this browser and comes back, with its time', async () => {
      await put(saved('model', value, 86_400_000), saved('epoch', 7, 1000));
      await offered();
      const file = await download();
      expect(file.name).to.match(/ 1970-01-0\d \d\d\.\d\d\.safetensors$/);
      await clear();
      await once(() => textOf(part).includes(WORDS.savedNone));
      upload(file);
      await once(() => note() === WORDS.savedUploaded);
      expect(await store.list()).to.deep.equal([
        { key: 'model', size: 1234, time: 86_400_000 },
        { key: 'epoch', size: 1234, time: 1000 },
      ]);
      const back = (await store.get('model')) as typeof value;
      expect(back).to.deep.equal(value);
      expect(back.tied).to.equal(back.weight);
    });

    it('is dropped on the line as well', async () => {
      await put(saved('model', value));
      await offered();
      const file = await download();
      await clear();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      part.shadowRoot!.querySelector('.base')!.dispatchEvent(drop);
      expect(drop.defaultPrevented).to.equal(true);
      await once(() => note() === WORDS.savedUploaded);
      expect((await store.list()).length).to.equal(1);
    });

    it('is not taken while the program runs', async () => {
      runner.state.change({ status: 'running' });
      await rendered(runner);
      let opened = false;
      part.shadowRoot!.querySelector('input')!.click = () => {
        opened = true;
      };
      button(part, WORDS.savedUpload)!.click();
      const drop = new DragEvent('drop', { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true });
      part.shadowRoot!.querySelector('.base')!.dispatchEvent(drop);
      expect([opened, drop.defaultPrevented]).to.deep.equal([false, false]);
    });

    it('that is none is refused with what is wrong, and replaces nothing', async () => {
      await put(saved('model', value), saved('epoch', 7));
      await offered();
      const good = await download();
      const bytes = new Uint8Array(await good.arrayBuffer());
      const text = new TextDecoder('latin1').decode(bytes);
      const changed = (from: string, to: string) =>
        Uint8Array.from(text.replace(from, to), (letter) => letter.charCodeAt(0));
      const cases: [content: BlobPart, told: RegExp][] = [
        ['hello', /upload.*no valid safetensors file: it has 5 bytes/],
        [bytes.slice(0, -1), /breaks off/],
        [bytes.slice(0, 40), /header should be/],
        [changed('spark-runner.saved', 'spark-runner.other'), /was not downloaded here.*torch\.load/],
        [changed('$tensor', '$tensox'), /has a \$tensox, which is not known here/],
        [changed('model.weight', 'model.weighs'), /speaks of 'model\.weigh[ts]', which is not there/],
        [changed('\\"epoch\\":7', '\\"epoxx\\":7'), /speaks of "epoch", which is not there/],
      ];
      const before = await store.list();
      for (const [content, told] of cases) {
        upload(new File([content], 'bad.safetensors'));
        await once(() => note());
        expect(note()).to.match(told);
        expect(part.shadowRoot!.querySelector('.note')!.getAttribute('role')).to.equal('alert');
        expect(await store.list()).to.deep.equal(before);
        part.note = undefined;
        await rendered(runner);
      }
      expect(await store.get('model')).to.deep.equal(value);
    });

    it('that cannot hold what is saved is refused by its path', async () => {
      await put(saved('model', { picture: new ImageData(1, 1) }));
      await offered();
      button(part, WORDS.savedDownload)!.click();
      await once(() => note());
      expect(note()).to.match(/'model\.picture' is an ImageData/);
    });
  });
});

describe('when and how much', () => {
  it('is said as the language says it', () => {
    const now = new Date(2026, 2, 3, 14, 32).getTime();
    const said = (minutes: number, language: string) => ago(now - minutes * 60_000, now, language);
    expect([said(0, 'en'), said(0.9, 'en'), said(3.9, 'en'), said(70, 'en'), said(25 * 60, 'en')]).to.deep.equal([
      'now',
      'now',
      '3 minutes ago',
      '1 hour ago',
      'yesterday',
    ]);
    expect(said(3, 'de')).to.equal('vor 3 Minuten');
    expect(details([{ key: 'a', size: 1_234_567, time: now - 60_000 }], now, 'en')).to.match(/^2:31\sPM · 1\.23 MB$/);
    expect(details([{ key: 'a', size: 0, time: now - 86_400_000 }], now, 'en')).to.match(/^Mar 2, 2026, 2:32\sPM$/);
    expect(details([{ key: 'a', size: 0, time: 0 }], now, 'en')).to.equal('');
    expect(fileName('Digits: 1/2', now)).to.equal('Digits 1 2 2026-03-03 14.32.safetensors');
  });
});

describe('<spark-runner resume>', () => {
  /** Counts on from what it saved, once a run. */
  const COUNTER = `
    const before = await spark.restore('count') ?? 0;
    const kept = spark.persist('kept', () => before);
    spark.metric('from', before);
    spark.metric('kept', kept);
    await spark.save('count', before + 1);
    if (before === 2) throw new Error('enough');`;
  beforeEach(clear);
  afterEach(() => {
    unmount();
    return clear();
  });

  const runner = (attributes: string): Promise<SparkRunnerElement> =>
    mount<SparkRunnerElement>(
      `<spark-runner ${attributes}><script type="text/spark">${COUNTER}</script></spark-runner>`,
    );
  const is = async (element: SparkRunnerElement, wanted: SparkStatus): Promise<void> => {
    if (element.status !== wanted) await nextEvent(element, 'spark-status', ({ status }) => status === wanted);
  };
  const from = (element: SparkRunnerElement): number => element.metrics.from.at(-1)!.value;

  it('goes on from what was saved, or starts afresh, after each end', async () => {
    const element = await runner('resume');
    const part = await once(() => deep<SparkResumeElement>(element, 'spark-resume'));
    element.run();
    await is(element, 'completed');
    expect(from(element)).to.equal(0);
    (await once(() => button(part, WORDS.savedContinue))).click();
    await is(element, 'loading');
    await is(element, 'completed');
    expect(from(element)).to.equal(1);
    await once(() => button(part, WORDS.savedContinue)!.ariaDisabled === 'false');
    button(part, WORDS.savedContinue)!.click();
    await is(element, 'error');
    await once(() => button(part, WORDS.savedContinue)!.ariaDisabled === 'false');
    button(part, WORDS.savedAfresh)!.click();
    await is(element, 'loading');
    await is(element, 'completed');
    expect(from(element)).to.equal(0);
    // What only the worker kept is gone as well.
    expect(element.metrics.kept.at(-1)!.value).to.equal(0);
  });

  it('loads and shows nothing of this without the attribute', async () => {
    await put(saved('count', 5));
    const element = await runner('');
    expect(deep(element, 'spark-resume')).to.equal(undefined);
    element.run();
    await is(element, 'completed');
    expect(from(element)).to.equal(5);
  });
});
