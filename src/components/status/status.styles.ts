/** How `<spark-status>` looks. */
import { css } from 'lit';

export const styles = css`
  .base {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.15em 0.9em;
    min-block-size: 1.5em;
  }
  .status {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
  }
  .dot {
    flex: none;
    inline-size: 0.55em;
    block-size: 0.55em;
    border: 1.5px solid currentColor;
    border-radius: 50%;
    translate: 0 -0.08em;
  }
  .busy .dot {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .running .dot {
    animation: breathe 2s ease-in-out infinite;
  }
  .paused .dot {
    background: var(--_warning);
    border-color: var(--_warning);
  }
  .completed .dot {
    background: currentColor;
  }
  .error .dot {
    background: var(--_danger);
    border-color: var(--_danger);
  }
  @keyframes breathe {
    50% {
      opacity: 0.35;
    }
  }
  .aside {
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
    color: color-mix(in srgb, currentColor 75%, transparent);
  }
  @media (prefers-reduced-motion: reduce) {
    .dot {
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    .dot {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .busy .dot,
    .paused .dot,
    .error .dot {
      background: CanvasText;
    }
  }
`;
