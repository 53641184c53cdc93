/** How `<spark-code>` looks: as the runner's own view of a short program does. */
import { css } from 'lit';

export const styles = css`
  /* Programs are written from left to right, on every page. */
  .code {
    direction: ltr;
    margin: 0.5em 0 0;
    padding-block: 0.7em;
    max-block-size: var(--spark-editor-height, 26em);
    overflow: auto;
    font: 0.85em / 1.55 var(--_mono);
    tab-size: 2;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .lines,
  details {
    min-inline-size: max-content;
  }
  .lines,
  summary {
    display: flex;
  }
  summary {
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    background: var(--_tint);
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  pre,
  code {
    font: inherit;
  }
  pre {
    margin: 0;
    padding-inline: 0.7em;
  }
  .gutter {
    flex: none;
    min-inline-size: 3.2em;
    text-align: end;
    user-select: none;
    color: color-mix(in srgb, currentColor 65%, transparent);
  }
  .wrong {
    color: #fff;
    background: var(--_danger);
    font-weight: 700;
  }
  .count {
    padding: 0 0.5em;
    margin-inline-start: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: 0.9em;
    color: color-mix(in srgb, currentColor 75%, transparent);
  }
  .hides > summary .count {
    margin-inline-start: 0;
  }
  @media (pointer: coarse) {
    summary {
      padding-block: 0.7em;
    }
  }
  /* Paper neither scrolls nor opens what is closed. */
  @media print {
    .code {
      max-block-size: none;
    }
    .lines,
    details {
      min-inline-size: 0;
    }
    .gutter,
    .count {
      display: none;
    }
    ::details-content {
      content-visibility: visible;
    }
    pre {
      white-space: pre-wrap;
    }
  }
`;
