/** What `<spark-controls>` looks like from the first run on, added to what it looks like before. */
import { css } from 'lit';

export const styles = css`
  .stop {
    position: relative;
    overflow: hidden;
  }
  /* A stop that waits: the line is full when the worker is ended. */
  .stop.waiting::after {
    content: "";
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    inline-size: 100%;
    block-size: 2px;
    background: var(--_danger);
    animation: wait var(--wait, 2s) linear both;
  }
  @keyframes wait {
    from {
      inline-size: 0;
    }
  }
  /* Narrow: the icons of the lesser buttons say enough. */
  @container (max-width: 30em) {
    .main {
      min-inline-size: 6.4em;
    }
    button {
      padding-inline: 0.7em;
    }
    .word {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
