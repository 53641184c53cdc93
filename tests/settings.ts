/**
 * How much browser tests try. Served with other values in these places in `npm test -- --whole`, and where SPARK_SEED or SPARK_SEQUENCES are
 * set.
 */

/** Whether all is tried: at full length, and what others have shown in other forms. */
export const whole: boolean = false;
/** Which random sequences of commands run (`model/`), and how many of each kind. */
export const seed = 1;
export const runs = 12;
