/** What browser tests know of the environment in which they were started (`web-test-runner.config.mjs`), which serves this file with it. */
export const environment: { SPARK_WHOLE?: string; SPARK_SEED?: string; SPARK_SEQUENCES?: string } = {};
