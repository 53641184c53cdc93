/**
 * The families of torch: which file of src/kernels belongs to which, by what it says of itself (docs/decisions/0038).
 *
 * A file is of the family that its head names, `@family sorting`, else of that of its folder, where this is none of `CORE`. All
 * other files that declare public names are of the core, and what they import with them. A file that only families import, and
 * that says nothing, is of the one that imports it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Folders whose files are of the core unless they say otherwise, or are no part of what a program calls. */
const CORE = ['.', 'autograd', 'core', 'devices', 'format', 'lower', 'nn', 'ops', 'optim', 'profiler', 'saving'];

/** Of torch's own list of families, what loads them: no import of whoever reads the list. */
const LOADER = 'public/families/load.ts';

/** @param written as `readModules` takes it: with nothing loaded by that list */
export const withoutLoads = (written = []) => new Map([...written, [LOADER, 'export const load = undefined;']]);

const isValue = ({ importKind, exportKind }) => importKind !== 'type' && exportKind !== 'type';

/** Calls `see` for every node of a syntax tree, with what it stands in. */
function walk(node, see, parent) {
  if (Array.isArray(node)) for (const item of node) walk(item, see, parent);
  else if (typeof node?.type === 'string') {
    see(node, parent);
    for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, see, node);
  }
}

/**
 * @param kernels the folder
 * @param written texts that stand for files of it, by path
 */
