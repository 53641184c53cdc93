import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  nextEvent,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import { wishOf } from '../consent.ts';
import type { SparkControlsElement } from './controls.ts';
import './controls.ts';

function button(controls: SparkControlsElement, part: 'main' | 'stop'): HTMLButtonElement {
  return controls.shadowRoot!.querySelector<HTMLButtonElement>(`.${part}`)!;
}

describe('<spark-controls>', () => {
  afterEach(unmount);

  it('is accessible in every status', async () => {
    const runner = await mount<FakeRunner>('<fake-runner><spark-controls></spark-controls></fake-runner>');
    for (const status of ['idle', 'running', 'paused', 'stopping', 'completed', 'error'] as SparkStatus[]) {
      runner.state.change({ status });
      await rendered(runner);
      await expectAccessible(runner);
    }
  });

  it('offers what makes sense in each status', async () => {
    const runner = await mount<FakeRunner>('<fake-runner><spark-controls></spark-controls></fake-runner>');
    const controls = runner.querySelector('spark-controls')!;
    const offered: Partial<Record<SparkStatus, string>> = {};
    for (const status of ['idle', 'loading', 'running', 'pausing', 'paused', 'stopped'] as SparkStatus[]) {
      runner.state.change({ status });
      await rendered(runner);
      offered[status] = button(controls, 'main').textContent!.trim();
    }
    expect(offered).to.deep.equal({
      idle: 'Run',
      loading: 'Pause',
      running: 'Pause',
      pausing: 'Resume',
      paused: 'Resume',
      stopped: 'Run again',
    });
  });

  it('asks the runner around it, and whoever stands in between', async () => {
    const runner = await mount<FakeRunner>('<fake-runner><p><spark-controls></spark-controls></p></fake-runner>');
    const controls = runner.querySelector('spark-controls')!;
    const asked = nextEvent(runner, 'spark-run-request');
    button(controls, 'main').click();
    expect((await asked).target).to.equal(controls);

    runner.state.change({ status: 'running' });
    await rendered(runner);
    const paused = nextEvent(runner.querySelector('p')!, 'spark-pause-request');
    button(controls, 'main').click();
    await paused;
    const stopped = nextEvent(runner, 'spark-stop-request');
    button(controls, 'stop').click();
    expect((await stopped).cancelable).to.equal(true);
  });

  it('controls a runner elsewhere that it names, also one that comes later', async () => {
    const section = await mount<HTMLElement>('<section><spark-controls for="later"></spark-controls></section>');
    const runner = document.createElement('fake-runner') as FakeRunner;
    runner.id = 'later';
    section.append(runner);
    runner.state.change({ status: 'paused' });
    await rendered(section);
    const asked = nextEvent(runner, 'spark-resume-request');
    button(section.querySelector('spark-controls')!, 'main').click();
    expect((await asked).target).to.equal(runner);
  });

  it('says so when it finds no runner', async () => {
    const warned = new Promise<string>((resolve) => {
      const { warn } = console;
      console.warn = (text: string) => {
        console.warn = warn;
        resolve(text);
      };
    });
    await mount('<spark-controls></spark-controls>');
    expect(await warned).to.match(/<spark-controls> found no <spark-runner>.*for="id"/);
  });

  it('offers to stop only what goes on', async () => {
    const runner = await mount<FakeRunner>('<fake-runner><spark-controls></spark-controls></fake-runner>');
    const stop = button(runner.querySelector('spark-controls')!, 'stop');
    const offered: SparkStatus[] = [];
    for (const status of [
      'idle',
      'loading',
      'running',
      'paused',
      'stopping',
      'stopped',
      'completed',
      'error',
    ] as const) {
      runner.state.change({ status });
      await rendered(runner);
      if (stop.ariaDisabled === 'false') offered.push(status);
    }
    expect(offered).to.deep.equal(['loading', 'running', 'paused']);
  });

  it('keeps the focus where it is when the button changes', async () => {
    const runner = await mount<FakeRunner>('<fake-runner><spark-controls></spark-controls></fake-runner>');
    const controls = runner.querySelector('spark-controls')!;
    button(controls, 'main').focus();
    for (const status of ['running', 'paused', 'stopping', 'stopped'] as SparkStatus[]) {
      runner.state.change({ status });
      await rendered(runner);
      expect(controls.shadowRoot!.activeElement).to.equal(button(controls, 'main'));
    }
  });

  it('takes a double click on Run for one click', async () => {
    const runner = await mount<FakeRunner>('<fake-runner><spark-controls></spark-controls></fake-runner>');
    const controls = runner.querySelector('spark-controls')!;
    let pauses = 0;
    runner.addEventListener('spark-pause-request', () => pauses++);
    button(controls, 'main').dispatchEvent(new MouseEvent('click', { detail: 1 }));
    runner.state.change({ status: 'loading' });
    await rendered(runner);
    button(controls, 'main').dispatchEvent(new MouseEvent('click', { detail: 2 }));
    expect(pauses).to.equal(0);
    button(controls, 'main').dispatchEvent(new MouseEvent('click', { detail: 1 }));
    expect(pauses).to.equal(1);
  });

  it('shows the stop that waits, and asks for no second one', async () => {
    const runner = await mount<FakeRunner>('<fake-runner><spark-controls></spark-controls></fake-runner>');
    const controls = runner.querySelector('spark-controls')!;
    runner.state.change({ status: 'stopping', stopStage: 'waiting', stopTimeout: 300 });
    await rendered(runner);
    let asked = 0;
    runner.addEventListener('spark-stop-request', () => asked++);
    const stop = button(controls, 'stop');
    stop.click();
    expect(asked).to.equal(0);
    expect(stop.textContent!.trim()).to.equal('Stopping…');
    // The bar comes lazily, with its style.
    const duration = () => getComputedStyle(stop.querySelector('span')!, '::after').animationDuration;
    while (duration() === '0s') await new Promise(requestAnimationFrame);
    expect(duration()).to.equal('0.3s');
  });

  it('shows the words it is given', async () => {
    const runner = await mount<FakeRunner>('<fake-runner><spark-controls></spark-controls></fake-runner>');
    runner.state.change({ strings: { run: 'Start' } });
    await rendered(runner);
    expect(textOf(runner.querySelector('spark-controls')!)).to.contain('Start');
  });

  it('warns of a text that came with a link, and offers to run it on a press of its own', async () => {
    const runner = await mount<FakeRunner>('<fake-runner><spark-controls></spark-controls></fake-runner>');
    const controls = runner.querySelector('spark-controls')!;
    const changed = () => controls.shadowRoot!.querySelector<HTMLButtonElement>('[part~=changed]');
    const authored = { text: 'a' };
    runner.state.change({
      code: { authored, applied: authored, draft: { text: 'mine', origin: 'reader' } },
    });
    await rendered(runner);
    expect(changed()).to.equal(null);
    runner.state.change({ code: { authored, applied: authored, draft: { text: 'b', origin: 'link' } } });
    while (!changed()) await new Promise(requestAnimationFrame);
    expect(textOf(controls)).to.contain('“Run” runs the author’s');
    await expectAccessible(runner);

    let asked = nextEvent(runner, 'spark-apply');
    changed()!.click();
    expect([(await asked).code, wishOf(await asked)]).to.deep.equal(['b', 'script']);
    asked = nextEvent(runner, 'spark-apply');
    const { left, top, width, height } = changed()!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    expect([(await asked).code, wishOf(await asked)]).to.deep.equal(['b', 'choice']);

    runner.state.change({ code: { authored, applied: authored } });
    await rendered(runner);
    expect(changed()).to.equal(null);
  });

  it('keeps the looks of that choice in a run, and in another document of the page', async () => {
    const runner = await mount<FakeRunner>('<fake-runner><spark-controls></spark-controls></fake-runner>');
    const controls = runner.querySelector('spark-controls')!;
    const inControls = (selector: string) => controls.shadowRoot!.querySelector(selector);
    const edge = () =>
      controls.ownerDocument.defaultView!.getComputedStyle(inControls('[part=choice]')!).borderInlineStartWidth;
    const authored = { text: 'a' };
    runner.state.change({ code: { authored, applied: authored, draft: { text: 'b', origin: 'link' } } });
    while (!inControls('[part=choice]')) await new Promise(requestAnimationFrame);
    expect(edge()).to.equal('3px');
    runner.state.change({ status: 'running' });
    while (!inControls('[part~=step]')) await new Promise(requestAnimationFrame);
    expect(edge()).to.equal('3px');
    const frame = document.createElement('iframe');
    runner.parentElement!.append(frame);
    frame.contentDocument!.body.append(runner);
    await rendered(frame.contentDocument!);
    expect(edge()).to.equal('3px');
  });

  it('brings one step and reset with the first run, each where it means something', async () => {
    const runner = await mount<FakeRunner>('<fake-runner><spark-controls></spark-controls></fake-runner>');
    const controls = runner.querySelector('spark-controls')!;
    const extra = (name: string) => controls.shadowRoot!.querySelector<HTMLButtonElement>(`[part~=${name}]`)!;
    expect(extra('step')).to.equal(null);
    runner.state.change({ status: 'running' });
    await rendered(runner);
    while (!extra('step')) await new Promise(requestAnimationFrame);
    expect(extra('step').getAttribute('aria-disabled')).to.equal('true');
    runner.state.change({ status: 'paused' });
    await rendered(runner);
    await expectAccessible(runner);
    const step = nextEvent(runner, 'spark-step-request');
    extra('step').click();
    await step;
    const reset = nextEvent(runner, 'spark-reset-request');
    extra('reset').click();
    await reset;
  });
});
