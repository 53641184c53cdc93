/**
 * The page's own import maps, for programs: a worker has none. Follows the HTML standard's resolution: scopes first,
 * longest match first, a key that ends in `/` is a prefix, and null (or what is no address) blocks.
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
 * The URL a specifier means; null when the map blocks it, undefined when nothing says what it is.
 * @param importer URL of the text that imports  @param base what the map's own addresses are relative to
 */
export function resolveImport(
  specifier: string,
  importer: string,
  map: ImportMap,
  base: string,
): string | null | undefined {
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

/** What it is without any map; undefined for a bare name. */
export function asURL(specifier: string, importer: string): string | undefined {
  if (/^\.{0,2}\//.test(specifier)) return new URL(specifier, importer).href;
  return URL.canParse(specifier) ? new URL(specifier).href : undefined;
}

function lookUp(key: string, specifier: string, imports: Imports, base: string): string | null | undefined {
  const keys = Object.keys(imports).sort((a, b) => b.length - a.length);
  for (const name of keys) {
    const normal = asURL(name, base) ?? name;
    const isExact = normal === key || name === specifier;
    if (!isExact && !(name.endsWith('/') && key.startsWith(normal))) continue;
    const address = imports[name];
    if (typeof address !== 'string' || !URL.canParse(address, base)) return null;
    const { href } = new URL(address, base);
    if (isExact) return href;
    const rest = key.slice(normal.length);
    if (!URL.canParse(rest, href)) return null;
    const found = new URL(rest, href).href;
    // Out of what the prefix names, by `..`, nothing leads.
    return found.startsWith(href) ? found : null;
  }
  return undefined;
}
