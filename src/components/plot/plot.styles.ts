/** How `<spark-plot>` looks. */
import { css } from 'lit';

export const styles = css`
  :host([grown]) {
    --spark-plot-height: auto;
  }
  :host([grown]) .base {
    grid-auto-rows: 22em;
  }
  .base {
    position: relative;
    display: grid;
    /* As many beside each other as the program's text speaks of: the first keeps its width when the next comes. */
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(20em, 100% / var(--plots, 1) - 1.25em)), 1fr));
    grid-auto-rows: 100%;
    gap: 0.75em 1.25em;
    block-size: var(--spark-plot-height, 22em);
    overflow-y: auto;
  }
  figure {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    margin: 0;
  }
  figcaption {
    position: relative;
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: 2.25em;
    font-size: 0.9em;
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
  }
  .of {
    color: color-mix(in srgb, currentColor 75%, transparent);
    white-space: nowrap;
  }
  .view {
    position: relative;
    flex: 1;
    min-block-size: 0;
    direction: ltr;
  }
  .view > canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .view:focus-visible {
    outline-offset: -2px;
  }
  .turns {
    cursor: grab;
    touch-action: pan-y;
  }
  .turns:active {
    cursor: grabbing;
  }
  .ring,
  .tip {
    position: absolute;
    pointer-events: none;
  }
  .ring {
    inline-size: 13px;
    block-size: 13px;
    margin: -6.5px;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  .tip {
    max-inline-size: 100%;
    padding: 0.2em 0.6em;
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    color: CanvasText;
    background: Canvas;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    inset-block-end: 0.3em;
    inset-inline-end: 0.3em;
  }
  .paper {
    display: none;
  }
  .more {
    margin: 0;
    font-size: 0.85em;
  }
  @media print {
    .base {
      display: block;
    }
    figure {
      break-inside: avoid;
    }
    .tip,
    .ring,
    .printed .view {
      display: none;
    }
    .view {
      block-size: 18em;
    }
    .paper {
      display: block;
    }
    .paper svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      fill: none;
    }
  }
`;
