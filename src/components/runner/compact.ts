/**
 * The compact look, for documentation: the code stands as the page has it, with Run and Copy in its corner; what a run prints stands
 * below once there is something, without tools until it is long. A chunk of its own: until it comes, only the code is seen.
 */
import { css } from 'lit';
import type { RunState } from '../run-state.ts';
import type { SparkElement } from '../spark-element.ts';
import { wordsWith } from '../strings.ts';

/** Lines of a log that need no tools. */
const SHORT = 12;
/** Milliseconds that it is said that something was copied. */
const SAID = 1500;

const styles = css`
  .base.compact {
    position: relative;
  }
  .compact > .bar {
    display: flex;
    flex-direction: row;
    gap: 0.3em;
    position: absolute;
    z-index: 2;
    inset-block-start: 0.45em;
    inset-inline-end: 0.45em;
    font-size: 0.8em;
    border-radius: var(--_radius);
  }
  .compact > .label ~ .bar {
    inset-block-start: 2.2em;
  }
  .compact spark-controls::part(step),
  .compact spark-controls::part(reset) {
    display: none;
  }
  /* Said to who listens; who looks sees it on the button. */
  .compact spark-status {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .bar[data-over] spark-controls::part(stop) {
    display: none;
  }
  .copy {
    min-inline-size: 2.25em;
    padding-inline: 0.6em;
    color: CanvasText;
    background: Canvas;
  }
  .compact > .out {
    gap: 0;
  }
  .compact > .out > * {
    margin-block-start: 0.5em;
  }
  /* Nothing is reserved here, so that it covers nothing. */
  .compact spark-error {
    position: static;
    margin-block-start: 0;
  }
  .compact .out > spark-log:not(:defined) {
    display: none;
  }
  .compact spark-log {
    block-size: auto;
  }
  .compact spark-log::part(base) {
    block-size: auto;
    max-block-size: var(--spark-log-height, 12em);
  }
  .compact .out:not([data-long]) spark-log::part(tools) {
    display: none;
  }
  .compact .out[data-empty] spark-log {
    display: none;
  }
  .compact > .written {
    order: -1;
  }
  .compact > .written > details > summary {
    display: none;
  }
  .compact .written .code {
    margin: 0;
  }
  @media print {
    .compact > .bar {
      display: none;
    }
  }
`;

interface Host extends SparkElement {
  readonly state: RunState;
  readonly code: string | undefined;
}

const ICON = 'M5 0h10v12h-3v4H1V4h4zm2 2v8h6V2zM3 6v8h7v-2H5V6z';

/** Makes a runner compact, once its first rendering is there. */
export function makeCompact(host: Host): void {
  const root = host.shadowRoot!;
  host.dress(styles);
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.className = 'copy';
  copy.setAttribute('part', 'copy');
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICON);
  icon.append(path);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = '';
  const words = () => wordsWith(host.state.strings);
  let shown: ReturnType<typeof words> | undefined;
  const face = (): void => {
    shown = words();
    copy.replaceChildren(said || icon);
    copy.title = shown.logCopy;
    if (said) copy.removeAttribute('aria-label');
    else copy.setAttribute('aria-label', shown.logCopy);
  };
  const say = (text: string): void => {
    said = text;
    face();
  };
  copy.addEventListener('click', async () => {
    const { logCopied, logCopyFailed } = words();
    say(
      await navigator.clipboard.writeText(host.code ?? '').then(
        () => logCopied,
        () => logCopyFailed,
      ),
    );
    clearTimeout(timer);
    timer = setTimeout(say, SAID, '');
  });
  const look = (): void => {
    // The state changes with every number and line; words seldom do.
    if (words() !== shown) face();
    const { log, advice, status } = host.state;
    const out = root.querySelector('.out')!;
    out.toggleAttribute('data-long', (log?.size ?? 0) > SHORT);
    out.toggleAttribute('data-empty', !log?.size && !advice?.length);
    root
      .querySelector('.bar')!
      .toggleAttribute('data-over', ['idle', 'completed', 'stopped', 'error'].includes(status));
  };
  root.querySelector('.bar')!.append(copy);
  host.state.watch(look);
  look();
}
