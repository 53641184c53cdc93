/** What a reader's requests do, each once it has passed everybody who may prevent it. */
import { hasWorker } from '../../runtime/status.ts';
import { mayRun, wishOf } from '../consent.ts';
import type { SparkSeedRequestEvent } from '../events/seed-request.ts';
import type { SparkStepRequestEvent } from '../events/step-request.ts';
import type { SparkTempoRequestEvent } from '../events/tempo-request.ts';
import type { BackstageHost } from './backstage.ts';
import type { RunnerProgram } from './program.ts';
import type { SparkRunnerElement } from './runner.ts';
import type { Runs } from './runs.ts';
import { taken } from './texts.ts';

type RequestsHost = BackstageHost & {
  tempo: number;
  seed: SparkRunnerElement['seed'];
  reset(): void;
  requestUpdate(): void;
};

const ACTIONS: Record<string, (runner: RequestsHost, event: never) => void> = {
  'spark-pause-request': (runner) => runner.controller.pause(),
  'spark-resume-request': (runner) => runner.controller.resume(),
  'spark-stop-request': (runner) => runner.controller.stop(),
  'spark-step-request': (runner, { count }: SparkStepRequestEvent) => runner.controller.step(count),
  'spark-tempo-request': (runner, { perSecond }: SparkTempoRequestEvent) => (runner.tempo = perSecond),
  'spark-seed-request': (runner, { seed }: SparkSeedRequestEvent) => (runner.seed = seed),
  'spark-reset-request': (runner) => runner.reset(),
};

/** Hears those of a runner's own parts, for as long as it lives. */
export function hearRequests(runner: RequestsHost, { texts }: RunnerProgram, runs: Runs): void {
  for (const [type, act] of Object.entries(ACTIONS))
    runner.addEventListener(type, (event) => unlessPrevented(event, () => act(runner, event as never)));

  runner.addEventListener('spark-run-request', (event) => {
    const [wish, { shown }] = [wishOf(event), texts];
    unlessPrevented(event, () => void runs.start(wish, shown, event.afresh).catch(() => {}));
  });

  runner.addEventListener('spark-open', ({ file, line }) => runner.state.change({ opened: { file, line } }));

  runner.addEventListener('spark-edit', ({ code, origin }) => {
    const known = runner.state.code;
    const draft = texts.edited(code, known, origin);
    texts.draft = draft;
    if (known) runner.state.change({ code: { ...known, draft } });
  });

  runner.addEventListener('spark-apply', (event) => {
    const text = texts.edited(event.code, runner.state.code);
    const pressed = wishOf(event);
    // What the reader has once chosen to run, and changed since, takes over like any text of theirs.
    const wish = pressed === 'press' && text.accepted ? 'choice' : pressed;
    unlessPrevented(event, () => {
      if (!mayRun(text, wish)) return;
      const draft = taken(text);
      texts.draft = draft;
      runner.requestUpdate();
      const { status } = runner.controller;
      const starts = !hasWorker(status) || (wish === 'choice' && status === 'stopping');
      (starts ? runs.start(wish, draft) : runs.takeOver(draft, wish)).catch(() => {});
    });
  });
}

function unlessPrevented(event: Event, act: () => void): void {
  queueMicrotask(() => {
    if (!event.defaultPrevented) act();
  });
}
