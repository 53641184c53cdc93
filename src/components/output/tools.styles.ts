/**
 * How an output's tools look: over its corner, so that they take no room, seen by who points at it or has come there by keyboard, and
 * always where nobody can point. Under fingers they would be in the way: there they stand below it.
 */
import { css } from 'lit';

export const tools = css`
  .output {
    position: relative;
  }
  .offers {
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-end: 0.3em;
    /* Below an error's panel. */
    z-index: 1;
    display: flex;
    gap: 2px;
    font-size: 0.9rem;
    line-height: 1.5;
    color: CanvasText;
    background: Canvas;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 1px 4px #0002;
  }
  .offers button,
  .offers summary {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 2em;
    min-block-size: 2em;
    padding: 0.2em 0.5em;
    border: 0;
  }
  .offers summary::after {
    content: none;
  }
  .offers .menu {
    gap: 2px;
    padding: 0.3em;
  }
  .offers p {
    inline-size: max-content;
    max-inline-size: 16em;
    margin: 0.4em;
  }
  /* Among the part's own tools, where there are some. */
  .tools > .offers {
    position: relative;
    inset: 0;
    z-index: auto;
    font-size: inherit;
    color: inherit;
    background: none;
    border: 0;
    box-shadow: none;
  }
  @media (hover: none) and (pointer: coarse) {
    .output > .offers {
      position: static;
      inline-size: fit-content;
      margin-block-start: 0.3em;
    }
  }
  @media (hover: hover) {
    .output:not(:hover):not(:focus-within) .offers {
      opacity: 0;
      pointer-events: none;
    }
  }
  @media (pointer: coarse) {
    .offers button,
    .offers summary {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
  @media print {
    .offers {
      display: none;
    }
  }
`;
