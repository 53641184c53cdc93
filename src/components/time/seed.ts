/** Seeds that are drawn are below this: short enough to be written down. */
const SEEDS = 1e6;

/** What a run's random numbers begin with, where nobody says it. */
export const drawSeed = (): number => Math.floor(Math.random() * SEEDS);
