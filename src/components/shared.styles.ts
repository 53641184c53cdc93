/**
 * What every part looks like at rest: it inherits the page's font and colours, and derives its tints from them, so
 * that it fits a page in light, in dark and in between. Colours with a meaning are mid-tones that are legible on both.
 */
import { css } from 'lit';

export const shared = css`
  :host {
    --_accent: var(--spark-accent, #1f7a55);
    --_on-accent: var(--spark-on-accent, #fff);
    --_line: var(--spark-line, color-mix(in srgb, currentColor 22%, transparent));
    --_tint: var(--spark-tint, color-mix(in srgb, currentColor 6%, transparent));
    --_danger: var(--spark-danger, #d13c2f);
    --_warning: var(--spark-warning, #a8700a);
    --_radius: var(--spark-radius, 6px);
    --_mono: var(--spark-mono, ui-monospace, Menlo, Consolas, monospace);
    --_row: 2.4em;
    --_code: 0.85em;
    display: block;
    min-inline-size: 0;
    text-transform: none;
    text-indent: 0;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    scrollbar-color: gray transparent;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button,
  button > span {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
  }
  button {
    min-block-size: 2.25em;
    padding: 0.25em 0.85em;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  button:hover {
    background: var(--_tint);
  }
  button[aria-disabled=true] {
    cursor: default;
    color: color-mix(in srgb, currentColor 60%, transparent);
    background: none;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  svg {
    inline-size: 0.9em;
    block-size: 0.9em;
    flex: none;
    fill: currentColor;
  }
  /* A finger's width, whatever a part says (WCAG 2.5.5); and letters in fields that no phone zooms in on. A box is pressed by its label. */
  @media (pointer: coarse) {
    :host {
      --_row: max(2.4em, 44px);
      --_code: max(16px, 0.85em);
    }
    :is(button, summary, select, input:not([type=checkbox])):not(#_, .inline) {
      min-inline-size: 44px;
      min-block-size: 44px;
      align-content: center;
    }
    :is(input, select, textarea):not(#_) {
      font-size: max(16px, 1em);
    }
  }
`;
