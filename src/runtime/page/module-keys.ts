/**
 * Which address each file of a program has in the worker: the one that it had, its own URL, or one of a text that the worker
 * makes (docs/decisions/0028).
 *
 * Contract: a file of which nothing changed, nor of what it imports, keeps its address in this worker, and so its state.
 */
import { moduleKey } from '../module-key.ts';
import type { CompiledModule } from '../protocol/program.ts';
import type { CompileContext } from './compile.ts';
import { asURL } from './import-map.ts';
import { isBesidePage, type Module, type Target } from './module-graph.ts';
import { type ModuleLog, ModulePlan, type Taken } from './module-log.ts';
import type { ReadModule } from './read-module.ts';

/** What stands for addresses of blobs until the worker has made them: as long, so that no column moves then. */
export class Keys {
  readonly #log: ModuleLog;
  readonly #isSandbox: boolean;

  constructor({ log, places }: CompileContext) {
    this.#log = log;
    this.#isSandbox = places.sandbox;
  }

  next(): string {
    return moduleKey(this.#log.next(), this.#isSandbox);
  }
}

/** Which keep their address, which the engine loads itself, and which the worker makes. */
export function decideKeys(modules: Module[], context: CompileContext, keys: Keys): void {
  const { log } = context;
  for (const module of modules) {
    const { read, targets, url } = module;
    const taken = log.taken.get(url);
    module.isKept =
      !read ||
      (taken?.read.text === read.text && taken.read.base === read.base && same(taken.meanings, meaningsOf(targets)));
  }
  // What imports something that has changed has changed, around any circle.
  spread(
    modules,
    (module) => module.isKept && module.targets.some((target) => target.module?.isKept === false),
    (module) => {
      module.isKept = false;
    },
  );
  for (const module of modules) {
    const { read, isKept, url } = module;
    if (!read) continue;
    if (isKept) module.key = log.taken.get(url)!.key;
    else module.isMade = log.sent.has(url) || mustBeMade(module, read, context);
  }
  spread(
    modules,
    ({ read, isKept, isMade, targets }) =>
      !!read &&
      !isKept &&
      !isMade &&
      targets.some(({ module }) => module && (module.isMade || module.key !== module.url)),
    (module) => {
      module.isMade = true;
    },
  );
  for (const module of modules) if (module.isMade) module.key = keys.next();
}

/** Whether the engine could not load it itself as it stands. */
function mustBeMade(
  { targets, url, isGiven }: Module,
  { base, isTypeScript, meanings }: ReadModule,
  context: CompileContext,
): boolean {
  // A development server gives the engine something else than the author's text.
  if (isGiven || isTypeScript || meanings || (context.places.sandbox && isBesidePage(url, context))) return true;
  return targets.some(({ found, url }) => url !== undefined && url !== asURL(found.specifier, base));
}

/** What the worker will have taken. */
export function planOf(modules: Module[], compiled: CompiledModule[], log: ModuleLog): ModulePlan {
  const taken = modules.flatMap(({ url, read, targets, key }): [string, Taken][] =>
    read ? [[url, { read, meanings: meaningsOf(targets), key }]] : [],
  );
  const engine = modules.filter(({ key, url }) => key === url).map(({ url }) => url);
  return new ModulePlan(log, new Map(taken), [...engine, ...compiled.map(({ key }) => key)]);
}

const meaningsOf = (targets: Target[]): string[] => targets.map(({ url }) => url ?? '');
const same = (a: string[], b: string[]): boolean => a.length === b.length && a.every((one, i) => one === b[i]);

/** Does it to all that the test holds for, until it holds for none. */
function spread(modules: Module[], test: (module: Module) => boolean, act: (module: Module) => void): void {
  for (let found = modules.filter(test); found.length > 0; found = modules.filter(test)) found.forEach(act);
}
