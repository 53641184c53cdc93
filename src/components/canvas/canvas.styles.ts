/** How `<spark-canvas>` looks. */
import { css } from 'lit';

export const styles = css`
  .base {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  /* What stands in a picture's place has the room of the element. */
  .base:has(> slot) {
    position: static;
  }
  .output {
    max-inline-size: 100%;
  }
  /* As wide as the program made it, and as there is room for: that which its text has told before, or some. */
  canvas {
    display: block;
    inline-size: var(--spark-canvas-size, min(var(--own, 24em), max(24em, var(--wide, 0px))));
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }
  .more {
    inline-size: 100%;
    margin: 0;
    font-size: 0.85em;
  }
  canvas.large {
    inline-size: min(94vw, var(--ratio) * (100dvh - 9em));
  }
  /* What readers draw on is not to be covered: its tools lie below it, over what comes next while somebody points there. */
  .answers > .offers {
    inset-block-start: calc(100% + 0.3em);
    inset-inline: 0 auto;
  }
  /* Under fingers they are always there, and have room of their own. */
  @media (hover: none) and (pointer: coarse) {
    .base {
      row-gap: calc(44px + 1em);
      padding-block-end: calc(44px + 0.6em);
    }
    .output > .offers {
      position: absolute;
      inset-block-start: calc(100% + 0.3em);
      inset-inline: 0 auto;
      margin: 0;
    }
  }
  .input {
    touch-action: none;
    cursor: crosshair;
  }
`;
