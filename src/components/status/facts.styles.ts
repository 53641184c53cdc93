/** What `<spark-status>` looks like from the first run on, added to what it looks like before. */
import { css } from 'lit';

export const styles = css`
  .loading,
  .running,
  .pausing,
  .stopping,
  .reloading {
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
  :host {
    overflow: visible;
  }
  /* Two lines: where the words need both, nothing of the facts looks out below them, but for what a reader has opened. */
  [part='base'] {
    block-size: 3em;
    overflow: hidden;
  }
  [part='base']:has([open]) {
    overflow: visible;
  }
  .dot {
    forced-color-adjust: preserve-parent-color;
  }
  .running .dot {
    animation: breathe 2s ease-in-out infinite;
  }
  @keyframes breathe {
    50% {
      opacity: 0.35;
    }
  }
  /* Each fact begins where it began before, however its digits change. */
  .aside {
    display: flex;
    gap: 0.9em;
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    color: color-mix(in srgb, currentColor 75%, transparent);
  }
  .elapsed,
  .pace {
    flex: none;
  }
  .elapsed {
    min-inline-size: 2.6em;
  }
  .pace {
    min-inline-size: 6em;
  }
  .device {
    position: relative;
    min-inline-size: 0;
  }
  .device .menu {
    inset-inline: 0 auto;
    inline-size: max-content;
    max-inline-size: min(24em, 70vw);
    padding: 0.5em 0.7em;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .device :first-child {
    flex: none;
  }
  @media (prefers-reduced-motion: reduce) {
    .dot {
      animation: none !important;
    }
  }
`;
