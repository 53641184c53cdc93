/**
 * What a chunk imports is asked for together with it: otherwise it is found when that has come, a round trip later
 * (docs/decisions/0036). Where others write links of `modulepreload`, which a page's policy may refuse, it is another argument of
 * `lazy`.
 *
 * @param asks (file, loaded) => whether in that chunk, by its name, loading the other one asks for all that it imports
 * @returns a Vite plugin
 */
export function foundAtOnce(asks) {
  return {
    name: 'found-at-once',
    generateBundle(_, files) {
      const chunks = Object.values(files).filter(({ type }) => type === 'chunk');
      for (const chunk of chunks) {
        const there = graph(files, chunk.fileName);
        chunk.code = chunk.code.replace(LOADER, (loader, path) => {
          if (!files[path] || !asks(chunk.name, files[path].name)) return loader;
          const late = [...graph(files, path)].filter((name) => name !== path && !there.has(name));
          const others = late.map((name) => `import("./${name}")`);
          return late.length ? `${loader.slice(0, -1)},0,()=>[${others}])` : loader;
        });
      }
    },
  };
}

/** `lazy(() => import('./chunk.js'))`, as it is when it is minified. */
const LOADER = /[\w$]+\(\(\)=>import\([`"']\.\/([^`"']+)[`"']\)(?:\.then\([^()]*\))?\)/g;

/** A file and all that it imports statically. */
function graph(files, name, found = new Set()) {
  if (!files[name] || found.has(name)) return found;
  found.add(name);
  for (const imported of files[name].imports) graph(files, imported, found);
  return found;
}
