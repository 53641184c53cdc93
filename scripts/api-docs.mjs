/**
 * What the editor completes: the names of `spark` and `torch` with their signatures and first sentences, read from the
 * sources' own docstrings. The build puts them in place of `src/components/editor/api.ts`; so does the test runner.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflatedText } from './deflated-text.mjs';

const src = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src');

/** The first sentence of a docblock, as plain text. */
function sentence(block) {
  const text = (block ?? '')
    .replace(/^\s*\/\*\*|\*\/\s*$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .split(/^@|\n\s*\n/m)[0]
    .replace(/\s+/g, ' ')
    .trim();
  return /^.*?[.:](?= |$)/.exec(text)?.[0] ?? text;
}

/** A docblock that stands directly before what follows. */
const DOC = String.raw`(?:(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*)?`;

/** "(a, b)" of a list with types; '' without one. */
function parameters(list) {
  if (list === undefined) return '';
  const names = [...list.matchAll(/(?:^|,\s*)\s*(?:\.\.\.)?(\w+)\??\s*:/g)].map((match) => match[1]);
  return `(${names.join(', ')})`;
}

/** What a module declares under its own names. */
function declared(text) {
  const found = new Map();
  const add = (name, kind, doc, detail) => {
    const known = found.get(name);
    if (!known || (!known.info && doc)) found.set(name, { label: name, kind, detail, info: sentence(doc) });
  };
  for (const { 0: head, 1: doc, 2: name, index } of text.matchAll(
    new RegExp(`${DOC}export (?:abstract )?class (\\w+)`, 'g'),
  )) {
    const body = text.slice(index + head.length).split(/\n\}/)[0];
    add(name, 'class', doc, parameters(/\n {2}constructor\(([^)]*)/.exec(body)?.[1]));
  }
  const functions = new RegExp(`${DOC}export (?:async )?function (\\w+)(?:<[^(]*>)?\\(([^)]*)`, 'g');
  for (const [, doc, name, list] of text.matchAll(functions)) {
    add(name, 'function', doc, parameters(list));
  }
  const constants = new RegExp(`${DOC}export const (\\w+)[^=]*=\\s*([^;]{0,200})`, 'g');
  for (const [, doc, name, value] of text.matchAll(constants)) {
    const signature = /^\w*\(\s*'\w+(\([^']*\))'/.exec(value)?.[1];
    add(name, /^[A-Z]/.test(name) ? 'class' : 'function', doc, signature ?? '');
  }
  return found;
}

/** Everything a module exports, re-exports included; namespaces as `members`. */
function exported(file) {
  const text = readFileSync(file, 'utf8');
  const found = new Map([...declared(text)].filter(([name]) => new RegExp(`export[^;]*\\b${name}\\b`).test(text)));
  const from = (path) => exported(resolve(dirname(file), path));
  for (const [, name, path] of text.matchAll(/^export \* as (\w+) from '(\..*?)'/gm))
    found.set(name, { label: name, kind: 'namespace', detail: '', info: '', members: [...from(path).values()] });
  for (const [, path] of text.matchAll(/^export \* from '(\..*?)'/gm))
    for (const [name, one] of from(path)) found.set(name, one);
  // A class that is typed anew has the parameters that it had.
  const typed = new Map(
    [...text.matchAll(new RegExp(`${DOC}const (_\\w+) = (\\w+)\\.(\\w+) as `, 'g'))].map(
      ([, doc, name, space, own]) => {
        const [, path] = new RegExp(`^import \\* as ${space} from '(\\..*?)'`, 'm').exec(text);
        return [name, { kind: 'class', detail: from(path).get(own).detail, info: sentence(doc) }];
      },
    ),
  );
  const imported = [...text.matchAll(/^import \{([^}]*)\} from '(\..*?)'/gm)];
  for (const [, list, path] of text.matchAll(/^export \{([^}]*)\}(?: from '(\..*?)')?/gm)) {
    const home = (name) => imported.find(([, names]) => names.split(/[\s,]+/).includes(name))?.[2];
    const all = path
      ? from(path)
      : new Map(list.split(/[\s,]+/).flatMap((name) => [...(home(name) ? from(home(name)) : [])]));
    for (const entry of list.split(',').map((part) => part.trim())) {
      const [, name, as = name] = /^(\w+)(?: as (\w+))?$/.exec(entry) ?? [];
      if (name)
        found.set(as, {
          ...(all.get(name) ?? typed.get(name) ?? { kind: 'function', detail: '', info: '' }),
          label: as,
        });
    }
  }
  return found;
}

