/**
 * How `<spark-editor>` looks: numbers, and a text area exactly over a copy of its text, which gives it its size. The full
 * editor (`code-view.styles.ts`) has the same measures.
 */
import { css } from 'lit';

export const styles = css`
  /* Programs are written from left to right, on every page. */
  .box {
    direction: ltr;
    font: var(--_code) / 1.55 var(--_mono);
    tab-size: 2;
    background: var(--_tint);
    border-radius: var(--_radius);
    margin-block-start: 0.5em;
    position: relative;
  }
  .box:not(.has-view) .full {
    position: absolute;
    inset: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .plain {
    display: flex;
    max-block-size: var(--spark-editor-height, 26em);
    overflow: auto;
    border-radius: inherit;
  }
  .plain:has(textarea:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  pre,
  textarea {
    margin: 0;
    padding: 0.7em;
    font: inherit;
    letter-spacing: inherit;
    tab-size: inherit;
    white-space: pre;
    overflow-wrap: normal;
  }
  .gutter {
    flex: none;
    min-inline-size: 3.2em;
    block-size: max-content;
    text-align: end;
    user-select: none;
    color: color-mix(in srgb, currentColor 65%, transparent);
  }
  /* As wide as the gutter, also before one is marked: what grows has moved. */
  .gutter span {
    display: block;
    margin-inline: -0.7em;
    padding-inline: 0.7em;
  }
  .gutter .wrong {
    color: #fff;
    background: var(--_danger);
    font-weight: 700;
  }
  .text {
    flex: 1;
    display: grid;
    min-inline-size: max-content;
    block-size: max-content;
  }
  .text > * {
    grid-area: 1 / 1;
  }
  .copy {
    visibility: hidden;
  }
  textarea {
    inline-size: 100%;
    block-size: 100%;
    resize: none;
    overflow: hidden;
    color: inherit;
    background: none;
    border: 0;
    outline: 0;
  }
  /* One line, whatever it has to say: a note stands over the end of the text. */
  .foot {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin-block-start: 0.6em;
    min-block-size: 2.25em;
    font-size: 0.9em;
  }
  .foot button {
    flex: none;
  }
  .wrap[aria-pressed="true"] {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  @media print {
    .foot,
    .gutter,
    .cm-gutters {
      display: none !important;
    }
    .plain,
    .cm-editor {
      max-block-size: none !important;
    }
    /* A flex box is counted as high as it is on the screen, where no line is put off to the next page. */
    .cm-editor,
    .cm-scroller {
      display: block !important;
      block-size: auto !important;
      overflow: visible !important;
    }
    /* Paper does not scroll; wrapped lines would not stand at their numbers. */
    .copy,
    textarea,
    .cm-content {
      white-space: pre-wrap !important;
    }
    .text {
      min-inline-size: 0;
    }
    .cm-content {
      flex-shrink: 1 !important;
    }
  }
  .note {
    position: absolute;
    inset-block-end: calc(100% + 0.6em);
    inset-inline: 0;
    padding: 0.5em 0.8em;
    color: CanvasText;
    background: color-mix(in srgb, var(--_warning) 14%, Canvas);
    border-block-start: 2px solid var(--_warning);
    border-radius: 0 0 var(--_radius) var(--_radius);
  }
  .origin {
    margin: 0.5em 0 0;
    padding: 0.5em 0.8em;
    font-size: 0.9em;
    background: color-mix(in srgb, var(--_warning) 12%, transparent);
    border-inline-start: 3px solid var(--_warning);
    border-radius: var(--_radius);
  }
  @container (inline-size < 30em) {
    .help {
      position: absolute;
      inline-size: 1px;
      clip-path: inset(50%);
    }
    .foot {
      flex-wrap: wrap;
    }
    .foot button {
      padding-inline: 0.6em;
    }
  }
  /* Beside one button more there is no room for all its words, which are read out all the same. */
  @container (inline-size < 38em) {
    [part="share"] ~ .help {
      position: absolute;
      inline-size: 1px;
      clip-path: inset(50%);
    }
  }
  .note:empty {
    display: none;
  }
  .help {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    color: color-mix(in srgb, currentColor 75%, transparent);
  }
`;
