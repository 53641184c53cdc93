/** Which sequences `npm test` runs. Served with SPARK_SEED and SPARK_SEQUENCES in these places, where they are set. */
export const seed = 1;
export const runs = 40;
