/**
 * What comes later is one file for pages and for bundlers, though an application has a Lit of its own: such a file imports neither Lit
 * nor a module of the first view, but takes both from whoever loads it. The entry (spark-runner.js in a page, npm's index.js in an
 * application) puts there what these files name, before it loads the first. Of two copies of one build on a page, both have what the
 * first one gave.
 *
 * Modules with a library that an application has as a dependency (uPlot, CodeMirror) become no such files: npm has them as modules.
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
/** What is given of Lit, by where its own directives import it from: these come with who uses them. */
const OF_LIT_HTML = { 'lit-html.js': 'lit/html.js', 'directive.js': 'lit/directive.js' };
const OF_LIT = ['lit', 'lit/directive.js', '@lit/context'];
/** Files with these are for pages alone. */
const LIBRARIES = /\/node_modules\/(@codemirror|@lezer|uplot|lit-element|@lit)\/|\/lit-html\/(lit-html|directive)\.js$/;
/** Stands in the bundle for whoever gives. */
const GIVER = './giver.js';

/**
 * @param entry of the first view
 * @param copied modules of which each importer has its own copy (scripts/copies.mjs)
 */
export async function giving(entry, copied) {
  const own = await reach(entry);
  const later = await loadedLater(own);

  /** Where a later module's import is given from: a source file, or a specifier of Lit; undefined for what it imports itself. */
  const givenFrom = (importer, source) => {
    const target = resolve(importer, '..', source);
    if (importer.startsWith(LIT_HTML)) return OF_LIT_HTML[relative(LIT_HTML, target)];
    if (OF_LIT.includes(source)) return source;
    return source.startsWith('.') && own.has(target) && target !== WORDS ? target : undefined;
  };

  /** All that is given, in order, and who takes it: later modules, the copies they have, and Lit's directives. */
  const [names, takers] = [new Map(), new Set()];
  const look = async (importer) => {
    if (takers.has(importer)) return;
    takers.add(importer);
    for (const { type, source, specifiers } of parseAst(await javascript(importer)).body) {
      if (!source) continue;
      const from = givenFrom(importer, source.value);
      if (from && type !== 'ImportDeclaration') throw new Error(`${importer} hands on what it is given by ${from}.`);
      if (from?.startsWith(src) && /^export let /m.test(readFileSync(from, 'utf8')))
        throw new Error(`${importer} is given a value by ${from}, which may change it: export a function.`);
      for (const specifier of from ? specifiers : [])
        names.set(keyOf(from, specifier.imported.name), [from, specifier.imported.name]);
      const target = resolve(importer, '..', source.value);
      const [, directive] = /^lit\/(directives\/.*)$/.exec(source.value) ?? [];
      if (directive) await look(join(LIT_HTML, directive));
      else if (!from && (copied.includes(target) || target.startsWith(LIT_HTML))) await look(target);
    }
  };
  for (const file of later) await look(file);
  const keys = [...names.keys()].sort();

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const build = createHash('sha256')
    .update([version, ...keys].join())
    .digest('base64url')
    .slice(0, 6);
  const given = `globalThis[Symbol.for("spark-runner ${build}")]`;

  /** By the name of who has it: scripts/copies.mjs. */
  const copies = new Set([...later].map((file) => /components\/(?:.*\/)?(.*)\.ts$/.exec(file.split(sep).join('/'))[1]));
  const isTaker = (id) => {
    const [file, copy] = id.split('?copy=');
    return takers.has(file) && !id.endsWith(COPY) && (copy === undefined ? !copied.includes(file) : copies.has(copy));
  };

  const chunks = new Map();
  /** The entry's source, which gives. */
  const text = [
    readFileSync(entry, 'utf8'),
    ...keys.map((key, i) => {
      const [from, name] = names.get(key);
      return `import { ${name} as given${i} } from '${specifierOf(from)}';`;
    }),
    `${given} ??= [${keys.map((_, i) => `given${i}`)}];`,
  ].join('\n');

  const plugin = {
    name: 'given',
    enforce: 'post',
    resolveId: { order: 'pre', handler: (source) => (source === GIVER ? { id: GIVER, external: true } : null) },
    load: { order: 'pre', handler: (id) => (id === entry ? { code: text, moduleType: 'ts' } : null) },
    transform(code, id) {
      if (!isTaker(id)) return null;
      const [file] = id.split('?');
      const edits = parseAst(code).body.flatMap(({ type, source, specifiers, start, end }) => {
        const from = type === 'ImportDeclaration' && givenFrom(file, source.value);
        if (!from) return [];
        const taken = specifiers.map((one) => `_${keys.indexOf(keyOf(from, one.imported.name))} as ${one.local.name}`);
        return [[start, end, `import { ${taken} } from '${GIVER}';`]];
      });
      return {
        code: edits.reduceRight((made, [start, end, put]) => made.slice(0, start) + put + made.slice(end), code),
        map: null,
      };
    },
    generateBundle(_, files) {
      for (const file of Object.values(files).filter(({ type }) => type === 'chunk')) {
        file.code = file.code.replace(
          /import\{([^}]*)\}from"\.\/giver\.js";?/,
          (_, taken) => `const{${taken.replace(/_(\d+) as /g, '$1:')}}=${given};`,
        );
        if (!isForAll(file.fileName, files)) continue;
        file.code = ignoringComputed(file.code);
        if (asksWhere(file.code))
          throw new Error(`${file.fileName} is for bundlers, too, and asks where it is: import.meta.`);
        if (file.isDynamicEntry) chunks.set(file.facadeModuleId, file.fileName);
      }
    },
  };
  return {
    plugin,
    text,
    /** The file in dist/ that a module is which is loaded on demand, for bundlers as for pages; undefined for others. */
    chunkOf: (file) => chunks.get(file),
  };
}

const keyOf = (from, name) => `${specifierOf(from)}#${name}`;

const specifierOf = (from) => (from.startsWith(src) ? `./${relative(src, from).split(sep).join('/')}` : from);

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

/** Whether a file of the bundle is for bundlers, too: none that it loads, itself among them, is an entry for pages or has a library. */
function isForAll(name, files) {
  const found = new Set([name]);
  for (const each of found)
    for (const next of [...files[each].imports, ...files[each].dynamicImports]) if (files[next]) found.add(next);
  return [...found].every((each) => {
    const { isEntry, modules } = files[each];
    return (
      (!isEntry || each.startsWith('npm/')) &&
      !Object.keys(modules).some((id) => LIBRARIES.test(id.split(sep).join('/')))
    );
  });
}

const javascript = async (file) =>
  (await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false })).code;
