/**
 * `npm run declare`: writes src/kernels/public/ and src/kernels/api.json, the public face of torch, from the operators' own
 * declarations; `--check` only says whether they are up to date. An operator is one documented function in src/kernels, with
 * PyTorch's names of its parameters; what TypeScript can't say of it stands in tags of its comment (docs/decisions/0037):
 *
 *   @names torch.softmax Tensor.softmax   all its public names, the one that errors say first; Tensor.name_ is its form in place
 *   @lean                                 its method is there in lean.ts, too; `@lean in`: in place, `@lean both`: either way
 *   @spread size                          the numbers of this parameter may be arguments of their own: x.view(2, 3)
 *   @dtype input                          its tensors have the dtype of its input
 *   @getter                               read without being called: x.T
 *   @constant                             no gradient flows through it, though it is made of functions that have some
 *   @later ./factors.ts                   loaded from there when it is first called: a promise of what it gives
 *   @also device dtype                    keywords that PyTorch has besides, and whoever is declared needs not know of
 *   @plain                                its arguments are as they are: a plain object among them is no keywords
 *
 * So is a class, a layer or an optimizer (see constructors.mjs). Functions with a rest parameter, classes that nothing is known to be
 * constructed with, and constants are handed on as they are. An underscore at a parameter's start says
 * that it is not used, one at its end that JavaScript, or the file, has the name for something else.
 */
import './setup.mjs';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { constructorOf } from './constructors.mjs';
import { root } from './setup.mjs';

const HEAD =
  '// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.\n';

const OWN_TAGS = ['names', 'lean', 'spread', 'dtype', 'getter', 'later', 'constant', 'also', 'plain'];

/** Types of the keywords that `@also` names; those of which no type is here are switches that change nothing. */
const ALSO = { device: 'DeviceLike', dtype: 'DtypeName | null' };
const ALSO_FROM = { DeviceLike: 'placement.ts', DtypeName: 'dtype.ts' };

/** Names of parameters that tensors have as attributes of the same type: a tensor is not to pass for such keywords. */
const ALSO_OF_TENSORS = ['dtype', 'device', 'requires_grad'];

/** Words that may name a keyword, but no parameter. */
const RESERVED = ['var', 'default', 'with', 'in', 'new', 'function'];

/** The places that a public form is put into under its own name, as `PLACES` in src/kernels/scope.ts has them. */
const PLACES = ['torch', 'torch.nn.functional', 'torch.linalg', 'torch.special', 'Tensor', 'Tensor_'];

const bare = (name) => name.replace(/^_|_$/g, '');
const lastOf = (name) => name.slice(name.lastIndexOf('.') + 1);
const spaceOf = (name) => name.slice(0, name.lastIndexOf('.'));
const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

// ── What is declared ────────────────────────────────────────────────────────────────────────────────────────────────

/** What a comment says, and our tags in it. */
function readComment(text) {
  const [kept, tags] = [[], new Map()];
  let tag = null;
  for (const line of text.slice(3, -2).split('\n')) {
    const plain = line.replace(/^\s*\* ?/, '').trim();
    const found = /^@(\w+)\s*(.*)$/.exec(plain);
    if (found) tag = found[1];
    if (!OWN_TAGS.includes(tag)) kept.push(plain);
    else tags.set(tag, `${tags.get(tag) ?? ''} ${found ? found[2] : plain}`.trim());
    if (found?.[1] === 'see') tags.set('see', found[2]);
  }
  return { said: kept.join('\n').trim(), tags };
}

function walk(node, see) {
  if (Array.isArray(node)) for (const item of node) walk(item, see);
  else if (typeof node?.type === 'string') {
    see(node);
    for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, see);
  }
}

/** A parameter: its name as PyTorch has it, its type as text, whether it may be left out, and its default; or its text alone. */
function readParameter(node, source) {
  const text = ({ start, end }) => source.slice(start, end);
  const [target, fallback] = node.type === 'AssignmentPattern' ? [node.left, text(node.right)] : [node];
  if (target.type !== 'Identifier') return { text: text(target) };
  const annotation = target.typeAnnotation?.typeAnnotation;
  return {
    name: bare(target.name),
    type: annotation && text(annotation),
    optional: Boolean(target.optional) || fallback !== undefined,
    default: fallback,
  };
}

