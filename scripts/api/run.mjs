/**
 * Runs an example of a docstring: lines of a program that end with an expression, whose value is what the example shows. Every call in it is
 * noted, so that what it is an example of can be called again with something else.
 */
import { runInThisContext } from 'node:vm';
import { parseSync } from 'oxc-parser';

/** An example as it stands in a docstring: its code, and after it the lines of a comment, which say what comes of it. */
export function readExample(text) {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => !line.startsWith('//'));
  return {
    code: lines.slice(0, last + 1).join('\n'),
    result: lines
      .slice(last + 1)
      .map((line) => line.slice(3))
      .join('\n'),
  };
}

/** Replaces parts of a text: [from, to, instead] each, those that begin at one place in their order. */
function edit(text, edits) {
  let [made, at] = ['', 0];
  for (const [from, to, instead] of [...edits].sort((a, b) => a[0] - b[0])) {
    made += text.slice(at, from) + instead;
    at = Math.max(at, to);
  }
  return made + text.slice(at);
}

function walk(node, see, parent) {
  if (Array.isArray(node)) for (const item of node) walk(item, see, parent);
  else if (typeof node?.type === 'string') {
    see(node, parent);
    for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, see, node);
  }
}

/** The program with its calls, and its reads of `getters`, made by `$`, and with its last value returned. */
function instrumented(code, getters) {
  const { program, errors } = parseSync('example.js', code, { sourceType: 'module' });
  if (errors.length) throw new SyntaxError(`${errors[0].message} in the example: ${code}`);
  const last = program.body.at(-1);
  if (last?.type !== 'ExpressionStatement') throw new SyntaxError(`an example ends with an expression: ${code}`);
  const edits = [[last.start, last.start, 'return await (']];
  walk(program, (node, parent) => {
    const { type, callee, start, end } = node;
    const open = (from) => code.indexOf('(', from) + 1;
    if (type === 'NewExpression') {
      edits.push([start, callee.start, '$.make('], [callee.end, open(callee.end), ', ['], [end - 1, end, '])']);
    } else if (type === 'CallExpression' && callee.type !== 'Super' && callee.object?.type !== 'Super') {
      const isMethod = callee.type === 'MemberExpression' && !callee.computed;
      const from = isMethod ? callee.object.end : callee.end;
      const name = isMethod ? `, '${callee.property.name}'` : '';
      edits.push([start, start, isMethod ? '$.method(' : '$.call('], [from, open(callee.end), `${name}, [`]);
      edits.push([end - 1, end, '])']);
    } else if (type === 'MemberExpression' && !node.computed && getters.includes(node.property.name)) {
      const isRead = parent.callee !== node && parent.left !== node;
      if (isRead) edits.push([start, start, '$.get('], [node.object.end, end, `, '${node.property.name}')`]);
    }
  });
  edits.push([last.expression.end, last.end, ');']);
  return `(async (torch, $) => {\n${edit(code, edits)}\n})`;
}

/**
 * @param getters words whose reading is noted, too
 * @returns its value, or the error that it ends with, and the calls in their order: `fn` on `self` (of a function: undefined) with `args`, what
 * it gave, and the shapes of the tensors that went in as they were then
 */
export async function run(torch, code, getters = []) {
  const calls = [];
  const note = (kind, fn, self, args, name, call) => {
    const shapes = new Map(tensorsIn(torch, [self, args]).map((tensor) => [tensor, [...tensor.shape]]));
    const noted = { kind, fn, self, args, name, shapes };
    calls.push(noted);
    noted.result = call();
    return noted.result;
  };
  const $ = {
    call: (fn, args) => note('call', fn, undefined, args, undefined, () => fn(...args)),
    method: (self, name, args) => note('method', self[name], self, args, name, () => self[name](...args)),
    make: (fn, args) => note('make', fn, undefined, args, undefined, () => new fn(...args)),
    get: (self, name) => note('get', undefined, self, [], name, () => self[name]),
  };
  torch.manual_seed(0);
  const program = runInThisContext(instrumented(code, getters));
  try {
    return { value: await program(torch, $), calls };
  } catch (error) {
    return { error, calls };
  }
}

/**
 * An example with its first call of a function written as a method: `torch.softmax(x, 0)` as `x.softmax(0)`.
 * @param names all names of what it is an example of
 * @returns the program, and that call; null where no name is a method, or the example has no such call
 */
export function asMethod(code, names) {
  const method = names.find((name) => name.startsWith('Tensor.') && !name.endsWith('_'));
  if (!method) return null;
  const text = ({ start, end }) => code.slice(start, end);
  let found = null;
  walk(parseSync('example.js', code, { sourceType: 'module' }).program, (node) => {
    if (found || node.type !== 'CallExpression' || !names.includes(text(node.callee))) return;
    const [first, ...rest] = node.arguments;
    if (!/^(Identifier|CallExpression|MemberExpression)$/.test(first?.type)) return;
    const call = `${text(first)}.${method.slice('Tensor.'.length)}(${rest.map(text).join(', ')})`;
    found = { call, code: code.slice(0, node.start) + call + code.slice(node.end) };
  });
  return found;
}

/** The words of a program: what it names anything by. */
export function wordsOf(code) {
  const words = new Set();
  walk(parseSync('example.js', code, { sourceType: 'module' }).program, ({ type, name }) => {
    if (type === 'Identifier') words.add(name);
  });
  return words;
}

/** The words of the classes that a program extends, or asks whether something is one of. */
export function basesOf(code) {
  const words = new Set();
  walk(parseSync('example.js', code, { sourceType: 'module' }).program, ({ type, superClass, operator, right }) => {
    const base = /^Class/.test(type) ? superClass : operator === 'instanceof' ? right : undefined;
    if (base) words.add(base.property?.name ?? base.name);
  });
  return words;
}

/** All tensors in a value: itself, in lists, and in objects. */
export function tensorsIn(torch, value, depth = 0) {
  if (value instanceof torch.Tensor) return [value];
  if (depth > 3 || value === null || typeof value !== 'object') return [];
  const values = Object.values(value);
  // Also what has a class of its own and nothing but tensors: `{ values, indices }`.
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain && !values.every((each) => each instanceof torch.Tensor)) return [];
  return values.flatMap((each) => tensorsIn(torch, each, depth + 1));
}
