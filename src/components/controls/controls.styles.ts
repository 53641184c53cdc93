/** How `<spark-controls>` looks. */
import { css } from 'lit';

export const styles = css`
  .base {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.25em;
  }
  /* As wide as the widest of its words would make it, so that the next button never moves. */
  [data-words] {
    display: inline-grid;
    align-content: center;
    gap: 0;
  }
  [data-words]::after {
    block-size: 0;
    margin-inline-start: 1.35em;
    overflow: hidden;
    visibility: hidden;
    white-space: pre;
    content: attr(data-words);
  }
  .main {
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: transparent;
  }
  .main:hover {
    background: color-mix(in srgb, var(--_accent) 88%, #000);
  }
  /* Narrow: the icons of the lesser buttons say enough. */
  @container (max-width: 30em) {
    button {
      padding-inline: 0.7em;
    }
    .word {
      position: absolute;
      font-size: 0;
    }
    .stop::after {
      content: "";
    }
  }
  @media (forced-colors: active) {
    button[aria-disabled=true] {
      color: GrayText;
    }
  }
`;
