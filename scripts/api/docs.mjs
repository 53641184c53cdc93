/**
 * What the sources say of every public name of torch: parsed, never searched for, so that a name nothing is said of is found as well.
 *
 * An entry is a declaration with all its names: an operator or a class that `npm run declare` knows, another export, a member of an
 * object that is exported, a method of one of the classes of `MEMBERS`, or a namespace.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { readComment, summaryOf } from '../comments.mjs';
import { readModules, withoutLoads } from '../families.mjs';

/** Classes whose members are public names of their own, by the path that they begin with: where these are declared. */
export const MEMBERS = {
  Tensor: ['core/tensor.ts#Tensor'],
  // Its hooks come with a family of their own.
  'torch.nn.Module': ['nn/module.ts#Module', 'nn/hooks.ts#HookMethods'],
  'torch.optim.Optimizer': ['optim/optimizer.ts#Optimizer'],
};

/** What is taken out of a comment: the rest is what it says. */
const TAGS = [
  ...['names', 'lean', 'spread', 'dtype', 'shape', 'getter', 'later', 'constant', 'also', 'plain'],
  ...['example', 'dtypes', 'throws', 'see', 'family', 'internal'],
];

/** The sources, parsed when they are asked for. */
function sourcesIn(kernels) {
  const files = new Map();
  return function read(file) {
    if (files.has(file)) return files.get(file);
    const path = join(kernels, file);
    if (!existsSync(path)) return null;
    const text = readFileSync(path, 'utf8');
    const { program, comments } = parseSync(file, text);
    const ends = new Map(comments.map(({ start, end }) => [end, start]));
    /** The comment that stands before a place, and where it does; a linter's line may stand between. */
    const before = (start, place = start) => {
      const end = text.slice(0, start).trimEnd().length;
      const begin = ends.get(end);
      if (begin === undefined) return { text: '', start: place, end: place };
      const found = text.slice(begin, end);
      return found.startsWith('/**') ? { text: found, start: begin, end } : before(begin, place);
    };
    const top = new Map();
    const interfaces = new Map();
    const origins = new Map();
    /** What is exported under another name than it has here. */
    const renamed = new Map();
    for (const statement of program.body) {
      if (statement.type === 'ImportDeclaration')
        for (const { local, imported, type } of statement.specifiers)
          origins.set(local.name, {
            file: join(dirname(file), statement.source.value),
            name: type === 'ImportNamespaceSpecifier' ? '*' : imported?.name,
          });
      if (statement.type === 'ExportNamedDeclaration' && !statement.source)
        for (const { local, exported } of statement.specifiers) renamed.set(exported.name, local.name);
      const declaration = statement.declaration ?? statement;
      const isExported = declaration !== statement;
      if (declaration.type === 'TSInterfaceDeclaration') interfaces.set(declaration.id.name, declaration);
      if (/^TS(TypeAlias|Interface)/.test(declaration.type)) continue;
      for (const each of declaration.declarations ?? [declaration]) {
        const names = each.id?.name ? [each.id.name] : (each.id?.properties?.map(({ value }) => value.name) ?? []);
        for (const name of names) {
          const known = top.get(name);
          if (known) known.others.push(each);
          else top.set(name, { node: each.init ?? each, comment: before(statement.start), others: [], isExported });
        }
      }
    }
    const head = { text: comments[0] ? text.slice(comments[0].start, comments[0].end) : '' };
    const made = { file, text, top, interfaces, origins, renamed, before, head };
    files.set(file, made);
    return made;
  };
}

const isFunction = (node) => /Function/.test(node?.type ?? '');