function readSignature(node, source) {
  const text = ({ start, end }) => source.slice(start, end);
  return {
    node,
    generics: (node.typeParameters?.params ?? []).map(text),
    parameters: node.params.map((parameter) => readParameter(parameter, source)),
    result: node.returnType && text(node.returnType.typeAnnotation),
  };
}

/** The same of a class, whose instances are the result. */
function readConstructor(identifier, declaration, node, { fn, hasStatics }, source) {
  const names = (node.typeParameters?.params ?? []).map(({ name }) => name.name);
  const type = `${identifier}${names.length ? `<${names.join(', ')}>` : ''}`;
  const result = declaration.declarations ? `InstanceType<typeof plain.${identifier}>` : `plain.${type}`;
  const signature = readSignature({ ...fn, typeParameters: node.typeParameters }, source);
  // What begins with an underscore and is used is called so by PyTorch: `_weight`.
  const used = new Set();
  walk(fn.body, ({ type, name }) => type === 'Identifier' && used.add(name));
  signature.parameters.forEach((each, at) => {
    const { left, name } = fn.params[at];
    const own = left?.name ?? name;
    if (own?.startsWith('_') && used.has(own)) each.name = own;
  });
  return { ...signature, result, hasStatics };
}

/** Everything that a file declares under public names, in its order. */
function readFamily(file, kernels) {
  const source = readFileSync(join(kernels, file), 'utf8');
  const { program, comments, errors } = parseSync(file, source);
  if (errors.length) throw new Error(`${file}: ${errors[0].message}`);
  const before = new Map(comments.map(({ start, end }) => [end, source.slice(start, end)]));
  /** What stands before a declaration; a linter's line may stand between. */
  const commentBefore = (start) => {
    const end = source.slice(0, start).trimEnd().length;
    const found = before.get(end) ?? '/** */';
    return found.startsWith('//') ? commentBefore(end - found.length) : found;
  };
  /** Where each name of a type comes from. */
  const origins = new Map();
  const declarations = new Map();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration')
      for (const { local, imported } of statement.specifiers)
        origins.set(local.name, { from: statement.source.value, name: imported?.name });
    const exported = statement.type === 'ExportNamedDeclaration';
    const declaration = exported ? statement.declaration : statement;
    if (/^(TS(TypeAlias|Interface)|Class)Declaration$/.test(declaration?.type))
      origins.set(declaration.id.name, { here: true, exported });
    if (!exported || !declaration) continue;
    const identifier = declaration.id?.name ?? declaration.declarations[0].id.name;
    const isFunction = /Function/.test(declaration.type);
    const value = isFunction ? declaration : (declaration.declarations?.[0].init ?? declaration);
    const isClass = /^Class/.test(value?.type) || (value?.type === 'CallExpression' && /^[A-Z]/.test(identifier));
    const construct = isClass ? constructorOf(value, program) : null;
    const signature = /Function/.test(value?.type)
      ? readSignature(value, source)
      : construct && readConstructor(identifier, declaration, value, construct, source);
    const known = declarations.get(identifier);
    if (known) {
      if (declaration.body) known.implementation = signature;
      else known.overloads.push(signature);
      continue;
    }
    const { said, tags } = readComment(commentBefore(statement.start));
    if (!tags.has('names')) continue;
    const isOverload = isFunction && !declaration.body;
    declarations.set(identifier, {
      ...{ file, identifier, origins, said, tags, names: tags.get('names').split(/\s+/) },
      kind: isFunction ? 'function' : isClass ? 'class' : 'constant',
      overloads: isOverload ? [signature] : [],
      implementation: isOverload ? null : signature,
    });
  }
  return [...declarations.values()];
}

/** Whether it has a public form of its own: functions whose parameters have names. */
const isWrapped = ({ kind, implementation }) =>
  kind === 'class'
    ? Boolean(implementation)
    : kind === 'function' && implementation.parameters.every(({ name }) => name);

/** Whether its arguments are as they are given, so that nothing is known of keywords. */
const isPlain = ({ implementation, tags }) => tags.has('plain') || implementation.parameters.some(({ text }) => text);

/** The name that errors say. */
const calledName = ({ names }) => lastOf(names[0]);

