/**
 * Declarations as they are published: without what no entry leads to, and without the comments on what nobody can name, or has by
 * another name, where it says the same (a layer's class, which stands behind its public form). tsc
 * writes a declaration for all that a module exports, and of most of torch's modules only types are asked for: an operator's function has a
 * public form, of which the declaration is another.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';

/**
 * Rewrites the declarations in a folder, and removes those that are not needed.
 * @param entries paths below the folder, without ".d.ts": all that they export is kept
 */
export function shakeTypes(folder, entries) {
  const modules = new Map();
  const moduleOf = (path) => {
    if (!modules.has(path)) modules.set(path, existsSync(path) ? readModule(path) : null);
    return modules.get(path);
  };
  /** What a name that a module exports stands for is needed; `isNamed`: programs can name it so. */
  const needExport = (path, name, isNamed = false) => {
    const module = moduleOf(path);
    if (!module) return false;
    visit(module);
    const found = module.exports.get(name);
    if (found) {
      found.used.add(name);
      if (!found.from) {
        for (const statement of module.locals.get(found.local) ?? []) statement.isNamed ||= isNamed;
        need(module, found.local);
      } else if (found.local === '*') needAll(found.from, isNamed);
      else needExport(found.from, found.local, isNamed);
      return true;
    }
    return (
      module.stars.filter((star) => needExport(star.from, name, isNamed)).map((star) => star.used.add('*')).length > 0
    );
  };
  const needAll = (path, isNamed) => {
    const module = moduleOf(path);
    if (!module) return;
    visit(module);
    for (const name of module.exports.keys()) needExport(path, name, isNamed);
    for (const star of module.stars) {
      star.used.add('*');
      needAll(star.from, isNamed);
    }
  };
  /** A name within a module is needed, by a statement's text. */
  const need = (module, name, text = '') => {
    const from = module.imports.get(name);
    if (from) {
      from.used.add(name);
      const imported = from.imported.get(name);
      const members = [...text.matchAll(new RegExp(`\\b${name}\\b(?:\\.(\\w+))?`, 'g'))].map(([, member]) => member);
      if (imported !== '*') needExport(from.from, imported);
      else if (members.every(Boolean)) for (const member of members) needExport(from.from, member);
      else needAll(from.from);
    }
    for (const statement of module.locals.get(name) ?? []) use(module, statement);
  };
  const use = (module, statement) => {
    if (statement.used.has('')) return;
    statement.used.add('');
    for (const word of statement.words) need(module, word, statement.text);
    for (const [, source, name] of statement.text.matchAll(/import\("(\.[^"]+)"\)(?:\.(\w+))?/g))
      if (name) needExport(resolved(module.path, source), name);
      else needAll(resolved(module.path, source));
  };
  /** What a module does without being asked: it adds to other modules, or to what is global. */
  const visit = (module) => {
    if (module.visited) return;
    module.visited = true;
    for (const statement of module.statements) {
      if (statement.isEffect) use(module, statement);
      if (statement.isEffect && statement.from && moduleOf(statement.from)) visit(moduleOf(statement.from));
    }
  };
  for (const entry of entries) needAll(join(folder, `${entry}.d.ts`), true);
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    const path = join(folder, name);
    if (!name.endsWith('.d.ts')) continue;
    if (modules.get(path)?.visited) writeFileSync(path, written(modules.get(path)));
    else rmSync(path);
  }
}

const resolved = (path, source) => join(dirname(path), source.replace(/\.[jt]s$/, '.d.ts'));

function readModule(path) {
  const text = readFileSync(path, 'utf8');
  const module = { path, statements: [], exports: new Map(), imports: new Map(), locals: new Map(), stars: [] };
  let end = 0;
  for (const node of parseSync(path, text).program.body) {
    const statement = {
      node,
      text: text.slice(node.start, node.end),
      before: text.slice(end, node.start),
      used: new Set(),
    };
    end = node.end;
    module.statements.push(statement);
    const source = node.source?.value;
    statement.isOutside = source !== undefined && !source.startsWith('.');
    if (source?.startsWith('.')) statement.from = resolved(path, source);
    statement.words = new Set(statement.text.replaceAll(/\/\*[\s\S]*?\*\//g, '').match(/[\w$]+/g));
    if (node.type === 'ExportAllDeclaration') {
      if (node.exported) module.exports.set(node.exported.name, Object.assign(statement, { local: '*' }));
      else module.stars.push(statement);
    } else if (node.type === 'ImportDeclaration') {
      statement.isEffect = node.specifiers.length === 0;
      statement.imported = new Map(
        node.specifiers.map(({ local, imported, type }) => [
          local.name,
          type === 'ImportNamespaceSpecifier' ? '*' : (imported?.name ?? 'default'),
        ]),
      );
      for (const name of statement.imported.keys()) module.imports.set(name, statement);
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration)
      for (const { local, exported } of node.specifiers)
        module.exports.set(exported.name, { local: local.name, from: statement.from, used: statement.used });
    else if (node.type === 'ExportDefaultDeclaration') {
      statement.isEffect = true;
      module.exports.set('default', { local: '', used: new Set() });
    } else {
      const { declaration = node } = node;
      const names = (declaration.declarations ?? [declaration]).map(({ id }) => id?.name).filter(Boolean);
      // What is added to another module, or to all.
      statement.isEffect = names.length === 0 || declaration.global === true || declaration.kind === 'global';
      statement.names = names;
      statement.isType = /^TS(Interface|TypeAlias)/.test(declaration.type);
      for (const name of names) {
        module.locals.set(name, [...(module.locals.get(name) ?? []), statement]);
        if (node.type === 'ExportNamedDeclaration') module.exports.set(name, { local: name, used: new Set() });
      }
    }
  }
  return module;
}

/** A class that stands behind its public form, without what it is constructed with: that is what the form says. */
function withoutArguments(text) {
  const { 0: head, index } = /\b(Layer|Optimizer|Schedule)Class<\[/.exec(text) ?? { 0: '' };
  if (!head) return text;
  const start = index + head.length;
  let end = start;
  for (let open = 1; open > 0; end++) open += text[end] === '[' ? 1 : text[end] === ']' ? -1 : 0;
  return text.slice(0, start) + text.slice(end - 1);
}

/** The text of a module with what is used of it. */
function written({ statements, exports }) {
  const named = new Set([...exports.values()].map(({ local }) => local));
  const kept = statements.flatMap(({ node, text: whole, before, names, used, isEffect, isType, isNamed }) => {
    const text = isNamed ? whole : withoutArguments(whole);
    const isTold = names
      ? isNamed || (isType && names.some((name) => named.has(name)))
      : isEffect && node.type !== 'ImportDeclaration';
    const lead = isTold ? before : before.replaceAll(/\/\*[\s\S]*?\*\/\n?/g, '');
    if (isEffect || used.has('') || used.has('*') || (node.type === 'ExportAllDeclaration' && used.size))
      return lead + text;
    const specifiers = node.specifiers?.filter(({ local, exported }) => used.has((exported ?? local).name)) ?? [];
    if (specifiers.length === 0) return [];
    if (specifiers.length === node.specifiers.length) return lead + text;
    const list = specifiers.map(({ local, imported, exported }) => {
      const [name, as] = exported ? [local.name, exported.name] : [imported.name, local.name];
      return name === as ? name : `${name} as ${as}`;
    });
    return lead + text.replace(/\{[\s\S]*?\}/, `{ ${list.join(', ')} }`);
  });
  return `${kept.join('').trimStart() || 'export {};'}\n`;
}
