import { expect } from 'chai';
import type { LitElement } from 'lit';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import { Clock } from '../clock.ts';
import { LOCALES, wordsOf } from '../locales/index.ts';
import { Pace } from '../pace.ts';
import type { RunState } from '../run-state.ts';
import { STRINGS } from '../strings.ts';
import { formatElapsed } from './facts.ts';
import type { SparkStatusElement } from './status.ts';
import './status.ts';

describe('<spark-status>', () => {
  let runner: FakeRunner;
  let part: SparkStatusElement;
  beforeEach(async () => {
    runner = await mount<FakeRunner>('<fake-runner><spark-status></spark-status></fake-runner>');
    part = runner.querySelector('spark-status')!;
  });
  /** What a first run brings has come. */
  const known = async (): Promise<void> => {
    const sheets = (): number => part.shadowRoot!.adoptedStyleSheets.length;
    const plain = (part.constructor as typeof LitElement).elementStyles.length;
    while (sheets() === plain) await new Promise(requestAnimationFrame);
    await rendered(runner);
  };
  afterEach(unmount);

  it('is accessible', async () => {
    runner.state.change({ status: 'running', device: { device: 'cpu', detail: 'software adapter' } });
    await rendered(runner);
    await expectAccessible(runner);
  });

  it('announces the status politely, and nothing else', async () => {
    runner.state.change({ status: 'paused' });
    await rendered(runner);
    await known();
    const live = part.shadowRoot!.querySelectorAll('[role=status], [role=alert], [aria-live]');
    expect(live).to.have.length(1);
    expect(live[0].textContent).to.equal('Paused');
  });

  it('names the device in a reader’s words, and what it is and why it was chosen when they ask', async () => {
    runner.state.change({ device: { device: 'cpu', detail: 'software adapter: the CPU is faster' } });
    await rendered(runner);
    await known();
    const device = part.shadowRoot!.querySelector<HTMLDetailsElement>('details.device')!;
    const [words, detail] = device.children as unknown as HTMLElement[];
    expect(words.textContent).to.equal('CPU — no GPU here');
    expect(detail.checkVisibility()).to.equal(false);
    words.click();
    expect(detail.checkVisibility()).to.equal(true);
    // Over what stands below, and not cut where the line ends.
    const { left, width, top, bottom } = detail.getBoundingClientRect();
    for (const y of [top + 2, bottom - 2])
      expect(part.shadowRoot!.elementFromPoint(left + width / 2, y)?.closest('.menu') === detail).to.equal(true);
    expect(detail.textContent!.trim()).to.equal('software adapter: the CPU is faster');
    await expectAccessible(runner);
    runner.state.change({ device: { device: 'cpu', detail: 'WebAssembly' } });
    await rendered(runner);
    expect(words.textContent).to.equal('CPU');
  });

  it('tells the stages of a stop', async () => {
    runner.state.change({ status: 'stopping', stopStage: 'asked' });
    await rendered(runner);
    await known();
    expect(textOf(part)).to.contain('Stopping…');
    runner.state.change({ stopStage: 'waiting', stopTimeout: 300 });
    await rendered(runner);
    expect(textOf(part)).to.contain('waiting for a checkpoint, 0.3 s at most');
    runner.state.change({ status: 'stopped', stopStage: 'killed' });
    await rendered(runner);
    expect(textOf(part)).to.contain('the worker was ended');
  });

  it('shows its second line whole or not at all, and cuts no words on a phone, in any language', async () => {
    runner.style.cssText = 'display: block; inline-size: 294px; font: 16px/1.6 sans-serif';
    const stages: Partial<RunState>[] = [
      { status: 'running' },
      { status: 'stopping', stopStage: 'waiting', stopTimeout: 2500 },
      { status: 'stopped', stopStage: 'killed' },
      { status: 'loading', stopStage: undefined, ahead: 3 },
      { ahead: 0 },
    ];
    for (const language of ['en', ...Object.keys(LOCALES)]) {
      runner.state.change({ strings: (await wordsOf(language)) ?? STRINGS });
      for (const stage of stages) {
        runner.state.change(stage);
        await rendered(runner);
        await known();
        const box = part.getBoundingClientRect();
        const [words, aside] = ['[role=status]', '.aside'].map((selector) =>
          part.shadowRoot!.querySelector(selector)!.getBoundingClientRect(),
        );
        const told = `${language}: ${textOf(part)}`;
        expect(words.bottom, told).to.be.at.most(box.bottom);
        const base = part.shadowRoot!.querySelector('[part=base]')!.getBoundingClientRect();
        expect(aside.bottom <= base.bottom || aside.top >= base.bottom - 0.05, told).to.equal(true);
      }
    }
  });

  it('says how many steps a second the program makes', async () => {
    const clock = new Clock();
    const pace = new Pace({ elapsed: 0 } as Clock);
    Object.defineProperty(pace, 'perSecond', { value: 123.456 });
    runner.state.change({ status: 'running', clock, pace });
    await rendered(runner);
    await known();
    expect(textOf(part)).to.contain('123 steps/s');
  });

  it('counts the time by itself while the program runs', async () => {
    const clock = new Clock();
    clock.run(true);
    runner.state.change({ status: 'running', clock });
    await new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!/0:0[1-9]/.test(textOf(part))) return;
        observer.disconnect();
        resolve();
      }).observe(part.shadowRoot!, { childList: true, characterData: true, subtree: true });
    });
  });
});

it('shows a time in minutes and seconds, from an hour on with hours', () => {
  expect([0, 7400, 754_000, 3_723_000].map(formatElapsed)).to.deep.equal(['0:00', '0:07', '12:34', '1:02:03']);
});
