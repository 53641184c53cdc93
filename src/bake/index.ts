/**
 * The text half of `npx spark-runner bake`: where a page's runners stand, and the page with results in them. Pure text in,
 * text out; the command (`bin/bake/`) reads, runs and writes.
 */
export { numbered, type Place, places, saysCharset, writeResults } from './places.ts';
export { type Result, render } from './render.ts';
