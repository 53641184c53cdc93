import { expect } from 'chai';
import { expectAccessible, type FakeRunner, mount, rendered, unmount } from '../../../tests/components/helpers.ts';
import type { SparkAdvice } from '../../runtime/page/session-types.ts';
import type { LogEntry, LogLevel, LogValue } from '../../runtime/protocol/outputs.ts';
import type { SparkLogElement } from './log.ts';
import { LogStore } from './log-store.ts';
import { LogView } from './log-view.ts';
import './log.ts';

function entries(count: number, from = 0): LogEntry[] {
  return Array.from({ length: count }, (_, i) => ({ level: 'log', time: 0, text: `line ${from + i}`, line: 7 }));
}

const object: LogValue = {
  text: '{ loss: 0.5, sizes: [64, 10] }',
  items: [
    { key: 'loss', text: '0.5' },
    { key: 'sizes', text: '[64, 10]', items: ['64', '10'].map((text, i) => ({ key: `${i}`, text })) },
  ],
};

describe('the memory of a log', () => {
  it('counts what is inside of lines, and keeps no more of it than of text', () => {
    const store = new LogStore();
    const values = [{ text: 'list', items: Array.from({ length: 400 }, () => ({ text: 'x'.repeat(400) })) }];
    for (let i = 0; i < 300; i++)
      store.add(Array.from({ length: 10 }, () => ({ level: 'log', time: 0, text: 'a', values })));
    expect(store.end).to.equal(3000);
    expect(store.size).to.be.at.most(1000);
  });
});

