import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  nextEvent,
  rendered,
  unmount,
} from '../../../tests/components/helpers.ts';
import type { SparkRunnerElement } from '../runner/runner.ts';
import { History } from './history.ts';
import './time.ts';
import '../../index.ts';

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

describe('<spark-time>', () => {
  afterEach(unmount);

  const make = async (
    attributes: string,
  ): Promise<[FakeRunner, <Found extends Element>(selector: string) => Found]> => {
    const runner = await mount<FakeRunner>(`<fake-runner ${attributes}><spark-time></spark-time></fake-runner>`);
    const root = runner.querySelector('spark-time')!.shadowRoot!;
    return [runner, <Found extends Element>(selector: string) => root.querySelector<Found>(selector)!];
  };

  it('has a row for each attribute of its runner, and is accessible', async () => {
    const [runner, find] = await make('tempo seed');
    await expectAccessible(runner);
    expect([find('#tempo'), find('#seed'), find('#scrub')].map(Boolean)).to.deep.equal([true, true, false]);
    runner.setAttribute('scrub', '');
    while (!find('#scrub')) await frame();
    await expectAccessible(runner);
  });

  it('asks for a tempo, and shows one that a page has set', async () => {
    const [runner, find] = await make('tempo');
    const asked = nextEvent(runner, 'spark-tempo-request');
    const select = find<HTMLSelectElement>('#tempo');
    select.value = '2';
    select.dispatchEvent(new Event('change'));
    expect((await asked).perSecond).to.equal(2);
    runner.state.change({ tempo: 7 });
    await rendered(runner);
    expect(select.selectedOptions[0].textContent).to.equal('7 steps/s');
  });

  it('asks for steps: at rest a run and a pause come before', async () => {
    const [runner, find] = await make('tempo');
    const asked: string[] = [];
    for (const type of ['run', 'pause', 'step'] as const) {
      runner.addEventListener(`spark-${type}-request`, (event) =>
        asked.push('count' in event ? `${type} ${event.count}` : type),
      );
    }
    find<HTMLButtonElement>('[part=button]').click();
    for (const status of ['loading', 'pausing', 'paused', 'pausing', 'paused'] as const) {
      runner.state.change({ status });
      await rendered(runner);
    }
    expect(asked).to.deep.equal(['run', 'pause', 'step 10']);
  });

  it('asks for a seed', async () => {
    const [runner, find] = await make('seed');
    runner.state.change({ seed: 42 });
    await rendered(runner);
    expect(find<HTMLInputElement>('#seed').value).to.equal('42');
    const asked = nextEvent(runner, 'spark-seed-request');
    find<HTMLButtonElement>('[part=button]').click();
    expect((await asked).seed).to.satisfy(Number.isSafeInteger);
  });

  it('looks back by keyboard from moment to moment, and is where the run is with End', async () => {
    const [runner, find] = await make('scrub');
    const history = new History(runner.state);
    for (let pass = 10; pass <= 50; pass += 10) {
      history.reach(pass, pass);
      history.table(pass, { name: 't', columns: ['at'], cells: [[pass]], more: 0 });
    }
    runner.addEventListener('spark-scrub-request', ({ pass }) => void history.look(pass));
    runner.state.change({ history });
    await rendered(runner);
    const slider = find<HTMLInputElement>('#scrub');
    slider.focus();
    const press = async (key: string): Promise<unknown[]> => {
      await sendKeys({ press: key });
      await frame();
      await rendered(runner);
      return [runner.state.tables?.get('t')?.cells[0][0], slider.getAttribute('aria-valuetext')];
    };
    expect(await press('ArrowLeft')).to.deep.equal([40, 'step 40']);
    expect(await press('ArrowLeft')).to.deep.equal([30, 'step 30']);
    expect(await press('Home')).to.deep.equal([10, 'step 10']);
    expect(await press('PageUp')).to.deep.equal([10, 'step 14']);
    expect(await press('ArrowRight')).to.deep.equal([20, 'step 20']);
    await expectAccessible(runner);
    expect((await press('End'))[1]).to.equal('now');
  });
});

describe('a runner with what is chosen of its run', () => {
  afterEach(unmount);

  const PROGRAM = `
    for (let step = 1; step <= 40; step++) {
      await spark.checkpoint();
      spark.metric('loss', 1 / step, { step });
      spark.table('at', [{ step }]);
      spark.image('pixel', new Uint8Array([step]), { shape: [1, 1] });
      console.log('step', step);
      await new Promise(requestAnimationFrame);
    }`;
  const start = async (attributes: string): Promise<SparkRunnerElement> => {
    const script = `<script type="text/spark">${PROGRAM}</script>`;
    return mount<SparkRunnerElement>(`<spark-runner ${attributes}>${script}</spark-runner>`);
  };
  const ended = (runner: SparkRunnerElement) =>
    nextEvent(runner, 'spark-status', ({ status }) => status === 'completed' || status === 'error');

  it('keeps nothing unless it is asked to, and then shows earlier steps after the run', async () => {
    const plain = await start('');
    let end = ended(plain);
    void plain.run();
    await end;
    expect(plain.state.history).to.equal(undefined);

    const runner = await start('scrub');
    end = ended(runner);
    void runner.run();
    await end;
    const { history, tables } = runner.state;
    const at = (): number => Number(runner.state.tables!.get('at')!.cells[0][0]);
    expect(at()).to.equal(40);
    const [first, last] = history!.range!;
    await history!.look(Math.round((first + last) / 2));
    const step = history!.step!;
    expect(step).to.be.within(10, 30);
    // Each as it was told last by then, and not every step's is told.
    expect(at()).to.be.within(1, step + 1);
    const [pixel] = new Uint8Array(runner.state.images!.get('pixel')!.pixels);
    expect(pixel).to.be.within(1, step + 1);
    expect(runner.state.log!.size).to.be.within(1, 39);
    await history!.look(undefined);
    expect(runner.state.tables).to.equal(tables);
  });

  it('draws a seed with the first run, and keeps it for the next', async () => {
    const runner = await start('seed');
    expect(runner.seed).to.equal('');
    const end = ended(runner);
    void runner.run();
    await end;
    const { seed } = runner;
    expect(seed).to.satisfy(Number.isSafeInteger);
    const again = ended(runner);
    void runner.run();
    await again;
    expect(runner.seed).to.equal(seed);
    const told = await start('params="seed=7"');
    const end7 = ended(told);
    void told.run();
    await end7;
    expect(told.seed).to.equal(7);
  });
});
