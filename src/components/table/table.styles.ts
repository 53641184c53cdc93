/** How `<spark-table>` looks. */
import { css, unsafeCSS } from 'lit';

/** Shades in steps of a tenth: a class each, since a page's policy may forbid styles in markup. */
const shades = Array.from({ length: 11 }, (_, i) => `.s${i} { --share: ${6 * i}%; }`).join('\n');

export const styles = [
  css`
    :host([grown]) {
      --spark-table-height: auto;
    }
    .base {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      gap: 1em;
      align-content: start;
      block-size: var(--spark-table-height, 16em);
      overflow-y: auto;
    }
    .base > div {
      min-inline-size: 0;
      max-inline-size: 100%;
    }
    .box {
      overflow-x: auto;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    table {
      border-collapse: collapse;
      font-size: 0.9em;
      font-variant-numeric: tabular-nums;
    }
    caption {
      padding: 0.35em 0.7em;
      font-weight: 600;
      text-align: start;
    }
    th,
    td {
      padding: 0.25em 0.7em;
      text-align: start;
      white-space: nowrap;
      border-block-start: 1px solid var(--_line);
    }
    th {
      font-weight: 600;
    }
    thead th {
      padding: 0;
    }
    thead td {
      border-block-start: 1px solid var(--_line);
    }
    .number {
      text-align: right;
    }
    /* Room for a few digits more: columns keep their width while numbers change. */
    td.number {
      min-inline-size: 3.6em;
    }
    td.real {
      min-inline-size: 6em;
    }
    .number button {
      justify-content: right;
    }
    th button {
      inline-size: 100%;
      min-block-size: 0;
      padding: 0.25em 0.7em;
      font-weight: inherit;
      justify-content: start;
      border: 0;
      border-radius: 0;
    }
    :focus-visible {
      outline-offset: -2px;
    }
    th[aria-sort="ascending"] button::after {
      content: "↑";
    }
    th[aria-sort="descending"] button::after {
      content: "↓";
    }
    .shaded {
      background: color-mix(in srgb, var(--_accent) var(--share, 0%), transparent);
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    .more {
      margin: 0.4em 0 0;
      font-size: 0.85em;
    }
    @media print {
      .base {
        display: block;
      }
      .box {
        overflow: visible;
      }
      tr {
        break-inside: avoid;
      }
      th,
      td {
        white-space: normal;
      }
      /* A head is repeated on each page, without the buttons in it (Chromium). */
      thead th {
        padding: 0.25em 0.7em;
      }
      thead th::before {
        content: attr(data-name);
        unicode-bidi: isolate;
      }
      thead th[aria-sort="ascending"]::before {
        content: attr(data-name) " ↑";
      }
      thead th[aria-sort="descending"]::before {
        content: attr(data-name) " ↓";
      }
      th button {
        display: none;
      }
    }
  `,
  unsafeCSS(shades),
];
