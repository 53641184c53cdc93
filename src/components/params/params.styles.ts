/** How `<spark-params>` looks. Each parameter is a row of the same height, for which a runner keeps room. */
import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  .base {
    display: grid;
    gap: 0.35em;
  }
  .param {
    display: grid;
    grid-template-columns: minmax(5em, 11em) minmax(0, 1fr);
    gap: 0.9em;
    align-items: center;
    block-size: var(--_row);
  }
  .absent {
    block-size: auto;
    min-block-size: var(--_row);
  }
  .absent .control {
    flex-wrap: wrap;
    row-gap: 0.2em;
  }
  .absent button {
    flex: none;
  }
  .absent [role="status"] {
    font-size: 0.85em;
  }
  .param > button {
    justify-self: start;
    grid-column: 1 / -1;
  }
  .more {
    margin: 0;
    font-size: 0.85em;
  }
  .param > button {
    max-inline-size: 100%;
    overflow: hidden;
  }
  label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :host(:dir(rtl)) :is(label, input) {
    text-align: right;
  }
  .control {
    display: flex;
    gap: 0.75em;
    align-items: center;
  }
  input,
  select {
    min-inline-size: 0;
    margin: 0;
    font: inherit;
    color: inherit;
    /* Lighter on dark pages, where browsers would give a dark accent a white track. */
    accent-color: color-mix(in srgb, var(--_accent) 75%, currentColor);
  }
  input[type="text"],
  select {
    flex: 0 1 16em;
    inline-size: 100%;
    min-block-size: 2.25em;
    padding: 0.2em 0.6em;
    background: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  input[type="file"] {
    max-inline-size: 100%;
    font-size: 0.9em;
  }
  input::file-selector-button {
    min-block-size: 2.25em;
    margin-inline-end: 0.75em;
    padding: 0.2em 0.85em;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .size {
    color: color-mix(in srgb, currentColor 75%, transparent);
    font-size: 0.9em;
  }
  input.number {
    flex: 0 0 6em;
    font-variant-numeric: tabular-nums;
  }
  input[type="range"] {
    flex: 1 1 8em;
    max-inline-size: 28em;
    block-size: 2.25em;
    cursor: pointer;
  }
  input[type="checkbox"] {
    appearance: none;
    position: relative;
    flex: none;
    inline-size: 2.6em;
    block-size: 1.5em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 1em;
    cursor: pointer;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  input[type="checkbox"]::before {
    position: absolute;
    inset-block: 3px;
    inset-inline-start: 3px;
    aspect-ratio: 1;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 65%, transparent);
    content: "";
    transition: inset-inline-start 120ms;
  }
  input[type="checkbox"]:checked {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  input[type="checkbox"]:checked::before {
    inset-inline-start: calc(100% - 1.5em + 5px);
    background: var(--_on-accent);
  }
  @container (inline-size < 26em) {
    .param {
      grid-template-columns: minmax(3em, 6.5em) minmax(0, 1fr);
      gap: 0.6em;
    }
    input.number {
      flex-basis: 4.8em;
    }
  }
  /* No room for a slider beside its number. */
  @container (inline-size < 15em) {
    input[type="range"] {
      display: none;
    }
    input.number {
      flex: 1;
    }
  }
  @media (pointer: coarse) {
    /* Where a finger may press it. */
    input[type="checkbox"]::after {
      position: absolute;
      inset: calc((1.5em - 46px) / 2) calc((2.6em - 46px) / 2);
      content: "";
    }
    input::file-selector-button {
      min-block-size: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    input[type="checkbox"]::before {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    input[type="checkbox"]::before {
      forced-color-adjust: none;
      background: ButtonText;
    }
    input[type="checkbox"]:checked {
      background: Highlight;
      forced-color-adjust: none;
    }
    input[type="checkbox"]:checked::before {
      background: HighlightText;
    }
  }
`;
