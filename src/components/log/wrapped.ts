/**
 * A window over lines that wrap. How high each is, only drawing tells: so a place of the scroll bar stands for a row, by its share of
 * all, as if all were of one height, and the row that is meant is put there. The first line is at the top of it all, the last at the end.
 */

/** So many rows are simply all drawn. */
export const WHOLE = 200;

interface Box {
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

/** How far a box is scrolled when a place of so many rows is looked at: a row, and how far in it. */
export function scrolledTo(place: number, rows: number, { scrollHeight, clientHeight }: Box): number {
  return Math.min(1, place / Math.max(1, rows)) * (scrollHeight - clientHeight);
}

/** How high, in a window, all is that stands above a place: so many of its rows, and a part of the next. */
export function heightAbove(place: number, window: HTMLElement): number {
  const at = Math.max(0, Math.min(Math.floor(place), window.children.length - 1));
  const row = window.children[at] as HTMLElement | undefined;
  return row ? row.offsetTop + (place - at) * row.offsetHeight : 0;
}
