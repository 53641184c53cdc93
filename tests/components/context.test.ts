/** Parts by others: they get the state of the runner they stand in by the community's context protocol. */
import { ContextConsumer, ContextEvent, createContext } from '@lit/context';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import type { RunState } from '../../src/components/run-state.ts';
import { runnerContext } from '../../src/components/runner-context.ts';
import '../../src/index.ts';
import type { SparkRunnerElement } from '../../src/index.ts';
import { mount, rendered, unmount } from './helpers.ts';

/** A part as somebody else writes it, who has the context's name alone. */
class FirstLoss extends LitElement {
  #state = new ContextConsumer(this, { context: createContext<RunState>(Symbol.for('spark-runner')), subscribe: true });
  protected override render() {
    const { status, progress } = this.#state.value ?? {};
    return html`${status ?? 'no runner'}, ${progress?.done ?? 'none'}`;
  }
}
customElements.define('first-loss', FirstLoss);

const shown = (part: Element): string => part.shadowRoot!.textContent!.trim();
const until = (runner: SparkRunnerElement, status: string): Promise<void> =>
  new Promise((resolve) => {
    if (runner.status === status) resolve();
    runner.addEventListener('spark-status', () => runner.status === status && resolve());
  });

describe('a part by somebody else', () => {
  afterEach(unmount);

  it('is given the state at once, and again at each change', async () => {
    const runner = await mount<SparkRunnerElement>('<spark-runner><first-loss></first-loss></spark-runner>');
    const part = runner.querySelector('first-loss')!;
    expect(shown(part)).to.equal('idle, none');
    runner.program = { code: 'spark.progress(3, 4)' };
    const completed = until(runner, 'completed');
    await runner.run();
    await completed;
    await rendered(runner);
    expect(shown(part)).to.equal('completed, 3');
  });

  it('follows the innermost runner, and another one when it is moved', async () => {
    const outer = await mount<SparkRunnerElement>(
      '<spark-runner><spark-runner><first-loss></first-loss></spark-runner></spark-runner>',
    );
    const inner = outer.querySelector('spark-runner')!;
    const part = outer.querySelector('first-loss')!;
    inner.state.change({ progress: { done: 1 } });
    outer.state.change({ progress: { done: 2 } });
    await rendered(outer);
    expect(shown(part)).to.equal('idle, 1');
    outer.append(part);
    await rendered(outer);
    expect(shown(part)).to.equal('idle, 2');
    inner.state.change({ progress: { done: 5 } });
    await rendered(outer);
    expect(shown(part)).to.equal('idle, 2');
  });

  it('needs no library: an event that asks is answered', async () => {
    const runner = await mount<SparkRunnerElement>('<spark-runner><i></i></spark-runner>');
    const child = runner.querySelector('i')!;
    let told: RunState | undefined;
    child.dispatchEvent(new ContextEvent(runnerContext, child, (state) => (told = state)));
    expect(told).to.equal(runner.state);
  });
});
