/** How wide a picture is shown at least, in px. */
const LEAST = 176;

/** How many times larger a picture of this width is shown: a small one by a whole number, so that its pixels stay squares. */
export const magnified = (width: number): number => (width < LEAST ? Math.ceil(LEAST / width) : 1);
