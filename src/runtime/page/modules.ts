/**
 * The one loader of what a program imports (docs/decisions/0028). It reads the program's import graph on the page, finds out
 * what every specifier means (a worker has no import map), and says which files the engine loads by their own URLs and which
 * the worker makes of a text: those with a specifier that only the page can resolve, with TypeScript, or with another text
 * than this worker has had. What imports such a file is made of a text, too, since that has to say another address.
 *
 * Contract: a file of which nothing changed, nor of what it imports, keeps its address in this worker, and so its state. A
 * file that can't be read is left to the engine. Nothing here is loaded for a program without imports.
 */
import { SparkProgramError } from '../errors.ts';
import { KERNELS_IN_SANDBOX } from '../kernels-place.ts';
import { lazy } from '../lazy.ts';
import type { CompiledModule } from '../protocol/program.ts';
import type { CompileContext } from './compile.ts';
import { COMPUTED_IMPORT } from './computed-import.ts';
import { apply, type ColumnShifts, type Edit } from './edits.ts';
import { asURL, readImportMap, resolveImport } from './import-map.ts';
import { ModulePlan, type Taken } from './module-log.ts';
import { withoutSecrets } from './places.ts';
import { type Found, findImports, type ReadModule, readModule } from './read-module.ts';
import { isBeside } from './sandbox-files.ts';
import type { SparkAdvice } from './session-types.ts';
import type { ProgramSource } from './source.ts';
import { isTypeScriptFile, NoText, readText } from './text-file.ts';

const circles = lazy(() => import('./circles.ts'));

/** Length of what follows the origin in the address of a blob. */
const UUID = 36;

/** An import as it stands in the author's text. */
export interface FoundImport extends Found {
  /** What it means; undefined where only a run tells. */
  url?: string;
  /** The text that it stands in. */
  source: string;
}

/** What comes of a program's imports. */
export interface Imported {
  /** In the program's own text. */
  edits: Edit[];
  /** Those of the program, and of the author's other files. */
  imports: FoundImport[];
  /** What the worker has to know, in an order in which each stands behind what it imports. */
  modules: CompiledModule[];
  /** Whether a file of the author's speaks of `torch`, or anything imports it. */
  usesTorch: boolean;
  /** Of imports whose specifier only a run knows. */
  advice: SparkAdvice[];
  plan: ModulePlan;
}

/** The author has thought of that. */
const WHOLE_ADDRESS = /\bURL\b|import\.meta|:\/\//;

/** A file of the graph. */
interface Module {
  url: string;
  name: string;
  /** Of others: its errors are told at the line that calls it, and nobody edits it. */
  isLibrary: boolean;
  /** Whether the page's own map names it, or what it names imports it: a stranger's program chooses none of it. */
  isTrusted: boolean;
  /** Missing where its text can't be read, or is nothing to look into. */
  read?: ReadModule;
  /** As `read.found`. */
  targets: Target[];
  key: string;
  isKept: boolean;
  isMade: boolean;
}

/** What an import means. */
interface Target {
  found: Found;
  /** Undefined where only a run tells. */
  url?: string;
  module?: Module;
}

export async function loadImports(
  source: ProgramSource,
  javascript: string,
  shifts: ColumnShifts,
  context: CompileContext,
): Promise<Imported> {
  return new Loader(source, context).load(javascript, shifts);
}

class Loader {
  readonly #source: ProgramSource;
  readonly #context: CompileContext;
  readonly #map = readImportMap(document);
  readonly #modules = new Map<string, Module>();
  readonly #reading: Promise<void>[] = [];
  /** How long the address of a blob is in the worker: no column moves when it takes its place. */
  readonly #blob: number;
  /** Those that are reached again from what they import, and the key of what stands for them there. */
  readonly #shells = new Map<Module, string>();

  constructor(source: ProgramSource, context: CompileContext) {
    this.#source = source;
    this.#context = context;
    this.#blob = `blob:${context.places.sandbox ? 'null' : globalThis.origin}/`.length + UUID;
  }

