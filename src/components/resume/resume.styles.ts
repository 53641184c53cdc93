/** How `<spark-resume>` looks: one line, or two where it is narrow, as high with something saved as with nothing. */
import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
    position: relative;
  }
  .base {
    display: grid;
    grid-template: "text go more" auto / minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0.5em;
    min-block-size: calc(3.4em / 0.9);
    padding: 0.4em 0.5em 0.4em 0.8em;
    font-size: 0.9em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .base:dir(rtl) {
    padding: 0.4em 0.8em 0.4em 0.5em;
  }
  .over {
    outline: 2px dashed var(--_accent);
    outline-offset: -2px;
  }
  .text {
    grid-area: text;
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-inline-size: 0;
  }
  .text > span {
    min-inline-size: 0;
    line-height: 1.3;
  }
  .text b,
  .details {
    display: block;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  /* What can be continued is alive. */
  .mark {
    color: color-mix(in srgb, currentColor 45%, transparent);
  }
  .offers .mark {
    color: var(--_accent);
  }
  .offers b {
    font-weight: 600;
  }
  b {
    font-weight: inherit;
  }
  .details {
    min-block-size: 1.3em;
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
    color: color-mix(in srgb, currentColor 70%, transparent);
  }
  .go {
    grid-area: go;
    display: flex;
    gap: 0.4em;
  }
  .continue {
    border-color: color-mix(in srgb, var(--_accent) 70%, transparent);
  }
  .continue[aria-disabled="true"] {
    border-color: var(--_line);
  }
  .delete {
    color: color-mix(in srgb, var(--_danger) 70%, currentColor);
    border-color: color-mix(in srgb, var(--_danger) 45%, transparent);
  }
  details {
    grid-area: more;
    position: relative;
  }
  summary {
    min-block-size: 2.25em;
    padding: 0.1em 0.7em;
  }
  summary:hover {
    background: var(--_tint);
  }
  .menu {
    min-inline-size: 9em;
    padding: 0.3em;
  }
  .menu button {
    justify-content: start;
    border-color: transparent;
    white-space: nowrap;
  }
  /* Over what stands below, so that nothing moves. */
  .note {
    position: absolute;
    inset-block-start: calc(100% + 0.2em);
    inset-inline: 0;
    z-index: 2;
    padding: 0.5em 0.8em;
    font-size: 0.9em;
    overflow-wrap: anywhere;
    color: CanvasText;
    background: color-mix(in srgb, var(--_accent) 10%, Canvas);
    border-block-start: 2px solid var(--_accent);
    border-radius: 0 0 var(--_radius) var(--_radius);
    box-shadow: 0 4px 16px #0003;
  }
  .note.wrong {
    background: color-mix(in srgb, var(--_danger) 9%, Canvas);
    border-color: var(--_danger);
  }
  .note:empty {
    display: none;
  }
  @container (inline-size < 34em) {
    .base {
      grid-template: "text more" 2.6em "go go" 2.6em / minmax(0, 1fr) auto;
      min-block-size: calc(6em / 0.9);
    }
    .mark {
      display: none;
    }
    .go {
      block-size: 100%;
    }
    /* Long words take two lines of the same height. */
    .go button {
      flex: 1 1 auto;
      padding: 0.1em 0.4em;
      line-height: 1.15;
    }
  }
  @media (forced-colors: active) {
    .base {
      border: 1px solid CanvasText;
    }
    button[aria-disabled="true"] {
      color: GrayText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
