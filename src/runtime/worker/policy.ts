/**
 * What the Content-Security-Policy that this worker is under has refused to load: that of its own response, or the page's
 * where it was started from a text. Engines themselves say only that a module did not come.
 */
import type { SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import { scope } from './port.ts';
import { turn } from './turn.ts';

const words = lazy(() => import('./refusal.ts'));
let violation: SecurityPolicyViolationEvent | undefined;

/** Begins to listen. Only in a worker, once. */
export function watchPolicy(): void {
  scope.addEventListener('securitypolicyviolation', (event) => {
    violation = event;
  });
}

/**
 * Why a module did not come, if the policy has refused it.
 * @param what it is, as a sentence begins with it
 */
export async function refusal(what: string): Promise<SparkProgramError | undefined> {
  await turn(); // Firefox tells it later
  const refused = violation;
  violation = undefined;
  return (
    refused &&
    words().then(
      ({ refusalOf }) => refusalOf(what, refused),
      () => undefined,
    )
  );
}
