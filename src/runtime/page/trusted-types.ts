/**
 * What this package writes into a page that requires trusted types: the worker's address, and, in the files for pages, Lit's
 * templates (`scripts/trusted-lit.mjs`). All of it goes through one policy, which the copies of the package on a page share: a
 * name can be taken once.
 */
interface Policy {
  createScriptURL(url: string): string;
  createHTML(html: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/** By which a page's list may know it. The second is Lit's: where it is free, nothing has to be added for this package. */
const NAMES = ['spark-runner', 'lit-html'];
const KEY = Symbol.for('spark-runner trusted types');
const same = (given: string): string => given;

const page = globalThis as { trustedTypes?: TrustedTypes; [KEY]?: Policy };

/** Undefined where the page knows no trusted types, or allows none of these names. */
export function trustedPolicy(): Policy | undefined {
  for (const name of page.trustedTypes ? NAMES : []) {
    try {
      page[KEY] ??= page.trustedTypes!.createPolicy(name, { createScriptURL: same, createHTML: same });
    } catch {} // not on the page's list, or taken
  }
  return page[KEY];
}

export function trustedScriptURL(url: string): string {
  return trustedPolicy()?.createScriptURL(url) ?? url;
}

/** Whether templates can be made: a page may require trusted types and list no policy of these names. */
export function mayRender(): boolean {
  const policy = trustedPolicy();
  try {
    document.createElement('template').innerHTML = policy?.createHTML('') ?? '';
    return true;
  } catch {
    return false;
  }
}
