/**
 * `npm run declare`: writes src/kernels/public/ and src/kernels/api.json, the public face of torch, from the operators' own
 * declarations; `--check` only says whether they are up to date. An operator is one documented function in src/kernels, with
 * PyTorch's names of its parameters; what TypeScript can't say of it stands in tags of its comment (docs/decisions/0037):
 *
 *   @names torch.softmax Tensor.softmax   all its public names, the one that errors say first; Tensor.name_ is its form in place
 *   @lean                                 its method is there in lean.ts, too; `@lean in`: in place, `@lean both`: either way
 *   @spread size                          the numbers of this parameter may be arguments of their own: x.view(2, 3)
 *   @dtype input                          its tensors have the dtype of its input
 *   @shape MatMul<input, other>           the shape of its result: a type of src/kernels/core/shapes.ts of its parameters, or one of them.
 *                                         What does not fit is said at its first parameter, a method's tensor
 *                                         Of a layer: its rule, what it makes of a shape, LinearRule<in_features, out_features>
 *   @promise HasMask<indices>             its result is a promise where this type of shapes.ts, of its parameters, is true
 *   @getter                               read without being called: x.T
 *   @constant                             no gradient flows through it, though it is made of functions that have some
 *   @later ./factors.ts                   loaded from there when it is first called: a promise of what it gives
 *   @also device dtype                    keywords that PyTorch has besides, and whoever is declared needs not know of
 *   @example                              lines of a program, and in a comment after them what comes of it (npm run api)
 *   @dtypes …                             what is to be known of its dtypes besides what trying them shows
 *   @plain                                its arguments are as they are: a plain object among them is no keywords
 *   @family sorting                       in a file's head: loaded for programs that name what it declares (scripts/families.mjs)
 *   @words console String                 … or that have one of these words anywhere
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
import { readComment, summaryOf } from './comments.mjs';
import { constructorOf } from './constructors.mjs';
import { assign, readModules, withoutLoads } from './families.mjs';
import { root } from './setup.mjs';

const HEAD =
  '// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.\n';

const OWN_TAGS = [
  'names',
  'lean',
  'spread',
  'dtype',
  'shape',
  'promise',
  'getter',
  'later',
  'constant',
  'also',
  'plain',
  'example',
  'dtypes',
];

/** Types of the keywords that `@also` names; those of which no type is here are switches that change nothing. */
const ALSO = { device: 'DeviceLike', dtype: 'DtypeName | null' };
const ALSO_FROM = { DeviceLike: 'core/placement.ts', DtypeName: 'core/dtype.ts' };

/** Names of parameters that tensors have as attributes of the same type: a tensor is not to pass for such keywords. */
const ALSO_OF_TENSORS = ['dtype', 'device', 'requires_grad'];

/** The types of whole numbers: sizes, strides, dimensions, indices, counts. */
const WHOLE = /\b(Int|Shape|Sizes?|Dims|AdaptiveSize|Lengths)\b/;

/** A type without the shapes of tensors. */
const withoutTensors = (type) => type.replace(/\bTensor<[^>]*>/g, 'Tensor');

/** What else a parameter of whole numbers may take besides them. */
const OTHER = /['"]|\b(Tensor|boolean|Operand|Lengths)\b/;

/** The types that say what kind a parameter is, with the mark of it (src/kernels/core/kinds.ts); beside these, functions and lists by their form. */
const KINDS = { Tensor: '@', Module: '&', Iterable: '*', Array: '*', ReadonlyArray: '*' };

/** The marks of what JavaScript tells apart by itself; a text that is one of a few is a text. */
const PLAIN_KINDS = { TSNumberKeyword: '%', TSBooleanKeyword: '^', TSStringKeyword: '$' };
const LITERAL_KINDS = { number: '%', boolean: '^', string: '$' };

/** Texts that are looked up where they are used, with what may have been meant. */
const TOLD_APART = ['DtypeName'];

/** The marks of parameters that may be of several kinds: what arithmetic takes, and numbers that may be booleans. */
const SEVERAL_KINDS = { '%@': '=', '%@^': '=', '%^': '+' };

/** Types that stand for those of parameters. D and N stand for dtypes, S for a tensor's own shape. */
const LETTERS = 'ABCEFGHIJKLM';

/** Words that may name a keyword, but no parameter. */
const RESERVED = ['var', 'default', 'with', 'in', 'new', 'function'];

const bare = (name) => name.replace(/^_|_$/g, '');
const lastOf = (name) => name.slice(name.lastIndexOf('.') + 1);
const spaceOf = (name) => name.slice(0, name.lastIndexOf('.'));
const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

// ── What is declared ────────────────────────────────────────────────────────────────────────────────────────────────

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
  if (target.type === 'RestElement')
    return { text: text(target), rest: target.argument.name, type: text(target.typeAnnotation.typeAnnotation) };
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

/** What a name stands for that a file gives to a type, where that has no parameters. */
const aliasOf = ({ type, typeParameters, typeAnnotation }) =>
  type === 'TSTypeAliasDeclaration' && !typeParameters ? typeAnnotation : undefined;

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

/** Where each name of a type in a file comes from, and what it stands for, where the file says that. */
function originsOf(program) {
  const origins = new Map();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration')
      for (const { local, imported } of statement.specifiers)
        origins.set(local.name, { from: statement.source.value, name: imported?.name });
    const exported = statement.type === 'ExportNamedDeclaration';
    const declaration = exported ? statement.declaration : statement;
    if (/^(TS(TypeAlias|Interface)|Class)Declaration$/.test(declaration?.type))
      origins.set(declaration.id.name, { here: true, exported, alias: aliasOf(declaration) });
    // What a file hands on is another's.
    if (exported && statement.source)
      for (const { local, exported: as } of statement.specifiers)
        origins.set(as.name, { from: statement.source.value, name: local.name });
  }
  return origins;
}