describe('<spark-log>', () => {
  let runner: FakeRunner;
  let part: SparkLogElement;
  let store: LogStore;
  const box = (): HTMLElement => part.shadowRoot!.querySelector('.box')!;
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
    store.add([{ level: 'log', time: 0, text: 'an object', values: [object] }], 3);
    runner.state.change({ log: store });
    await rendered(runner);
    part.shadowRoot!.querySelector<HTMLElement>('.toggle')!.click();
    await rendered(runner);
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

  it('has rows as high as its letters, and still the newest in view', async () => {
    part.style.fontSize = '32px';
    await add(entries(500));
    await rendered(runner);
    const rows = [...part.shadowRoot!.querySelectorAll('.line')].map((line) => line.getBoundingClientRect());
    // Rectangles are made of single precision numbers.
    expect(rows[0].height).to.be.closeTo(40, 1e-3);
    expect(rows[1].top - rows[0].top).to.be.closeTo(40, 1e-3);
    expect(lines().at(-1)).to.contain('line 499');
    expect(rows.at(-1)!.bottom).to.be.at.most(box().getBoundingClientRect().bottom + 1);
  });

  it('shows the newest line at once where many are there already, and fills the box when it grows', async () => {
    await add(entries(100_000));
    part.remove();
    part = document.createElement('spark-log');
    runner.append(part);
    const inView = () => {
      const { top, bottom } = box().getBoundingClientRect();
      const seen = [...part.shadowRoot!.querySelectorAll('.line')].map((line) => line.getBoundingClientRect());
      const last = seen.at(-1)!;
      return { above: seen[0].top <= top, below: last.top < bottom && last.bottom > bottom - 20 };
    };
    await rendered(runner);
    expect(inView()).to.deep.equal({ above: true, below: true });

    part.style.setProperty('--spark-log-height', '50em');
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await rendered(runner);
    expect(inView()).to.deep.equal({ above: true, below: true });
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

  it('goes on following when what scrolls it is the window, given another size', async () => {
    await add(entries(500));
    const scrolled = new Promise((resolve) => box().addEventListener('scroll', resolve, { once: true }));
    box().scrollTop = 0;
    dispatchEvent(new Event('resize'));
    await scrolled;
    await add(entries(100, 500));
    expect(box().scrollTop).to.be.greaterThan(1000);
    expect(lines().at(-1)).to.contain('line 599');
  });

  describe('below its lines', () => {
    const advice: SparkAdvice = {
      about: 'start',
      line: 3,
      text: 'This loop has no checkpoint: add `await spark.checkpoint()`.',
    };
    const told = (): HTMLElement[] => [...part.shadowRoot!.querySelectorAll<HTMLElement>('.advice')];

    it('shows what the runner has to say of the program, and counts it as no line', async () => {
      await add(entries(2));
      runner.state.change({ advice: [advice] });
      await rendered(runner);
      expect(told().map((one) => one.textContent)).to.deep.equal([
        'Advice · line 3 This loop has no checkpoint: add await spark.checkpoint().',
      ]);
      expect(lines().length).to.equal(2);
      expect(part.shadowRoot!.querySelector('.count')!.textContent).to.equal('Lines: 2');
      await expectAccessible(runner);
    });

    it('shows it in full where there is little room, whatever is printed and filtered', async () => {
      part.style.inlineSize = '300px';
      part.level = 'error';
      await add([{ level: 'error', time: 0, text: 'long '.repeat(100) }, ...entries(500)]);
      runner.state.change({ advice: [advice] });
      await rendered(runner);
      await add(entries(500));
      const [inside, outside] = [told()[0].getBoundingClientRect(), box().getBoundingClientRect()];
      expect(inside.bottom).to.be.at.most(outside.bottom + 1);
      expect(inside.top).to.be.at.least(outside.top);
      expect(inside.right).to.be.at.most(outside.right);
      expect(told()[0].scrollWidth).to.be.at.most(told()[0].clientWidth);
    });

    it('forgets it when there is none any more', async () => {
      runner.state.change({ advice: [advice] });
      await rendered(runner);
      runner.state.change({ advice: undefined });
      await rendered(runner);
      expect(told()).to.deep.equal([]);
    });
  });

  it('has only what is visible in the DOM, however much is printed', async () => {
    await add(entries(4000));
    expect(lines().length).to.be.lessThan(60);
  });

  describe('with lines that wrap', () => {
    const long = (count: number, from = 0): LogEntry[] =>
      Array.from({ length: count }, (_, i) => ({
        level: 'log',
        time: 0,
        text: `line ${from + i}: ${'word '.repeat((i % 4) * 40)}`,
      }));
    /** Lines of which something is seen. */
    const seen = (): string[] => {
      const { top, bottom } = box().getBoundingClientRect();
      return [...part.shadowRoot!.querySelectorAll('.line')]
        .filter((line) => {
          const rect = line.getBoundingClientRect();
          return rect.bottom > top + 8 && rect.top < bottom - 8;
        })
        .map((line) => line.textContent!.split(':')[0].trim());
    };
    const settle = async (): Promise<void> => {
      for (let i = 0; i < 3; i++) {
        await new Promise(requestAnimationFrame);
        await rendered(runner);
      }
    };

    it('wraps by the switch, and by itself where there is little room', async () => {
      part.style.inlineSize = '900px';
      await add(long(4));
      const button = part.shadowRoot!.querySelector<HTMLElement>('.wrap')!;
      expect(button.getAttribute('aria-pressed')).to.equal('false');
      expect(box().scrollWidth).to.be.greaterThan(box().clientWidth);
      button.click();
      await settle();
      expect(box().scrollWidth).to.be.at.most(box().clientWidth);
      button.click();
      await settle();
      expect(box().scrollWidth).to.be.greaterThan(box().clientWidth);
      part.wrap = 'auto';
      part.style.inlineSize = '330px';
      await settle();
      await settle();
      expect(button.getAttribute('aria-pressed')).to.equal('true');
      expect(box().scrollWidth).to.be.at.most(box().clientWidth);
    });

    for (const count of [40, 5000]) {
      it(`shows the first of ${count} at the top, the last at the end, each between them, and holds what is looked at`, async () => {
        part.style.inlineSize = '330px';
        part.wrap = 'on';
        await add(long(count));
        await settle();
        expect(seen().at(-1)).to.equal(`line ${count - 1}`);
        box().scrollTop = 0;
        await settle();
        expect(seen()[0]).to.equal('line 0');
        box().scrollTop = Math.round((box().scrollHeight - box().clientHeight) / 2);
        await settle();
        const held = seen();
        // Scrolled again before the log has drawn what came of the last time.
        box().scrollTop = 0;
        await new Promise(requestAnimationFrame);
        box().scrollTop = box().scrollHeight;
        await settle();
        expect(seen().at(-1)).to.equal(`line ${count - 1}`);
        box().scrollTop = Math.round((box().scrollHeight - box().clientHeight) / 2);
        await settle();
        expect(held.length).to.be.greaterThan(0);
        const [number] = held.map((text) => Number(text.slice(5)));
        expect(number).to.be.within(0.3 * count, 0.7 * count);
        await add(long(20, count));
        await settle();
        expect(seen().some((line) => held.includes(line))).to.equal(true);
        expect(lines().length).to.be.at.most(200);
      });
    }
  });

  it('says how many lines came too fast, where they are missing', async () => {
    await add(entries(3));
    await add(entries(2, 1203), 1200);
    expect(lines().map((line) => line.replace('line 7', ''))).to.deep.equal([
      'line 0',
      'line 1',
      'line 2',
      '1,200 lines left out: they came too fast',
      'line 1203',
      'line 1204',
    ]);
  });

  it('opens a line to show what was in its objects, and what is in those', async () => {
    await add([{ level: 'log', time: 0, text: 'state', values: [object] }, ...entries(1)]);
    const toggles = () => [...part.shadowRoot!.querySelectorAll<HTMLElement>('.toggle')];
    toggles()[0].click();
    await rendered(runner);
    expect(lines()).to.deep.equal(['state', 'loss: 0.5', 'sizes: [64, 10]', 'line 0line 7']);
    toggles()[1].click();
    await rendered(runner);
    expect(lines()).to.deep.equal(['state', 'loss: 0.5', 'sizes: [64, 10]', '0: 64', '1: 10', 'line 0line 7']);
    toggles()[0].click();
    await rendered(runner);
    expect(lines()).to.deep.equal(['state', 'line 0line 7']);
  });

  it('shows only what a reader looks for', async () => {
    await add([...entries(300), { level: 'warn', time: 0, text: 'Loss is NaN' }]);
    const field = part.shadowRoot!.querySelector('input')!;
    field.value = 'loss';
    field.dispatchEvent(new Event('input'));
    await rendered(runner);
    expect(lines()).to.deep.equal(['Warning: Loss is NaN']);
    field.value = 'LINE 29';
    field.dispatchEvent(new Event('input'));
    await rendered(runner);
    expect(lines().length).to.equal(11);
    await add(entries(1, 2900));
    expect(lines().at(-1)).to.contain('line 2900');
  });

  it('shows only the levels that a reader wants', async () => {
    await add((['debug', 'log', 'warn', 'error'] as const).map((level) => ({ level, time: 0, text: level })));
    part.level = 'warn';
    await rendered(runner);
    expect(lines()).to.deep.equal(['Warning: warn', 'Error: error']);
  });

  it('stops following and follows again by its button', async () => {
    const button = part.shadowRoot!.querySelector<HTMLElement>('.follow')!;
    await add(entries(500));
    button.click();
    await rendered(runner);
    const { scrollTop } = box();
    await add(entries(100, 500));
    expect(box().scrollTop).to.equal(scrollTop);
    button.click();
    await rendered(runner);
    expect(lines().at(-1)).to.contain('line 599');
  });
});

describe('the store of lines', () => {
  it('keeps the newest 100,000', () => {
    const store = new LogStore();
    for (let i = 0; i < 300; i++) store.add(entries(1000, 1000 * i));
    expect(store.size).to.be.within(99_000, 100_000);
    expect(store.end).to.equal(300_000);
    expect(store.line(299_999)!.text).to.equal('line 299999');
    expect(store.line(store.first)!.text).to.equal(`line ${store.first}`);
    expect(store.line(store.first - 1)).to.equal(undefined);
  });

  it('keeps fewer when they are long', () => {
    const store = new LogStore();
    for (let i = 0; i < 20_000; i++) store.add([{ level: 'log', time: 0, text: 'x'.repeat(10_000) }]);
    expect(store.size * 10_000).to.be.at.most(16 * 1024 * 1024);
  });

  it('shows an entry of several lines as several', () => {
    const store = new LogStore();
    store.add([{ level: 'log', time: 0, text: 'a\nb', line: 3 }]);
    expect([0, 1].map((i) => [store.line(i)!.text, store.line(i)!.first])).to.deep.equal([
      ['a', true],
      ['b', false],
    ]);
  });
});

describe('the view of lines', () => {
  const texts = (view: LogView, from = 0, to = 999) =>
    view.rows(from, to).map(({ line, value }) => value?.key ?? line.text);

  it('looks at a part of the lines a call, so that filtering many is no long task', () => {
    const store = new LogStore();
    store.add(entries(100_000));
    const view = new LogView(store);
    view.filter('LINE 9999', 'debug');
    let calls = 1;
    while (view.update()) calls++;
    expect(calls).to.equal(20);
    expect(texts(view)).to.deep.equal(
      [9999, ...Array.from({ length: 10 }, (_, i) => 99_990 + i)].map((i) => `line ${i}`),
    );
  });

  it('finds any row, also between lines that are open', () => {
    const store = new LogStore();
    for (let i = 0; i < 40; i++) {
      store.add([{ level: 'log', time: 0, text: `${i}`, ...(i % 7 === 3 && { values: [object] }) }]);
    }
    const view = new LogView(store);
    view.update();
    for (const row of view.rows(0, 40)) if (row.open === false) view.toggle(row);
    const all = texts(view);
    expect(all.length).to.equal(view.size);
    expect(all.slice(2, 7)).to.deep.equal(['2', '3', 'loss', 'sizes', '4']);
    for (let from = 0; from < all.length; from++)
      expect(texts(view, from, from + 9)).to.deep.equal(all.slice(from, from + 9));
  });

  it('forgets what goes, and starts again when the lines are cleared', () => {
    const store = new LogStore();
    const view = new LogView(store);
    view.filter('line', 'debug');
    for (let i = 0; i < 150; i++) {
      store.add(entries(1000, 1000 * i));
      view.update();
    }
    expect(view.lines).to.equal(store.size);
    store.clear();
    store.add(entries(2));
    view.update();
    expect(texts(view)).to.deep.equal(['line 0', 'line 1']);
  });
});
