/**
 * What comes later is one file for pages and for bundlers, though an application has a Lit of its own: these files import neither Lit nor
 * a module of the first view. They take both from whoever loads them: the entry (spark-runner.js in a page, npm's index.js in an
 * application) puts there what they name, before it loads the first. Of two copies of one build on a page, both have what the first one gave.
 *
 * Parts with a library that an application has as a dependency (uPlot, CodeMirror) are no such files: npm has modules for them.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseAst, transformWithOxc } from 'vite';
import { COPY, reach, WORDS } from './first-view.mjs';
import { asksWhere, ignoringComputed, imported } from './modules.mjs';
import { src } from './pieces.mjs';
import { root } from './setup.mjs';

const COMPONENTS = join(src, 'components') + sep;
const LIT_HTML = join(root, 'node_modules', 'lit-html') + sep;
/** Stands in a bundle for what is given. */
const GIVEN = './given.js';
/** Of an application: what is bundled with these is for pages alone. */
const LIBRARIES = /\/node_modules\/(@codemirror|@lezer|uplot|lit-element|@lit)\/|\/lit-html\/(lit-html|directive)\.js$/;

/**
 * @param entry of the first view
 * @param copied modules of which each importer has its own copy (scripts/copies.mjs)
 */
export async function giving(entry, copied) {
  const own = await reach(entry);
  const later = await loadedLater(own);
  const isCopied = (file) => copied.includes(file) && !own.has(file);
  /** The module whose names a later one is given, by its path or, of Lit, by its specifier; undefined for others. */
  const giver = (importer, source) => {
    const target = resolve(importer, '..', source);
    if (importer.startsWith(LIT_HTML))
      return { 'lit-html.js': 'lit/html.js', 'directive.js': 'lit/directive.js' }[relative(LIT_HTML, target)];
    if (/^(lit|lit\/directive\.js|@lit\/context)$/.test(source)) return source;
    return source.startsWith('.') && own.has(target) && target !== WORDS ? target : undefined;
  };
  const names = new Map();
  const see = async (importer, seen) => {
    if (seen.has(importer)) return;
    seen.add(importer);
    for (const { type, source, specifiers } of parseAst(await javascript(importer)).body) {
      if (!source) continue;
      const from = giver(importer, source.value);
      if (from && type !== 'ImportDeclaration') throw new Error(`${importer} hands on what it is given by ${from}.`);
      for (const { imported: taken } of from ? specifiers : [])
        names.set(`${from}#${taken.name}`, { from, name: taken.name });
      const [, directive] = /^lit\/(directives\/.*)$/.exec(source.value) ?? [];
      if (directive) await see(join(LIT_HTML, directive), seen);
      const target = resolve(importer, '..', source.value);
      if (!from && (isCopied(target) || target.startsWith(LIT_HTML))) await see(target, seen);
    }
  };
  const seen = new Set();
  for (const file of later) await see(file, seen);
  const list = [...names.values()]
    .map(({ from, name }) => ({
      from: from.startsWith(src) ? `./${relative(src, from).split(sep).join('/')}` : from,
      name,
      module: from,
    }))
    .sort((a, b) => (`${a.from}#${a.name}` < `${b.from}#${b.name}` ? -1 : 1));
  const places = new Map(list.map(({ module, name }, i) => [`${module}#${name}`, i]));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const hash = createHash('sha256')
    .update(JSON.stringify([version, list]))
    .digest('base64url')
    .slice(0, 6);
  const place = `globalThis[Symbol.for("spark-runner ${hash}")]`;
  /** The entry's source: it gives all that is taken. */
  const text = [
    readFileSync(entry, 'utf8'),
    ...list.map(({ from, name }, i) => `import { ${name} as given${i} } from '${from}';`),
    `${place} ??= [${list.map((_, i) => `given${i}`)}];`,
  ].join('\n');
  const chunks = new Map();
  const plugin = {
    name: 'given',
    enforce: 'post',
    resolveId: { order: 'pre', handler: (source) => (source === GIVEN ? { id: GIVEN, external: true } : null) },
    load: { order: 'pre', handler: (id) => (id === entry ? { code: text, moduleType: 'ts' } : null) },
    transform(code, id) {
      const [file, query] = id.split('?');
      const isLater =
        query === undefined
          ? later.has(file) || (file.startsWith(LIT_HTML) && seen.has(file))
          : seen.has(file) && !id.endsWith(COPY) && isOfLater(query);
      if (!isLater) return null;
      const edits = parseAst(code).body.flatMap(({ type, source, specifiers, start, end }) => {
        const from = type === 'ImportDeclaration' && giver(file, source.value);
        if (!from) return [];
        const taken = specifiers.map(
          ({ imported, local }) => `at${places.get(`${from}#${imported.name}`)} as ${local.name}`,
        );
        return [[start, end, `import { ${taken.join(', ')} } from '${GIVEN}';`]];
      });
      return {
        code: edits.reduceRight((made, [start, end, put]) => made.slice(0, start) + put + made.slice(end), code),
        map: null,
      };
    },
    generateBundle(_, files) {
      const isForAll = sharing(files);
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replace(
          /import\{([^}]*)\}from"\.\/given\.js";?/,
          (_, list) => `const{${list.replace(/at(\d+) as /g, '$1:')}}=${place};`,
        );
        if (!isForAll(file.fileName)) continue;
        file.code = ignoringComputed(file.code);
        if (asksWhere(file.code))
          throw new Error(`${file.fileName} is for bundlers, too, and asks where it is: import.meta.`);
        if (file.isDynamicEntry && file.facadeModuleId) chunks.set(file.facadeModuleId, file);
      }
    },
  };
  /** The queries of copies that later modules have (scripts/copies.mjs): by their importers' names. */
  const laterNames = new Set(
    [...later].map((file) => /components\/(?:.*\/)?(.*)\.ts$/.exec(file.split(sep).join('/'))[1]),
  );
  const isOfLater = (query) => laterNames.has(query.replace('copy=', ''));
  return {
    plugin,
    text,
    /** The file in dist/ that has a module that is loaded on demand, with its names, for bundlers as for pages; undefined for others. */
    chunkOf: (file) => chunks.get(file)?.fileName,
  };
}

/** The elements' modules that are loaded on demand, with those that come with them. */
async function loadedLater(own) {
  const later = new Set();
  const follow = async (files) => {
    for (const file of files)
      for (const { value, isLater } of imported(await javascript(file))) {
        if (!isLater || !value?.startsWith('.')) continue;
        const comes = [...(await reach(resolve(file, '..', value)))].filter(
          (one) => one.startsWith(COMPONENTS) && !own.has(one) && !later.has(one),
        );
        for (const one of comes) later.add(one);
        await follow(comes);
      }
  };
  await follow(own);
  return later;
}

/** Whether a file of a bundle is for bundlers, too: neither it nor what it loads is of a library, or the entry. */
function sharing(files) {
  const known = new Map();
  return function isForAll(name) {
    const file = files[name];
    if (!file) return true;
    if (!known.has(name)) {
      known.set(name, true);
      const isOwn = !file.isEntry || name.startsWith('npm/');
      const isPlain = Object.keys(file.modules).every((id) => !LIBRARIES.test(id.split(sep).join('/')));
      known.set(name, isOwn && isPlain && [...file.imports, ...file.dynamicImports].every(isForAll));
    }
    return known.get(name);
  };
}

const javascript = async (file) =>
  (await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false })).code;
