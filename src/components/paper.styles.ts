/** On paper nothing scrolls: a part that has a height of its own on the screen is as high as what is in it. */
import { css } from 'lit';

export const paper = css`
  @media print {
    :host,
    .base {
      block-size: auto !important;
      overflow: visible;
    }
  }
`;
