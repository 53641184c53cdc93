/** How `<spark-runner>` looks, and the room it keeps for parts that have not come yet. */
import { css } from 'lit';

export const styles = css`
  :host {
    /* Any rule of the page goes before this. */
    margin-block: 1em;
    line-height: 1.5;
    text-align: start;
  }
  /* The width it would like, where its place is as wide as what stands in it. What is contained in its inline size has none of its
     own; and one that is told (contain-intrinsic-inline-size) is the least as well, which no narrow column could have.
     Two words wrap. */
  :host::before {
    content: '. .' / '';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    word-spacing: min(40em, 85vw);
  }
  .base {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    padding: var(--spark-padding, 1em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .compact {
    padding: 0;
    border: 0;
    gap: 0;
  }
  .compact > .bar,
  .compact spark-log:not(:defined) {
    display: none;
  }
  .awaits {
    visibility: hidden;
  }
  .bare {
    display: block;
    padding: 0;
    border: 0;
  }
  .bar,
  .out {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.9em;
  }
  /* What the author saved, in the room of what a run will show. */
  [name] {
    display: block;
    position: absolute;
    inset: 0;
    overflow: auto;
  }
  :has(~ [name]) {
    visibility: hidden;
  }
  /* Drawn by a server, where no room is known. */
  :host(:not(:defined)) [name] {
    display: contents;
  }
  ::slotted(pre) {
    overflow: auto;
    margin: 0 !important;
  }

  /* Room for what the program will show, of the size it will have. */
  :where(:not(:defined)) {
    display: block;
  }
  :where(.out > :not(:defined), spark-resume:not(:defined), spark-time:not(:defined)) {
    position: relative;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  spark-params {
    min-block-size: calc((var(--_row) + 0.35em) * var(--count) - 0.35em);
  }
  spark-progress {
    min-block-size: 2.1em;
  }
  spark-chart {
    min-block-size: calc(var(--spark-chart-height, 14em) + var(--_row) + 0.1em);
  }
  @container (max-width: 30em) {
    spark-chart {
      min-block-size: calc(var(--spark-chart-height, 14em) + 2 * var(--_row) + 0.6em);
    }
  }
  spark-log {
    block-size: var(--spark-log-height, 12em);
  }
  @media (pointer: coarse) {
    spark-log {
      block-size: var(--spark-log-height, 15em);
    }
  }
  spark-image {
    block-size: var(--spark-image-height, 16em);
  }
  spark-plot {
    block-size: var(--spark-plot-height, 22em);
  }
  spark-table {
    block-size: var(--spark-table-height, 16em);
  }
  spark-canvas {
    min-block-size: calc(min(100cqi, var(--spark-canvas-size, var(--wide, 24em))) * var(--ratio, 1) + var(--_below, 0px));
  }
  /* What a picture's reader can do with it stands below it there. */
  @media (hover: none) and (pointer: coarse) {
    spark-canvas {
      --_below: calc(44px + 0.6em);
    }
  }
  spark-resume {
    min-block-size: 3.4em;
  }
  :host([tempo]) {
    --_tempo: calc(var(--_row) + 0.35em);
  }
  :host([seed]) {
    --_seed: calc(var(--_row) + 0.35em);
  }
  :host([scrub]) {
    --_scrub: calc(var(--_row) + 0.35em);
  }
  spark-time {
    block-size: calc(var(--_tempo, 0em) + var(--_seed, 0em) + var(--_scrub, 0em) - 0.35em);
  }
  @container (inline-size < 34em) {
    spark-resume {
      min-block-size: 6em;
    }
  }
  spark-error:not(:defined) {
    display: none;
  }
  spark-editor:not(:defined) {
    padding-block-end: 2.565em;
  }

  .files > :not(:defined) {
    padding-block-start: 2.4em;
  }

  .label,
  summary {
    font-weight: 600;
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
  :host([editable]) .code {
    font-size: var(--_code);
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
  /* Neither a phone nor paper scrolls lines; wrapped, they would not stand at their numbers. An editor's text is its own. */
  @media print, (width < 34em) {
    details > .code {
      display: block;
      overflow-wrap: anywhere;
    }
    details > .code .gutter {
      display: none;
    }
    details > .code code,
    ::slotted(pre) {
      white-space: pre-wrap;
    }
  }
  /* Paper neither scrolls nor opens what is closed. */
  @media print {
    .bar,
    spark-time,
    .out > :not(:defined),
    .gutter {
      display: none;
    }
    /* In a grid Firefox repeats no table's head. */
    .base:not(.bare) {
      display: flex;
      flex-direction: column;
    }
    [name] {
      position: static;
    }
    :has(~ [name]) {
      display: none;
    }
    .code {
      display: block;
      max-block-size: none;
    }
    ::details-content {
      content-visibility: visible;
    }
    /* A heading stands on the sheet where what follows begins; in Firefox, which knows no avoided break after it, by having its room. */
    summary {
      break-after: avoid;
      break-inside: avoid;
      padding-block-end: 3em;
      margin-block-end: -3em;
    }
    code {
      white-space: pre-wrap;
    }
  }
`;
