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
 *   @family sorting                       in a file's head: loaded for programs that name what it declares (scripts/families.mjs)
 *
 * Functions with a rest parameter, constants and classes are handed on as they are. An underscore at a parameter's start says
 * that it is not used, one at its end that JavaScript, or the file, has the name for something else.
 */
import './setup.mjs';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { assign, readModules } from './families.mjs';
import { root } from './setup.mjs';

const HEAD =
  '// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.\n';

const OWN_TAGS = ['names', 'lean', 'spread', 'dtype', 'getter', 'later', 'constant'];

/** Names of parameters that tensors have as attributes of the same type: a tensor is not to pass for such keywords. */
const ALSO_OF_TENSORS = ['dtype', 'device', 'requires_grad'];

/** The types of whole numbers: sizes, strides, dimensions, indices, counts. */
const WHOLE = /\b(Int|Shape|Sizes?|Dims|AdaptiveSize|Lengths)\b/;

/** What else a parameter of whole numbers may take besides them. */
const OTHER = /['"]|\b(Tensor|boolean|Operand|Lengths)\b/;

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

/** Everything that a file declares under public names, in its order. */
function readFamily(file, kernels) {
  const source = readFileSync(join(kernels, file), 'utf8');
  const { program, comments, errors } = parseSync(file, source);
  if (errors.length) throw new Error(`${file}: ${errors[0].message}`);
  const before = new Map(comments.map(({ start, end }) => [end, source.slice(start, end)]));
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
    const value = isFunction ? declaration : declaration.declarations?.[0].init;
    const signature = /Function/.test(value?.type) ? readSignature(value, source) : null;
    const known = declarations.get(identifier);
    if (known) {
      if (declaration.body) known.implementation = signature;
      else known.overloads.push(signature);
      continue;
    }
    const { said, tags } = readComment(before.get(source.slice(0, statement.start).trimEnd().length) ?? '/** */');
    if (!tags.has('names')) continue;
    const isOverload = isFunction && !declaration.body;
    declarations.set(identifier, {
      ...{ file, identifier, origins, said, tags, names: tags.get('names').split(/\s+/) },
      kind: isFunction ? 'function' : declaration.type === 'ClassDeclaration' ? 'class' : 'constant',
      overloads: isOverload ? [signature] : [],
      implementation: isOverload ? null : signature,
    });
  }
  return [...declarations.values()];
}

/** Whether it has a public form of its own: functions whose parameters have names. */
const isWrapped = ({ kind, implementation }) =>
  kind === 'function' && implementation.parameters.every(({ name }) => name);

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

/** The type of the keywords that parameters are given by; `dim` may be called axis, and memory be pinned where there is a device. */
function keywordFields(named) {
  const has = (word) => named.some(({ name }) => name === word);
  const all = has('device') ? [...named, { name: 'pin_memory', type: 'boolean', optional: true }] : named;
  const fields = (list) => `{ ${listed(list, (name) => name).join('; ')} }`;
  const aliased = all.map((each) => (each.name === 'dim' ? { ...each, name: 'axis' } : each));
  return has('dim') ? `(${fields(all)} | ${fields(aliased)})` : fields(all);
}

