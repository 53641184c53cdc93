/** How `<spark-time>` looks: a row of the same height for each control, for which a runner keeps room. */
import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  .base {
    display: grid;
    grid-template-columns: minmax(4em, 11em) minmax(0, 1fr);
    gap: 0.35em 0.9em;
  }
  .row {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    block-size: var(--_row);
  }
  .row > label,
  .row > .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .control {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  input,
  select {
    min-inline-size: 0;
    margin: 0;
    font: inherit;
    color: inherit;
    accent-color: color-mix(in srgb, var(--_accent) 75%, currentColor);
  }
  input:not([type="range"]),
  select {
    block-size: 2.25em;
    padding: 0.2em 0.6em;
    background: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  select {
    flex: 0 1 9em;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  /* Its buttons would cover what is in it. */
  input:not([type="range"]) {
    appearance: textfield;
  }
  /* Four digits, however narrow. */
  .count {
    flex: none;
    inline-size: clamp(3.6em, 20cqi, 4.5em);
  }
  .seed {
    flex: 0 1 9em;
    inline-size: 9em;
    font-variant-numeric: tabular-nums;
  }
  [type="range"] {
    flex: 1;
  }
  button {
    white-space: nowrap;
  }
  .where {
    flex: none;
    inline-size: 8em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  [aria-pressed="true"] {
    border-color: var(--_accent);
  }
  @container (inline-size < 26em) {
    .base {
      grid-template-columns: fit-content(36%) minmax(0, 1fr);
      column-gap: 0.5em;
    }
    .where {
      inline-size: 4.6em;
      font-size: 0.9em;
    }
    .count {
      inline-size: 3.5em;
    }
    .control {
      gap: 0.35em;
    }
    button {
      padding-inline: 0.5em;
      overflow: hidden;
    }
    @media (pointer: coarse) {
      select,
      .count {
        padding-inline: 0.3em;
      }
    }
  }
`;
