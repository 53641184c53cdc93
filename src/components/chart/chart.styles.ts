/** How `<spark-chart>` looks. */
import { css, unsafeCSS } from 'lit';

import { PALETTE } from './palette.ts';

/** Names on lines of their own, below the tools. */
function ownLines(which = '') {
  return unsafeCSS(`
    .head${which} {
      flex-wrap: wrap;
      align-content: start;
      gap: 0;
    }
    .head${which} .series {
      flex: 1 0 100%;
      order: 1;
    }
    .head${which} .tools {
      margin-inline-start: auto;
    }`);
}

export const styles = css`
  :host {
    container-type: inline-size;
  }
  /*
   * As high with many curves as with none: what names take beyond their first row, the drawing gives up. A runner keeps this room
   * (runner.styles.ts).
   */
  .chart {
    display: flex;
    flex-direction: column;
    block-size: calc(var(--spark-chart-height, 14em) + var(--_row) + 0.1em);
  }
  .head {
    display: flex;
    flex: none;
    align-items: start;
    gap: 0.9em;
    min-block-size: calc(var(--_row) + 0.1em);
  }
  .head > * {
    font-size: 0.9em;
  }
  .series {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0.1em 0.35em;
    max-block-size: calc(0.62 * var(--spark-chart-height, 14em));
    margin: 0 0 0 -0.2em;
    padding: 0.2em 0 0 0.2em;
    list-style: none;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: color-mix(in srgb, currentColor 30%, transparent) transparent;
  }
  .series li {
    flex: none;
    max-inline-size: 100%;
  }
  /* Beside the names, that scroll: it is seen without. */
  .more {
    align-self: center;
    padding-inline: 0.3em;
    white-space: nowrap;
    color: color-mix(in srgb, currentColor 75%, transparent);
  }
  .name {
    max-inline-size: 14em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  button {
    min-block-size: 2em;
    padding: 0.1em 0.35em;
    gap: 0.35em;
    border-color: transparent;
  }
  button[aria-pressed="false"] .name {
    text-decoration: line-through;
  }
  .value {
    display: inline-block;
    unicode-bidi: plaintext;
    /* Four digits of any size that is written out: 0.0006123. */
    min-inline-size: 9ch;
    text-align: start;
    font-variant-numeric: tabular-nums;
    color: color-mix(in srgb, currentColor 75%, transparent);
  }
  .best {
    font-size: 0.9em;
    min-inline-size: 7.5em;
    text-align: start;
    font-variant-numeric: tabular-nums;
    color: color-mix(in srgb, currentColor 65%, transparent);
  }
  .many .best {
    display: none;
  }
  @media not (pointer: coarse) {
    .many button {
      min-block-size: 1.7em;
      padding-block: 0;
    }
  }
  .scale {
    padding-inline: 0.5em;
    border-color: var(--_line);
  }
  .scale[aria-pressed="true"] {
    background: color-mix(in srgb, currentColor 12%, transparent);
  }
  @media (forced-colors: active) {
    .scale[aria-pressed="true"] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  .swatch {
    flex: none;
    inline-size: 0.9em;
    block-size: 0.25em;
    border-radius: 1em;
    background: var(--_series);
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
    forced-color-adjust: none;
  }
  ${unsafeCSS(PALETTE.map((colour, i) => `.s${i}{--_series:var(--spark-series-${i + 1},${colour})}`).join(''))}
  /* With no curve there is nothing to set, and what stands in its place has all the room. */
  .none .tools {
    visibility: hidden;
  }
  .none .field {
    position: static;
  }
  .field {
    position: relative;
    flex: 1;
    min-block-size: 0;
  }
  .plot {
    position: absolute;
    inset: 0;
    direction: ltr;
    /* The plot is sized by script; it never widens its box. */
    overflow: hidden;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(var(--columns, 1), minmax(0, 1fr));
  }
  .plot:focus-visible {
    outline-offset: -2px;
  }
  .back {
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-start: 50%;
    translate: -50%;
    z-index: 1;
    color: CanvasText;
    background: Canvas;
    border-color: var(--_line);
    font-size: 0.85em;
  }
  /* Over the steps before, in the corner where a curve that ends has nothing. */
  .trouble {
    position: absolute;
    inset-block-end: 3.2em;
    inset-inline-end: 0.6em;
    z-index: 1;
    font-size: 0.85em;
  }
  .trouble summary {
    max-inline-size: 80cqi;
    border-color: var(--_danger);
    color: CanvasText;
    background: color-mix(in srgb, var(--_danger) 12%, Canvas);
  }
  .trouble .menu {
    inset-block: auto calc(100% + 0.3em);
    max-block-size: 11em;
    overflow-y: auto;
    gap: 0.3em;
  }
  .trouble ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .tools {
    position: relative;
    display: flex;
    flex: none;
    gap: 0.4em;
    padding-block-start: 0.2em;
  }
  summary {
    min-block-size: 2em;
    padding: 0.1em 0.6em;
    border: 1px solid var(--_line);
  }
  .menu {
    gap: 0.7em;
    inline-size: max-content;
    max-inline-size: 88cqi;
    padding: 0.8em;
  }
  .menu label {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  @media (pointer: coarse) {
    .menu label {
      min-block-size: 44px;
    }
  }
  .menu input {
    accent-color: color-mix(in srgb, var(--_accent) 75%, currentColor);
  }
  .table {
    overflow-x: auto;
    font-size: 0.85em;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: start;
    padding-block: 0.4em;
    font-weight: 600;
  }
  th,
  td {
    padding-block: 0.2em;
    padding-inline: 0 0.9em;
    text-align: right;
    unicode-bidi: plaintext;
    border-block-end: 1px solid var(--_line);
  }
  th {
    font-weight: 600;
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    text-align: center;
    padding: 1em;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
    color: color-mix(in srgb, currentColor 75%, transparent);
  }
  @container (max-width: 48em) {
    li:not(:only-child) .best {
      display: none;
    }
  }
  /* Names in one row, which goes on sideways: however many come, and when, the drawing stays as it is. */
  @container (max-width: 30em) {
    .best {
      display: none;
    }
    ${ownLines()}
    .chart {
      block-size: calc(var(--spark-chart-height, 14em) + 2 * var(--_row) + 0.6em);
    }
    .head {
      min-block-size: calc(2 * var(--_row) + 0.6em);
    }
    .head .series {
      flex-wrap: nowrap;
      max-block-size: none !important;
      margin: 0;
      padding: 0.2em 0;
      overflow: auto hidden;
    }
    .series button {
      outline-offset: -2px;
    }
    .tools {
      max-inline-size: 100%;
    }
    .more {
      flex: 0 1 auto;
      overflow: hidden;
      text-overflow: ellipsis;
    }
  }
  @container (max-width: 60em) {
    ${ownLines(':has(.many)')}
  }
  @media print {
    .tools {
      display: none;
    }
    .chart {
      block-size: auto;
    }
    .head,
    .series {
      max-block-size: none !important;
    }
    .field {
      block-size: var(--spark-chart-height, 14em);
      flex: none;
    }
    .head .series {
      flex-wrap: wrap;
    }
    .head .series,
    .table {
      overflow: visible;
    }
  }
`;

