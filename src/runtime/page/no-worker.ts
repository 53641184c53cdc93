/** Why a worker did not start, and what to do: the policy, the network, or its script. Loaded only then. */

interface Refused {
  /** Where it was to start from. */
  url: string;
  /** What its start threw, or its script did. */
  cause: unknown;
  /** The directive of the page's policy that was violated meanwhile, if one was. */
  violated(): string | undefined;
}

export interface Told {
  found: string;
  hint: string;
}

export async function whyNoWorker({ url, cause, violated }: Refused): Promise<Told> {
  const isText = /^(blob|data):/.test(url);
  const problem = isText ? await later() : await probe(url);
  if (problem === UNISOLATED) return problem;
  const origin = isText ? '' : new URL(url).origin;
  // From another origin it is a blob with an import in it.
  const isBlob = isText ? url.startsWith('blob:') : origin !== globalThis.origin;
  const from = isBlob ? 'blob:' : isText ? 'data:' : nameOf(origin);
  // The violation is reported by a task of its own; the probe gave it time.
  const directive = violated();
  if (directive) {
    const sources = isText ? from : `${nameOf(origin)}${isBlob ? ' blob:' : ''}`;
    const whole = isBlob ? ` and "script-src ${sources}"` : '';
    const own = isBlob ? ', or serve spark-worker.js from this origin and name it by worker-src="…" (workerSrc)' : '';
    return {
      found: `is blocked by the page's Content-Security-Policy: directive ${directive}`,
      hint: `Add "worker-src ${sources}"${whole} to the policy${own}.`,
    };
  }
  if (/TrustedScriptURL/.test(String(cause))) {
    return {
      found: "is blocked by the page's Content-Security-Policy: it requires trusted types",
      hint: 'Add "spark-runner" to the directive trusted-types of that policy.',
    };
  }
  if (problem) return problem;
  const reason = cause instanceof Error ? `: ${cause.message}` : '';
  const sources = [isText ? from : nameOf(origin), 'blob:'].filter((source, i, all) => all.indexOf(source) === i);
  return {
    found: `did not start${reason}`,
    hint: `If the page has a Content-Security-Policy, it needs "worker-src ${from}" and "script-src ${sources.join(' ')}".`,
  };
}

/** As a policy says it. */
function nameOf(origin: string): string {
  return origin === globalThis.origin ? "'self'" : origin;
}

/** The violation of a policy is reported by a task of its own. */
function later(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined)));
}

/** The response is not isolated, as the page is. */
const UNISOLATED: Told = {
  found: 'is refused, since this page is cross-origin isolated and the response is not',
  hint: 'Serve it, too, with the header "Cross-Origin-Embedder-Policy: require-corp"; or leave out worker-src="…" (workerSrc).',
};

/** Not what it should be is at that address. */
function misplaced(found: string): Told {
  return { found, hint: 'It stands beside the file that the page loads; worker-src="…" (workerSrc) names another.' };
}

async function probe(url: string): Promise<Told | undefined> {
  try {
    const response = await fetch(url);
    void response.body?.cancel();
    if (!response.ok)
      return misplaced(`answered ${response.status}${response.statusText ? ` ${response.statusText}` : ''}`);
    if (globalThis.crossOriginIsolated && !response.headers.has('Cross-Origin-Embedder-Policy')) return UNISOLATED;
    const type = response.headers.get('Content-Type') ?? '';
    return /(java|ecma)script/.test(type) ? undefined : misplaced(`is ${type || 'of no type'}, not JavaScript`);
  } catch {
    return misplaced('could not be reached');
  }
}
