/**
 * An output alone and as large as the window: in a dialog of the browser, with a part like its own that follows the same runner, and so
 * lives on while the program runs. Escape, the button and a press beside it close it; the focus goes back to where it was asked for.
 */
import { css } from 'lit';
import type { SparkElement } from '../spark-element.ts';
import type { SparkStrings } from '../strings.ts';
import type { Output } from './tools.ts';

const styles = css`
  dialog {
    /* What a part has below and above its drawing. */
    --_room: calc(100dvh - 9em);
    --spark-chart-height: calc(var(--_room) - 1em);
    --spark-log-height: var(--_room);
    --spark-plot-height: var(--_room);
    --spark-image-height: auto;
    --spark-table-height: auto;
    box-sizing: border-box;
    inline-size: 100vw;
    max-inline-size: min(100vw, 90em);
    max-block-size: 100dvh;
    margin: auto;
    padding: 1em;
    overflow: auto;
    line-height: 1.5;
    text-align: start;
    color: CanvasText;
    background: Canvas;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  dialog::backdrop {
    background: #0008;
  }
  dialog > header {
    position: sticky;
    inset-block-start: -1em;
    z-index: 4;
    display: flex;
    align-items: center;
    gap: 1em;
    margin: -1em -1em 0.5em;
    padding: 0.6em 1em;
    background: Canvas;
  }
  dialog > header > b {
    flex: 1;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    dialog > header > button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
`;

export function enlarge(
  host: SparkElement & { for: string | null },
  output: Output,
  strings: SparkStrings,
  button: HTMLElement,
): void {
  host.dress(styles);
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', output.name);
  dialog.setAttribute('part', 'dialog');
  const head = document.createElement('header');
  const title = document.createElement('b');
  title.dir = 'auto';
  title.translate = false;
  title.textContent = output.name;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = strings.close;
  head.append(title, close);
  const part = document.createElement(host.localName) as HTMLElement & { for: string | null };
  part.for = host.for;
  output.prepare?.(part);
  dialog.append(head, part);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    button.focus();
  });
  host.renderRoot.append(dialog);
  dialog.showModal();
}