const isInPlace = (name, { identifier }) => name.endsWith('_') && !identifier.endsWith('_');

/** Where a public name stands, and under which word: Tensor.add_ is `add` among those in place. */
function placed(name, declared) {
  const [space, word] = [spaceOf(name), lastOf(name)];
  return space === 'Tensor' && isInPlace(word, declared) ? ['Tensor_', word.slice(0, -1)] : [space, word];
}

/** The signatures that a program sees, before keywords. */
function publicSignatures({ file, identifier, overloads, implementation, tags }) {
  return (overloads.length ? overloads : implementation ? [implementation] : []).map((signature) => {
    const parameters = signature.parameters.map((each) => ({ ...each }));
    const generics = [...signature.generics];
    let { result } = signature;
    for (const { name, text, type } of parameters)
      if (!text && !type) throw new Error(`${file}: the parameter ${name} of ${identifier} has no type`);
    if (!result) throw new Error(`${file}: the result of ${identifier} has no type`);
    if (tags.has('dtype')) {
      generics.unshift('D extends Dtype');
      parameters.find(({ name }) => name === tags.get('dtype')).type = 'Tensor<D>';
      result = result.replace(/\bTensor\b(?!<)/g, 'Tensor<D>');
    }
    if (tags.has('later')) result = `Promise<${result}>`;
    for (const name of tags.get('also')?.split(/\s+/) ?? [])
      parameters.push({ name, type: ALSO[name] ?? 'boolean | null', optional: true, keyword: true });
    return { ...signature, generics, parameters, result };
  });
}

// ── What is written ─────────────────────────────────────────────────────────────────────────────────────────────────

/** A comment as it stands before a public declaration. */
function comment(said, indent = '') {
  if (!said.includes('\n')) return said && `${indent}/** ${said} */\n`;
  const lines = said.split('\n').map((line) => `${indent} * ${line}`.trimEnd());
  return `${indent}/**\n${lines.join('\n')}\n${indent} */\n`;
}

const positional = (name) => (RESERVED.includes(name) ? `${name}_` : name);

const listed = (parameters, called = positional) =>
  parameters.map(({ name, type, optional, text }) => text ?? `${called(name)}${optional ? '?' : ''}: ${type}`);

/** All the ways that positions and keywords can share the arguments: "(a: A, keywords: { b: B; c?: C }): R". */
function withKeywords({ generics, parameters, result }, spread) {
  const form = (...list) => `${generics.length ? `<${generics.join(', ')}>` : ''}(${list.join(', ')}): ${result}`;
  const given = (count) =>
    parameters
      .slice(0, count)
      .map(({ name, type, optional }) => `${positional(name)}: ${optional ? `${type} | undefined` : type}`);
  const places = parameters.filter(({ keyword }) => !keyword);
  const forms = [form(...listed(places))];
  if (parameters.some(({ text }) => text)) return forms;
  const at = parameters.findIndex(({ name }) => name === spread);
  if (at >= 0) forms.push(form(...given(at), `...${spread}: number[]`));
  parameters.slice(0, places.length + 1).forEach((_, count) => {
    const named = parameters.slice(count);
    const fields = `{ ${listed(named, (name) => name).join('; ')} }`;
    const keywords = named.some(({ name }) => ALSO_OF_TENSORS.includes(name)) ? `Named<${fields}>` : fields;
    forms.push(form(...given(count), `keywords: ${keywords}`));
    if (at >= 0 && count === at + 1)
      forms.push(form(`...args: [${[...given(at), `...${spread}: number[]`, `keywords: ${keywords}`].join(', ')}]`));
  });
  return forms;
}

