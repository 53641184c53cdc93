/** What the specifiers of a program and its files mean: on the page, since a worker has no import map. */
import { SparkProgramError } from '../errors.ts';
import { KERNELS, moduleKey } from '../module-key.ts';
import { asURL, readImportMap, resolveImport } from './import-map.ts';
import type { Places } from './places.ts';
import type { Found, ReadModule } from './read-module.ts';

/** A file in which a specifier stands. */
interface Importer {
  url: string;
  name: string;
  isLibrary: boolean;
  read?: ReadModule;
}

export class Meanings {
  readonly #places: Places;
  readonly #map = readImportMap(document);

  constructor(places: Places) {
    this.#places = places;
  }

  /** Where the package's own modules are. */
  own(specifier: string): string | Promise<string> | undefined {
    const places = this.#places;
    if (specifier === 'spark-runner/worker') return places.workerModule();
    if (specifier !== 'spark-runner/kernels') return undefined;
    return moduleKey(KERNELS, places.sandbox);
  }

  /** @returns undefined where a library has a name that it may never ask for. @throws {SparkProgramError} */
  resolve(
    { specifier, kind, line, column }: Found,
    importer: Importer,
  ): { url: string; isMapped: boolean } | undefined {
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
    if (specifier.startsWith('#')) {
      refuse(
        `${who} imports "${specifier}", which is no program that it needs.`,
        `Name the other runner where this one stands: <spark-runner needs="${specifier}">.`,
      );
    }
    return refuse(
      `${who} imports "${specifier}", and no import map of the page says where that is.`,
      `Add { "imports": { "${specifier}": "https://…" } } in a <script type="importmap">, or import a full URL.`,
    );
  }
}
