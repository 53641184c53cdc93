/** What to write in place of an `import()` whose specifier only a run knows. */
export const COMPUTED_IMPORT =
  'Which file this import means is known only when it runs: a name or a path is found nowhere then, and no edit of the file ' +
  'is seen. Write the name itself, import("./layers.js"), one import for each file there is; or give a whole address: ' +
  'import(new URL(name, import.meta.url).href).';