/** Imports of what types name, for a file in public/. */
function typeImports(declarations, out) {
  const wanted = new Map();
  const want = (file, name, local = name) => {
    for (const [other, names] of wanted)
      if (other !== file && names.has(local)) throw new Error(`two types are called ${local}: in ${other} and ${file}`);
    const names = wanted.get(file) ?? new Map();
    wanted.set(file, names.set(local, name));
  };
  for (const declared of declarations) {
    const { file, origins, identifier, tags } = declared;
    if (tags.has('dtype')) want('dtype.ts', 'Dtype');
    for (const [type, from] of Object.entries(ALSO_FROM))
      if (publicSignatures(declared).some(({ parameters }) => parameters.some((each) => each.type?.includes(type))))
        want(from, type);
    for (const { node } of publicSignatures(declared))
      walk(
        [node.typeParameters, node.params.map((each) => (each.left ?? each).typeAnnotation), node.returnType],
        (each) => {
          const name = (each.typeName ?? each.exprName)?.name;
          const origin = origins.get(name);
          if (!origin) return;
          if (origin.here && !origin.exported)
            throw new Error(`${file}: ${identifier} names the type ${name} in its signature: export it`);
          want(origin.here ? file : join(dirname(file), origin.from), origin.name ?? name, name);
        },
      );
  }
  return [...wanted].sort().map(([file, names]) => {
    const list = [...names].sort().map(([local, name]) => (local === name ? name : `${name} as ${local}`));
    return `import type { ${list.join(', ')} } from '${relative(dirname(out), file)}';`;
  });
}

/** What `def` is told: "view(input,...shape)". */
function signatureText(declared) {
  const { implementation, tags, names, kind } = declared;
  const list = implementation.parameters.map(({ name }) => (name === tags.get('spread') ? `...${name}` : name));
  if (kind !== 'class') return `${lastOf(names[0])}(${list.join()})`;
  // Of a class what has to be given stands before a semicolon.
  const [{ parameters }] = publicSignatures(declared);
  const given = (optional) => parameters.filter((each) => each.optional === optional).map(({ name }) => name);
  return `${lastOf(names[0])}(${given(false).join()};${given(true).join()})`;
}

/** The public form of a class: a value, and the type of its instances. */
function classText(declared) {
  const { identifier, said, tags, implementation } = declared;
  const [signature] = publicSignatures(declared);
  const generics = signature.generics.length ? `<${signature.generics.join(', ')}>` : '';
  const type = `type _${identifier}${generics} = ${signature.result};`;
  if (isPlain(declared))
    return `${comment(said)}const _${identifier}: typeof plain.${identifier} = defClass('${calledName(declared)}', plain.${identifier});\n${type}`;
  const forms = withKeywords(signature, tags.get('spread'));
  const statics = implementation.hasStatics
    ? ` & Pick<typeof plain.${identifier}, keyof typeof plain.${identifier}>`
    : '';
  return `${comment(said)}const _${identifier}: {\n${forms.map((form) => `  new ${form};\n`).join('')}}${statics} = defClass('${signatureText(declared)}', plain.${identifier});\n${type}`;
}

/** The places under its own name, as bits. */
function placesOf(declared) {
  let bits = 0;
  for (const name of declared.names) {
    const [space, word] = placed(name, declared);
    if (word === calledName(declared) && PLACES.includes(space) && !declared.tags.has('getter'))
      bits |= 1 << PLACES.indexOf(space);
  }
  return bits;
}

/** The public module of a family: public forms, and what is handed on as it is. */
function familyModule(file, declarations) {
  const out = join('public', file);
  const up = relative(dirname(out), '.');
  const wrapped = declarations.filter(isWrapped);
  const asIs = declarations.filter((declared) => !isWrapped(declared)).map(({ identifier }) => identifier);
  const lines = [HEAD];
  if (wrapped.length) {
    const laters = [...new Set(wrapped.flatMap(({ tags }) => tags.get('later') ?? []))];
    const texts = wrapped.map((declared) => {
      if (declared.kind === 'class') return classText(declared);
      const { identifier, tags, said } = declared;
      const forms = publicSignatures(declared).flatMap((each) => withKeywords(each, tags.get('spread')));
      const [make, fn] = tags.has('later')
        ? ['later', `load${laters.indexOf(tags.get('later')) || ''}`]
        : ['def', `plain.${identifier}`];
      const made = `${make}('${signatureText(declared)}', ${fn}, ${placesOf(declared)})`;
      return `${comment(said)}const _${identifier}: {\n${forms.map((form) => `  ${form};\n`).join('')}} = ${made};`;
    });
    const needed = ['def', 'defClass', 'later', 'Named'].filter((word) =>
      texts.some((text) => new RegExp(`\\b${word}[(<]`).test(text)),
    );
    lines.push(
      ...typeImports(
        wrapped.filter((declared) => declared.kind !== 'class' || !isPlain(declared)),
        out,
      ),
      ...(needed.some((word) => word.startsWith('def')) ? [`import * as plain from '${up}/${file}';`] : []),
      `import { ${needed.map((word) => (word === 'Named' ? 'type Named' : word)).join(', ')} } from '${up}/scope.ts';`,
      ...laters.map((path, at) => `\nconst load${at || ''} = () => import('${up}/${join(dirname(file), path)}');`),
      ...texts.map((text) => `\n${text}`),
      // A name of its own, so that a bundle of both does not rename the function, which readers see in stacks.
      `\nexport { ${wrapped
        .map(({ identifier }) => `_${identifier} as ${identifier}`)
        .sort()
        .join(', ')} };`,
    );
  }
  if (asIs.length) lines.push(`\nexport { ${asIs.sort().join(', ')} } from '${up}/${file}';`);
  return [out, `${lines.join('\n')}\n`];
}

