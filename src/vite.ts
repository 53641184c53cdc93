/**
 * A Vite plugin for programs in files: `spark-runner/vite`.
 *
 *     // vite.config.js
 *     import sparkRunner from 'spark-runner/vite';
 *     export default { plugins: [sparkRunner()] };
 *
 * While `vite` serves, the programs of a page are edited as they run: the file of a program, or one that it imports, is saved,
 * and the program takes it at its next checkpoint, with what it keeps; the page is not loaded again. The page's own loader
 * compiles programs then, as without Vite; what their specifiers mean is Vite's to say, and goes with each text.
 *
 * `import program from './train.ts?spark'` gives a program, `{ src }`; `vite build` makes one file of it and what it imports.
 */
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import { langOf } from './runtime/page/file-language.ts';
import { readModule } from './runtime/page/read-module.ts';

/** What a page's runner asks for when it wants a program's text as its author wrote it. */
const ACCEPT = 'text/spark';
/** What the text's specifiers mean. */
const MEANINGS = 'Spark-Imports';
/** Of the event that the page's sessions hear. */
const EDITED = 'spark-runner:edited';
/** The module that passes it on to them. */
const LISTENER = '\0spark-runner-edits';
const LISTENS = `import.meta.hot?.on('${EDITED}', (detail) => dispatchEvent(new CustomEvent('${EDITED}', { detail })));`;

/**
 * Begins the id of a module that gives what one file imports of a package by name. Where the package is CommonJS, Vite puts
 * something else in the place of such an import; it does so in this module, and the author's text stays as it is.
 */
const FACADE = '\0spark-runner/node_modules/';

/** Modules of the runner's own, which it finds itself. */
const OWN = /^spark-runner\/(worker|kernels)$/;
const PROGRAM = /[?&]spark(?:[=&]|$)/;
const SCRIPT = /\.[mc]?[jt]s$/;

export default function sparkRunner(): Plugin {
  let config: ResolvedConfig;
  /** URLs, without query, of what programs import in the form that Vite gives it: no page needs to be loaded again for these. */
  const converted = new Set<string>();

  return {
    name: 'spark-runner',
    enforce: 'pre',

    // Its files find one another by their names, and come when they are needed.
    config: () => ({ optimizeDeps: { exclude: ['spark-runner'] } }),

    configResolved(resolved) {
      config = resolved;
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.headers.accept?.startsWith(ACCEPT) || !request.url) return next();
        authored(request.url, server, converted).then((answer) => {
          if (!answer) return next();
          response.setHeader('Content-Type', answer.type);
          response.setHeader('Cache-Control', 'no-store');
          response.setHeader(MEANINGS, encodeURIComponent(JSON.stringify(answer.meanings)));
          response.end(answer.text);
        }, next);
      });
    },

    resolveId(source, importer) {
      if (source === LISTENER || source.startsWith(FACADE)) return source;
      return importer?.startsWith(FACADE) ? this.resolve(source, facadeOf(importer).from) : undefined;
    },

    async load(id) {
      if (id === LISTENER) return LISTENS;
      if (id.startsWith(FACADE)) {
        const { specifier, names } = facadeOf(id);
        return `export { ${names} } from ${JSON.stringify(specifier)};`;
      }
      if (!PROGRAM.test(id)) return undefined;
      const file = withoutQuery(id);
      if (config.command === 'serve') {
        return `import ${JSON.stringify(LISTENER)};\nexport default ${JSON.stringify({ src: urlOf(file, config) })};`;
      }
      const { code, files } = await bundled(file, config);
      for (const one of files) this.addWatchFile(one);
      const asset = this.emitFile({ type: 'asset', name: basename(file).replace(SCRIPT, '.js'), source: code });
      return `export default { src: import.meta.ROLLUP_FILE_URL_${asset} };`;
    },

    transformIndexHtml(_, { server }) {
      if (!server) return undefined;
      return [{ tag: 'script', attrs: { type: 'module', src: urlOf(LISTENER, config) }, injectTo: 'head-prepend' }];
    },

    hotUpdate({ file, modules }) {
      const { hot, name } = this.environment;
      if (name === 'client') hot.send(EDITED, { urls: urlsOf(file, config) });
      const rest = modules.filter(({ id, url, importers }) => {
        const isOnlyConverted = importers.size === 0 && converted.has(withoutQuery(url));
        return !isOnlyConverted && !(id && PROGRAM.test(id));
      });
      return rest.length < modules.length ? rest : undefined;
    },
  };
}

// -------------------------------------------------------------------------------------------- while Vite serves

interface Authored {
  text: string;
  type: string;
  meanings: Record<string, string>;
}

/** An author's file as it stands; undefined for what is none, which Vite answers. @param converted gets what Vite converts */
async function authored(url: string, server: ViteDevServer, converted: Set<string>): Promise<Authored | undefined> {
  const { config } = server;
  const { isFileLoadingAllowed } = await import('vite');
  for (const file of filesOf(url, config)) {
    if (!SCRIPT.test(file) || file.includes('/node_modules/') || !isFileLoadingAllowed(config, file)) continue;
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    server.watcher.add(file);
    const type = langOf(file) === 'ts' ? 'text/typescript' : 'text/javascript';
    return { text, type, meanings: await meaningsOf(text, file, server, converted) };
  }
  return undefined;
}

