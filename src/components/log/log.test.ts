import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import type { LogEntry, LogLevel } from '../../runtime/protocol.ts';
import type { SparkLogElement } from './log.ts';
import { LogStore } from './log-store.ts';
import './log.ts';

function entries(count: number, from = 0): LogEntry[] {
  return Array.from({ length: count }, (_, i) => ({ level: 'log', time: 0, text: `line ${from + i}`, line: 7 }));
}

describe('<spark-log>', () => {
  let runner: FakeRunner;
  let part: SparkLogElement;
  let store: LogStore;
  const box = (): HTMLElement => part.shadowRoot!.querySelector('.base')!;
  const lines = (): string[] => [...part.shadowRoot!.querySelectorAll('.line')].map((line) => line.textContent!);
  const add = async (list: LogEntry[], dropped = 0): Promise<void> => {
    store.add(list, dropped);
    runner.state.change({ log: store });
    await rendered(runner);
  };
  beforeEach(async () => {
    runner = await mount<FakeRunner>('<fake-runner><spark-log></spark-log></fake-runner>');
    part = runner.querySelector('spark-log')!;
    store = new LogStore();
  });
  afterEach(unmount);

  it('is accessible', async () => {
    const levels: LogLevel[] = ['debug', 'log', 'info', 'warn', 'error'];
    await add(levels.map((level) => ({ level, time: 0, text: `a ${level}`, line: 3 })));
    await expectAccessible(runner);
  });

  it('names level and line for those who see no colour', async () => {
    await add([{ level: 'error', time: 0, text: 'broken', line: 12 }]);
    expect(lines()).to.deep.equal(['Error: brokenline 12']);
  });

  it('keeps the newest line in view', async () => {
    await add(entries(500));
    expect(lines().at(-1)).to.contain('line 499');
    const last = [...part.shadowRoot!.querySelectorAll('.line')].at(-1)!.getBoundingClientRect();
    expect(last.bottom).to.be.at.most(box().getBoundingClientRect().bottom + 1);
  });

  it('holds the view where a reader has scrolled, and follows again from the end', async () => {
    await add(entries(500));
    box().scrollTop = 1000;
    await new Promise((resolve) => box().addEventListener('scroll', resolve, { once: true }));
    await rendered(runner);
    expect(lines().some((line) => line.startsWith('line 50'))).to.equal(true);
    await add(entries(100, 500));
    expect(box().scrollTop).to.equal(1000);

    box().scrollTop = box().scrollHeight;
    await new Promise((resolve) => box().addEventListener('scroll', resolve, { once: true }));
    await add(entries(100, 600));
    expect(lines().at(-1)).to.contain('line 699');
  });

  it('has only what is visible in the DOM, however much is printed', async () => {
    await add(entries(4000));
    expect(lines().length).to.be.lessThan(60);
  });

  it('says how many lines came too fast', async () => {
    await add(entries(3), 1200);
    expect(textOf(part)).to.contain(`${(1200).toLocaleString()} lines left out`);
  });
});

describe('the store of lines', () => {
  it('keeps the newest in bounded memory', () => {
    const store = new LogStore();
    for (let i = 0; i < 100; i++) store.add(entries(1000, 1000 * i));
    expect(store.size).to.be.at.most(10_000);
    expect(store.gone + store.size).to.equal(100_000);
    expect(store.lines(store.size - 1, store.size)[0].text).to.equal('line 99999');
  });

  it('shows an entry of several lines as several', () => {
    const store = new LogStore();
    store.add([{ level: 'log', time: 0, text: 'a\nb', line: 3 }]);
    expect(store.lines(0, 9).map(({ text, entry }) => [text, entry?.line])).to.deep.equal([
      ['a', 3],
      ['b', undefined],
    ]);
  });
});
