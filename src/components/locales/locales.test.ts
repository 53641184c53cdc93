import { expect } from 'chai';
import { deep, type FakeRunner, mount, rendered, unmount } from '../../../tests/components/helpers.ts';
import '../../index.ts';
import { MetricStore } from '../chart/metric-store.ts';
import { loadParts } from '../parts.ts';
import type { SparkRunnerElement } from '../runner/runner.ts';
import { STRINGS } from '../strings.ts';
import { LOCALES, wordsOf } from './index.ts';

const marks = (text = ''): string[] => [...text.matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();

for (const language of Object.keys(LOCALES)) {
  it(`says everything in "${language}", with what is filled in`, async () => {
    const words = (await wordsOf(language))!;
    const missing = Object.keys(STRINGS).filter((key) => !(key in words));
    expect(missing).to.deep.equal([]);
    for (const [key, english] of Object.entries(STRINGS)) {
      expect(marks(words[key as keyof typeof words]), key).to.deep.equal(marks(english));
    }
  });
}

describe('the language of a runner', () => {
  afterEach(unmount);

  const main = (runner: SparkRunnerElement): string =>
    runner.shadowRoot!.querySelector('spark-controls')!.shadowRoot!.querySelector('.main')!.textContent!.trim();

  /** Resolves when the main button says something. */
  const says = async (runner: SparkRunnerElement, word: string): Promise<void> => {
    while (main(runner) !== word) {
      await new Promise(requestAnimationFrame);
      await rendered(document);
    }
  };
  const script = '<script type="text/spark"></script>';

  it('is the page’s', async () => {
    const section = await mount(`<section lang="de-AT"><spark-runner>${script}</spark-runner></section>`);
    await says(section.querySelector('spark-runner')!, 'Starten');
  });

  it('is the one that is asked for, and what a page replaces goes before it', async () => {
    const runner = await mount<SparkRunnerElement>(`<spark-runner locale="ja">${script}</spark-runner>`);
    await says(runner, '実行');
    runner.strings = { run: '始める' };
    await says(runner, '始める');
    runner.locale = 'en';
    runner.strings = undefined;
    await says(runner, 'Run');
  });

  it('is the only one that is seen', async () => {
    await loadParts();
    await wordsOf('de');
    const program = '<script type="text/spark">spark.metric("loss", 1); console.log(1);</script>';
    // Made while a frame is: what it gives is seen in this frame already.
    await new Promise(requestAnimationFrame);
    const mounted = mount<SparkRunnerElement>(`<spark-runner locale="de">${program}</spark-runner>`);
    const seen = new Set<string>();
    for (let frame = 0; frame < 10; frame++) {
      // After the frame.
      await new Promise((resolve) => setTimeout(resolve));
      const follow = deep(document.body, '.follow') as HTMLElement | null;
      if (follow && getComputedStyle(follow).visibility === 'visible') seen.add(follow.title);
      await new Promise(requestAnimationFrame);
    }
    await mounted;
    expect([...seen]).to.deep.equal(['Der neuesten Zeile folgen']);
  });

  it('is English where nobody has translated, and where it is no language at all', async () => {
    for (const odd of ['tlh', 'C', 'en_US.UTF-8', '@posix', '', 'constructor', '__proto__'])
      expect(await wordsOf(odd), odd).to.equal(undefined);
    expect((await wordsOf('de_DE.UTF-8'))?.run).to.equal('Starten');
  });

  it('is that of the page around it, through shadow roots, whenever that becomes another', async () => {
    const page = await mount<HTMLElement>('<section lang="ja"><div></div></section>');
    const outer = page.querySelector('div')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<p></p>';
    const inner = outer.querySelector('p')!.attachShadow({ mode: 'closed' });
    inner.append(document.createRange().createContextualFragment(`<spark-runner lang="ts">${script}</spark-runner>`));
    const runner = inner.querySelector('spark-runner')!;
    await runner.updateComplete;
    await says(runner, '実行');
    page.lang = 'de';
    await says(runner, 'Starten');
    outer.querySelector('p')!.lang = 'es-MX';
    await says(runner, 'Ejecutar');
    // A language that comes later than the one after it changes nothing.
    page.lang = 'ar';
    outer.querySelector('p')!.lang = 'en';
    await says(runner, 'Run');
    outer.querySelector('p')!.removeAttribute('lang');
    page.append(runner);
    page.lang = 'C';
    await says(runner, 'Run');
  });
});

describe('a page from right to left', () => {
  afterEach(unmount);

  /** From left to right, the letters of the text that matches, as they stand on the screen. */
  function seen(root: ShadowRoot, text: string): string {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode() && !nodes.currentNode.nodeValue!.includes(text));
    const node = nodes.currentNode;
    const start = node.nodeValue!.indexOf(text);
    const left = (at: number): number => {
      const range = document.createRange();
      range.setStart(node, start + at);
      range.setEnd(node, start + at + 1);
      return range.getBoundingClientRect().left;
    };
    const order = [...text].map((letter, at) => ({ letter, at: left(at) }));
    return order
      .sort((a, b) => a.at - b.at)
      .map(({ letter }) => letter)
      .join('');
  }

  it('keeps the sign before a number, in every part that shows some', async () => {
    await loadParts();
    const runner = await mount<FakeRunner>(`<fake-runner dir="rtl"><spark-chart table></spark-chart>
      <spark-image></spark-image><spark-table></spark-table><spark-progress></spark-progress></fake-runner>`);
    const metrics = new MetricStore();
    metrics.add([{ name: 'loss', step: 1, value: -2.5 }]);
    const range = { colors: 'gray', min: -0.75, max: 1 } as const;
    runner.state.change({
      strings: (await wordsOf('ar'))!,
      metrics,
      images: new Map([['heat', { name: 'heat', width: 1, height: 1, pixels: new ArrayBuffer(4), range }]]),
      tables: new Map([['t', { name: 't', columns: ['loss'], cells: [[-1.25]], more: 0 }]]),
      progress: { done: 1_500_000, total: 3_000_000, unit: 'bytes', label: 'a.bin' },
    });
    await rendered(runner);
    const shown = (part: string, text: string) => seen(runner.querySelector(part)!.shadowRoot!, text);
    expect(shown('spark-chart', '-2.5')).to.equal('-2.5');
    expect(seen(deep(runner, '.best')!.getRootNode() as ShadowRoot, '\u2068\u200e-2.5')).to.match(/-2\.5/);
    expect(shown('spark-image', '-0.75')).to.equal('-0.75');
    expect(shown('spark-table', '-1.25')).to.equal('-1.25');
    expect(shown('spark-progress', '1.5')).to.equal('1.5');
  });
});
