/** How `<spark-log>` looks. Every line has the same height: the window over them is found by division. */
import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: var(--spark-log-height, 9.5em);
  }
  .base {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
    font: 0.85em / 20px var(--_mono);
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .lines {
    position: relative;
    min-inline-size: 100%;
    inline-size: max-content;
    block-size: var(--all, 0);
    box-sizing: content-box;
    padding-block: 6px;
  }
  .window {
    transform: translateY(var(--skip, 0));
  }
  .line {
    display: flex;
    gap: 1em;
    justify-content: space-between;
    block-size: 20px;
    padding-inline: 0.75em;
    white-space: pre;
    tab-size: 2;
  }
  .warn {
    background: color-mix(in srgb, var(--_warning) 16%, transparent);
    box-shadow: inset 3px 0 var(--_warning);
  }
  .error {
    background: color-mix(in srgb, var(--_danger) 13%, transparent);
    box-shadow: inset 3px 0 var(--_danger);
  }
  .debug,
  .line:not(.debug) .place {
    color: color-mix(in srgb, currentColor 78%, transparent);
  }
  .place {
    position: sticky;
    inset-inline-end: 0.75em;
  }
  .dropped {
    margin: 0.3em 0 0;
    font-size: 0.85em;
  }
`;
