/** How `<spark-status>` looks before a run: its second line is there before there is anything to say in it. */
import { css } from 'lit';

export const styles = css`
  :host {
    block-size: 3.1em;
    line-height: 1.5;
    overflow: hidden;
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
    background: var(--_dot, none);
    border: 1.5px solid var(--_dot, currentColor);
    border-radius: 50%;
    translate: 0 -0.08em;
  }
`;
