/** How `<spark-chart>` looks. Series colours are mid-tones: at least 3 : 1 against white and against black. */
import { css } from 'lit';

export const styles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
    min-block-size: 2.5em;
    font-size: 0.9em;
  }
  .series {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.35em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button {
    min-block-size: 2em;
    padding: 0.1em 0.5em;
    border-color: transparent;
  }
  .series button {
    margin-inline-start: -0.5em;
  }
  li + li button {
    margin-inline-start: 0;
  }
  button[aria-pressed="false"] .name {
    text-decoration: line-through;
  }
  .value {
    display: inline-block;
    min-inline-size: 4.5em;
    text-align: start;
    font-variant-numeric: tabular-nums;
    color: color-mix(in srgb, currentColor 75%, transparent);
  }
  .scale {
    border-color: var(--_line);
  }
  .scale[aria-pressed="true"] {
    background: color-mix(in srgb, currentColor 12%, transparent);
  }
  .swatch {
    flex: none;
    inline-size: 0.9em;
    block-size: 0.25em;
    border-radius: 1em;
    background: var(--_series);
    forced-color-adjust: none;
  }
  .s0 {
    --_series: var(--spark-series-1, #1d8a5e);
  }
  .s1 {
    --_series: var(--spark-series-2, #c2570c);
  }
  .s2 {
    --_series: var(--spark-series-3, #3b78d8);
  }
  .s3 {
    --_series: var(--spark-series-4, #9c5fd0);
  }
  .s4 {
    --_series: var(--spark-series-5, #c93d78);
  }
  .s5 {
    --_series: var(--spark-series-6, #94790a);
  }
  .plot {
    position: relative;
    block-size: var(--spark-chart-height, 14em);
    direction: ltr;
    /* The plot is sized by script; it never widens its box. */
    overflow: hidden;
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    text-align: center;
    padding: 1em;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
    color: color-mix(in srgb, currentColor 75%, transparent);
  }
`;

/** What a plot needs of uPlot's own style sheet (uPlot 1.6, MIT); as text here, so that no style sheet is loaded. */
export const plotStyles = css`
  .uplot {
    inline-size: min-content;
    line-height: 1.5;
  }
  .u-wrap {
    position: relative;
    user-select: none;
  }
  .u-over,
  .u-under {
    position: absolute;
  }
  .u-under {
    overflow: hidden;
  }
  .uplot canvas {
    display: block;
    position: relative;
    inline-size: 100%;
    block-size: 100%;
  }
  .u-axis,
  .u-select {
    position: absolute;
  }
  .u-select {
    pointer-events: none;
  }
  .u-cursor-x,
  .u-cursor-y {
    position: absolute;
    left: 0;
    top: 0;
    pointer-events: none;
    will-change: transform;
  }
  .u-cursor-x {
    block-size: 100%;
    border-right: 1px dashed currentColor;
    opacity: 0.6;
  }
  .u-cursor-y {
    display: none;
  }
  .u-cursor-pt {
    position: absolute;
    top: 0;
    left: 0;
    border: 0 solid;
    border-radius: 50%;
    pointer-events: none;
    will-change: transform;
    background-clip: padding-box !important;
  }
  .u-axis.u-off,
  .u-select.u-off,
  .u-cursor-x.u-off,
  .u-cursor-pt.u-off {
    display: none;
  }
`;
