/** How `<spark-progress>` looks. */
import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    gap: 0.35em;
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  .track {
    block-size: 0.4em;
    overflow: hidden;
    background: color-mix(in srgb, currentColor 14%, transparent);
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
    border-radius: 1em;
  }
  .bar {
    block-size: 100%;
    inline-size: 100%;
    background: var(--_accent);
    border-radius: inherit;
    transform: scaleX(var(--share, 0));
    transform-origin: left;
  }
  .bar:dir(rtl) {
    --towards: -1;
    transform-origin: right;
  }
  .open.busy .bar {
    inline-size: 30%;
    transform: none;
    animation: wander 1.6s ease-in-out infinite alternate;
  }
  .open:not(.busy) .bar {
    transform: none;
    opacity: 0.5;
  }
  @keyframes wander {
    to {
      translate: calc(var(--towards, 1) * 70% / 0.3);
    }
  }
  .words {
    min-block-size: 1.5em;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  @media (prefers-reduced-motion: reduce) {
    .open.busy .bar {
      inline-size: 100%;
      opacity: 0.5;
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .track {
      border: 1px solid CanvasText;
    }
    .bar {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
