/** How `<spark-controls>` looks. */
import { css } from 'lit';

export const styles = css`
  .base {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.25em;
  }
  .main {
    min-inline-size: 7.2em;
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: transparent;
  }
  .main:hover {
    background: color-mix(in srgb, var(--_accent) 88%, #000);
  }
  @media (forced-colors: active) {
    .main {
      border-color: ButtonText;
    }
    button[aria-disabled="true"] {
      color: GrayText;
    }
  }
`;
