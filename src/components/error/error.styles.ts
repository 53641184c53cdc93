/** How `<spark-error>` looks. */
import { css } from 'lit';

export const styles = css`
  .base {
    padding: 0.75em 0.9em;
    background: color-mix(in srgb, var(--_danger) 9%, transparent);
    border: 1px solid color-mix(in srgb, var(--_danger) 45%, transparent);
    border-inline-start: 3px solid var(--_danger);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  /* Over what stands below, of no height of its own; the gap before it is the runner's. */
  :host([over]) {
    position: relative;
    z-index: 2;
    block-size: 0;
    margin-block-end: -0.9em;
  }
  :host([over]) .base {
    --_base: color-mix(in srgb, var(--_danger) 9%, Canvas);
    max-block-size: min(var(--spark-chart-height, 14em) + 4.5em, var(--_room));
    overflow-y: auto;
    color: CanvasText;
    /* A shadow where it goes on below, which the end of what is told covers. It stays within its runner: below stands the page's. */
    background:
      linear-gradient(transparent, var(--_base) 50%) bottom / 100% 2.4em no-repeat local,
      linear-gradient(transparent, color-mix(in srgb, var(--_danger) 40%, Canvas)) bottom / 100% 1.1em no-repeat scroll,
      var(--_base);
    box-shadow: 0 4px 16px #0003;
  }
  p,
  ul,
  .excerpt {
    margin: 0.5em 0 0;
  }
  .title {
    cursor: pointer;
    font-size: 0.9em;
    color: color-mix(in srgb, currentColor 80%, transparent);
  }
  .hint::before {
    content: "→ ";
    color: var(--_danger);
  }
  .hint:dir(rtl)::before {
    content: "← ";
  }
  .message {
    font-weight: 600;
    white-space: pre-wrap;
  }
  .place {
    font-size: 0.9em;
  }
  .place button {
    min-block-size: 0;
    padding: 0;
    border: 0;
    text-decoration: underline;
    text-align: start;
  }
  .excerpt {
    direction: ltr;
    overflow-x: auto;
    font: 0.85em / 1.55 var(--_mono);
    tab-size: 2;
  }
  .excerpt > span {
    display: block;
    inline-size: max-content;
    min-inline-size: 100%;
    white-space: pre;
  }
  .excerpt .at {
    background: color-mix(in srgb, var(--_danger) 16%, transparent);
  }
  .excerpt .caret {
    line-height: 1;
    font-weight: 700;
    color: var(--_danger);
    user-select: none;
  }
  .excerpt .caret span {
    visibility: hidden;
    font-weight: 400;
  }
  /* On both sides: what a cause says may be written in the other direction. */
  ul {
    padding-inline: 1.2em;
  }
  li {
    text-align: start;
  }
  /* Nothing lies over another, or scrolls, on paper. */
  @media print {
    :host([over]) {
      block-size: auto;
      margin-block-end: 0;
    }
    :host([over]) .base {
      max-block-size: none;
    }
    .excerpt > span {
      inline-size: auto;
      white-space: pre-wrap;
    }
  }
`;