/** The members of `interface Spark`. */
function sparkMembers() {
  const text = readFileSync(join(src, 'runtime/worker/spark.ts'), 'utf8');
  const body = /export interface Spark \{([\s\S]*?)\n\}/.exec(text)[1];
  const found = new Map();
  const member = new RegExp(`${DOC}^ {2}(?:readonly )?(\\w+)(?:<[^(]*>)?(\\(.*?\\))?: ([^\\n]*);$`, 'gm');
  for (const [, doc, name, list, type] of body.matchAll(member)) {
    const known = found.get(name);
    if (known) known.info ||= sentence(doc);
    else
      found.set(name, {
        label: name,
        kind: list ? 'function' : 'property',
        detail: list ?? `: ${type}`,
        info: sentence(doc),
      });
  }
  return [...found.values()];
}

const sorted = (list) => list.sort((a, b) => (a.label < b.label ? -1 : 1));

/** Operators by their public names: api.json knows their parameters, with types and defaults. */
function operators() {
  const { operators } = JSON.parse(readFileSync(join(src, 'kernels/api.json'), 'utf8'));
  const parameter = ({ name, rest }) => rest?.split(':')[0] ?? name;
  return new Map(
    operators.flatMap(({ names, kind, signatures, summary }) =>
      names.map((name) => [
        name,
        {
          kind: kind === 'class' ? 'class' : 'function',
          detail: signatures.length ? `(${signatures[0].parameters.map(parameter).join(', ')})` : '',
          info: sentence(summary),
        },
      ]),
    ),
  );
}

/** What a module exports, with what is known of operators. */
function members(list, space, known) {
  for (const entry of list) {
    Object.assign(entry, known.get(`${space}.${entry.label}`));
    if (entry.members) members(entry.members, `${space}.${entry.label}`, known);
  }
  return sorted(list);
}

/** The methods of a tensor, told as the functions that they are: it is their first parameter. */
function tensorMembers(known) {
  const own = [...known].filter(([name]) => name.startsWith('Tensor.'));
  return sorted(own.map(([name, about]) => ({ label: name.slice('Tensor.'.length), ...about })));
}

/** @returns {{ spark: object[], torch: object[] }} */
export function apiDocs() {
  const known = operators();
  const torch = members([...exported(join(src, 'kernels/index.ts')).values()], 'torch', known);
  torch.find(({ label }) => label === 'Tensor').members = tensorMembers(known);
  return { spark: sorted(sparkMembers()), torch };
}

const KINDS = ['function', 'class', 'namespace', 'property'];
/**
 * Entries as they are packed: their fields in order, without names, of which there would be thousands. What stands in several
 * namespaces is told once; then the number of that entry stands for it.
 */
function packing() {
  const told = [];
  return function packed({ label, kind, detail, info, members }) {
    const text = `${detail}\n${info}`;
    const known = text.length > '\n'.length + '1000'.length ? told.indexOf(text) : -1;
    told.push(text);
    const about = known < 0 ? [detail, info] : members ? [known, ''] : [known];
    return [label, KINDS.indexOf(kind), ...about, ...(members ? [members.map(packed)] : [])];
  };
}

/** All entries, packed, as a text. */
export function apiText() {
  const { spark, torch } = apiDocs();
  const packed = packing();
  return JSON.stringify([spark.map(packed), torch.map(packed)]);
}

/** The module that takes the place of `api.ts`. */
export async function apiModule() {
  return `${await deflatedText(apiText())}
const kinds = ${JSON.stringify(KINDS)};
const told = [];
function entry([label, kind, first, second, members]) {
  const [detail, info] = typeof first === 'number' ? told[first] : [first, second];
  told.push([detail, info]);
  return { label, kind: kinds[kind], detail, info, members: members?.map(entry) };
}
async function unpacked() {
  const [spark, torch] = JSON.parse(await text()).map((list) => list.map(entry));
  return { spark, torch };
}
let api;
export const readAPI = () => (api ??= unpacked());`;
}
