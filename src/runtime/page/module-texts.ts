/** Writes the texts that the worker makes of a program's files: what they import by its address there. */
import { lazy } from '../lazy.ts';
import type { CompiledModule } from '../protocol/program.ts';
import { apply, type Edit } from './edits.ts';
import type { Module } from './module-graph.ts';
import type { Keys } from './module-keys.ts';
import { type Places, withoutSecrets } from './places.ts';

const circles = lazy(() => import('./circles.ts'));

export class ModuleTexts {
  readonly #places: Places;
  readonly #keys: Keys;
  /** Those that are reached again from what they import, and the key of what stands for them there. */
  readonly #shells = new Map<Module, string>();

  constructor(places: Places, keys: Keys) {
    this.#places = places;
    this.#keys = keys;
  }

  /** Each behind what it imports, in the order in which they are evaluated. */
  async write(main: Module): Promise<CompiledModule[]> {
    const compiled: CompiledModule[] = [];
    const shells: CompiledModule[] = [];
    const state = new Map<Module, 'open' | 'done'>();
    const later: Module[] = [];
    const visit = async (module: Module): Promise<void> => {
      state.set(module, 'open');
      const circular = new Set<Module>();
      for (const { module: next, found } of module.targets) {
        if (!next) continue;
        if (found.kind === 'dynamic') later.push(next);
        else if (!state.has(next)) await visit(next);
        else if (state.get(next) === 'open' && next.isMade) {
          circular.add(next);
          if (!this.#shells.has(next)) this.#shells.set(next, this.#keys.next());
        }
      }
      const written = module === main ? undefined : await this.#write(module, circular, shells);
      if (written) compiled.push(written);
      state.set(module, 'done');
    };
    await visit(main);
    for (const module of later) if (!state.has(module)) await visit(module);
    // What stands for others imports nothing.
    return [...shells, ...compiled];
  }

  /** @param shells gets what stands for it in a circle */
  async #write(
    module: Module,
    circular: ReadonlySet<Module>,
    shells: CompiledModule[],
  ): Promise<CompiledModule | undefined> {
    const { url, name, key, isLibrary, isMade, isKept, read } = module;
    if (!read || isKept) return undefined;
    const { javascript, shifts } = read;
    const about = { url, key, source: name, lineOffset: 0, ...(isLibrary && ({ isLibrary } as const)) };
    if (read.kind === 'json') return isMade ? { ...about, code: read.text, columnShifts: [], isJSON: true } : undefined;
    // The engine loads it: the worker only has to know whose lines those are.
    if (!isMade) return isLibrary ? undefined : { ...about, code: javascript, columnShifts: shifts };
    const edits = this.editsOf(module, circular);
    const shellKey = this.#shells.get(module);
    if (shellKey === undefined) {
      const { code, columnShifts } = apply(javascript, shifts, edits);
      return { ...about, code, columnShifts };
    }
    const { openShell } = await circles();
    const specifierAt = (start: number): string => edits.find((edit) => edit.start === start)!.text;
    const { shell, more, tail } = openShell(javascript, {
      key: shellKey,
      specifierAt,
      namesAt: (start) => namesAt(module, start),
    });
    const { code, columnShifts } = apply(javascript, shifts, [...edits, ...more]);
    shells.push({ ...about, key: shellKey, code: shell, columnShifts: [], isLibrary: true });
    return { ...about, code: `${code}\n${tail}`, columnShifts };
  }

  /** What a text says instead, where it is not loaded from its own URL. @param circular what it reaches by a shell */
  editsOf({ targets, read }: Module, circular?: ReadonlySet<Module>): Edit[] {
    const { sandbox } = this.#places;
    const base = sandbox ? withoutSecrets(read!.base) : read!.base;
    return targets.flatMap(({ found: { kind, start, end }, url, module }): Edit[] => {
      if (kind === 'meta-url') return [{ start, end, text: JSON.stringify(base) }];
      if (url === undefined) return [];
      const key = module ? (circular?.has(module) && this.#shells.get(module)) || module.key : url;
      if (kind !== 'dynamic') return [{ start, end, text: key.replaceAll("'", '%27') }];
      // Made by the time that it is asked for: a circle of such imports is none.
      const text =
        module && key !== module.url ? `globalThis[Symbol.for("spark-runner:module")]("${key}")` : JSON.stringify(key);
      return [{ start, end, text }];
    });
  }
}

/** The names that `export * from` gives, of the one that stands there. */
function namesAt({ targets }: Module, start: number): string[] {
  const target = targets.find(({ found }) => found.start === start)?.module;
  return target ? [...allNames(target, new Set())].filter((name) => name !== 'default') : [];
}

function allNames(module: Module, seen: Set<Module>): Set<string> {
  const names = new Set(module.read?.exports);
  if (seen.has(module)) return names;
  seen.add(module);
  for (const { found, module: next } of module.targets) {
    if (found.kind === 'star' && next) for (const name of allNames(next, seen)) if (name !== 'default') names.add(name);
  }
  return names;
}
