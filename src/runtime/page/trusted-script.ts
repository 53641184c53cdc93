/** The worker's address, for pages that require trusted types: under the policy name "spark-runner", where they allow it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

export function trustedScriptURL(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('spark-runner', { createScriptURL: (given) => given });
  return policy?.createScriptURL(url) ?? url;
}
