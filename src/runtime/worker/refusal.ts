/** How it is told that a Content-Security-Policy has refused a module. Loaded only then. */
import { SparkProgramError } from '../errors.ts';
import { scope } from './port.ts';

const isAddress = (url: string): boolean => /^https?:/.test(url);

/**
 * Both directives are named, since Chromium judges a worker's imports by one of them and Firefox by both.
 * @param what was refused, as a sentence begins with it
 */
export function refusalOf(
  what: string,
  { effectiveDirective, blockedURI }: SecurityPolicyViolationEvent,
): SparkProgramError {
  const { href, origin } = scope.location;
  const where = isAddress(href) ? `of ${href}` : 'of the page';
  const files = [blockedURI, import.meta.url].filter(isAddress).map((url) => new URL(url).origin);
  const sources = [...new Set(files.map((from) => (from === origin ? "'self'" : from))), 'blob:'].join(' ');
  return new SparkProgramError(
    `${what} is blocked by the Content-Security-Policy ${where}: directive ${effectiveDirective}.`,
    { phase: 'worker', hint: `That policy needs both "script-src ${sources}" and "worker-src ${sources}".` },
  );
}