export function readModules(kernels, written = new Map()) {
  const modules = new Map();
  /** What a file imports and exports, of values. */
  const read = (file) => {
    if (modules.has(file)) return modules.get(file);
    const source = written.get(file) ?? readFileSync(join(kernels, file), 'utf8');
    const [, family] = /^\s*\/\*\*(?:(?!\*\/)[\s\S])*?@family (\w+)/.exec(source) ?? [];
    const [, listed] = /^\s*\/\*\*(?:(?!\*\/)[\s\S])*?@words ([\w ]+)/.exec(source) ?? [];
    const made = {
      family,
      words: listed?.trim().split(' ') ?? [],
      imports: [],
      exports: new Map(),
      stars: [],
      loads: [],
    };
    modules.set(file, made);
    const { program } = parseSync(file, source);
    const at = (path) => join(dirname(file), path);
    /** By the name of a namespace import here: the members that are used, or null for all. */
    const spaces = new Map();
    for (const statement of program.body) {
      const { type, source: from, specifiers = [], declaration, exported } = statement;
      if (!isValue(statement)) continue;
      if (type === 'ImportDeclaration') {
        const values = specifiers.filter(isValue);
        if (specifiers.length && !values.length) continue;
        const names = [];
        for (const { type: kind, imported, local } of values)
          if (kind === 'ImportNamespaceSpecifier') spaces.set(local.name, { file: at(from.value), members: new Set() });
          else names.push(imported?.name ?? 'default');
        if (names.length || !values.length) made.imports.push({ file: at(from.value), names });
        for (const { type: kind, imported, local } of values)
          if (kind !== 'ImportNamespaceSpecifier')
            made.exports.set(`import ${local.name}`, { file: at(from.value), name: imported?.name ?? 'default' });
      } else if (type === 'ExportAllDeclaration') {
        if (exported) made.exports.set(exported.name, { file: at(from.value), name: '*' });
        else made.stars.push(at(from.value));
      } else if (type === 'ExportNamedDeclaration' && declaration) {
        for (const { id } of declaration.declarations ?? [declaration])
          for (const name of id.name ? [id.name] : id.properties.map(({ value }) => value.name))
            made.exports.set(name, { file, name });
      } else if (type === 'ExportNamedDeclaration')
        for (const { local, exported: as } of specifiers.filter(isValue)) {
          const origin = from ? { file: at(from.value), name: local.name } : made.exports.get(`import ${local.name}`);
          made.exports.set(as.name, origin ?? { file, name: as.name });
        }
      else if (type === 'ExportDefaultDeclaration') made.exports.set('default', { file, name: 'default' });
    }
    walk(program.body, ({ type, source: from }) => {
      if (type === 'ImportExpression' && from.value) made.loads.push(at(from.value));
    });
    if (spaces.size)
      walk(program.body, (node, parent) => {
        if (node.type !== 'Identifier' || !spaces.has(node.name) || /^(Import|TS)/.test(parent?.type)) return;
        const isMember = parent?.type === 'MemberExpression' && parent.object === node && !parent.computed;
        const isKey = /^(MemberExpression|Property)$/.test(parent?.type) && (parent.property ?? parent.key) === node;
        const space = spaces.get(node.name);
        if (isMember) space.members?.add(parent.property.name);
        else if (!isKey || parent.computed || parent.shorthand) space.members = null;
      });
    for (const { file: from, members } of spaces.values())
      made.imports.push({ file: from, names: members ? [...members] : ['*'] });
    return made;
  };

  /** Where a name of a module is declared; null where it has none of that name. */
  const origin = (file, name) => {
    const { exports, stars } = read(file);
    const found = exports.get(name);
    if (found) return found.file === file || found.name === '*' ? found : origin(found.file, found.name);
    for (const star of stars) {
      const there = origin(star, name);
      if (there) return there;
    }
    return null;
  };

  /** All names of a module, with where they are declared; namespaces as `{ file, name: '*' }`. */
  const names = (file) => {
    const { exports, stars } = read(file);
    const all = new Map(stars.flatMap((star) => [...names(star)]));
    for (const name of exports.keys()) if (!name.startsWith('import ')) all.set(name, origin(file, name));
    return all;
  };

  /** The files that a file takes values from: what hands a name on is passed through, and what only hands on takes nothing. */
  const needed = (file) => {
    const { imports } = read(file);
    const found = new Set();
    const take = (from, wanted) => {
      if (!wanted.length) found.add(from);
      for (const name of wanted) {
        if (name === '*') for (const each of names(from).values()) take(each.file, each.name === '*' ? ['*'] : []);
        else found.add(origin(from, name)?.file ?? from);
      }
    };
    for (const { file: from, names: wanted } of imports) take(from, wanted);
    return found;
  };

  const neededOnce = new Map();
  const neededBy = (file) => neededOnce.get(file) ?? neededOnce.set(file, needed(file)).get(file);

  /** A file's family by itself: what it says, or its folder's; undefined for one that says nothing. */
  const said = (file) => {
    const [, listed] = /^public\/families\/(\w+)\.ts$/.exec(file) ?? [];
    if (listed) return ['core', 'index', 'all', 'load'].includes(listed) ? undefined : listed;
    const own = file.replace(/^public\//, '');
    const { family } = existsSync(join(kernels, own)) ? read(own) : {};
    const [folder] = own.includes('/') ? own.split('/') : ['.'];
    return family ?? (CORE.includes(folder) ? undefined : folder);
  };

  /** The names of a class's own members. */
  const members = (file, name) => {
    const { program } = parseSync(file, readFileSync(join(kernels, file), 'utf8'));
    const classes = program.body.map((statement) => statement.declaration ?? statement);
    const { body } = classes.find(({ type, id }) => type === 'ClassDeclaration' && id.name === name);
    return new Set(body.body.flatMap(({ key }) => key?.name ?? []));
  };

  /** What of its own family a file loads when it is needed: it is there with the family. */
  const loadedWith = (file) => read(file).loads.filter((each) => said(each) !== undefined && said(each) === said(file));

  /** Words of a program's text by which a file's family is meant, besides the names in it. */
  const wordsOf = (file) => read(file).words;

  return { names, neededBy: (file) => [...neededBy(file), ...loadedWith(file)], said, members, wordsOf };
}

/**
 * Puts each file that these lead to into a family, `core` among them.
 * @param roots the files that have public names
 * @returns by file its family, and by family those that it imports from
 * @throws {Error} where the core imports a file of a family, families import each other in a circle, or two share a file
 */
export function assign({ neededBy, said }, roots) {
  const family = new Map();
  const visit = (file, own, path) => {
    const from = said(file) ?? own;
    if (from !== own) {
      if (own === 'core')
        throw new Error(
          `${file} is of the family ${from}, and the core imports it: ${path.join(' → ')}. Take what the core needs ` +
            `out of it, or give ${path.at(-1)} a family, too ("@family …" in its head).`,
        );
      return;
    }
    const known = family.get(file);
    if (known === own || known === 'core') return;
    if (known)
      throw new Error(
        `${file} is needed by the families ${known} and ${own}: say in its head which it is of ("@family …"; core for all programs).`,
      );
    family.set(file, own);
    for (const next of neededBy(file)) visit(next, own, [...path, file]);
  };
  const rootsOf = (own) => roots.filter((file) => (said(file) ?? 'core') === own);
  const all = [...new Set(roots.map((file) => said(file) ?? 'core'))].filter((name) => name !== 'core').sort();
  for (const file of rootsOf('core')) visit(file, 'core', []);
  for (const own of all) for (const file of rootsOf(own)) visit(file, own, []);
  // What says that it is of a family, and has no public names of its own, is reached from another.
  for (const [file, own] of [...family])
    for (const next of neededBy(file)) if (!family.has(next)) visit(next, said(next) ?? own, [file]);

  const needs = new Map(all.map((name) => [name, new Set()]));
  for (const [file, own] of family) {
    if (own === 'core') continue;
    for (const next of neededBy(file)) {
      const other = family.get(next);
      if (other !== own && other !== 'core') needs.get(own).add(other);
    }
  }
  const whole = (name, path = []) => {
    if (path.includes(name)) throw new Error(`families need each other in a circle: ${[...path, name].join(' → ')}`);
    return [...needs.get(name)].flatMap((other) => [...whole(other, [...path, name]), other]);
  };
  return { family, needs: new Map(all.map((name) => [name, [...new Set(whole(name))].sort()])) };
}

/**
 * The family of each file of src/kernels, as public/families/ has it.
 * @returns by a file's path below the folder: `core`, a family's name, or undefined for what is loaded by itself
 */
export function familiesIn(kernels) {
  const modules = readModules(kernels, withoutLoads());
  const listed = readdirSync(join(kernels, 'public/families')).map((name) => `public/families/${name}`);
  const { family } = assign(modules, [...listed.filter((file) => !file.endsWith('/all.ts')), 'torch.ts']);
  const hasFamily = (name) => listed.includes(`public/families/${name}.ts`);
  return (file) => {
    if (family.has(file) || !existsSync(join(kernels, file))) return family.get(file);
    // What a family loads itself is there with it.
    const own = modules.said(file);
    return hasFamily(own) ? own : undefined;
  };
}
