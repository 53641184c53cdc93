/**
 * Modules that the page has told the text of: files that a program imports and the engine could not load by themselves
 * (docs/decisions/0028). Each is a blob, made once a worker; texts name one another by keys, in place of which the addresses
 * are put here.
 *
 * The blobs stay for as long as the worker: an `import()` may ask for one at any time, and the engine keeps each module too.
 */
import type { CompiledModule, CompiledText } from '../protocol/program.ts';

const addresses = new Map<string, string>();
const files = new Map<string, string>();
/** Whether texts are blobs; else the policy allows none. */
let areBlobs = true;
const KEYS = /spark-runner:module-\d+-+/g;
/** What stands in an `import()`: one that was made later than the text that says so still has its key there. */
Object.defineProperty(globalThis, Symbol.for('spark-runner:module'), {
  value: (named: string) => addresses.get(named) ?? named,
});

/** A text with addresses in place of keys. */
export function addressed(text: string): string {
  return text.replace(KEYS, (key) => addresses.get(key) ?? key);
}

/** What the engine says, with the names of files in place of addresses. */
export function told(message: string): string {
  return message.replace(/blob:[^\s'"‘’“”]+/g, (address) => files.get(address) ?? address);
}

/** @returns those of the author's, by the URL that stands in their stack frames */
export function makeModules(modules: CompiledModule[] = []): [string, CompiledText][] {
  const authored: [string, CompiledText][] = [];
  for (const module of modules) {
    const { key, url, code, isLibrary, isJSON } = module;
    if (key !== url && !addresses.has(key)) {
      const address = moduleURL(addressed(code), isJSON && 'application/json');
      addresses.set(key, address);
      files.set(address, url);
    }
    if (!isLibrary) authored.push([addresses.get(key) ?? url, module]);
  }
  return authored;
}

export function moduleURL(text: string, type?: string | false): string {
  const kind = type || 'text/javascript';
  // It stands between single quotes, as a blob's address may.
  if (!areBlobs) return `data:${kind},${encodeURIComponent(text).replaceAll("'", '%27')}`;
  return URL.createObjectURL(new Blob([text], { type: kind }));
}

/** Its next text is made anew. */
export function remake(key: string): void {
  addresses.delete(key);
}

/** Makes the next ones as `data:` addresses, which a policy may allow instead. @returns false when they are already */
export function makeOtherwise(): boolean {
  const before = areBlobs;
  areBlobs = false;
  addresses.clear();
  return before;
}