/** A namespace, file by file. */
function namespaceModule(space, all, spaces) {
  const files = new Map();
  for (const { file, identifier, names } of all)
    for (const name of names.filter((each) => spaceOf(each) === space)) {
      const list = files.get(file) ?? [];
      files.set(file, [...list, identifier === lastOf(name) ? identifier : `${identifier} as ${lastOf(name)}`]);
    }
  const lines = [...files].sort().map(([file, list]) => `export { ${list.sort().join(', ')} } from './${file}';`);
  // Spaces right below torch are put together by hand, as torch is.
  const inner = spaces.filter((each) => space.split('.').length > 2 && spaceOf(each) === space);
  lines.push(...inner.map((each) => `export * as ${lastOf(each)} from './${each}.ts';`));
  return [`public/${space}.ts`, `${[HEAD, ...lines].join('\n')}\n`];
}

/** Functions by the words they stand under, place by place, with the imports of them. */
function tables(entries) {
  const [imports, places, taken] = [new Map(), new Map(), new Map()];
  for (const [{ file, identifier }, place, word] of entries) {
    const key = `${file}#${identifier}`;
    if (!taken.has(key)) {
      const again = [...taken.keys()].filter((other) => other.endsWith(`#${identifier}`)).length;
      const as = again ? `${identifier}${again + 1}` : identifier;
      taken.set(key, as);
      imports.set(file, [...(imports.get(file) ?? []), as === identifier ? as : `${identifier} as ${as}`]);
    }
    const as = taken.get(key);
    places.set(place, [...(places.get(place) ?? []), as === word ? as : `${word}: ${as}`]);
  }
  return {
    lines: [...imports].sort().map(([file, list]) => `import { ${list.sort().join(', ')} } from './${file}';`),
    table: [...places].map(([place, list]) => `  ${quoted(place)}: { ${list.join(', ')} },\n`).join(''),
  };
}

/** What stands under another name than its own, or has no public form: `def` does not know where that is to go. */
function othersModule(all, families) {
  const entries = all.flatMap((declared) =>
    declared.names.flatMap((name) => {
      const [space, word] = placed(name, declared);
      if (declared.tags.has('getter')) return [[declared, 'getter', word]];
      if (!PLACES.includes(space)) return [];
      const isEntered = isWrapped(declared) && declared.kind !== 'class';
      return isEntered && word === calledName(declared) ? [] : [[declared, space, word]];
    }),
  );
  const { lines, table } = tables(entries);
  const named = new Set(entries.map(([{ file }]) => file));
  const rest = families.filter((file) => !named.has(file)).map((file) => `import './${file}';`);
  return ['public/others.ts', `${[HEAD, ...lines, ...rest].join('\n')}\n\nexport const others = {\n${table}};\n`];
}

/** The methods that lean.ts has. */
function leanModule(all) {
  const entries = all.flatMap((declared) => {
    const { names, tags } = declared;
    const first = names.find((name) => spaceOf(name) === 'Tensor');
    const both = tags.get('lean') === 'both';
    if (!tags.has('lean')) return [];
    return [
      ...(tags.get('lean') === 'in' ? [] : [[declared, 'Tensor', lastOf(first)]]),
      ...(both || tags.get('lean') === 'in' ? [[declared, 'Tensor_', lastOf(first)]] : []),
    ];
  });
  const { lines, table } = tables(entries);
  const text = `const methods = {\n${table}};\ninstall(methods.Tensor, methods.Tensor_);`;
  return [
    'public/core-methods.ts',
    `${[HEAD, ...lines, `import { install } from '../ops/install.ts';`].join('\n')}\n\n${text}\n`,
  ];
}

