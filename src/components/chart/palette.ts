/** Colours of the series, in order; further series begin again. */
export const PALETTE = ['#1d8a5e', '#c2570c', '#3b78d8', '#9c5fd0', '#c93d78', '#94790a'];
