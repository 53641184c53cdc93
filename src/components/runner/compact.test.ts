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

const block = (code: string, attributes = ''): Promise<SparkRunnerElement> =>
  mount(`<spark-runner ${attributes}><pre><code class="language-js">${code}</code></pre></spark-runner>`);

async function compact(element: SparkRunnerElement): Promise<HTMLElement> {
  for (;;) {
    const copy = element.shadowRoot!.querySelector<HTMLElement>('.compact .copy');
    if (copy) return copy;
    await new Promise(requestAnimationFrame);
  }
}

async function run(element: SparkRunnerElement): Promise<void> {
  const over = nextEvent(element, 'spark-status', ({ status }) => ['completed', 'error'].includes(status));
  await element.run().catch(() => {});
  await over;
}

const seen = (element: SparkRunnerElement, selector: string): boolean =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!.checkVisibility();

describe('the compact look', () => {
  afterEach(unmount);

  it('is that of a code block that only prints, and of no other', async () => {
    const is = async (element: SparkRunnerElement) => {
      await rendered(document);
      return !!element.shadowRoot!.querySelector('.compact');
    };
    expect(await is(await block('console.log(1);'))).to.equal(true);
    expect(await is(await block("spark.metric('loss', 1);"))).to.equal(false);
    expect(await is(await block('console.log(1);', 'editable'))).to.equal(false);
    expect(await is(await block('console.log(1);', 'look="full"'))).to.equal(false);
    expect(await is(await block("spark.metric('loss', 1);", 'look="compact"'))).to.equal(true);
    const script = '<script type="text/spark">console.log(1);</script>';
    expect(await is(await mount(`<spark-runner>${script}</spark-runner>`))).to.equal(false);
    expect(await is(await mount(`<spark-runner look="compact">${script}</spark-runner>`))).to.equal(true);
  });

  it('takes no more room than the code, and is accessible', async () => {
    const element = await block('console.log(1);');
    await compact(element);
    const { height } = element.querySelector('pre')!.getBoundingClientRect();
    expect(element.shadowRoot!.querySelector('.base')!.getBoundingClientRect().height).to.be.closeTo(height, 40);
    await expectAccessible(element);
  });

  it('shows what is printed once there is something, and tools when it is long', async () => {
    const element = await block(
      "if (globalThis.many) for (let i = 0; i < 50; i++) console.log(i); else console.log('one');",
    );
    await compact(element);
    await run(element);
    while (!deep(element, '.line')) await new Promise(requestAnimationFrame);
    expect(seen(element, 'spark-log')).to.equal(true);
    const tools = () => deep(element, '.tools')!.checkVisibility();
    expect(tools()).to.equal(false);
    element.code = 'for (let i = 0; i < 50; i++) console.log(i);';
    element.look = 'compact';
    await run(element);
    while (!tools()) await new Promise(requestAnimationFrame);
  });

  it('shows no log where nothing is printed, and an error below the code', async () => {
    const element = await block("if (globalThis.never) console.log(1); throw new Error('wrong');");
    await compact(element);
    await run(element);
    while (!deep(deep(element, 'spark-error')!, 'details')) await new Promise(requestAnimationFrame);
    expect(textOf(deep(element, 'spark-error')!)).to.contain('wrong');
    expect(getComputedStyle(deep(element, 'spark-error')!).position).to.equal('static');
    expect(seen(element, 'spark-log')).to.equal(false);
  });

  it('copies the program', async () => {
    const element = await block('console.log(1);');
    const copy = await compact(element);
    const { clipboard } = navigator;
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    try {
      copy.click();
      while (textOf(copy) !== 'Copied') await new Promise(requestAnimationFrame);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
    expect(copied).to.deep.equal(['console.log(1);']);
  });

  it('offers to stop while it runs', async () => {
    const element = await block('for (;;) await spark.checkpoint();');
    await compact(element);
    const stop = () => deep(element, 'button.stop')!.checkVisibility();
    expect(stop()).to.equal(false);
    void element.run();
    while (element.status !== 'running' || !stop()) await new Promise(requestAnimationFrame);
    element.controller.stop();
    while (stop()) await new Promise(requestAnimationFrame);
  });
});
