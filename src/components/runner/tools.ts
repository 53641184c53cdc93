/** The tools of a program that the runner shows: Copy, and a menu of what else a reader takes along. What they do comes with a press. */
import { css, render } from 'lit';
import { lazy } from '../../runtime/lazy.ts';
import { html } from '../html.ts';
import type { RunState } from '../run-state.ts';
import type { SparkElement } from '../spark-element.ts';
import { wordsWith } from '../strings.ts';

const along = lazy(() => import('./take-along.ts'));

const styles = css`
  .written {
    position: relative;
  }
  /* In the line of the code's title. */
  .tools {
    position: absolute;
    inset-block-start: -0.35em;
    inset-inline-end: 0;
    display: flex;
    gap: 0.4em;
    font-size: 0.85em;
  }
  .tools details {
    position: relative;
  }
  .tools summary {
    display: grid;
    place-items: center;
    min-block-size: 2.25em;
    inline-size: 2.25em;
    font-weight: inherit;
    list-style: none;
    cursor: pointer;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .tools summary::-webkit-details-marker {
    display: none;
  }
  @media (pointer: coarse) {
    /* As large as a finger, in no more room than there is. */
    .tools > button,
    .tools summary {
      position: relative;
    }
    .tools > button::before,
    .tools summary::before {
      content: '';
      position: absolute;
      inset: -0.5em -0.2em;
    }
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;

const onCopy = ({ currentTarget: button }: Event): void =>
  void along().then(({ copyCode }) => copyCode(button as HTMLButtonElement), console.warn);

const onMenu = ({ currentTarget: menu }: Event): void =>
  void along().then(({ fillMenu }) => fillMenu(menu as HTMLDetailsElement), console.warn);

/** Draws, or draws anew, what stands above the code; the compact look has its own. */
export function drawTools(host: SparkElement & { readonly state: RunState }): void {
  const code = host.shadowRoot!.querySelector('.base:not(.compact) > .written');
  if (!code) return;
  host.dress(styles);
  let tools = code.querySelector<HTMLElement>(':scope > .tools');
  if (!tools) {
    tools = document.createElement('div');
    tools.className = 'tools';
    code.append(tools);
  }
  const { logCopy, takeAlong } = wordsWith(host.state.strings);
  render(
    html`<button type="button" part="copy" @click=${onCopy}>${logCopy}</button>
      <details part="along" @toggle=${onMenu}>
        <summary title=${takeAlong} aria-label=${takeAlong}>⋯</summary>
      </details>`,
    tools,
  );
}
