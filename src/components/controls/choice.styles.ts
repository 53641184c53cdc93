/** What the choice between two texts looks like, in `<spark-controls>`. */
import { css } from 'lit';

export const styles = css`
  .choice {
    flex-basis: 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    padding: 0.6em 0.6em 0.6em 0.9em;
    border-inline-start: 3px solid var(--_warning);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_warning) 12%, transparent);
  }
  .choice p {
    flex: 1 1 20em;
    margin: 0;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }
  .choice button {
    flex: none;
    background: none;
    border-color: color-mix(in srgb, var(--_warning) 70%, transparent);
  }
  .choice button:hover {
    background: color-mix(in srgb, var(--_warning) 14%, transparent);
  }
`;