/** Everything that a file declares under public names, in its order. */
function readFamily(file, kernels, originsIn) {
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
  const origins = originsOf(program);
  const declarations = new Map();
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined;
    if (!declaration) continue;
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
    const { said, tags } = readComment(commentBefore(statement.start), OWN_TAGS);
    if (!tags.has('names')) continue;
    const isOverload = isFunction && !declaration.body;
    declarations.set(identifier, {
      ...{ file, identifier, origins, originsIn, said, tags, names: tags.get('names').split(/\s+/) },
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

/** What stands for a parameter's type: "const B extends Dims | undefined = undefined". */
function standIn(letter, { type: said, optional, default: fallback }) {
  const constant = /\[\]|\b(Shape|Dims|Sizes?|Values)\b/.test(said) ? 'const ' : '';
  const type = said.replace(/\bTensor\b/, 'AnyTensor').replace(/\bOperand\b/, 'AnyOperand');
  if (!optional) return `${constant}${letter} extends ${type}`;
  const isLiteral = /^(-?\d+|true|false|null|'[^']*')$/.test(fallback ?? '');
  return `${constant}${letter} extends ${isLiteral ? `${type} = ${fallback}` : `${type} | undefined = undefined`}`;
}

/** A signature whose tensors have the dtype of its input. */
function withDtype({ generics, parameters, ...rest }, input) {
  return {
    ...rest,
    generics: ['D extends Dtype', ...generics],
    parameters: parameters.map((each) => (each.name === input ? { ...each, type: 'Tensor<Shape, D>' } : each)),
    result: rest.result.replace(/\bTensor\b(?!<)/g, 'Tensor<Shape, D>'),
  };
}

/** Letters for the types of the parameters that @shape names, and what it says of those. */
function lettersFor({ file, identifier, tags }, isParameter) {
  const letters = new Map();
  const shape = tags.get('shape').replace(/\b[a-z_]\w*\b/g, (name) => {
    if (!isParameter(name)) return name;
    if (!letters.has(name)) letters.set(name, LETTERS[letters.size]);
    return letters.get(name);
  });
  if (letters.size === 0)
    throw new Error(`${file}: @shape of ${identifier} names no parameter of it: ${tags.get('shape')}`);
  return { letters, shape };
}

/** A constructor of layers that know what they make of a shape. */
function withRule(declared, { parameters, ...rest }) {
  const { letters, shape } = lettersFor(declared, (name) => parameters.some((each) => each.name === name));
  return {
    ...rest,
    generics: parameters.filter(({ name }) => letters.has(name)).map((each) => standIn(letters.get(each.name), each)),
    parameters: parameters.map((each) => ({ ...each, type: letters.get(each.name) ?? each.type })),
    result: `Shaped${declared.identifier}<${shape}>`,
    // Of a choice with keywords compilers would infer such a parameter's own type from those.
    apart: parameters.findLastIndex(({ name, optional }) => optional && letters.has(name)) + 1,
  };
}

/**
 * A signature that says its result's shape: the types of the parameters which that depends on have letters. None for an overload
 * that has not all of them, or gives something else.
 */
function withShape(declared, { generics, parameters, ...rest }) {
  const { names, tags, implementation } = declared;
  const words = new Set(tags.get('shape').match(/\w+/g));
  const nameOf = ({ name, rest }) => name ?? rest;
  const has = (list, name) => list.some((each) => nameOf(each) === name);
  const isWhole = implementation.parameters.every((each) => !words.has(nameOf(each)) || has(parameters, nameOf(each)));
  if (!isWhole || !/^(Promise<)?Tensor(<Shape, .*>)?$/.test(rest.result)) return undefined;
  const { letters, shape } = lettersFor(declared, (name) => has(parameters, name));
  const dtyped = tags.get('dtype');
  if (dtyped && !letters.has(dtyped)) letters.set(dtyped, LETTERS[letters.size]);
  const mentioned = parameters.filter((each) => letters.has(nameOf(each)));
  const promise = tags.get('promise')?.replace(/\b[a-z_]\w*\b/g, (name) => letters.get(name) ?? name);
  const isOwn = shape.length === 1;
  const ofInput = dtyped && `${letters.get(dtyped)}['dtype']`;
  return {
    ...rest,
    generics: [...mentioned.map((each) => standIn(letters.get(nameOf(each)), each)), ...generics],
    parameters: parameters.map((each, at) => ({
      ...each,
      type: letters.get(nameOf(each)) ?? each.type,
      ...(each.rest && letters.has(each.rest) && { text: `...${each.rest}: ${letters.get(each.rest)}` }),
      ...(at === 0 && !isOwn && letters.has(each.name) && /\b(Tensor|Operand)\b/.test(each.type)
        ? { wrong: `Fits<'${lastOf(names[0])}', ${shape}>` }
        : {}),
    })),
    result: rest.result.replace(/\bTensor(?:<Shape, (.*)>|\b(?!<))/, (_, dtype = ofInput) => {
      const more = dtype ? `, ${dtype}` : '';
      const of = `${isOwn ? 'Like' : 'Of'}<${shape}${more}>`;
      return promise ? `Promised<${promise}, ${of}>` : of;
    }),
  };
}

/** The signatures that a program sees, before keywords; `plainly`: without what they say of shapes. */
function publicSignatures(declared, plainly = false) {
  const { file, identifier, overloads, implementation, tags } = declared;
  return (overloads.length ? overloads : implementation ? [implementation] : []).map((signature) => {
    for (const { name, text, type } of signature.parameters)
      if (!text && !type) throw new Error(`${file}: the parameter ${name} of ${identifier} has no type`);
    if (!signature.result) throw new Error(`${file}: the result of ${identifier} has no type`);
    const withShapes = declared.kind === 'class' ? withRule : withShape;
    const made = (!plainly && tags.has('shape') && withShapes(declared, signature)) || {
      ...(tags.has('dtype') ? withDtype(signature, tags.get('dtype')) : signature),
    };
    // One that reads values is a promise itself.
    if (tags.has('later')) made.result = made.result.startsWith('Promise<') ? made.result : `Promise<${made.result}>`;
    const also = (tags.get('also')?.split(/\s+/) ?? []).map((name) => ({
      ...{ name, type: ALSO[name] ?? 'boolean | null', optional: true, keyword: true },
    }));
    return { ...made, parameters: [...made.parameters, ...also] };
  });
}

/** The signature of a method that changes the tensor, and gives it back. */
const inPlaceSignature = ({ generics, parameters: [, ...parameters], ...rest }) => ({
  ...{ ...rest, parameters, generics: ['A', ...generics.filter((each) => !/^D\b/.test(each))] },
  ...{ self: { type: 'A' }, result: 'A' },
});

/**
 * The signature as a method has it: the first parameter is the tensor itself. It names neither the class's S nor `this`, of which
 * compilers would have to make every method anew for each shape.
 */
function methodSignature({ generics, parameters: [self, ...parameters], result, ...rest }) {
  const letter = /^[A-Z]$/.test(self.type) ? self.type : 'A';
  const ofDtype = self.type === 'Tensor<Shape, D>';
  if (letter !== self.type && !ofDtype) return { ...rest, generics, parameters, result };
  const others = generics.filter((each) => !each.startsWith(`${letter} `) && !(ofDtype && each.startsWith('D ')));
  return {
    ...{ ...rest, parameters, generics: [`${letter} extends AnyTensor`, ...others] },
    ...{ result: ofDtype ? result.replace(/\bD\b/g, "A['dtype']") : result, self: { ...self, type: letter } },
  };
}

// ── What is written ─────────────────────────────────────────────────────────────────────────────────────────────────

/** A comment as it stands before a public declaration. */
function comment(said, indent = '') {
  if (!said.includes('\n')) return said && `${indent}/** ${said} */\n`;
  const lines = said.split('\n').map((line) => `${indent} * ${line}`.trimEnd());
  return `${indent}/**\n${lines.join('\n')}\n${indent} */\n`;
}

const positional = (name) => (RESERVED.includes(name) ? `${name}_` : name);

/** A parameter's type, with what refuses a wrong one. */
const typeOf = ({ type, wrong }) => (wrong ? `${type} & ${wrong}` : type);

/**
 * The keywords that parameters may be given by: "{ dim: number; keepdim?: boolean }"; `dim` may be called axis, and memory be pinned
 * where there is a device.
 */
function keywordsOf(parameters) {
  const has = (word) => parameters.some(({ name }) => name === word);
  const all = has('device') ? [...parameters, { name: 'pin_memory', type: 'boolean', optional: true }] : parameters;
  const fields = (list) =>
    `{ ${list.map((each) => `${each.name}${each.optional ? '?' : ''}: ${typeOf(each)}`).join('; ')} }`;
  // One of both where it has to be given. (Of a choice compilers let both pass, too.)
  const named = (...words) =>
    all.flatMap((each) => (each.name === 'dim' ? words.map((name) => ({ ...each, name })) : each));
  const isChoice = parameters.some(({ name, optional }) => name === 'dim' && !optional);
  const keywords = isChoice ? `${fields(all)} | ${fields(named('axis'))}` : fields(named('dim', 'axis'));
  return parameters.some(({ name }) => ALSO_OF_TENSORS.includes(name)) ? `Named<${keywords}>` : keywords;
}

/** Where PyTorch's functions have an `out`. */
const WITH_OUT = /^torch\.((linalg|special|fft)\.)?\w+$/;

/** A signature with `out`, the tensors that the results are put into, where PyTorch's function has it (src/kernels/ops/out.ts). */
function withOut({ names }, signature) {
  if (!names.some((name) => WITH_OUT.test(name)) || names[0].endsWith('_')) return signature;
  const { parameters, result } = signature;
  const isOne = /^(Tensor|Of|Like)\b/.test(result);
  const isSeveral = /^(Ranked$|NamedTuple<|readonly Tensor\[\]$|\[Tensor, )/.test(result);
  if (parameters.some(({ text }) => text) || !(isOne || isSeveral)) return signature;
  const out = {
    name: 'out',
    type: isOne ? 'Tensor | null' : 'readonly Tensor[] | null',
    optional: true,
    keyword: true,
  };
  return { ...signature, parameters: [...parameters, out] };
}

/**
 * The ways to call it: positions, of which any from the last required one on may be keywords, which then are the last argument;
 * a form for each earlier place where keywords may begin; and the numbers of a list as arguments of their own. `apart`: so many
 * positions have such forms in any case.
 */
function withKeywords({ generics, parameters, result, self, apart = 0 }, spread) {
  const form = (list) => {
    const all = self ? [`this: ${typeOf(self)}`, ...list] : list;
    return `${generics.length ? `<${generics.join(', ')}>` : ''}(${all.join(', ')}): ${result}`;
  };
  const plain = (each) => each.text ?? `${positional(each.name)}${each.optional ? '?' : ''}: ${typeOf(each)}`;
  if (parameters.some(({ text }) => text)) return [form(parameters.map(plain))];
  const given = (each) => `${positional(each.name)}: ${typeOf(each)}${each.optional ? ' | undefined' : ''}`;
  const places = parameters.filter(({ keyword }) => !keyword);
  const lastRequired = Math.max(
    places.findLastIndex(({ optional }) => !optional),
    0,
  );
  const either = (each, at) =>
    `${positional(each.name)}${each.optional ? '?' : ''}: ${each.type.includes('=>') ? `(${each.type})` : each.type} | ${keywordsOf(parameters.slice(at))}`;
  // What refuses a tensor must stand alone: of a choice compilers would infer one part of a union of tensors only.
  const isAlone = (each, at) => at < Math.max(lastRequired, apart) || each.wrong;
  // What is no position may be said after all of them, too.
  const only = places.length < parameters.length ? [`keywords?: ${keywordsOf(parameters.slice(places.length))}`] : [];
  const main = form([...places.map((each, at) => (isAlone(each, at) ? plain(each) : either(each, at))), ...only]);
  const early = Array.from({ length: Math.max(lastRequired, apart, parameters[0]?.wrong ? 1 : 0) }, (_, at) =>
    form([...parameters.slice(0, at).map(given), `keywords: ${keywordsOf(parameters.slice(at))}`]),
  );
  // Of several forms that take as many arguments compilers say what is wrong with the last.
  const isLast = lastRequired === 0 && parameters[0]?.wrong;
  const at = parameters.findIndex(({ name }) => name === spread);
  return [...(at < 0 ? [] : spreadForms(at)), ...(isLast ? [...early, main] : [main, ...early])];

  /** The numbers of a list as arguments of their own, with keywords after them, or without. */
  function spreadForms(at) {
    const { type } = parameters[at];
    const before = parameters.slice(0, at).map(given);
    const numbers = `...${spread}: ${/^[A-Z]$/.test(type) ? type : 'number[]'}`;
    const bound = (text) => text.replace(new RegExp(`(const ${type} extends )[^,]*?( = |, |>)`), '$1Shape$2');
    if (at + 1 === parameters.length) return [bound(form([...before, numbers]))];
    const keywords = `keywords: ${keywordsOf(parameters.slice(at + 1))}`;
    return [
      bound(form([...before, numbers])),
      bound(form([`...args: [${[...before, numbers, keywords].join(', ')}]`])),
    ];
  }
}

/** Imports of the types that `text`, written for these declarations, names, for a file in public/. */
function typeImports(declarations, out, text) {
  const words = new Set(text.match(/\w+/g));
  const wanted = new Map();
  const want = (file, name, local = name) => {
    if (!words.has(local)) return;
    for (const [other, names] of wanted)
      if (other !== file && names.has(local)) throw new Error(`two types are called ${local}: in ${other} and ${file}`);
    const names = wanted.get(file) ?? new Map();
    wanted.set(file, names.set(local, name));
  };
  for (const declared of declarations) {
    const { file, origins, identifier } = declared;
    want('core/dtype.ts', 'Dtype');
    want('core/tensor.ts', 'Tensor');
    for (const [type, from] of Object.entries(ALSO_FROM)) want(from, type);
    for (const name of declared.shapes)
      if (origins.get(name) === undefined || name === 'Shape') want('core/shapes.ts', name);
    for (const { node } of publicSignatures(declared))
      walk(
        [node.typeParameters, node.params.map((each) => (each.left ?? each).typeAnnotation), node.returnType],
        (each) => {
          const name = (each.typeName ?? each.exprName)?.name;
          const origin = origins.get(name);
          if (!origin || name === 'Shape') return;
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

/**
 * The types that a type is one of, through the names of its file and of those that it imports from: `Tensor | null`, `Fn`,
 * `M extends Module`, `Reduction`.
 */
function choices(node, at, generics = new Map()) {
  if (node?.type === 'TSUnionType') return node.types.flatMap((each) => choices(each, at, generics));
  const word = node?.type === 'TSTypeReference' ? node.typeName.name : undefined;
  const { from, name, alias } = at.origins.get(word) ?? {};
  if (TOLD_APART.includes(word)) return [node];
  if (generics.has(word)) return choices(generics.get(word), at, generics);
  if (alias) return choices(alias, at);
  if (!name || !from.startsWith('.')) return [node];
  const file = join(dirname(at.file), from);
  const there = { ...at, file, origins: at.originsIn(file) };
  const imported = there.origins.get(name)?.alias;
  return imported ? choices(imported, there) : [node];
}

/** The mark of one type's kind (src/kernels/core/kinds.ts); none of another. */
function markOf(node) {
  if (node?.type === 'TSFunctionType' || node?.type === 'TSConstructorType') return '!';
  if (/^TS(Array|Tuple)Type$/.test(node?.type)) return '*';
  if (node?.type === 'TSTypeOperator') return markOf(node.typeAnnotation);
  if (node?.type === 'TSLiteralType') return LITERAL_KINDS[typeof node.literal.value];
  return KINDS[node?.typeName?.name] ?? PLAIN_KINDS[node?.type];
}

/** The mark of the kind that these types say; none where they say others, or several that have no mark together. */
function kindOf(types) {
  const marks = [...new Set(types.map(markOf))];
  if (marks.includes(undefined)) return undefined;
  return marks.length === 1 ? marks[0] : SEVERAL_KINDS[marks.sort().join('')];
}

/** The types of a parameter, of all its signatures together, and whether it may be left out; none where one does not have it. */
function typesAt(declared, at) {
  const { implementation, overloads } = declared;
  const types = [];
  let isOptional = false;
  for (const { node, parameters } of [implementation, ...overloads]) {
    if (!parameters[at]?.type) return { types: [], isOptional: true };
    isOptional ||= parameters[at].optional;
    const target = node.params[at].left ?? node.params[at];
    const generics = new Map(
      (node.typeParameters?.params ?? []).map(({ name, constraint }) => [name.name, constraint]),
    );
    types.push(...choices(target.typeAnnotation?.typeAnnotation, declared, generics));
  }
  const isNothing = (node) => /^TS(Null|Undefined)Keyword$/.test(node?.type);
  return { types: types.filter((each) => !isNothing(each)), isOptional: isOptional || types.some(isNothing) };
}

/** What `def` is told: "view(@input,...#shape)", with a mark at the parameters of whole numbers, and of what has one kind, followed by ? where it may be left out. */
function signatureText(declared) {
  const { implementation, overloads, tags, names, kind } = declared;
  const marked = ({ name, keyword }, at) => {
    // Of the keywords that are named alone, those without a type here are switches.
    if (keyword) return ALSO[name] ? name : `${PLAIN_KINDS.TSBooleanKeyword}${name}?`;
    const types = [implementation, ...overloads].map(({ parameters }) => parameters[at]?.type ?? '').join(' | ');
    const isWhole = WHOLE.test(withoutTensors(types));
    const found = typesAt(declared, at);
    const mark = isWhole ? (OTHER.test(types) ? '~' : '#') : (kindOf(found.types) ?? '');
    return `${name === tags.get('spread') ? '...' : ''}${mark}${name}${mark && found.isOptional ? '?' : ''}`;
  };
  if (kind !== 'class') return `${lastOf(names[0])}(${implementation.parameters.map(marked).join()})`;
  // Of a class what has to be given stands before a semicolon.
  const [{ parameters }] = publicSignatures(declared, true);
  const list = parameters.map((each, at) => ({ ...each, text: marked(each, at) }));
  const given = (optional) => list.filter((each) => each.optional === optional).map(({ text }) => text);
  return `${lastOf(names[0])}(${given(false).join()};${given(true).join()})`;
}

/** The public form of a class: a value, and the type of its instances, in the parts of `sharedForms`. */
function classParts(declared) {
  const { identifier, said, tags, implementation } = declared;
  const [signature] = publicSignatures(declared, true);
  const generics = signature.generics.length ? `<${signature.generics.join(', ')}>` : '';
  const type = `type _${identifier}${generics} = ${signature.result};`;
  if (isPlain(declared))
    return {
      forms: [],
      before: comment(said),
      type: `typeof plain.${identifier}`,
      after: ` = defClass('${calledName(declared)}', plain.${identifier});\n${type}`,
      named: '',
    };
  // What is constructed knows what it makes of a shape; what another class extends, the last form, is plain.
  const signatures = tags.has('shape') ? [...publicSignatures(declared), signature] : [signature];
  const forms = signatures.flatMap((each) => withKeywords(each, tags.get('spread')).map((form) => `new ${form}`));
  const shaped = tags.has('shape') ? `${shapedType(declared)}\n` : '';
  const statics = implementation.hasStatics
    ? ` & Pick<typeof plain.${identifier}, keyof typeof plain.${identifier}>`
    : '';
  return {
    forms,
    before: shaped + comment(said),
    after: `${statics} = defClass('${signatureText(declared)}', plain.${identifier});\n${type}`,
    named: type + shaped,
  };
}

/** So many letters have to be saved for forms to stand apart from what they are forms of. */
const WORTH_SHARING = 400;

/**
 * The forms of a module's declarations as types. What several share is an interface by the first's name, of what differs: a name in
 * errors, what is constructed, and for how many dimensions.
 * @returns as { type, interfaces }, by identifier: its type, and the interfaces before it
 */
function sharedForms(parts) {
  const groups = new Map();
  for (const { declared, forms } of parts) {
    const { identifier } = declared;
    const isClass = declared.kind === 'class';
    const text = forms
      .map((form) => {
        const named = form.replaceAll(`'${lastOf(declared.names[0])}'`, 'Name');
        if (!isClass) return `  ${named};\n`;
        const shaped = named
          .replace(new RegExp(`\\bShaped${identifier}<(.*)>$`), 'Shapes<$1>[Name]')
          .replace(/(\w+Rule)<\d, /, '$1<Rank, ');
        return `  ${shaped.replaceAll(`InstanceType<typeof plain.${identifier}>`, 'Made')};\n`;
      })
      .join('');
    groups.set(text, [...(groups.get(text) ?? []), { declared, forms }]);
  }
  const types = new Map();
  for (const [text, members] of groups) {
    const [{ declared: first }] = members;
    if (!text || (members.length - 1) * text.length < WORTH_SHARING) {
      for (const { declared, forms } of members)
        types.set(declared, { type: `{\n${forms.map((form) => `  ${form};\n`).join('')}}`, interfaces: '' });
      continue;
    }
    const has = (word) => new RegExp(`\\b${word}\\b`).test(text);
    const own = `${first.kind === 'class' ? 'ConstructorOf' : 'CallsOf'}_${first.identifier}`;
    const shapes = `ShapedBy_${first.identifier}`;
    const isShaped = has('Shapes');
    const generics = [
      ...(has('Name') ? [`Name extends ${isShaped ? `keyof ${shapes}<Rule>` : 'string'}`] : []),
      ...(has('Rank') ? ['Rank extends number'] : []),
      ...(has('Made') ? ['Made'] : []),
    ];
    const list = (words) => (words.length ? `<${words.join(', ')}>` : '');
    const made = members.map(({ declared: { identifier } }) => `  ${identifier}: Shaped${identifier}<R>;\n`).join('');
    const interfaces =
      (isShaped ? `interface ${shapes}<R extends Rule> {\n${made}}\n` : '') +
      `interface ${own}${list(generics)} {\n${text.replaceAll('Shapes<', `${shapes}<`)}}\n`;
    for (const { declared, forms } of members) {
      const { identifier, names } = declared;
      const words = [
        ...(has('Name') ? [`'${isShaped ? identifier : lastOf(names[0])}'`] : []),
        ...(has('Rank') ? [/\w+Rule<(\d), /.exec(forms[0])?.[1]] : []),
        ...(has('Made') ? [`InstanceType<typeof plain.${identifier}>`] : []),
      ];
      types.set(declared, { type: `${own}${list(words)}`, interfaces: declared === first ? interfaces : '' });
    }
  }
  return types;
}

/** The type of a layer that knows its rule of shapes. */
const shapedType = ({ identifier, names }) => `interface Shaped${identifier}<R extends Rule> extends _${identifier} {
  readonly shape_rule: R;
  forward<L, A extends Tensor>(this: L, input: A & Fits<'${lastOf(names[0])}', Through<L, A>>): Of<Through<L, A>>;
  <A extends Tensor>(input: A): Called<'${lastOf(names[0])}', Through<this, A>>;
}`;

/** The public module of a family: public forms, and what is handed on as it is. */
function familyModule(file, declarations) {
  const out = join('public', file);
  const up = relative(dirname(out), '.');
  const wrapped = declarations.filter(isWrapped);
  const asIs = declarations.filter((declared) => !isWrapped(declared)).map(({ identifier }) => identifier);
  const lines = [HEAD];
  if (wrapped.length) {
    const laters = [...new Set(wrapped.flatMap(({ tags }) => tags.get('later') ?? []))];
    const parts = wrapped.map((declared) => {
      if (declared.kind === 'class') return { declared, ...classParts(declared) };
      const { identifier, tags, said } = declared;
      const forms = publicSignatures(declared).flatMap((each) =>
        withKeywords(withOut(declared, each), tags.get('spread')),
      );
      const [make, fn] = tags.has('later')
        ? ['later', `load${laters.indexOf(tags.get('later')) || ''}`]
        : ['def', `plain.${identifier}`];
      const made = `${make}('${signatureText(declared)}', ${fn})`;
      return { declared, forms, before: comment(said), after: ` = ${made};`, named: '' };
    });
    const shared = sharedForms(parts);
    const texts = parts.map(({ declared, before, type, after }) => {
      const { interfaces, type: forms } = shared.get(declared);
      return `${interfaces}${before}const _${declared.identifier}: ${type ?? forms}${after}`;
    });
    const written = parts.flatMap(({ forms, named }) => [...forms, named]);
    const needed = ['def', 'defClass', 'later', 'Named'].filter((word) =>
      texts.some((text) => new RegExp(`\\b${word}[(<]`).test(text)),
    );
    lines.push(
      ...typeImports(
        wrapped.filter((declared) => declared.kind !== 'class' || !isPlain(declared)),
        out,
        written.join().replace(/\bplain\.\w+/g, ''),
      ),
      ...(needed.some((word) => word.startsWith('def')) ? [`import * as plain from '${up}/${file}';`] : []),
      `import { ${needed.map((word) => (word === 'Named' ? 'type Named' : word)).join(', ')} } from '${up}/core/scope.ts';`,
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

/**
 * Functions by the words they stand under, place by place, with the imports of them, for a file in `folder`; and in lists those that
 * stand under their own names.
 */
function tables(entries, folder, own = []) {
  const [imports, places, lists, taken] = [new Map(), new Map(), new Map(), new Map()];
  /** The name that a function has in the file. */
  const local = ({ file, identifier }) => {
    const key = `${file}#${identifier}`;
    if (!taken.has(key)) {
      const again = [...taken.keys()].filter((other) => other.endsWith(`#${identifier}`)).length;
      const as = again ? `${identifier}${again + 1}` : identifier;
      taken.set(key, as);
      imports.set(file, [...(imports.get(file) ?? []), as === identifier ? as : `${identifier} as ${as}`]);
    }
    return taken.get(key);
  };
  for (const [declared, place, word] of entries) {
    const as = local(declared);
    places.set(place, [...(places.get(place) ?? []), as === word ? as : `${word}: ${as}`]);
  }
  for (const [declared, place] of own) lists.set(place, [...(lists.get(place) ?? []), local(declared)]);
  return {
    lines: [...imports]
      .sort()
      .map(([file, list]) => `import { ${list.sort().join(', ')} } from '${pathFrom(folder, file)}';`),
    table: [...places].map(([place, list]) => `  ${quoted(place)}: { ${list.join(', ')} },\n`).join(''),
    lists: [...lists].map(([place, list]) => `  ${quoted(place)}: [${list.join(', ')}],\n`).join(''),
  };
}

const pathFrom = (folder, file) => relative(folder, file).replace(/^(?!\.)/, './');

// ── The families ────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * All that has a public name: what stands in torch and its namespaces as index.ts has it, and the methods.
 * @returns as { place, word, file, identifier, isForm }: where, under which word, what, and whether it is a form of that very name
 */
function publicNames(all, modules) {
  const declaredAs = new Map(all.map((declared) => [`public/${declared.file}#${declared.identifier}`, declared]));
  const isForm = (declared, word) =>
    declared.kind !== 'class' && isWrapped(declared) && word === calledName(declared) && !declared.tags.has('getter');
  const found = [];
  const walkNames = (from, place) => {
    for (const [word, { file, name }] of modules.names(from)) {
      if (name === '*') {
        walkNames(file, `${place}.${word}`);
        continue;
      }
      const declared = declaredAs.get(`${file}#${name}`);
      found.push({ place, word, file, identifier: name, isForm: Boolean(declared && isForm(declared, word)) });
    }
  };
  walkNames('index.ts', 'torch');
  for (const declared of all)
    for (const name of declared.names) {
      if (spaceOf(name) !== 'Tensor') continue;
      const [space, word] = placed(name, declared);
      const place = declared.tags.has('getter') ? 'getter' : space;
      const { file, identifier } = declared;
      found.push({ place, word, file: `public/${file}`, identifier, isForm: isForm(declared, word) });
    }
  return found;
}

/** A family's module: brings its public forms and all else that stands under a public name, and puts it there. */
function familyTable(own, names) {
  const entries = names
    .filter(({ isForm }) => !isForm)
    .map(({ place, word, file, identifier }) => [{ file, identifier }, place, word]);
  /** By file and name of a form, the places that it stands in. */
  const forms = new Map();
  for (const { place, file, identifier, isForm } of names)
    if (isForm) forms.set(`${file}#${identifier}`, [...(forms.get(`${file}#${identifier}`) ?? []), place]);
  const byPlaces = [...forms].map(([form, places]) => {
    const [file, identifier] = form.split('#');
    return [{ file, identifier }, [...new Set(places)].sort().join(' ')];
  });
  const { lines, table, lists } = tables(entries, 'public/families', byPlaces);
  return [
    `public/families/${own}.ts`,
    `${[HEAD, `import { join } from '../../families.ts';`, ...lines].join('\n')}\n\n` +
      `export const ready = join('${own}', {\n${table}}${lists && `, {\n${lists}}`});\n`,
  ];
}

/** Namespaces that come with their own word, by family: those that are all its own, and the one that it is called after. */
function wholeSpaces(names, family, modules) {
  const spaces = [...new Set(names.map(({ place }) => place))].filter((place) => place.includes('.'));
  const isTaken = (place) =>
    // Every program that can be paused says `checkpoint`, of the runner.
    lastOf(place) === 'checkpoint' ||
    modules.members('core/tensor.ts', 'Tensor').has(lastOf(place)) ||
    spaces.some((other) => other !== place && lastOf(other) === lastOf(place));
  return new Map(
    spaces.flatMap((place) => {
      const owners = new Set(names.filter((each) => each.place === place).map(({ file }) => family.get(file)));
      const [owner] = owners.has(lastOf(place)) ? [lastOf(place)] : owners.size === 1 ? owners : ['core'];
      return owner === 'core' || isTaken(place) ? [] : [[place, owner]];
    }),
  );
}

/** What the core knows of the families: which others each needs, and all that it has, by places and words; and how they are loaded. */
function familiesModules(all, modules) {
  const names = publicNames(all, modules);
  const made = [...new Set(all.map(({ file }) => `public/${file}`))];
  const { family, needs } = assign(modules, [...new Set([...names.map(({ file }) => file), ...made, 'families.ts'])]);
  const spaces = wholeSpaces(names, family, modules);
  const parts = [...needs.keys()];
  const ofFamily = (own) => names.filter(({ file }) => family.get(file) === own);
  const line = (key, words) => (words.length ? `    ${key}: '${words.join(' ')}',\n` : '');
  const wordsOf = (own) => {
    const words = [...family].flatMap(([file, of]) => (of === own ? modules.wordsOf(file) : []));
    return line('words', words);
  };
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
    const whole = [...spaces].filter(([, owner]) => owner === own).map(([place]) => place);
    return (
      `  ${own}: {\n${line('needs', needs.get(own))}${line('spaces', whole.sort())}${wordsOf(own)}` +
      `    names: {\n${list.join('')}    },\n  },\n`
    );
  });
  const table =
    `${HEAD}\nimport type { Family } from '../../families.ts';\n\n` +
    `export const families: Record<string, Family> = {\n${texts.join('')}};\n`;
  const loads = parts.map((own) => `  ${own}: () => import('./${own}.ts'),\n`);
  const loader =
    `${HEAD}\nconst loads: Record<string, () => Promise<unknown>> = {\n${loads.join('')}};\n\n` +
    `export const load = (family: string): Promise<unknown> => loads[family]();\n`;
  const whole =
    `${[HEAD, ...parts.map((own) => `import { ready as ${own} } from './${own}.ts';`)].join('\n')}\n\n` +
    `export const all = [${parts.join(', ')}];\n`;
  return [
    ...['core', ...parts].map((own) => familyTable(own, ofFamily(own))),
    ['public/families/index.ts', table],
    ['public/families/load.ts', loader],
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

/** Without what is said once, at the function. */
const unlinked = (said) => said.replace(/\n@see .*/g, '');

/** The types of the methods: the first parameter is the tensor itself. */
function methodTypes(all) {
  const out = 'public/tensor.ts';
  const methods = all.filter(({ names }) => names.some((name) => spaceOf(name) === 'Tensor'));
  const written = [];
  const getters = [];
  const texts = methods.flatMap((declared) => {
    const { names, tags, said } = declared;
    // Where there is more to read about it is said once, at the function.
    const hasFunction = names.some((name) => spaceOf(name) !== 'Tensor');
    const changes = publicSignatures(declared, true).every(({ result }) => /^Tensor\b/.test(result));
    return names.flatMap((name) => {
      const word = lastOf(name);
      if (spaceOf(name) !== 'Tensor') return [];
      const isChange = changes && word.endsWith('_');
      if (tags.has('getter')) {
        // A getter has no `this` to ask.
        const result = publicSignatures(declared)[0].result.replace("A['dtype']", 'D').replace(/\bA\b/, 'Tensor<S>');
        written.push(result);
        getters.push(`${comment(said, '    ')}    readonly ${word}: ${result};`);
        return [];
      }
      const signatures = publicSignatures(declared, isChange).map(isChange ? inPlaceSignature : methodSignature);
      const forms = signatures.flatMap((each) => withKeywords(each, tags.get('spread')));
      written.push(...forms);
      const inPlace = names.includes(name.slice(0, -1))
        ? `As \`${word.slice(0, -1)}\`, in place.`
        : `In place: ${summaryOf(said)}`;
      const about = isInPlace(word, declared) ? inPlace : hasFunction ? unlinked(said) : said;
      return `${comment(about, '    ')}${forms.map((form) => `    ${word}${form};`).join('\n')}`;
    });
  });
  // Members of an interface without types of its own are the same for all tensors: compilers make them once.
  const imports = typeImports(methods, out, `${written.join()} Shape Dtype`).filter(
    (line) => !line.endsWith("'../core/tensor.ts';"),
  );
  if (written.some((text) => text.includes('Named<'))) imports.push(`import type { Named } from '../core/scope.ts';`);
  const body = `  interface Operations {\n${texts.join('\n')}\n  }

  interface Tensor<S extends Shape = Shape, out D extends Dtype = Dtype> {\n${getters.join('\n')}\n  }`;
  return [out, `${[HEAD, ...imports].join('\n')}\n\ndeclare module '../core/tensor.ts' {\n${body}\n}\n`];
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

/** The types that a module exports. */
const exportedTypes = (file, kernels) =>
  parseSync(file, readFileSync(join(kernels, file), 'utf8')).program.body.flatMap(
    ({ type, declaration }) => (type === 'ExportNamedDeclaration' && declaration?.id?.name) || [],
  );

/** What the API is, as data: the names of torch, and all operators. */
function apiList(all, names) {
  const operators = all.map((declared) => ({
    name: declared.names[0],
    names: declared.names,
    kind: declared.kind,
    source: `src/kernels/${declared.file}#${declared.identifier}`,
    signatures: publicSignatures(declared, true).map(({ parameters, result }) => ({
      parameters: parameters.map(({ name, type, optional, default: fallback, text }) =>
        text ? { rest: text } : { name, type, optional, default: fallback },
      ),
      result,
    })),
    differentiable: declared.differentiable,
    summary: summaryOf(declared.said).replaceAll('\n', ' '),
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
            found.add('core/grad-node.ts#link');
          if (node.type === 'Identifier') found.add(origins.get(node.name) ?? `${file}#${node.name}`);
          for (const [key, value] of Object.entries(node))
            if (value && typeof value === 'object' && (key !== 'property' || node.computed)) look(value);
        };
        look(body ?? init);
        calls.set(`${file}#${id.name}`, found);
      }
    }
  }
  const leading = new Set(['core/grad-node.ts#link']);
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
      /\b(Tensor|Ranked|NamedTuple|LeastSquares)\b(?!<Shape, '(int|bool|uint))/.test(result),
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
  const shapes = exportedTypes('core/shapes.ts', kernels);
  const families = files.filter((file) => readFileSync(join(kernels, file), 'utf8').includes('* @names '));
  const origins = new Map();
  const originsIn = (file) => {
    if (!origins.has(file))
      origins.set(file, originsOf(parseSync(file, readFileSync(join(kernels, file), 'utf8')).program));
    return origins.get(file);
  };
  const all = families.flatMap((file) => readFamily(file, kernels, originsIn)).map((each) => ({ ...each, shapes }));
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
  for (const [file, text] of familiesModules(all, readModules(kernels, withoutLoads(written)))) written.set(file, text);
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
