/**
 * Puts what a page's first view loads into one chunk: everything that an entry imports statically, less what another
 * entry imports as well, which becomes a chunk of its own. Two files compress better than six, and cost two requests.
 *
 * @returns a Vite plugin, and the groups for `output.codeSplitting` that go with it
 */
export function firstView(entry, other) {
  let [own, shared] = [new Set(), new Set()];
  return {
    plugin: {
      name: 'first-view',
      buildEnd() {
        const reach = (id, found = new Set()) => {
          if (found.has(id)) return found;
          found.add(id);
          for (const next of this.getModuleInfo(id)?.importedIds ?? []) reach(next, found);
          return found;
        };
        own = reach(entry);
        const others = reach(other);
        shared = new Set([...own].filter((id) => others.has(id)));
      },
    },
    groups: [
      { name: 'shared', priority: 2, test: (id) => shared.has(id) },
      { name: 'first-view', priority: 1, test: (id) => own.has(id) },
    ],
  };
}
