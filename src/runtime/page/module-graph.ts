/**
 * The import graph of a program: its files, and what each of their imports means, read on the page.
 *
 * Contract: a file that can't be read, or that a stranger's program may not see, is in it without its text.
 */

import { SparkProgramError } from '../errors.ts';
import { besidePage } from './beside-page.ts';
import type { CompileContext } from './compile.ts';
import { Meanings } from './module-meanings.ts';
import { type Found, type ReadModule, readModule } from './read-module.ts';
import { isBeside } from './sandbox-files.ts';
import type { Given, ProgramSource } from './source.ts';
import { isTypeScriptFile, NoText, readText } from './text-file.ts';

/** A file of the graph. */
export interface Module {
  url: string;
  name: string;
  /** Of others: its errors are told at the line that calls it, and nobody edits it. */
  isLibrary: boolean;
  /** Whether the page's own map names it, or what it names imports it: a stranger's program chooses none of it. */
  isTrusted: boolean;
  /** Its text came with the program: no server has it. */
  isGiven: boolean;
  /** What came with the program that it is a file of. */
  given?: Given;
  /** Missing where its text can't be read, or is nothing to look into. */
  read?: ReadModule;
  /** As `read.found`. */
  targets: Target[];
  /** What stands where it is imported, as of `CompiledModule`; decided once all is read (`module-keys.ts`). */
  key: string;
  /** Nothing changed since this worker took it. */
  isKept: boolean;
  /** The worker makes it of a text. */
  isMade: boolean;
}

/** What an import means. */
export interface Target {
  found: Found;
  /** Undefined where only a run tells. */
  url?: string;
  module?: Module;
}

export class ModuleGraph {
  readonly #source: ProgramSource;
  readonly #context: CompileContext;
  readonly #meanings: Meanings;
  readonly #modules = new Map<string, Module>();
  readonly #reading: Promise<void>[] = [];

  constructor(source: ProgramSource, context: CompileContext) {
    this.#source = source;
    this.#context = context;
    this.#meanings = new Meanings(context.places);
  }

  /** All that the program's text leads to. @returns the program itself, which is none of `modules`, and these */
  async follow(read: ReadModule): Promise<{ main: Module; modules: Module[] }> {
    const main = newModule(this.#source.baseURL, this.#source.name);
    main.read = read;
    main.given = this.#source.given;
    await this.#follow(main);
    // Reading one file finds others.
    for (let i = 0; i < this.#reading.length; i++) await this.#reading[i];
    return { main, modules: [...this.#modules.values()] };
  }

  /** Finds out what a module's imports mean, and begins to read them. */
  async #follow(importer: Module): Promise<void> {
    for (const found of importer.read!.found) {
      const target: Target = { found };
      importer.targets.push(target);
      if (found.kind === 'computed' || found.kind === 'meta-url') continue;
      const own = this.#meanings.own(found.specifier);
      const needed = importer.given?.needs.get(found.specifier);
      if (own) target.url = await own;
      else if (needed) target.module = this.#need(needed);
      else {
        const meant = this.#meanings.resolve(found, importer);
        target.url = meant?.url;
        if (meant && importer.given?.files.has(meant.url)) target.module = this.#take(meant.url, found, importer.given);
        else if (meant && /^https?:/.test(meant.url))
          target.module = this.#reach(meant.url, found, importer, meant.isMapped);
      }
      if (target.module) target.url = target.module.url;
    }
  }

  #reach(url: string, { type }: Found, importer: Module, isMapped: boolean): Module {
    const known = this.#modules.get(url);
    if (known) return known;
    const module = newModule(url, nameOf(url, this.#source.baseURL));
    module.isLibrary = importer.isLibrary || isLibrary(url, this.#source.baseURL);
    module.isTrusted = importer.isTrusted || isMapped;
    if (!module.isLibrary) module.given = importer.given;
    this.#modules.set(url, module);
    if (!module.isLibrary) this.#context.files.set(url, { name: module.name });
    if ((!type || type === 'json') && this.#mayRead(module)) this.#reading.push(this.#read(module, type === 'json'));
    return module;
  }

  /** A file that came with a program. */
  #take(url: string, { type }: Found, given: Given): Module {
    const { name, text } = given.files.get(url)!;
    const isTypeScript = isTypeScriptFile(url, '');
    return this.#given(`${url}${given.of}`, { name, text, given }, () =>
      type === 'json' ? json(text, url) : readModule(text, { name, base: url, isTypeScript }),
    );
  }

  /** Another program that it needs: a module like any other, evaluated for this one. */
  #need({ name, code: text, baseURL: base, lang, prefix, meanings, given }: ProgramSource): Module {
    const url = `${base.replace(/#.*/, '')}${name}`;
    return this.#given(url, { name, text, given }, async () => {
      const read = await readModule(text, { name, base, isTypeScript: lang === 'ts' });
      if (prefix) read.shifts.unshift([1, 0, prefix]);
      return { ...read, meanings };
    });
  }

  #given(
    url: string,
    { name, text, given }: { name: string; text: string; given?: Given },
    read: () => ReadModule | Promise<ReadModule>,
  ): Module {
    const known = this.#modules.get(url);
    if (known) return known;
    const module = { ...newModule(url, name), isGiven: true, given };
    this.#modules.set(url, module);
    this.#context.files.set(url, { name, text });
    const before = this.#context.log.taken.get(url)?.read;
    const reading = async (): Promise<void> => {
      module.read = before?.text === text ? before : await read();
      await this.#follow(module);
    };
    this.#reading.push(reading());
    return module;
  }

  /** A stranger's program gets of the page what everybody gets beside it, and what the page's own map offers. */
  #mayRead({ url, isTrusted }: Module): boolean {
    const { sandbox } = this.#context.places;
    return !sandbox || isTrusted || isBesidePage(url, this.#context);
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
      if (places.sandbox && !module.isTrusted && !isBesidePage(file.url, this.#context)) return;
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
}

/** Whether a file is beside the page, where everybody gets it. */
export function isBesidePage(url: string, { places }: CompileContext): boolean {
  return isBeside(new URL(url), new URL(besidePage(places.dataBase)));
}

function newModule(url: string, name: string): Module {
  return {
    url,
    name,
    isLibrary: false,
    isTrusted: false,
    isGiven: false,
    targets: [],
    key: url,
    isKept: false,
    isMade: false,
  };
}

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
