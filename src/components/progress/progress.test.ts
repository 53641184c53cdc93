import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import type { Clock } from '../clock.ts';
import type { SparkProgressElement } from './progress.ts';
import './progress.ts';

describe('<spark-progress>', () => {
  let runner: FakeRunner;
  let part: SparkProgressElement;
  const bar = (): Element => part.shadowRoot!.querySelector('[role=progressbar]')!;
  beforeEach(async () => {
    runner = await mount<FakeRunner>('<fake-runner><spark-progress></spark-progress></fake-runner>');
    part = runner.querySelector('spark-progress')!;
  });
  afterEach(unmount);

  it('is accessible before, during and after', async () => {
    for (const progress of [undefined, { done: 3 }, { done: 3, total: 7, label: 'steps' }, { done: 7, total: 7 }]) {
      runner.state.change({ progress, status: 'running' });
      await rendered(runner);
      await expectAccessible(runner);
    }
  });

  it('says how much of how much is done', async () => {
    runner.state.change({ progress: { done: 512, total: 1250, label: 'steps' } });
    await rendered(runner);
    expect(bar().getAttribute('aria-valuenow')).to.equal('40');
    expect(textOf(part)).to.equal('40% · 512 of 1,250 steps');
    const { width } = part.shadowRoot!.querySelector('.bar')!.getBoundingClientRect();
    expect(width / bar().getBoundingClientRect().width).to.be.closeTo(512 / 1250, 0.01);
  });

  it('gives no percentage when the total is not known', async () => {
    runner.state.change({ progress: { done: 3, label: 'files' }, status: 'running' });
    await rendered(runner);
    expect(bar().hasAttribute('aria-valuenow')).to.equal(false);
    expect(textOf(part)).to.equal('3 files');
  });

  it('takes a total of nothing for done', async () => {
    runner.state.change({ progress: { done: 0, total: 0 } });
    await rendered(runner);
    expect(bar().getAttribute('aria-valuenow')).to.equal('100');
  });

  it('says how long it still takes, by the time that the program ran', async () => {
    const clock = { elapsed: 0 };
    runner.state.change({ clock: clock as Clock, status: 'running' });
    for (let done = 0; done <= 100; done += 10) {
      clock.elapsed = done * 100;
      runner.state.change({ progress: { done, total: 1000, label: 'steps' } });
      await rendered(runner);
    }
    expect(textOf(part)).to.match(/^10% · .* · 1:30 left$/);
    runner.state.change({ status: 'paused' });
    await rendered(runner);
    expect(textOf(part)).to.not.contain('left');
  });

  it('tells bytes in units that one can read', async () => {
    const label = 'digits.bin';
    runner.state.change({ progress: { done: 1_500_000, total: 7_840_000, label, unit: 'bytes' } });
    await rendered(runner);
    expect(textOf(part)).to.contain(`1.5 MB of 7.84 MB · \u2068${label}\u2069`);
    runner.state.change({ progress: { done: 812, total: 7_840, label, unit: 'bytes' } });
    await rendered(runner);
    expect(textOf(part)).to.contain(`812 byte of 7.84 kB · \u2068${label}\u2069`);
  });
});