/** The types of the methods: the first parameter is the tensor itself. */
function methodTypes(all) {
  const out = 'public/tensor.ts';
  const methods = all.filter(({ names }) => names.some((name) => spaceOf(name) === 'Tensor'));
  const texts = methods.flatMap((declared) => {
    const { names, tags, said } = declared;
    const signatures = publicSignatures(declared);
    return names.flatMap((name) => {
      const word = lastOf(name);
      if (spaceOf(name) !== 'Tensor') return [];
      if (tags.has('getter')) return `${comment(said, '    ')}    readonly ${word}: ${signatures[0].result};`;
      const changes = word.endsWith('_') && signatures.every(({ result }) => result === 'Tensor');
      const forms = signatures.flatMap(({ generics, parameters: [self, ...parameters], result }) =>
        withKeywords(
          {
            generics: generics.filter((each) => self.type !== 'Tensor<D>' || !/^D\b/.test(each)),
            parameters,
            result: changes ? 'this' : result,
          },
          tags.get('spread'),
        ),
      );
      const about = isInPlace(word, declared) ? `In place: ${said}` : said;
      return `${comment(about, '    ')}${forms.map((form) => `    ${word}${form};`).join('\n')}`;
    });
  });
  const imports = typeImports(methods, out).filter((line) => !line.endsWith("'../tensor.ts';"));
  if (texts.some((text) => text.includes('Named<'))) imports.push(`import type { Named } from '../scope.ts';`);
  const body = `  interface Tensor<out D extends Dtype = Dtype> {\n${texts.join('\n')}\n  }`;
  return [out, `${[HEAD, ...imports].join('\n')}\n\ndeclare module '../tensor.ts' {\n${body}\n}\n`];
}

/** The names of values that a module exports, with those of what it hands on. `written`: modules that may not be there yet. */
function exportedNames(file, kernels, written) {
  const source = written.get(file) ?? readFileSync(join(kernels, file), 'utf8');
  return parseSync(file, source).program.body.flatMap((statement) => {
    if (statement.exportKind === 'type') return [];
    if (statement.type === 'ExportAllDeclaration')
      return statement.exported?.name ?? exportedNames(join(dirname(file), statement.source.value), kernels, written);
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration, specifiers } = statement;
    if (!declaration)
      return specifiers.flatMap(({ exportKind, exported }) => (exportKind === 'type' ? [] : exported.name));
    return (declaration.declarations ?? [declaration]).flatMap(
      ({ id }) => id.name ?? id.properties.map(({ value }) => value.name),
    );
  });
}

/** What the API is, as data: the names of torch, and all operators. */
function apiList(all, names) {
  const operators = all.map((declared) => ({
    name: declared.names[0],
    names: declared.names,
    kind: declared.kind,
    source: `src/kernels/${declared.file}#${declared.identifier}`,
    signatures: publicSignatures(declared).map(({ parameters, result }) => ({
      parameters: parameters.map(({ name, type, optional, default: fallback, text }) =>
        text ? { rest: text } : { name, type, optional, default: fallback },
      ),
      result,
    })),
    differentiable: declared.differentiable,
    summary: declared.said.split(/\n@|^@|\n\n/)[0].replaceAll('\n', ' '),
    see: declared.tags.get('see'),
  }));
  operators.sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = operators.map((each) => JSON.stringify(each)).join(',\n');
  return ['api.json', `{\n"names": ${JSON.stringify(names.sort())},\n"operators": [\n${lines}\n]\n}\n`];
}

