/** How `<spark-runner>` looks, and the room it keeps for parts that have not come yet. */
import { css } from 'lit';

export const styles = css`
  :host {
    line-height: 1.5;
    text-align: start;
  }
  .base {
    container-type: inline-size;
    contain-intrinsic-inline-size: 40em;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    padding: var(--spark-padding, 1em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .bare {
    display: block;
    padding: 0;
    border: 0;
  }
  .bar {
    display: grid;
    gap: 0.5em;
  }
  .label {
    font-weight: 600;
  }
  ::slotted(pre) {
    margin: 0 !important;
  }

  /* Room for what the program will show, of the size it will have. */
  spark-progress {
    min-block-size: 2.1em;
  }
  spark-chart:not(:defined),
  spark-log:not(:defined),
  spark-image:not(:defined),
  spark-table:not(:defined),
  spark-canvas:not(:defined) {
    display: block;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
  }
  spark-chart:not(:defined) {
    block-size: calc(var(--spark-chart-height, 14em) + 2.5em);
  }
  spark-log:not(:defined),
  spark-image:not(:defined),
  spark-table:not(:defined) {
    block-size: var(--spark-log-height, 12em);
  }
  spark-canvas:not(:defined) {
    inline-size: min(100%, var(--spark-canvas-size, 24em));
    aspect-ratio: 1;
  }
  spark-error:not(:defined) {
    display: none;
  }

  summary {
    inline-size: fit-content;
    cursor: pointer;
    font-weight: 600;
    border-radius: 2px;
  }
  .code {
    display: flex;
    margin: 0.5em 0 0;
    max-block-size: var(--spark-editor-height, 26em);
    overflow: auto;
    font: 0.85em / 1.55 var(--_mono);
    tab-size: 2;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .code pre {
    margin: 0;
    padding: 0.7em;
    font: inherit;
  }
  .code .gutter {
    min-inline-size: 3.2em;
    text-align: end;
    user-select: none;
    color: color-mix(in srgb, currentColor 65%, transparent);
  }
  @media print {
    .bar {
      display: none;
    }
    .code {
      max-block-size: none;
    }
  }
  spark-editor:not(:defined) {
    display: block;
    padding-block-end: 3.15em;
  }
`;
