/** How `<spark-log>` looks. Every row has the same height: the window over them is found by division. */
import { css } from 'lit';

export const styles = css`
  :host {
    block-size: var(--spark-log-height, 12em);
    container-type: inline-size;
  }
  .base {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--_tint);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .tools {
    display: flex;
    flex: none;
    align-items: center;
    gap: 0.35em;
    padding: 0.3em;
    font-size: 0.85em;
    border-block-end: 1px solid var(--_line);
  }
  input,
  select,
  .tools button {
    min-inline-size: 0;
    min-block-size: 2.1em;
    padding: 0.15em 0.5em;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }
  input {
    flex: 1 1 6em;
    border-color: var(--_line);
  }
  input::placeholder {
    color: inherit;
    opacity: 0.75;
  }
  select {
    cursor: pointer;
    text-overflow: ellipsis;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  .tools button {
    flex: none;
  }
  .tools button:hover,
  select:hover {
    background: var(--_tint);
  }
  .follow[aria-pressed="true"],
  .wrap[aria-pressed="true"] {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  @media (pointer: coarse) {
    :host {
      block-size: var(--spark-log-height, 15em);
    }
    @container (inline-size < 28em) {
      .tools {
        flex-wrap: wrap;
        gap: 0.2em;
      }
      .tools select {
        flex: 1 1 6em;
      }
    }
  }
  .count {
    min-inline-size: 9em;
    padding-inline: 0.5em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    color: color-mix(in srgb, currentColor 78%, transparent);
  }
  @container (inline-size < 34em) {
    .count {
      display: none;
    }
  }
  .box {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
    direction: ltr;
    font-size: 0.85em;
  }
  .box:focus-visible {
    outline-offset: -2px;
  }
  .lines {
    position: relative;
    min-inline-size: 100%;
    inline-size: max-content;
    block-size: var(--all, 0);
    box-sizing: content-box;
    padding-block: 6px;
    font: 1em / var(--row, 20px) var(--_mono);
  }
  .window {
    position: relative;
    transform: translateY(var(--skip, 0));
  }
  .line {
    display: flex;
    gap: 1em;
    justify-content: space-between;
    block-size: var(--row, 20px);
    padding-inline: 0.75em;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
    white-space: pre;
    tab-size: 2;
  }
  .wraps .lines {
    inline-size: auto;
    /* A window that is higher than the rows it stands for makes nothing longer. */
    overflow: clip;
  }
  .wraps .line {
    block-size: auto;
    min-block-size: var(--row, 20px);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .wraps .place {
    flex: none;
  }
  .warn {
    background: color-mix(in srgb, var(--_warning) 16%, transparent);
    box-shadow: inset 3px 0 var(--_warning);
  }
  .error {
    background: color-mix(in srgb, var(--_danger) 13%, transparent);
    box-shadow: inset 3px 0 var(--_danger);
  }
  .debug,
  .line:not(.debug) .place {
    color: color-mix(in srgb, currentColor 78%, transparent);
  }
  .dropped {
    font-style: italic;
    border-block: 1px dashed var(--_line);
  }
  /* Text to read: as wide as the box, however long the lines above are. */
  .advices {
    line-height: 1.45;
  }
  .advice {
    margin: 0;
    padding: 0.4em 0.8em;
    overflow-wrap: anywhere;
    border-block-start: 1px solid var(--_line);
    background: color-mix(in srgb, var(--_warning) 12%, transparent);
    box-shadow: inset 3px 0 var(--_warning);
  }
  .advice code {
    font-family: var(--_mono);
  }
  .toggle {
    min-block-size: 0;
    block-size: var(--row, 20px);
    inline-size: 1.3em;
    margin-inline: -0.3em 0.3em;
    padding: 0;
    border: 0;
    vertical-align: top;
  }
  .toggle::before {
    inline-size: 0.45em;
    block-size: 0.6em;
    background: currentColor;
    clip-path: polygon(0 0, 100% 50%, 0 100%);
    forced-color-adjust: preserve-parent-color;
    content: "";
  }
  .toggle[aria-expanded="true"]::before {
    transform: rotate(90deg);
  }
  .value {
    padding-inline-start: calc(0.75em + 1.3em * var(--depth, 1));
  }
  .d2 {
    --depth: 2;
  }
  .d3 {
    --depth: 3;
  }
  .d4 {
    --depth: 4;
  }
  .d5 {
    --depth: 5;
  }
  .d6 {
    --depth: 6;
  }
  .leaf {
    text-indent: 1.3em;
  }
  .key {
    color: color-mix(in srgb, currentColor 78%, transparent);
  }
  @media (forced-colors: active) {
    .warn,
    .error,
    .advice {
      border-inline-start: 3px solid;
    }
    .follow[aria-pressed="true"],
    .wrap[aria-pressed="true"] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  .more {
    margin: 0;
    padding-inline: 0.75em;
  }
  /* Paper does not scroll, and what is in a flex box would not go on with its next page. */
  @media print {
    .tools {
      display: none;
    }
    :host,
    .lines {
      block-size: auto !important;
    }
    .base,
    .box {
      display: block;
      block-size: auto;
      overflow: visible;
    }
    .lines {
      inline-size: auto;
    }
    .window {
      transform: none;
    }
    .line {
      block-size: auto;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .place {
      flex: none;
    }
  }
`;
