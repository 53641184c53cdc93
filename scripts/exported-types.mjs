/**
 * Declarations as they are published: what a module declares as `_abs` and exports as `abs`, since there are words that can be no
 * variable, is declared as `abs` where nothing else has that name, and exported where it is declared. All in such a file is declared:
 * what is exported does not say so (0.01 MB).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** @param folder whose declarations are rewritten */
export function exportWhereDeclared(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const written = exportedWhereDeclared(text);
    if (written !== text) writeFileSync(file, written);
  }
}

/** @returns the text of a module, with the same exports */
export const exportedWhereDeclared = (text) => withoutList(text).replace(/^export declare /gm, 'export ');

function withoutList(text) {
  const { body } = parse(text).program;
  const list = body.find(
    ({ type, source, declaration }) => type === 'ExportNamedDeclaration' && !source && !declaration,
  );
  if (!list) return text;
  const used = new Set();
  for (const statement of body) if (statement !== list) collect(statement, used);
  const declares = (statement, name) =>
    (statement.declarations ?? [statement]).some(({ id }) => id?.type === 'Identifier' && id.name === name);
  const edits = [];
  const renamed = new Map();
  const kept = list.specifiers.filter(({ local, exported }) => {
    const declared = body.filter((statement) => declares(statement, local.name));
    const isFree = !used.has(exported.name) && parse(`declare const ${exported.name}: 1;`).errors.length === 0;
    if (local.name !== `_${exported.name}` || !isFree || declared.length === 0) return true;
    if (declared.some(({ declarations }) => declarations?.length > 1)) return true;
    renamed.set(local.name, exported.name);
    edits.push(...declared.map(({ start }) => [start, start, 'export ']));
    return false;
  });
  // Without a list, a module of declarations exports all of them: what it keeps to itself needs an empty one.
  const left = kept.map(({ start, end }) => text.slice(start, end)).join(', ');
  edits.push([list.start, list.end, left ? `export { ${left} };` : 'export {};']);
  return edits
    .sort(([a], [b]) => b - a)
    .reduce((made, [start, end, put]) => made.slice(0, start) + put + made.slice(end), text)
    .replace(/(?<![.\w$'"])_\w+/g, (name) => renamed.get(name) ?? name);
}

const parse = (text) => parseSync('module.d.ts', text);

/** The names that a statement declares at its module's top, or refers to. */
function collect(node, used) {
  if (!node || typeof node !== 'object') return;
  const names = [
    node.id,
    node.local,
    node.typeName,
    node.exprName,
    node.left,
    node.expression,
    node.superClass,
    node.name,
  ];
  for (const one of names) if (one?.type === 'Identifier') used.add(one.name);
  for (const key in node) if (key !== 'parent') collect(node[key], used);
}
