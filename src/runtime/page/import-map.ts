/**
 * The page's own import maps, for programs: a worker has none. Follows the HTML standard's resolution: scopes first,
 * longest match first, a key that ends in `/` is a prefix.
 */
type Imports = Record<string, string | null>;
interface ImportMap {
  imports?: Imports;
  scopes?: Record<string, Imports>;
}

/** The maps in the document, merged; the first to name a specifier wins. */
export function readImportMap(document: Document): Required<ImportMap> {
  const merged: Required<ImportMap> = { imports: {}, scopes: {} };
  for (const script of document.querySelectorAll('script[type=importmap]')) {
    let map: ImportMap;
    try {
      map = JSON.parse(script.textContent ?? '') as ImportMap;
    } catch {
      continue; // the browser has reported it already
    }
    merged.imports = { ...map.imports, ...merged.imports };
    for (const [scope, imports] of Object.entries(map.scopes ?? {})) {
      merged.scopes[scope] = { ...imports, ...merged.scopes[scope] };
    }
  }
  return merged;
}

/**
 * The URL a specifier means, or undefined when nothing says so.
 * @param importer URL of the text that imports  @param base what the map's own addresses are relative to
 */
export function resolveImport(specifier: string, importer: string, map: ImportMap, base: string): string | undefined {
  const url = asURL(specifier, importer);
  const key = url ?? specifier;
  const scopes = Object.keys(map.scopes ?? {})
    .map((scope) => [new URL(scope, base).href, scope])
    .filter(([href]) => href === importer || (href.endsWith('/') && importer.startsWith(href)))
    .sort(([a], [b]) => b.length - a.length)
    .map(([, scope]) => map.scopes![scope]);
  for (const imports of [...scopes, map.imports ?? {}]) {
    const found = lookUp(key, specifier, imports, base);
    if (found !== undefined) return found;
  }
  return url;
}

function asURL(specifier: string, importer: string): string | undefined {
  if (/^\.{0,2}\//.test(specifier)) return new URL(specifier, importer).href;
  return URL.canParse(specifier) ? new URL(specifier).href : undefined;
}

function lookUp(key: string, specifier: string, imports: Imports, base: string): string | undefined {
  const keys = Object.keys(imports).sort((a, b) => b.length - a.length);
  for (const name of keys) {
    const normal = asURL(name, base) ?? name;
    const address = imports[name];
    if (address === null) continue;
    if (normal === key || name === specifier) return new URL(address, base).href;
    if (name.endsWith('/') && key.startsWith(normal))
      return new URL(key.slice(normal.length), new URL(address, base)).href;
  }
  return undefined;
}
