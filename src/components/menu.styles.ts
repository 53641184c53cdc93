/** What a `<details>` looks like that opens a menu over what stands below it. How large it is, each part says. */
import { css } from 'lit';

export const menu = css`
  summary {
    display: inline-flex;
    align-items: center;
    border-radius: var(--_radius);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: "▾";
    margin-inline-start: 0.4em;
  }
  .menu {
    position: absolute;
    inset-block-start: calc(100% + 0.3em);
    inset-inline-end: 0;
    z-index: 3;
    display: grid;
    color: CanvasText;
    background: Canvas;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 4px 16px #0003;
  }
`;
