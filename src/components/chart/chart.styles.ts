/** How `<spark-chart>` looks. Series colours are mid-tones: at least 3 : 1 against white and against black. */
import { css, unsafeCSS } from 'lit';

import { PALETTE } from './palette.ts';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  /* As high with many curves as with none: what has no room on the line is scrolled to. */
  .head {
    display: flex;
    align-items: start;
    gap: 1em;
    block-size: calc(2.5em / 0.9);
    font-size: 0.9em;
  }
  .series {
    display: flex;
    flex: 1;
    gap: 0.35em;
    margin: 0 0 0 -0.2em;
    padding: 0.2em 0 0 0.2em;
    padding-inline-end: 1.5em;
    list-style: none;
    overflow-x: auto;
    scrollbar-width: thin;
    scrollbar-color: color-mix(in srgb, currentColor 30%, transparent) transparent;
    /* What goes on fades: a number of which the last digits are cut looks like another. */
    --_end: right;
    mask-image: linear-gradient(to var(--_end), #000 calc(100% - 1.5em), transparent);
  }
  .series:dir(rtl) {
    --_end: left;
  }
  .series li {
    flex: none;
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
    padding: 0.1em 0.5em;
    border-color: transparent;
  }
  button[aria-pressed="false"] .name {
    text-decoration: line-through;
  }
  .value {
    display: inline-block;
    unicode-bidi: plaintext;
    min-inline-size: 4.5em;
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
  .scale {
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
  .plot {
    position: relative;
    block-size: var(--spark-chart-height, 14em);
    direction: ltr;
    /* The plot is sized by script; it never widens its box. */
    overflow: hidden;
  }
  .plot:focus-visible {
    outline-offset: -2px;
  }
  .back {
    position: absolute;
    inset-block-start: 0.4em;
    right: 0.4em;
    z-index: 1;
    color: CanvasText;
    background: Canvas;
    border-color: var(--_line);
    font-size: 0.85em;
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
  .menu input {
    accent-color: color-mix(in srgb, var(--_accent) 75%, currentColor);
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
  }
  .files button {
    border-color: var(--_line);
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
  @container (max-width: 30em) {
    .best {
      display: none;
    }
    /* Names on a line of their own, which the drawing gives up: the whole is as high as ever. */
    .head {
      flex-wrap: wrap;
      gap: 0;
      block-size: calc(4.9em / 0.9);
    }
    .series {
      flex: 1 0 100%;
      block-size: 2.4em;
    }
    .tools {
      margin-inline-start: auto;
    }
    .plot {
      block-size: calc(var(--spark-chart-height, 14em) - 2.4em);
    }
  }
  @media print {
    .tools {
      display: none;
    }
    .series {
      flex-wrap: wrap;
    }
    .series,
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