  async load(javascript: string, shifts: ColumnShifts): Promise<Imported> {
    const { name, baseURL: base, meanings, lang } = this.#source;
    const read: ReadModule = {
      ...{ kind: 'js', text: '', base, isTypeScript: lang === 'ts', javascript, shifts, meanings },
      ...(await findImports(javascript, shifts, name)),
    };
    const main = this.#module(base, name);
    main.read = read;
    await this.#follow(main);
    // Reading one file finds others.
    for (let i = 0; i < this.#reading.length; i++) await this.#reading[i];
    const modules = [...this.#modules.values()];
    this.#decide(modules);
    const compiled = await this.#compile(main);
    const imports = [main, ...modules.filter(({ isLibrary }) => !isLibrary)].flatMap(importsOf);
    const computed = imports.filter(({ kind, statement }) => kind === 'computed' && !WHOLE_ADDRESS.test(statement));
    return {
      edits: this.#editsOf(main),
      imports,
      modules: compiled,
      usesTorch: [main, ...modules].some(usesTorch),
      advice: computed.map(({ source, line }) => ({ about: 'import' as const, text: COMPUTED_IMPORT, source, line })),
      plan: this.#plan(modules, compiled),
    };
  }

  // ------------------------------------------------------------------------------------------ reading

  #module(url: string, name: string): Module {
    return { url, name, isLibrary: false, isTrusted: false, targets: [], key: url, isKept: false, isMade: false };
  }

  /** Finds out what a module's imports mean, and begins to read them. */
  async #follow(importer: Module): Promise<void> {
    for (const found of importer.read!.found) {
      const target: Target = { found };
      importer.targets.push(target);
      if (found.kind === 'computed' || found.kind === 'meta-url') continue;
      const own = this.#own(found.specifier);
      if (own) target.url = await own;
      else {
        const meant = this.#resolve(found, importer);
        target.url = meant?.url;
        if (meant && /^https?:/.test(meant.url))
          target.module = this.#reach(meant.url, found, importer, meant.isMapped);
      }
    }
  }

  #reach(url: string, { type }: Found, importer: Module, isMapped: boolean): Module {
    const known = this.#modules.get(url);
    if (known) return known;
    const module = this.#module(url, nameOf(url, this.#source.baseURL));
    module.isLibrary = importer.isLibrary || isLibrary(url, this.#source.baseURL);
    module.isTrusted = importer.isTrusted || isMapped;
    this.#modules.set(url, module);
    if (!module.isLibrary) this.#context.files.set(url, { name: module.name });
    if ((!type || type === 'json') && this.#mayRead(module)) this.#reading.push(this.#read(module, type === 'json'));
    return module;
  }

  /** A stranger's program gets of the page what everybody gets beside it, and what the page's own map offers. */
  #mayRead({ url, isTrusted }: Module): boolean {
    const { sandbox } = this.#context.places;
    return !sandbox || isTrusted || this.#isBeside(url);
  }

  #isBeside(url: string): boolean {
    return isBeside(new URL(url), new URL(this.#context.places.dataBase, document.baseURI));
  }

  async #read(module: Module, isJSON: boolean): Promise<void> {
    const { fresh, log, places } = this.#context;
    const before = log.taken.get(module.url)?.read;
    // Nobody edits a library while a program runs.
    if (before && module.isLibrary) module.read = before;
    else {
      let file: Awaited<ReturnType<typeof readText>>;
      try {
        file = await readText(module.url, { fresh, anonymous: places.sandbox });
      } catch (error) {
        if (error instanceof NoText) return; // the engine says what is wrong with it
        throw error;
      }
      // Nor does a redirect lead a stranger's program further.
      if (places.sandbox && !module.isTrusted && !this.#isBeside(file.url)) return;
      const { text, url: base, type, meanings } = file;
      if (!module.isLibrary) this.#context.files.set(module.url, { name: module.name, text });
      if (before?.text === text && before.base === base) module.read = { ...before, meanings };
      else if (isJSON) module.read = json(text, base);
      else {
        const isTypeScript = isTypeScriptFile(base, type);
        if (!isTypeScript && !/(java|ecma)script$/.test(type)) return;
        try {
          module.read = { ...(await readModule(text, { name: module.name, base, isTypeScript })), meanings };
        } catch (error) {
          // What the lexer can't read and no parser finds fault with is the engine's to judge.
          if (error instanceof SparkProgramError) throw error;
          return;
        }
      }
    }
    await this.#follow(module);
  }

  // ------------------------------------------------------------------------------------------ meaning

  /** Where the package's own modules are. */
  #own(specifier: string): string | Promise<string> | undefined {
    const { places } = this.#context;
    if (specifier === 'spark-runner/worker') return places.workerModule();
    if (specifier !== 'spark-runner/kernels') return undefined;
    return places.sandbox ? KERNELS_IN_SANDBOX : places.kernels();
  }

