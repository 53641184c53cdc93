/**
 * Declarations of classes as they are published: without members that say what the class says from which they are inherited, which tsc
 * repeats wherever a class does the same in its own way; and without those by which Lit draws an element.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Declared by Lit, for Lit. */
const OF_LIT = new Set(
  (
    'styles properties createRenderRoot connectedCallback disconnectedCallback attributeChangedCallback scheduleUpdate ' +
    'shouldUpdate willUpdate update render firstUpdated updated getUpdateComplete'
  ).split(' '),
);

/** @param folder whose declarations are rewritten */
export function dropInherited(folder) {
  const paths = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.d.ts'));
  const modules = new Map(
    paths.map((name) => join(folder, name)).map((path) => [path, readClasses(path, readFileSync(path, 'utf8'))]),
  );
  /** The class of a declaration's parent; 'lit' where that is Lit's. */
  const parentOf = ({ superClass, superTypeArguments }, { path, imports, classes }) => {
    // What is inherited from a generic class says something else by the same words.
    if (superClass?.type !== 'Identifier' || superTypeArguments) return undefined;
    const from = imports.get(superClass.name);
    if (from?.source === 'lit') return 'lit';
    const module = from
      ? modules.get(join(dirname(path), from.source.replace(/\.[jt]s$/, '.d.ts')))
      : { path, classes };
    const found = module?.classes.get(from?.name ?? superClass.name);
    return found && { found, module: modules.get(module.path) };
  };
  for (const [path, module] of modules) {
    const dropped = [];
    for (const declaration of module.classes.values())
      for (const member of declaration.body.body) {
        if (member.key?.type !== 'Identifier') continue;
        const [said, ...others] = sayings(declaration, member.key.name, module.text);
        if (!said || others.length || isTold(member, module.text)) continue;
        let parent = parentOf(declaration, module);
        while (parent && parent !== 'lit') {
          const inherited = sayings(parent.found, member.key.name, parent.module.text);
          if (inherited.length) {
            if (inherited.length === 1 && inherited[0] === said) dropped.push(member);
            break;
          }
          parent = parentOf(parent.found, parent.module);
        }
        if (parent === 'lit' && OF_LIT.has(member.key.name)) dropped.push(member);
      }
    if (dropped.length) writeFileSync(path, without(module.text, dropped));
  }
}

function readClasses(path, text) {
  const [imports, classes] = [new Map(), new Map()];
  for (const node of parseSync(path, text).program.body) {
    const declaration = node.declaration ?? node;
    if (declaration.type === 'ClassDeclaration') classes.set(declaration.id.name, declaration);
    if (node.type !== 'ImportDeclaration') continue;
    for (const { local, imported } of node.specifiers)
      imports.set(local.name, { source: node.source.value, name: imported?.name });
  }
  return { path, text, imports, classes };
}

/** What a class says of a name: more than once where there are several forms, or a getter with a setter. */
const sayings = ({ body }, name, text) =>
  body.body.flatMap(({ key, kind, start, end }) =>
    key?.type === 'Identifier' && key.name === name && kind !== 'constructor' ? text.slice(start, end) : [],
  );

/** Whether a comment says more. */
const isTold = ({ start }, text) => text.slice(0, start).trimEnd().endsWith('*/');

function without(text, members) {
  for (const { start, end } of members.sort((a, b) => b.start - a.start)) {
    const line = text.lastIndexOf('\n', start) + 1;
    text = text.slice(0, line) + text.slice(text.indexOf('\n', end) + 1);
  }
  return text;
}