/** All the ways that positions and keywords can share the arguments: "(a: A, keywords: { b: B; c?: C }): R". */
function withKeywords({ generics, parameters, result }, spread) {
  const form = (...list) => `${generics.length ? `<${generics.join(', ')}>` : ''}(${list.join(', ')}): ${result}`;
  const given = (count) =>
    parameters
      .slice(0, count)
      .map(({ name, type, optional }) => `${positional(name)}: ${optional ? `${type} | undefined` : type}`);
  const forms = [form(...listed(parameters))];
  if (parameters.some(({ text }) => text)) return forms;
  const at = parameters.findIndex(({ name }) => name === spread);
  if (at >= 0) forms.push(form(...given(at), `...${spread}: number[]`));
  parameters.forEach((_, count) => {
    const named = parameters.slice(count);
    const fields = keywordFields(named);
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

/** What `def` is told: "view(input,...#shape)", with a mark at the parameters of whole numbers. */
function signatureText({ implementation, overloads, tags, names }) {
  const list = implementation.parameters.map(({ name }, at) => {
    const types = [implementation, ...overloads].map(({ parameters }) => parameters[at]?.type ?? '').join(' | ');
    const mark = !WHOLE.test(types) ? '' : OTHER.test(types) ? '~' : '#';
    return `${name === tags.get('spread') ? '...' : ''}${mark}${name}`;
  });
  return `${lastOf(names[0])}(${list.join()})`;
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
      const { identifier, tags, said } = declared;
      const forms = publicSignatures(declared).flatMap((each) => withKeywords(each, tags.get('spread')));
      const [make, fn] = tags.has('later')
        ? ['later', `load${laters.indexOf(tags.get('later')) || ''}`]
        : ['def', `plain.${identifier}`];
      const made = `${make}('${signatureText(declared)}', ${fn}, ${placesOf(declared)})`;
      return `${comment(said)}const _${identifier}: {\n${forms.map((form) => `  ${form};\n`).join('')}} = ${made};`;
    });
    const needed = ['def', 'later', 'Named'].filter((word) =>
      texts.some((text) => new RegExp(`\\b${word}[(<]`).test(text)),
    );
    lines.push(
      ...typeImports(wrapped, out),
      ...(needed.includes('def') ? [`import * as plain from '${up}/${file}';`] : []),
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
  const inner = spaces.filter((each) => space !== 'torch' && spaceOf(each) === space);
  lines.push(...inner.map((each) => `export * as ${lastOf(each)} from './${each}.ts';`));
  return [`public/${space}.ts`, `${[HEAD, ...lines].join('\n')}\n`];
}

/** Functions by the words they stand under, place by place, with the imports of them, for a file in `folder`. */
function tables(entries, folder) {
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
    lines: [...imports]
      .sort()
      .map(([file, list]) => `import { ${list.sort().join(', ')} } from '${pathFrom(folder, file)}';`),
    table: [...places].map(([place, list]) => `  ${quoted(place)}: { ${list.join(', ')} },\n`).join(''),
  };
}

const pathFrom = (folder, file) => relative(folder, file).replace(/^(?!\.)/, './');

// ── The families ────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * All that has a public name: what stands in torch and its namespaces as index.ts has it, and the methods.
 * @returns as { place, word, file, identifier, isMade }: where, under which word, what, and whether `def` puts it there by itself
 */
function publicNames(all, modules) {
  const declaredAs = new Map(all.map((declared) => [`public/${declared.file}#${declared.identifier}`, declared]));
  const isMade = (declared, place, word) =>
    isWrapped(declared) && PLACES.includes(place) && word === calledName(declared) && !declared.tags.has('getter');
  const found = [];
  const walkNames = (from, place) => {
    for (const [word, { file, name }] of modules.names(from)) {
      if (name === '*') {
        walkNames(file, `${place}.${word}`);
        continue;
      }
      const declared = declaredAs.get(`${file}#${name}`);
      found.push({ place, word, file, identifier: name, isMade: Boolean(declared && isMade(declared, place, word)) });
    }
  };
  walkNames('index.ts', 'torch');
  for (const declared of all)
    for (const name of declared.names) {
      if (spaceOf(name) !== 'Tensor') continue;
      const [space, word] = placed(name, declared);
      const place = declared.tags.has('getter') ? 'getter' : space;
      const { file, identifier } = declared;
      found.push({ place, word, file: `public/${file}`, identifier, isMade: isMade(declared, place, word) });
    }
  return found;
}

/** A family's module: brings its public forms and all else that stands under a public name, and puts it there. */
function familyTable(own, names, files) {
  const entries = names
    .filter(({ isMade }) => !isMade)
    .map(({ place, word, file, identifier }) => [{ file, identifier }, place, word]);
  const { lines, table } = tables(entries, 'public/families');
  const forms = files.map((file) => `import '${pathFrom('public/families', file)}';`);
  return [
    `public/families/${own}.ts`,
    `${[HEAD, `import { join } from '../../families.ts';`, ...lines, ...forms].join('\n')}\n\njoin('${own}', {\n${table}});\n`,
  ];
}

/** Namespaces that come with their own word, by family: those that are all its own, and the one that it is called after. */
function wholeSpaces(names, family, modules) {
  const spaces = [...new Set(names.map(({ place }) => place))].filter((place) => place.includes('.'));
  const isTaken = (place) =>
    modules.members('tensor.ts', 'Tensor').has(lastOf(place)) ||
    spaces.some((other) => other !== place && lastOf(other) === lastOf(place));
  return new Map(
    spaces.flatMap((place) => {
      const owners = new Set(names.filter((each) => each.place === place).map(({ file }) => family.get(file)));
      const [owner] = owners.has(lastOf(place)) ? [lastOf(place)] : owners.size === 1 ? owners : ['core'];
      return owner === 'core' || isTaken(place) ? [] : [[place, owner]];
    }),
  );
}

/** What the core knows of the families: how each is loaded, which it needs, and all that it has, by places and words. */
function familiesModules(all, modules) {
  const names = publicNames(all, modules);
  const made = [...new Set(all.map(({ file }) => `public/${file}`))];
  const { family, needs } = assign(modules, [...new Set([...names.map(({ file }) => file), ...made, 'families.ts'])]);
  const spaces = wholeSpaces(names, family, modules);
  const parts = [...needs.keys()];
  const ofFamily = (own) => names.filter(({ file }) => family.get(file) === own);
  const texts = parts.map((own) => {
    const byWord = new Map();
    for (const { place, word } of ofFamily(own)) byWord.set(word, (byWord.get(word) ?? new Set()).add(place));
    const byPlaces = new Map();
    for (const [word, places] of byWord) {
      const key = [...places].sort().join(' ');
      byPlaces.set(key, [...(byPlaces.get(key) ?? []), word]);
    }
    const list = [...byPlaces]
      .sort()
      .map(([places, words]) => `      ${quoted(places)}: '${words.sort().join(' ')}',\n`);
    const whole = [...spaces].filter(([, owner]) => owner === own).map(([place]) => `'${lastOf(place)}'`);
    return (
      `  ${own}: {\n    load: () => import('./${own}.ts'),\n    needs: [${needs
        .get(own)
        .map((other) => `'${other}'`)
        .join(', ')}],\n` + `    spaces: [${whole.sort().join(', ')}],\n    names: {\n${list.join('')}    },\n  },\n`
    );
  });
  const table =
    `${HEAD}\nimport type { Family } from '../../families.ts';\n\n` +
    `export const families: Record<string, Family> = {\n${texts.join('')}};\n`;
  const whole = `${[HEAD, ...parts.map((own) => `import './${own}.ts';`)].join('\n')}\n`;
  return [
    ...['core', ...parts].map((own) =>
      familyTable(
        own,
        ofFamily(own),
        made.filter((file) => family.get(file) === own),
      ),
    ),
    ['public/families/index.ts', table],
    ['public/families/all.ts', whole],
  ];
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
  const { lines, table } = tables(entries, '.');
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
    leanModule(all),
    methodTypes(all),
  ]);
  // What the families' own list loads is no import of whoever reads it.
  const known = new Map([...written, ['public/families/index.ts', 'export const families = {};']]);
  for (const [file, text] of familiesModules(all, readModules(kernels, known))) written.set(file, text);
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
