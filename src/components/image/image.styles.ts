/** How `<spark-image>` looks. */
import { css } from 'lit';

export const styles = css`
  :host([grown]) {
    --spark-image-height: auto;
  }
  .base {
    /* As high as a picture may be, so that it and its words can be seen at once. */
    --_high: calc(var(--spark-image-height, 16em) - 2.4em);
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.25em;
    align-content: start;
    block-size: var(--spark-image-height, 16em);
    overflow-y: auto;
  }
  /* Its tools stand below it, as high as a finger. */
  @media (hover: none) and (pointer: coarse) {
    .base {
      --_high: calc(var(--spark-image-height, 16em) - 2.7em - 44px);
    }
  }
  .base.free {
    --_high: 100rem;
  }
  .base.large {
    --_high: calc(100dvh - 11em);
  }
  .large figure {
    --wide: 100vw !important;
  }
  figure {
    flex: 0 1 min(var(--wide, 12em), var(--_high) * var(--ratio, 1));
    min-inline-size: min(100%, 7em);
    max-inline-size: 100%;
    margin: 0;
  }
  canvas {
    display: block;
    inline-size: min(100%, var(--wide, 12em), var(--_high) * var(--ratio, 1));
    block-size: auto;
    border-radius: 2px;
  }
  .coarse {
    image-rendering: pixelated;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: center;
    padding-block-start: 0.3em;
    font-size: 0.85em;
  }
  .name {
    overflow-wrap: anywhere;
  }
  .more {
    inline-size: 100%;
    margin: 0;
    font-size: 0.85em;
  }
  .range {
    display: flex;
    gap: 0.4em;
    align-items: center;
    font-variant-numeric: tabular-nums;
    color: color-mix(in srgb, currentColor 78%, transparent);
  }
  .colors {
    inline-size: 4em;
    block-size: 0.6em;
    border-radius: 1px;
    outline: 1px solid var(--_line);
  }
  :host(:dir(rtl)) .colors {
    transform: scaleX(-1);
  }
`;