/** Marks what leads to a gradient: what calls `link`, or what does so, other than in no_grad. */
function markDifferentiable(all, kernels, files) {
  const calls = new Map();
  for (const file of files) {
    const code = readFileSync(join(kernels, file), 'utf8');
    const { program } = parseSync(file, code);
    const origins = new Map();
    for (const { type, source, specifiers } of program.body)
      if (type === 'ImportDeclaration')
        for (const { local, imported } of specifiers)
          origins.set(local.name, `${join(dirname(file), source.value)}#${imported?.name}`);
    for (const statement of program.body) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      for (const { id, params, body, init } of declaration?.declarations ?? [declaration ?? {}]) {
        if (!id?.name) continue;
        const found = new Set();
        const parameter = (body ? params : init?.params)?.[0];
        const isTensor = /\bTensor\b/.test(
          code.slice(parameter?.typeAnnotation?.start, parameter?.typeAnnotation?.end),
        );
        const first = parameter && isTensor ? parameter.name : undefined;
        const look = (node) => {
          if (Array.isArray(node)) for (const item of node) look(item);
          if (typeof node?.type !== 'string' || node.callee?.name === 'no_grad') return;
          // A tensor that is given back as it is brings its gradient with it.
          if (first && node.type === 'ReturnStatement' && node.argument?.name === first)
            found.add('autograd/graph.ts#link');
          if (node.type === 'Identifier') found.add(origins.get(node.name) ?? `${file}#${node.name}`);
          for (const [key, value] of Object.entries(node))
            if (value && typeof value === 'object' && (key !== 'property' || node.computed)) look(value);
        };
        look(body ?? init);
        calls.set(`${file}#${id.name}`, found);
      }
    }
  }
  const leading = new Set(['autograd/graph.ts#link']);
  for (let before = 0; before < leading.size; ) {
    before = leading.size;
    for (const [name, found] of calls) if ([...found].some((each) => leading.has(each))) leading.add(name);
  }
  for (const declared of all) {
    const signatures = [...declared.overloads, declared.implementation].filter(Boolean);
    const ofTensors = signatures.some(({ parameters }) =>
      parameters.some(({ text, type }) => /\b(Tensors?|Operand|Values)\b/.test(text ?? type)),
    );
    const toFloats = signatures.some(({ result }) =>
      /\b(Tensor|Ranked|LeastSquares)\b(?!<'(int|bool|uint))/.test(result),
    );
    if (declared.kind === 'class') continue;
    declared.differentiable =
      ofTensors && toFloats && !declared.tags.has('constant') && leading.has(`${declared.file}#${declared.identifier}`);
  }
}

/** Every file to write, by its path below `kernels`. */
export function declare(kernels) {
  const files = readdirSync(kernels, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('public/'))
    .sort();
  const families = files.filter((file) => readFileSync(join(kernels, file), 'utf8').includes('* @names '));
  const all = families.flatMap((file) => readFamily(file, kernels));
  const seen = new Map();
  for (const { file, identifier, names } of all)
    for (const name of names) {
      if (seen.has(name)) throw new Error(`${name} is declared twice: by ${seen.get(name)} and ${file}#${identifier}`);
      seen.set(name, `${file}#${identifier}`);
    }
  markDifferentiable(all, kernels, files);
  const spaces = [...new Set(all.flatMap(({ names }) => names.map(spaceOf)))].filter((space) => space !== 'Tensor');
  const written = new Map([
    ...families.map((file) =>
      familyModule(
        file,
        all.filter((declared) => declared.file === file),
      ),
    ),
    ...spaces.map((space) => namespaceModule(space, all, spaces)),
    othersModule(all, families),
    leanModule(all),
    methodTypes(all),
  ]);
  const [path, text] = apiList(all, exportedNames('index.ts', kernels, written));
  return written.set(path, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kernels = join(root, 'src/kernels');
  const written = declare(kernels);
  const there = existsSync(join(kernels, 'public')) ? readdirSync(join(kernels, 'public'), { recursive: true }) : [];
  const gone = there
    .map((name) => `public/${String(name).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !written.has(path));
  const changed = [...written.keys()].filter((path) => {
    const file = join(kernels, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== written.get(path);
  });
  if (process.argv.includes('--check')) {
    for (const path of [...gone, ...changed])
      console.error(`src/kernels/${path} is not what the declarations say: npm run declare`);
    process.exitCode = Number(gone.length + changed.length > 0);
  } else {
    for (const path of gone) rmSync(join(kernels, path));
    for (const path of changed) {
      mkdirSync(dirname(join(kernels, path)), { recursive: true });
      writeFileSync(join(kernels, path), written.get(path));
    }
  }
  console.log(`declarations: ${written.size} files, ${gone.length + changed.length} of them were not up to date`);
}
