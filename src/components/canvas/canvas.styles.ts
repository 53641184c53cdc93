/** How `<spark-canvas>` looks. */
import { css } from 'lit';

export const styles = css`
  .base {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  canvas {
    display: block;
    inline-size: min(100%, var(--spark-canvas-size, 24em));
    block-size: auto;
    border-radius: var(--_radius);
  }
  .more {
    inline-size: 100%;
    margin: 0;
    font-size: 0.85em;
  }
  .input {
    touch-action: none;
    cursor: crosshair;
  }
`;
