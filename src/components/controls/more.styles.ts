/** What `<spark-controls>` looks like from the first run on, added to what it looks like before. */
import { css } from 'lit';

export const styles = css`
  .stop {
    position: relative;
    overflow: hidden;
  }
  /* A stop that waits: the line is full when the worker is ended. */
  .stop.waiting > span::after {
    content: "";
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    inline-size: 100%;
    block-size: 2px;
    background: var(--_danger);
    animation: wait var(--wait, 2s) linear both;
  }
  @media (forced-colors: active) {
    .stop.waiting > span::after {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
  /* Two more buttons have to fit beside the first two, in any language. */
  @container (max-width: 40em) {
    .more .word {
      position: absolute;
      font-size: 0;
    }
  }
  /* All four on one line of a phone. */
  @container (max-width: 17.5em) {
    .more {
      padding-inline: 0.35em;
    }
  }
  @keyframes wait {
    from {
      inline-size: 0;
    }
  }
`;