/** What a plot needs of uPlot's own style sheet (uPlot 1.6, MIT); as text here, so that no style sheet is loaded. */
export const plotStyles = css`
  .uplot {
    inline-size: min-content;
    line-height: 1.5;
  }
  .u-wrap {
    position: relative;
    user-select: none;
  }
  .u-over,
  .u-under {
    position: absolute;
  }
  .u-under {
    overflow: hidden;
  }
  .uplot canvas {
    display: block;
    position: relative;
    inline-size: 100%;
    block-size: 100%;
  }
  .u-axis,
  .u-select {
    position: absolute;
  }
  .u-select {
    pointer-events: none;
    background: color-mix(in srgb, currentColor 12%, transparent);
  }
  .u-cursor-x,
  .u-cursor-y {
    position: absolute;
    left: 0;
    top: 0;
    pointer-events: none;
    will-change: transform;
  }
  .u-cursor-x {
    block-size: 100%;
    border-right: 1px dashed currentColor;
    opacity: 0.6;
  }
  .u-cursor-y {
    display: none;
  }
  .u-cursor-pt {
    position: absolute;
    top: 0;
    left: 0;
    border: 0 solid;
    border-radius: 50%;
    pointer-events: none;
    will-change: transform;
    background-clip: padding-box !important;
  }
  /* On paper that is narrower than the screen. */
  @media print {
    .uplot,
    .u-wrap {
      max-inline-size: 100%;
      block-size: auto !important;
    }
    .uplot canvas {
      block-size: auto;
    }
  }
  .u-axis.u-off,
  .u-select.u-off,
  .u-cursor-x.u-off,
  .u-cursor-pt.u-off {
    display: none;
  }
`;
