/**
 * What the Content-Security-Policy that this worker is under has refused to load: that of its own response, or the page's
 * where it was started from a text. Engines themselves say only that a module did not come.
 */
import type { SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import { scope } from './port.ts';

const words = lazy(() => import('./refusal.ts'));
/** Milliseconds by which Firefox may tell of it after the module has failed. */
const LATE = 100;
let refused = Promise.withResolvers<SecurityPolicyViolationEvent>();

/** Begins to listen. Only in a worker, once. */
export function watchPolicy(): void {
  scope.addEventListener('securitypolicyviolation', (event) => refused.resolve(event));
}

/**
 * Why a module did not come, if the policy has refused it.
 * @param what it is, as a sentence begins with it
 */
export async function refusal(what: string): Promise<SparkProgramError | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, LATE));
  const violation = await Promise.race([refused.promise, late]);
  if (!violation) return undefined;
  refused = Promise.withResolvers();
  return words().then(
    ({ refusalOf }) => refusalOf(what, violation),
    () => undefined,
  );
}