/** What a text's specifiers mean, as URLs of this server; those that mean nothing are left out: the page says so, at their line. */
async function meaningsOf(
  text: string,
  file: string,
  { config, environments }: ViteDevServer,
  converted: Set<string>,
): Promise<Record<string, string>> {
  // As the page reads it, which says what is wrong where it can't be read.
  const read = readModule(text, { name: file, base: '', isTypeScript: langOf(file) === 'ts' });
  const { found } = await read.catch(() => ({ found: [] }));
  const meanings: Record<string, string> = {};
  for (const { kind, specifier, statement } of found) {
    if (kind === 'computed' || kind === 'meta-url' || OWN.test(specifier) || /^\w+:\/\//.test(specifier)) continue;
    const meant = await environments.client.pluginContainer.resolveId(specifier, file);
    if (!meant || meant.external) continue;
    const url = urlOf(meant.id, config);
    const isInstalled = meant.id.includes('/node_modules/');
    const names = namesIn(statement);
    if (isInstalled && names) {
      meanings[specifier] = urlOf(`${FACADE}${specifier}?${new URLSearchParams({ names, from: file })}`, config);
      continue;
    }
    if (isInstalled || !SCRIPT.test(meant.id)) converted.add(withoutBase(withoutQuery(url), config));
    // Vite makes a module of anything that is asked for so.
    const isScript = /\.[mc]?[jt]sx?$/.test(withoutQuery(meant.id));
    meanings[specifier] = isScript ? url : `${url}${url.includes('?') ? '&' : '?'}import`;
  }
  return meanings;
}

/** What a statement imports, or exports again, by name; undefined where that is everything, or nothing. */
function namesIn(statement: string): string | undefined {
  const [, standard, named = ''] =
    /^(?:import|export)\s*([\p{ID_Continue}$]+)?\s*,?\s*(?:\{([^}]*)\})?\s*from\b/u.exec(statement) ?? [];
  const names = named.split(',').map((one) => one.trim().split(/\s+as\s+/)[0]);
  const values = names.filter((name) => name && !name.startsWith('type '));
  return [...new Set([...(standard ? ['default'] : []), ...values])].join(', ') || undefined;
}

function facadeOf(id: string): { specifier: string; names: string; from: string } {
  const [specifier, query] = id.slice(FACADE.length).split('?');
  const asked = new URLSearchParams(query);
  return { specifier, names: asked.get('names') ?? '', from: asked.get('from') ?? '' };
}

// -------------------------------------------------------------------------------------------- while Vite builds

/** A program and what it imports as one text, in which its functions keep their names: readers see it, and its lines. */
async function bundled(file: string, config: ResolvedConfig): Promise<{ code: string; files: string[] }> {
  const { build, version } = await import('vite');
  const single = Number.parseInt(version, 10) < 8 ? { inlineDynamicImports: true } : { codeSplitting: false };
  const { root, base, mode, define, resolve, envDir, envPrefix, logLevel } = config;
  const made = await build({
    ...{ root, base, mode, envDir, envPrefix, logLevel: logLevel === 'info' ? 'warn' : logLevel },
    configFile: false,
    publicDir: false,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode), ...define },
    resolve: { alias: resolve.alias, extensions: resolve.extensions, conditions: resolve.conditions },
    build: {
      write: false,
      minify: false,
      target: 'es2022', // what the runner's own worker needs, with await at the top level
      lib: { entry: file, formats: ['es'], fileName: 'program' },
      rollupOptions: { external: OWN, output: single },
    },
  });
  const [{ output }] = [made].flat() as { output: { type: string; code?: string; moduleIds?: string[] }[] }[];
  const chunks = output.filter(({ type }) => type === 'chunk');
  if (chunks.length !== 1) throw new Error(`The program ${file} became ${chunks.length} files instead of one.`);
  const [{ code = '', moduleIds = [] }] = chunks;
  return { code, files: moduleIds.map(withoutQuery).filter((id) => !id.startsWith('\0')) };
}

// -------------------------------------------------------------------------------------------- files and URLs

const withoutQuery = (id: string): string => id.replace(/[?#].*/, '');
const withoutBase = (url: string, { base }: ResolvedConfig): string =>
  url.startsWith(base) ? `/${url.slice(base.length)}` : url;

/** A base that is relative, or another server's, is for what is built. */
const prefixOf = (base: string): string => (base.startsWith('/') ? base : '/');

/** Where this server serves a module. */
function urlOf(id: string, { base, root }: ResolvedConfig): string {
  if (id.startsWith(`${root}/`)) return prefixOf(base) + encodeURI(id.slice(root.length + 1));
  if (/^(\/|\w:)/.test(id)) return `${prefixOf(base)}@fs/${encodeURI(id.replace(/^\//, ''))}`;
  const [path, query] = id.replace('\0', '__x00__').split('?');
  return `${prefixOf(base)}@id/${encodeURI(path)}${query ? `?${query}` : ''}`;
}

/** Where a page may have a file from. */
function urlsOf(file: string, config: ResolvedConfig): string[] {
  const { publicDir, base } = config;
  const isPublic = publicDir && file.startsWith(`${publicDir}/`);
  const urls = [urlOf(file, config)];
  if (isPublic) urls.push((base.startsWith('/') ? base : '/') + file.slice(publicDir.length + 1));
  return urls;
}

/** Which files a URL of this server may mean. */
function filesOf(url: string, config: ResolvedConfig): string[] {
  const { pathname } = new URL(url, 'http://localhost');
  let path: string;
  try {
    path = withoutBase(decodeURIComponent(pathname), config);
  } catch {
    return [];
  }
  if (path.startsWith('/@fs/')) return [resolve(path.slice(4).replace(/^\/(\w:)/, '$1')).replaceAll('\\', '/')];
  return [config.root, config.publicDir].filter(Boolean).map((folder) => join(folder, path).replaceAll('\\', '/'));
}