/** "(input: Tensor, dim?: Int): Tensor" of a function. */
function signatureOf(fn, text) {
  const cut = ({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ');
  const result = fn.returnType ? cut(fn.returnType) : '';
  return `(${fn.params.map(cut).join(', ')})${result}`;
}

/** The names and types of a function's parameters; of those that are taken apart no names. */
const parametersOf = (fn, text) =>
  fn.params.map((node) => {
    const target = node.left ?? node;
    const annotation = target.typeAnnotation?.typeAnnotation;
    return {
      name: target.type === 'Identifier' ? target.name.replace(/^_|_$/g, '') : undefined,
      type: annotation ? text.slice(annotation.start, annotation.end) : '',
    };
  });

/** Whether it is an object of plain values, each of which says by its name what it is. */
function isData(node) {
  const object = node?.type === 'TSAsExpression' ? node.expression : node;
  const isPlain = ({ value }) => /^(Literal|UnaryExpression)$/.test(value?.type);
  return object?.type === 'ObjectExpression' && object.properties.length > 0 && object.properties.every(isPlain);
}

/** Signatures of what a declaration is a function by, and the parameters of the first of them. */
function signaturesOf({ node, others }, text) {
  const made = /^Class/.test(node.type) ? node.body.body.find(({ kind }) => kind === 'constructor') : null;
  const all = made ? [made.value] : [node, ...others].filter(isFunction);
  const overloads = all.filter(({ body }) => !body);
  const shown = overloads.length ? overloads : all;
  return {
    signatures: shown.map((fn) => signatureOf(fn, text)),
    parameters: shown.length ? parametersOf(shown[0], text) : [],
  };
}

/** The members of a class, or of an object, with their comments; what is private or internal is not public. */
function membersOf(node, { text, before }) {
  const members = new Map();
  for (const member of node?.body?.body ?? node?.properties ?? []) {
    const name = member.key?.name ?? member.key?.value;
    if (!name || member.computed || member.key.type === 'PrivateIdentifier' || member.static || member.declare)
      continue;
    if (member.kind === 'constructor') continue;
    const isSigned = member.type === 'TSMethodSignature';
    const fn = isSigned ? member : isFunction(member.value) ? member.value : null;
    const comment = before(member.start);
    const known = members.get(name);
    const isRead = member.kind === 'get' || member.kind === 'set' || !fn;
    const signature = fn && !isRead ? signatureOf(fn, text) : null;
    if (known) {
      if (!known.comment.text) known.comment = comment;
      if (signature && (known.isOverloaded || !fn.body)) {
        if (fn.body) continue;
        known.signatures.push(signature);
      }
      continue;
    }
    const isOverloaded = !isSigned && member.type !== 'TSAbstractMethodDefinition' && Boolean(fn && !fn.body);
    const isProtected = Boolean(member.accessibility) && member.accessibility !== 'public';
    const parameters = signature ? parametersOf(fn, text) : [];
    members.set(name, {
      comment,
      isRead,
      isProtected,
      isOverloaded,
      parameters,
      signatures: signature ? [signature] : [],
    });
  }
  return members;
}

/**
 * @param kernels the folder of torch's sources
 * @returns the entries, and `entryOf(path)`: that of a public name, or undefined
 */
export function readDocs(kernels) {
  const api = JSON.parse(readFileSync(join(kernels, 'api.json'), 'utf8'));
  const read = sourcesIn(kernels);
  const modules = readModules(kernels, withoutLoads());
  const entries = new Map();
  const byName = new Map();
  const add = (path, key, make) => {
    if (byName.has(path)) return;
    if (!entries.has(key)) entries.set(key, { names: [], source: `src/kernels/${key}`, parameters: [], ...make() });
    const entry = entries.get(key);
    if (!entry.names.includes(path)) entry.names.push(path);
    byName.set(path, entry);
  };
  const about = (comment, file) => {
    // What a single line says has its tags in it.
    const text = comment.text ? comment.text.replace(/ @(?=(throws|see|internal)\b)/g, '\n@') : '/** */';
    const { said, tags } = readComment(text, TAGS);
    const [page] = /https:\/\/\S+$/.exec(said) ?? [];
    if (page && !tags.has('see')) tags.set('see', page);
    const summary = summaryOf(said).replace(/\s*https:\/\/\S+$/, '');
    return { said, summary: summary.replaceAll('\n', ' '), tags, comment: { file, ...comment } };
  };

  for (const { names, kind, source, signatures, differentiable } of api.operators) {
    const [file, identifier] = source.replace('src/kernels/', '').split('#');
    const found = read(file).top.get(identifier);
    // A method's tensor stands before its name.
    const isMethod = names[0].startsWith('Tensor.');
    const written = signatures.map(({ parameters, result }) => {
      const list = parameters
        .slice(Number(isMethod))
        .map(
          ({ rest, name, type, optional, default: fallback }) =>
            rest ??
            `${name}${optional && fallback === undefined ? '?' : ''}: ${type}${fallback === undefined ? '' : ` = ${fallback}`}`,
        );
      return `(${list.join(', ')})${kind === 'class' ? '' : `: ${result}`}`;
    });
    const parameters = (signatures[0]?.parameters ?? []).map(({ name, type }) => ({ name, type }));
    for (const path of names)
      add(path, `${file}#${identifier}`, () => ({
        isData: isData(found.node),
        ...{ kind, ...about(found.comment, file), differentiable, parameters },
        signatures: written.length ? written : signaturesOf(found, read(file).text).signatures,
      }));
  }

  /** Names that are exported, namespace by namespace. */
  const space = (file, path) => {
    for (const [word, { file: from, name }] of modules.names(file)) {
      if (name === '*') {
        add(`${path}.${word}`, `${from}#${path}.${word}`, () => ({
          kind: 'namespace',
          ...about(read(from).head, from),
          signatures: [],
        }));
        space(from, `${path}.${word}`);
        continue;
      }
      exported(`${path}.${word}`, from, name);
    }
  };
  /** A name that a file exports, and the members of what it is, where that is an object. */
  const exported = (path, file, name) => {
    const own = file.replace(/^public\//, '');
    const source = read(own)?.top.has(name) ? read(own) : read(file);
    const local = source?.top.has(name) ? name : source?.renamed.get(name);
    const found = source?.top.get(local);
    if (!found) return;
    add(path, `${source.file}#${local}`, () => ({
      isData: isData(found.node),
      ...{ kind: 'export', ...about(found.comment, source.file), ...signaturesOf(found, source.text) },
    }));
    object(path, own, found.node);
  };
  const object = (path, file, node) => {
    const source = read(file);
    if (node?.type === 'Identifier') {
      const { file: from = file, name = node.name } = source.origins.get(node.name) ?? {};
      const there = read(from)?.top.get(name);
      if (there && there.node !== node) object(path, from, there.node);
      return;
    }
    if (node?.type !== 'ObjectExpression') return;
    for (const property of node.properties) {
      if (property.type === 'SpreadElement') {
        object(path, file, property.argument);
        continue;
      }
      const name = property.key.name;
      const value = property.value;
      const origin = value.type === 'Identifier' && source.origins.get(value.name);
      if (origin?.name === '*') {
        const [known] =
          [...byName].find(([, { source: at }]) => at.startsWith(`src/kernels/${origin.file}#torch.`)) ?? [];
        add(
          `${path}.${name}`,
          known ? byName.get(known).source.replace('src/kernels/', '') : `${origin.file}#*`,
          () => ({
            ...{ kind: 'namespace', ...about(read(origin.file).head, origin.file), signatures: [] },
          }),
        );
        space(origin.file, `${path}.${name}`);
        continue;
      }
      if (origin && !source.before(property.start).text) {
        const at = modules.names(origin.file).get(origin.name);
        if (at) exported(`${path}.${name}`, at.file, at.name);
        continue;
      }
      const local = value.type === 'Identifier' ? source.top.get(value.name) : undefined;
      if (local?.comment.text) {
        add(`${path}.${name}`, `${file}#${value.name}`, () => ({
          ...{ kind: 'export', ...about(local.comment, file), ...signaturesOf(local, source.text) },
        }));
        continue;
      }
      const signatures = isFunction(value) ? [signatureOf(value, source.text)] : [];
      const parameters = isFunction(value) ? parametersOf(value, source.text) : [];
      const owner = [...source.top].find(([, each]) => each.node === node)?.[0] ?? path;
      add(`${path}.${name}`, `${file}#${owner}.${name}`, () => ({
        kind: 'member',
        isData: value.type === 'MemberExpression',
        ...about(source.before(property.start), file),
        ...{ signatures, parameters },
      }));
      object(`${path}.${name}`, file, value);
    }
  };
  space('index.ts', 'torch');

  for (const [path, place] of Object.entries(MEMBERS).flatMap(([path, places]) => places.map((each) => [path, each]))) {
    const [file, identifier] = place.split('#');
    const source = read(file);
    const node = source.top.get(identifier)?.node ?? source.interfaces.get(identifier);
    for (const [name, member] of membersOf(node, source))
      add(`${path}.${name}`, `${file}#${identifier}.${name}`, () => ({
        ...{ kind: 'method', ...member, ...about(member.comment, file) },
      }));
  }
  for (const entry of entries.values()) {
    const [file, identifier] = entry.source.replace('src/kernels/', '').split('#');
    const node = read(file)?.top.get(identifier)?.node;
    const isWritten = /^Class/.test(node?.type ?? '');
    entry.isClass = entry.kind === 'class' || isWritten;
    // What only subclasses see, and what only torch's own modules do.
    entry.isInternal = Boolean(entry.isProtected) || entry.tags.has('internal');
    if (!isWritten || entry.names.some((name) => name in MEMBERS || name === 'torch.Tensor')) continue;
    entry.members = [...membersOf(node, read(file))].flatMap(([name, { comment, signatures, isRead }]) => {
      const { summary, tags } = about(comment, file);
      return summary && !tags.has('internal') ? [{ name, summary, signature: signatures[0], isRead }] : [];
    });
  }
  return { entries: [...entries.values()], entryOf: (path) => byName.get(path) };
}

/** What a path of a public name leads to: a function, a class, a getter's function, a value. */
export function standsAt(torch, path) {
  for (const space of Object.keys(MEMBERS)) {
    if (!path.startsWith(`${space}.`)) continue;
    const owner = space === 'Tensor' ? torch.Tensor : standsAt(torch, space);
    const { get, value } = Object.getOwnPropertyDescriptor(owner.prototype, path.slice(space.length + 1)) ?? {};
    if (get || value) return get ?? value;
  }
  return path
    .split('.')
    .slice(1)
    .reduce((space, word) => space?.[word], torch);
}

/** Every public name that can be reached from torch as it is, namespaces and what is in them, and the members of those classes. */
export function reachable(torch) {
  const found = [];
  const seen = new Set();
  const visit = (space, path) => {
    if (seen.has(space)) return;
    seen.add(space);
    for (const name of Object.getOwnPropertyNames(space)) {
      const value = space[name];
      found.push(`${path}.${name}`);
      const isSpace =
        value && typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value));
      if (isSpace) visit(value, `${path}.${name}`);
    }
  };
  visit(torch, 'torch');
  for (const path of Object.keys(MEMBERS)) {
    const owner = path === 'Tensor' ? torch.Tensor : standsAt(torch, path);
    for (const name of Object.getOwnPropertyNames(owner.prototype))
      if (name !== 'constructor') found.push(`${path}.${name}`);
  }
  return found;
}

/** What shapes.ts says of each type that `@shape` may name. */
export function shapeRules(kernels) {
  const text = readFileSync(join(kernels, 'core/shapes.ts'), 'utf8');
  const { program, comments } = parseSync('shapes.ts', text);
  const ends = new Map(comments.map(({ start, end }) => [end, text.slice(start, end)]));
  const rules = new Map();
  for (const { declaration, start } of program.body) {
    if (!/^TS(TypeAlias|Interface)Declaration$/.test(declaration?.type)) continue;
    const comment = ends.get(text.slice(0, start).trimEnd().length) ?? '';
    rules.set(
      declaration.id.name,
      comment.startsWith('/**') ? summaryOf(readComment(comment, []).said).replaceAll('\n', ' ') : '',
    );
  }
  return rules;
}

/** Every function and class that files of these folders export, with the comment before it. */
export function topOfFiles(kernels, folders) {
  const read = sourcesIn(kernels);
  return folders.flatMap((folder) =>
    readdirSync(join(kernels, folder))
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const file = `${folder}/${name}`;
        const { top } = read(file);
        return [...top]
          .filter(([, { node, isExported }]) => isExported && (isFunction(node) || /^Class/.test(node.type)))
          .map(([own, { comment }]) => ({ file, name: own, comment: comment.text }));
      }),
  );
}
