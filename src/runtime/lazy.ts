/**
 * Code that is loaded when it is first needed, and asked for again when that failed: only what came is kept.
 *
 * Engines differ in what they keep themselves. Chromium asks the server again. Firefox remembers by its URL, as the
 * standard has it, that a module did not come, for as long as the page or the worker lives: the same file is then asked
 * for by another URL. A file that the module itself imports can't be; that stays away until the page is loaded again.
 */

/**
 * @param load an arrow that is nothing but an `import()`: its text says which file it asks for
 * @param rest milliseconds for which a failure stands, where code is needed at every frame
 * @param others asks for what that file imports, so that it comes with it: the build writes it (`scripts/found-at-once.mjs`)
 */
export function lazy<Module>(
  load: () => Promise<Module>,
  rest = 0,
  others?: () => Promise<unknown>[],
): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  let tries = 0;
  return () => {
    if (loading) return loading;
    // Who imports it tells that it did not come.
    for (const other of others?.() ?? []) other.catch(() => {});
    loading = attempt(load, tries++);
    loading.catch(() => {
      if (rest === 0) loading = undefined;
      else setTimeout(() => (loading = undefined), rest);
    });
    return loading;
  };
}

async function attempt<Module>(load: () => Promise<Module>, tries: number): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    const url = addressIn(cause);
    const file = url?.pathname.split('/').pop();
    if (url && tries > 0 && String(load).includes(`/${file}`)) {
      url.searchParams.set('again', String(tries));
      const module = await import(/* @vite-ignore */ url.href).catch(() => undefined);
      if (module) return picked(module, String(load));
    }
    throw absent(file, cause);
  }
}

/** The URL that the engine's message ends with, where a file did not come. */
function addressIn(error: unknown): URL | undefined {
  const [, found] = /dynamically imported module: (\S+)$/.exec(error instanceof Error ? error.message : '') ?? [];
  return found ? new URL(found) : undefined;
}

/** Of a chunk with several modules in it, a bundler takes the one that is meant: `import('./chunk.js').then((e) => e.t)`. */
function picked<Module>(chunk: Record<string, Module>, load: string): Module {
  const [, name] = /=>\s*\w+\.(\w+)\)$/.exec(load) ?? [];
  return name ? chunk[name] : (chunk as Module);
}

function absent(file: string | undefined, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    file
      ? `A part of spark-runner could not be loaded (${file}): the network is down, or the server does not have it. It is ` +
          'asked for again when it is next needed; if it stays away, load the page again. A page needs every file of dist/ ' +
          'beside spark-runner.js.'
      : `A part of spark-runner could not be loaded: ${reason}`,
    { cause },
  );
}
