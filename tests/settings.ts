/** How much browser tests try: more in `npm test -- --whole`, and other random sequences where SPARK_SEED or SPARK_SEQUENCES are set. */
import { environment } from './environment.ts';

/** Whether all is tried: at full length, and what others have shown in other forms. */
export const whole = Boolean(environment.SPARK_WHOLE);
/** Of what is the same code in every engine: in Firefox, where making a pipeline takes five times as long, the whole alone takes it. */
export const inThisEngine = whole || !/Firefox/.test(navigator.userAgent);
/** Which random sequences of commands run (`model/`), and how many of each kind. */
export const seed = Number(environment.SPARK_SEED ?? 1);
export const runs = Number(environment.SPARK_SEQUENCES ?? (whole ? 40 : inThisEngine ? 12 : 6));

/** For `before`: leaves out a file or a suite that the whole alone takes in this engine. */
export function unlessInThisEngine(this: { skip(): void }): void {
  if (!inThisEngine) this.skip();
}