  /** @returns undefined where a library has a name that it may never ask for. @throws {SparkProgramError} */
  #resolve({ specifier, kind, line, column }: Found, importer: Module): { url: string; isMapped: boolean } | undefined {
    const { base, meanings } = importer.read!;
    const plain = asURL(specifier, base);
    const mapped = resolveImport(specifier, base, this.#map, document.baseURI);
    const refuse = (message: string, hint: string): never => {
      throw new SparkProgramError(message, { phase: 'import', source: importer.name, line, column, hint });
    };
    if (mapped === null) {
      refuse(
        `The import of "${specifier}" is blocked by the page's import map.`,
        `The map says null for it, or what is no address. Take that out of the <script type="importmap">, or import something else.`,
      );
    }
    if (mapped && mapped !== plain) return { url: mapped, isMapped: true };
    if (meanings && Object.hasOwn(meanings, specifier)) {
      return { url: new URL(meanings[specifier], base).href, isMapped: true };
    }
    if (plain !== undefined) return { url: plain, isMapped: false };
    if (importer.isLibrary && kind === 'dynamic') return undefined;
    const who = importer.isLibrary ? importer.url : 'The program';
    return refuse(
      `${who} imports "${specifier}", and no import map of the page says where that is.`,
      `Add { "imports": { "${specifier}": "https://…" } } in a <script type="importmap">, or import a full URL.`,
    );
  }

  // ------------------------------------------------------------------------------------------ deciding

  /** Which keep their address, which the engine loads itself, and which the worker makes. */
  #decide(modules: Module[]): void {
    const { log } = this.#context;
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
      else module.isMade = log.sent.has(url) || this.#mustBeMade(module, read);
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
    for (const module of modules) if (module.isMade) module.key = this.#placeholder();
  }

  /** Whether the engine could not load it itself as it stands. */
  #mustBeMade({ targets, url }: Module, { base, isTypeScript, meanings }: ReadModule): boolean {
    // A development server gives the engine something else than the author's text.
    if (isTypeScript || meanings || (this.#context.places.sandbox && this.#isBeside(url))) return true;
    return targets.some(({ found, url }) => url !== undefined && url !== asURL(found.specifier, base));
  }

  #placeholder(): string {
    return `spark-runner:module-${this.#context.log.next()}-`.padEnd(this.#blob, '-');
  }

  #plan(modules: Module[], compiled: CompiledModule[]): ModulePlan {
    const taken = modules.flatMap(({ url, read, targets, key }): [string, Taken][] =>
      read ? [[url, { read, meanings: meaningsOf(targets), key }]] : [],
    );
    const engine = modules.filter(({ key, url }) => key === url).map(({ url }) => url);
    return new ModulePlan(this.#context.log, new Map(taken), [...engine, ...compiled.map(({ key }) => key)]);
  }

  // ------------------------------------------------------------------------------------------ writing

  /** Each behind what it imports, in the order in which they are evaluated. */
  async #compile(main: Module): Promise<CompiledModule[]> {
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
          if (!this.#shells.has(next)) this.#shells.set(next, this.#placeholder());
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
    const edits = this.#editsOf(module, circular);
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
  #editsOf({ targets, read }: Module, circular?: ReadonlySet<Module>): Edit[] {
    const { sandbox } = this.#context.places;
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

// ------------------------------------------------------------------------------------------ helpers

/** Of others: from another server than page and program, or installed. */
function isLibrary(url: string, programURL: string): boolean {
  const { origin, pathname } = new URL(url);
  const own = [new URL(document.baseURI).origin, new URL(programURL).origin];
  return !own.includes(origin) || pathname.includes('/node_modules/');
}

/** What errors call a file: its path from the program's folder, or from its server's root where it is not below that. */
function nameOf(url: string, programURL: string): string {
  const { pathname, origin } = new URL(url);
  const folder = new URL('.', programURL);
  const isBelow = origin === folder.origin && pathname.startsWith(folder.pathname);
  return isBelow ? pathname.slice(folder.pathname.length) : pathname;
}

function json(text: string, base: string): ReadModule {
  return {
    kind: 'json',
    text,
    base,
    javascript: text,
    shifts: [],
    found: [],
    exports: ['default'],
    isTypeScript: false,
  };
}

function usesTorch({ isLibrary, read }: Module): boolean {
  const imports = read?.found.some(({ specifier }) => specifier === 'spark-runner/kernels');
  return !!imports || (!isLibrary && /\btorch\b/.test(read?.javascript ?? ''));
}

const meaningsOf = (targets: Target[]): string[] => targets.map(({ url }) => url ?? '');
const same = (a: string[], b: string[]): boolean => a.length === b.length && a.every((one, i) => one === b[i]);

/** Does it to all that the test holds for, until it holds for none. */
function spread(modules: Module[], test: (module: Module) => boolean, act: (module: Module) => void): void {
  for (let found = modules.filter(test); found.length > 0; found = modules.filter(test)) found.forEach(act);
}

function importsOf({ targets, name }: Module): FoundImport[] {
  return targets.flatMap(({ found, url }) => (found.kind === 'meta-url' ? [] : [{ ...found, url, source: name }]));
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
