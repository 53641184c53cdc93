/**
 * How much tests in Node and of pages try. `npm test` has to end within half an hour on two cores; `npm test -- --whole` takes all: random
 * cases in greater numbers, and what has been shown in one engine or at one size in the others too.
 */
export const whole = Boolean(process.env.SPARK_WHOLE);

/** What a test is given as its options that the whole alone takes. */
export const inTheWhole = { skip: whole ? false : 'npm test -- --whole' };

/** How many of something, or which: usually, and in the whole. */
export const many = (usually, all) => (whole ? all : usually);

/** Of what does not depend on an engine, or what browser tests have shown in both: in Firefox the whole alone takes it. */
export const usually = (engine) => (engine === 'firefox' ? inTheWhole : {});
