/** How a camera's or microphone's row looks: as high as any other, as long as it has nothing to explain. */
import { css } from 'lit';

export const styles = css`
  .capture {
    block-size: auto;
    min-block-size: var(--_row);
  }
  .capture > span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .capture .control {
    flex-wrap: wrap;
    row-gap: 0.2em;
  }
  .capture button {
    flex: none;
  }
  .capture video {
    block-size: 2.25em;
    max-inline-size: 6em;
    border-radius: var(--_radius);
  }
  .capture meter {
    inline-size: 5em;
  }
  .capture .how {
    font-size: 0.9em;
  }
`;
