/** How `<spark-canvas>` looks. */
import { css } from 'lit';

export const styles = css`
  .base {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
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
  .input {
    touch-action: none;
    cursor: crosshair;
  }
`;
