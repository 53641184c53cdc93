/**
 * What is to be known of a public name and is measured, so that it cannot grow old: the shapes that go into its example and come out of it,
 * which dtypes are taken in the place of its tensors and what they make, and what it says when it is called wrongly.
 */
import { standsAt } from './docs.mjs';
import { tensorsIn } from './run.mjs';

/** The dtypes there are. */
export const DTYPES = ['float32', 'float16', 'int32', 'uint8', 'bool', 'complex64'];

/** How many ways to be wrong are told of a name. */
const MISTAKES = 3;

/** Whether an error was thrown in the example's own lines, such as a function that it gives: JavaScript's words are right there. */
const isOfExample = ({ stack }) =>
  !/^\s+at .*\bdist\b/.test(stack.split('\n').find((line) => /^\s+at /.test(line)) ?? '');

/** Messages of JavaScript itself: what nobody wrote tells a reader nothing. */
const NOT_OURS =
  /is not a (function|constructor)|not iterable|Cannot (read|set|use|convert)|undefined \(|is not defined|Invalid array length|\$\{/;

const isKeywords = (value) =>
  value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;

/** What an entry's names lead to. */
const valuesOf = (torch, { names }) => new Set(names.map((name) => standsAt(torch, name)).filter(Boolean));

/** The words of an entry that is read without being called. */
export const gettersOf = ({ names, tags, isRead }) =>
  tags.has('getter') || isRead ? names.map((name) => name.slice(name.lastIndexOf('.') + 1)) : [];

/**
 * The calls of an example that are about the entry: of a function itself, of a class its construction and what its instance is called with.
 * Each as `{ inputs, call }`, so that it can be made again with other inputs; a method's tensor is the first of them.
 */
function subjects(torch, entry, calls) {
  const values = valuesOf(torch, entry);
  const words = gettersOf(entry);
  const isMethod = ({ self }) => self instanceof torch.Tensor;
  const prepared = (noted) => {
    const { fn, self, args, name, kind, shapes, result } = noted;
    const own = isMethod(noted);
    return {
      ...{ inputs: own ? [self, ...args] : args, isMethod: own, shapes, result, kind },
      call: (inputs) => {
        if (kind === 'get') return inputs[0][name];
        if (kind === 'make') return new fn(...inputs);
        return own ? inputs[0][name](...inputs.slice(1)) : Reflect.apply(fn, self, inputs);
      },
    };
  };
  const own = calls.filter(({ fn, self, kind, name }) =>
    kind === 'get' ? words.includes(name) : values.has(fn) || isCalledOn(torch, entry, { self, name }),
  );
  const [made] = own.filter(({ kind }) => kind === 'make');
  const used = made
    ? calls.filter(({ fn, self }) => fn === made.result || self === made.result)
    : own
        .filter(({ result }) => typeof result === 'function')
        .flatMap((noted) => calls.filter(({ fn }) => fn === noted.result));
  return { own: own.map(prepared), used: used.map((noted) => ({ ...prepared(noted), name: noted.name })) };
}

/** The same inputs with other tensors, all the way down. */
function mapTensors(torch, value, change, depth = 0) {
  if (value instanceof torch.Tensor) return change(value);
  if (depth > 3 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => mapTensors(torch, each, change, depth + 1));
  if (!isKeywords(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, mapTensors(torch, each, change, depth + 1)]),
  );
}

/** A copy that a call may change. */
const copied = (tensor) => (tensor.requires_grad ? tensor.detach().clone().requires_grad_() : tensor.clone());

/** What the inputs of a class's instance are called is not known here. */
const NO_PARAMETERS = { parameters: [] };

/** A type without the shapes of tensors. */
const withoutTensors = (type) => type.replace(/\bTensor<[^>]*>/g, 'Tensor');

const shapeText = (shape) => `[${shape.join(', ')}]`;

/** The name of each input, as far as it is known: of positions by the signature, of keywords by themselves. */
function inputsOf(torch, { parameters }, { inputs, shapes }) {
  return inputs
    .flatMap((input, at) => {
      const name = parameters[at]?.name;
      if (isKeywords(input))
        return Object.entries(input).map(([key, value]) => ({ name: key, value, tensors: tensorsIn(torch, value) }));
      return [{ name, value: input, tensors: tensorsIn(torch, input) }];
    })
    .map((each) => ({ ...each, shapes: each.tensors.map((tensor) => shapes.get(tensor) ?? [...tensor.shape]) }));
}

async function shapesOf(torch, entry, subject) {
  const result = await Promise.resolve(subject.result).catch(() => undefined);
  const out = tensorsIn(torch, result).map(({ shape }) => [...shape]);
  const ins = inputsOf(torch, entry, subject).filter(({ tensors }) => tensors.length > 0);
  if (ins.length === 0 && out.length === 0) return null;
  const going = ins.map(({ name, shapes }) => `${name ? `${name} ` : ''}${shapes.map(shapeText).join(', ')}`);
  const coming = out.length ? out.map(shapeText).join(', ') : result === undefined ? 'nothing' : 'no tensor';
  return `${going.join('; ')}${going.length ? ' → ' : ''}${coming}`;
}

/** The dtypes that are taken where the example has tensors of one: for each such dtype the inputs, and what comes of every other. */
async function dtypesOf(torch, entry, subject) {
  const ins = inputsOf(torch, entry, subject).filter(({ tensors }) => tensors.length > 0);
  const kinds = [...new Set(ins.flatMap(({ tensors }) => tensors.map(({ dtype }) => dtype)))];
  if (kinds.length === 0) {
    const out = tensorsIn(torch, await subject.result).map(({ dtype }) => dtype);
    return out.length ? [{ makes: [...new Set(out)].join(', ') }] : null;
  }
  const found = [];
  for (const kind of kinds) {
    const of = [
      ...new Set(
        ins.filter(({ tensors }) => tensors.some(({ dtype }) => dtype === kind)).map(({ name }) => name ?? ''),
      ),
    ];
    const takes = {};
    for (const dtype of DTYPES) {
      const convert = (tensor) => {
        if (tensor.dtype !== kind) return copied(tensor);
        const other = tensor.detach().to(dtype).clone();
        return tensor.requires_grad && tensor.is_leaf ? other.requires_grad_() : other;
      };
      try {
        const made = await subject.call(subject.inputs.map((input) => mapTensors(torch, input, convert)));
        const tensors = tensorsIn(torch, made);
        // What is recorded may fail when it is computed.
        for (const tensor of tensors) await tensor.detach().tolist();
        const out = [...new Set(tensors.map((tensor) => tensor.dtype))];
        takes[dtype] = out.length ? out.join(', ') : 'taken';
      } catch {
        // What is not taken is not in the list.
      }
    }
    found.push({ of: of.filter(Boolean).join(', '), takes });
  }
  return found;
}

/**
 * Ways to be wrong, by what the inputs are: the kind of mistake, what is told of it, and the inputs that have it.
 * @param isCall of a class's instance, whose inputs have no names here
 */
function* mistakes(torch, { parameters }, { inputs, isMethod }, isCall) {
  const fresh = () => inputs.map((input) => mapTensors(torch, input, copied));
  /** The inputs with another one at a place, by its keyword where the example has no such position. */
  const instead = (at, value) => () => {
    const given = fresh();
    const keywords = isKeywords(given.at(-1)) ? given.pop() : undefined;
    if (at < given.length) given[at] = value;
    const named =
      at < inputs.length - Number(keywords !== undefined) ? keywords : { ...keywords, [parameters[at]?.name]: value };
    return named ? [...given, named] : given;
  };
  const nameOf = (at) => parameters[at]?.name ?? (isCall && at === 0 ? 'input' : `argument ${at + 1}`);
  const tensors = inputs.flatMap((input, at) => (input instanceof torch.Tensor ? [at] : []));
  for (const at of isCall ? tensors : tensors.slice(1)) {
    const { shape, dtype } = inputs[at];
    for (const wrong of [shape.map((size) => size + 3), [7, 5], []])
      yield ['shape', `${nameOf(at)} of shape ${shapeText(wrong)}`, instead(at, torch.zeros(wrong).to(dtype))];
  }
  for (const [at, { name, type }] of parameters.entries()) {
    if (isCall || !name) continue;
    if (/^(dim\d?|dims|start_dim|axis\d)$/.test(name) && /\b(Int|Dims|Shape)\b/.test(type))
      yield ['place', `${name}: 9`, instead(at, 9)];
    if (/\b(Int|Shape|Sizes?)\b/.test(withoutTensors(type))) yield ['whole', `${name}: 0.5`, instead(at, 0.5)];
  }
  for (const [at, input] of inputs.entries())
    if (!isKeywords(input) && !(isMethod && at === 0)) yield ['type', `${nameOf(at)}: 'x'`, instead(at, 'x')];
  yield [
    'keyword',
    'an unknown keyword',
    () => {
      const given = fresh();
      const keywords = isKeywords(given.at(-1)) ? given.pop() : {};
      return [...given, { ...keywords, nonsense: 1 }];
    },
  ];
  for (const [at, input] of inputs.entries())
    if (!isKeywords(input) && !(isMethod && at === 0)) yield ['null', `${nameOf(at)}: null`, instead(at, null)];
  if (inputs.length > Number(isMethod)) yield ['missing', 'no arguments', () => fresh().slice(0, Number(isMethod))];
}

/** What the first mistakes lead to that are refused, one of a kind; those that end in JavaScript's own words; how many were tried. */
async function errorsOf(torch, entry, own, used) {
  const found = new Map();
  const unclear = [];
  let tried = 0;
  for (const [subject, isCall] of [...own.map((each) => [each, false]), ...used.map((each) => [each, true])]) {
    for (const [kind, by, inputs] of mistakes(torch, isCall ? NO_PARAMETERS : entry, subject, isCall)) {
      if (found.has(kind) || found.size >= MISTAKES) continue;
      tried++;
      try {
        await subject.call(inputs());
      } catch (error) {
        const says = `${error.name}: ${error.message}`.replace(/\s+/g, ' ');
        const mistake = { by: isCall && subject.name ? `${subject.name}(), ${by}` : by, says };
        if (!(error instanceof Error)) unclear.push(mistake);
        else if (NOT_OURS.test(error.message)) isOfExample(error) || unclear.push(mistake);
        else if (![...found.values()].some((each) => each.says === says)) found.set(kind, mistake);
      }
    }
  }
  return { errors: [...found.values()], unclear, tried };
}

/** Whether a class's method was called in an example, also where a class below has its own. */
function isCalledOn(torch, { kind, names }, { self, name }) {
  if (kind !== 'method') return false;
  const at = names[0].lastIndexOf('.');
  const path = names[0].slice(0, at);
  const owner = path === 'Tensor' ? torch.Tensor : standsAt(torch, path);
  return name === names[0].slice(at + 1) && self instanceof owner;
}

/**
 * @param declared an entry of `readDocs`
 * @param calls of its example, as `run` has noted them
 * @returns what was measured: `isUsed`, whether the example has a call of it; shapes and dtypes, null where it has to do with no tensors; errors,
 * and how many mistakes were tried
 */
export async function measure(torch, declared, calls) {
  // What a class says of its method does not name the tensor that it is a method of.
  const isOfTensors = declared.kind === 'method' && declared.names[0].startsWith('Tensor.');
  const entry = isOfTensors
    ? { ...declared, parameters: [{ name: 'input', type: '' }, ...declared.parameters] }
    : declared;
  const { own, used } = subjects(torch, entry, calls);
  const withTensors = [];
  for (const subject of used.length ? [...used, ...own] : own) {
    const result = await Promise.resolve(subject.result).catch(() => undefined);
    if (tensorsIn(torch, [subject.inputs, result]).length) withTensors.push(subject);
  }
  const [shown] = withTensors;
  const about = used.includes(shown) ? { ...entry, parameters: NO_PARAMETERS.parameters } : entry;
  const { warn } = console;
  console.warn = () => {};
  try {
    return {
      isUsed: own.length > 0,
      ...(shown?.name && used.includes(shown) && { method: shown.name }),
      shapes: shown ? await shapesOf(torch, about, shown) : null,
      dtypes: shown ? await dtypesOf(torch, about, shown) : null,
      ...(await errorsOf(torch, entry, own, used)),
    };
  } finally {
    console.warn = warn;
    // What was asked wrongly of the modes that all programs share.
    torch.set_grad_enabled(true);
    torch.autograd.set_detect_anomaly(false);
  }
}

/** Whether an entry is a value and no function: nothing goes in, and nothing can be wrong with it. */
export const isValue = (torch, entry) =>
  gettersOf(entry).length > 0 || entry.isRead || typeof standsAt(torch, entry.names[0]) !== 'function';
