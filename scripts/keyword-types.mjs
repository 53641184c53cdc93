/**
 * Declarations as they are published: a call may go on by keywords from each of its parameters on, and tsc writes what is left of
 * them at each. Of a call with many parameters that is more than an editor shows of a type, over and over. Here they are a chain of
 * interfaces, AdamFrom_lr, of which each has a keyword and all that follow.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Bytes that a chain has to save: few keywords are best read where they stand. */
const WORTH = 200;
const CALLS = /^TS(CallSignatureDeclaration|ConstructSignatureDeclaration|MethodSignature|DeclareFunction)$/;

/** @param folder whose declarations are rewritten */
export function nameKeywords(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const named = withNamedKeywords(text);
    if (named !== text) writeFileSync(file, named);
  }
}

/** @returns a module's text with such chains, each before the statement that needs it */
export function withNamedKeywords(text) {
  const edits = [];
  const taken = new Set();
  for (const statement of parseSync('module.d.ts', text).program.body)
    for (const call of callsIn(statement)) {
      const chain = chainOf(call, text, taken);
      if (!chain) continue;
      for (const { name } of chain.links) taken.add(name);
      edits.push(...chain.edits, [statement.start, statement.start, chain.links.map(written).join('')]);
    }
  return edits
    .sort(([a], [b]) => b - a)
    .reduce((made, [start, end, put]) => made.slice(0, start) + put + made.slice(end), text);
}

/** The forms of calls in a statement, each with the name of what is called. */
function callsIn(node, name = '') {
  if (!node || typeof node !== 'object') return [];
  const called = node.id?.name ?? (node.computed ? undefined : node.key?.name) ?? name;
  const inner = Object.entries(node).flatMap(([key, child]) => (key === 'parent' ? [] : callsIn(child, called)));
  return CALLS.test(node.type)
    ? [{ ...node, called: called.replace(/^(_|ConstructorOf_|CallsOf_)/, '') }, ...inner]
    : inner;
}

/** What the objects of a call's parameters are, where each is the end of the one before; undefined where that is not worth a chain. */
function chainOf({ called, params, typeParameters }, text, taken) {
  const generic = (typeParameters?.params ?? []).map(({ name }) => new RegExp(`\\b${name.name ?? name}\\b`));
  const objects = params
    .flatMap((param) => literalsIn(param.typeAnnotation))
    .map(({ start, end, members }) => ({ start, end, members: members.map((one) => text.slice(one.start, one.end)) }))
    .filter(({ members }) => !generic.some((name) => members.some((one) => name.test(one))));
  const all = objects[0]?.members ?? [];
  const ends = objects.filter(({ members }) => members.join() === all.slice(all.length - members.length).join());
  const lengths = [...new Set(ends.map(({ members }) => members.length))].sort((a, b) => a - b);
  if (lengths.length < 2 || lengths[0] === 0) return undefined;
  const nameOf = (length) => {
    const [keyword] = /^\w+/.exec(all[all.length - length]);
    let name = `${called}From_${keyword}`;
    for (let i = 2; taken.has(name); i++) name = `${called}${i}From_${keyword}`;
    return name;
  };
  const links = lengths.map((length, i) => ({
    name: nameOf(length),
    next: i ? nameOf(lengths[i - 1]) : undefined,
    keywords: all.slice(all.length - length, i ? all.length - lengths[i - 1] : undefined),
  }));
  const edits = ends.map(({ start, end, members }) => [start, end, links[lengths.indexOf(members.length)].name]);
  const saved = edits.reduce((sum, [start, end, put]) => sum + end - start - put.length, 0);
  return saved - links.map(written).join('').length < WORTH ? undefined : { links, edits };
}

const written = ({ name, next, keywords }) =>
  `interface ${name} ${next ? `extends ${next} ` : ''}{ ${keywords.join(' ').replace(/;$/, '')} }\n`;

/** The object types in a type: itself, one of a union, or what is given to a name. */
function literalsIn(node) {
  if (node?.type === 'TSTypeLiteral') return [node];
  return [node?.typeAnnotation, node?.types, node?.typeArguments?.params].flat().filter(Boolean).flatMap(literalsIn);
}
