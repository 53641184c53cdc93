import { expect } from 'chai';
import { mount, rendered, unmount } from '../../../tests/components/helpers.ts';
import '../../index.ts';
import { PART_STRINGS } from '../part-strings.ts';
import type { SparkRunnerElement } from '../runner/runner.ts';
import { LOCALES, wordsOf } from './index.ts';

const marks = (text = ''): string[] => [...text.matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();

for (const language of Object.keys(LOCALES)) {
  it(`says everything in "${language}", with what is filled in`, async () => {
    const words = (await wordsOf(language))!;
    const missing = Object.keys(PART_STRINGS).filter((key) => !(key in words));
    expect(missing).to.deep.equal([]);
    for (const [key, english] of Object.entries(PART_STRINGS)) {
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

  it('is English where nobody has translated', async () => {
    expect(await wordsOf('tlh')).to.equal(undefined);
  });
});
