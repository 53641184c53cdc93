/** How `<spark-status>` looks. */
import { css } from 'lit';

export const styles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.15em 0.9em;
  }
  .status {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
  }
  /* Its line is there before the device is known. */
  .device {
    min-block-size: 1.5em;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .dot {
    flex: none;
    inline-size: 0.55em;
    block-size: 0.55em;
    background: var(--_dot, none);
    border: 1.5px solid var(--_dot, currentColor);
    border-radius: 50%;
    translate: 0 -0.08em;
    forced-color-adjust: preserve-parent-color;
  }
  .busy {
    --_dot: var(--_accent);
  }
  .paused {
    --_dot: var(--_warning);
  }
  .completed {
    --_dot: currentColor;
  }
  .error {
    --_dot: var(--_danger);
  }
  .running .dot {
    animation: breathe 2s ease-in-out infinite;
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
`;
