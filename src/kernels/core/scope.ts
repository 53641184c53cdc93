/**
 * How torch frees what its own functions make on the way, and how a program calls them.
 *
 * A function made by `def` may be called with keywords in one trailing plain object. Every tensor handle that is made while it
 * runs, and that it does not return, is released when it returns; `keep` exempts one that is stored somewhere. Calls of the
 * program's own functions from inside (hooks, closures) go through `outside`, since what those make is the program's.
 */
import { callee, named } from './callee.ts';
import { wantWhole } from './integers.ts';
import { isKind, wantKind } from './kinds.ts';
import { isTensor, leniently, literals, partsOf } from './literal.ts';
import { wantDevice } from './placement.ts';
import { runtime } from './runtime.ts';
import type { Tensor } from './tensor.ts';

/** How many of torch's functions are running, one inside the other. */
export let depth = 0;
let handles: Tensor[] = [];

/**
 * float16 is what memory holds; registers hold float32. So inside torch's functions a float16 tensor passes for float32, and
 * what the outermost of them returns is rounded where PyTorch would give float16. Costs nothing until there is such a tensor.
 */
export const halves = {
  exist: false,
  /** What was computed from: bits 1 and 2 for float16 and float32 without dimensions, 4 and 8 for those with some. */
  seen: 0,
};

/** Notes that a value is computed from. What a function made itself is float32, and no operand. */
export function sees({ storage: { dtype }, ndim }: Tensor, float = 0): void {
  const bit = dtype === 'float16' ? 1 : dtype === 'float32' ? float : 0;
  halves.seen |= bit << (ndim && 2);
}

/** Makes new float32 values float16: a tensor, those of a list or of a named tuple, or what is promised. */
function round<R>(result: R): R {
  if (result instanceof Promise) return result.then(round) as R;
  if (isTensor(result)) {
    if (result.pair) return result;
    const { storage, grad_fn, output_nr } = result;
    if (storage.dtype === 'float32' && (result.scoped || !depth)) {
      storage.convert('float16');
      grad_fn?.attach(result, output_nr);
    }
  } else for (const key in result) if (isTensor(result[key])) round(result[key]);
  return result;
}

/** A result as PyTorch would give it, where there is float16 among the arguments or what was read, or `dtype` asks for it. */
function settled<R>(result: R, args: unknown[] = [], dtype?: unknown): R {
  for (const arg of args.flat()) if (isTensor(arg) && !arg.pair) sees(arg, 2);
  const { seen } = halves;
  const half = dtype ? dtype === 'float16' || dtype === 'half' : seen < 8 && (seen > 3 || seen === 1);
  return half ? round(result) : result;
}

/**
 * What stands for a function where complex numbers are among its arguments, or asked for; `complex/` says. An operator itself never
 * sees a complex tensor.
 */
export const complex: {
  /** Whether there has been such a tensor. */
  exist: boolean;
  call?: (name: string, fn: (...args: never[]) => unknown, args: unknown[]) => unknown;
} = { exist: false };

const isComplex = (value: unknown): boolean =>
  isTensor(value) ? value.pair !== null : Array.isArray(value) && value.some(isComplex);

/**
 * Runs a function of this name, or what stands for it; `dtype` is what its result is to have, `roles` what its arguments are to literals.
 */
export function dispatch(
  name: string,
  fn: (...args: never[]) => unknown,
  args: unknown[],
  dtype?: unknown,
  roles?: Parameters<typeof leniently>[2],
): unknown {
  const wanted = dtype === 'complex64' || dtype === 'cfloat' || (complex.exist && args.some(isComplex));
  if (!wanted) return literals.exist ? leniently(fn, args as never[], roles) : fn(...(args as never[]));
  if (!complex.call)
    throw new TypeError(
      `${name}: complex numbers come with torch.complex, torch.view_as_complex or torch.fft: import one of them`,
    );
  return complex.call(name, fn, args);
}

/** Called for each new handle. */
export function created(tensor: Tensor): void {
  if (depth === 0) return;
  tensor.scoped = true;
  handles.push(tensor);
}

/** Exempts a handle that outlives the function which made it. */
export function keep<T extends Tensor>(tensor: T): T {
  tensor.scoped = false;
  return tensor;
}

/** Runs the program's own code: handles it makes are left to it. */
export function outside<T>(fn: () => T): T {
  const [wasDepth, wasHandles, wasCalled, wasSeen] = [depth, handles, callee.called, halves.seen];
  depth = 0;
  handles = [];
  callee.called = '';
  try {
    return fn();
  } finally {
    depth = wasDepth;
    handles = wasHandles;
    callee.called = wasCalled;
    halves.seen = wasSeen;
  }
}

/**
 * Runs torch's own code, of a function of this name; of the handles made meanwhile only the result's stay. `args`: what it was called
 * with, if it is a public form of its own.
 */
export function scoped<T, A extends unknown[]>(fn: (...args: A) => T, name = callee.running, ...args: A): T {
  const mark = handles.length;
  if (depth++ === 0) halves.seen = 0;
  let result: T | undefined;
  try {
    result = named(name, () => (literals.exist ? leniently(fn, args) : fn(...args)));
    if (depth === 1 && halves.exist) result = settled(result);
    return result;
  } finally {
    depth--;
    settle(mark, result);
    if (depth === 0) runtime.breathe();
  }
}

function settle(mark: number, result: unknown): void {
  if (handles.length === mark) return;
  const single = isTensor(result);
  const several = single ? undefined : new Set(partsOf(result));
  let end = mark;
  for (let i = mark; i < handles.length; i++) {
    const handle = handles[i];
    if (!handle.scoped) continue;
    if (single ? handle !== result : !several!.has(handle)) {
      handle.scoped = false;
      handle.storage.release();
    } else if (depth > 0) handles[end++] = handle;
    else handle.scoped = false;
  }
  handles.length = end;
}

/** Keyword arguments: a plain object. */
export type Keywords = { readonly [name: string]: unknown };

/** Keywords that a tensor, which has attributes of these names, does not pass for. */
export type Named<K> = K & { readonly ndim?: never };

/** Plain objects only: a tensor, an array or a module is an argument, never keywords. */
export function isKeywords(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * Positions for keywords, by a function's parameter names; `dim` may be called axis, as in NumPy. Where there is a device to be said,
 * memory may be pinned, which changes nothing. `out` is left to whoever takes it.
 */
function placeKeywords(name: string, names: readonly string[], args: unknown[], takesOut = false): unknown[] {
  const keywords = args.pop() as Record<string, unknown>;
  const placed = args;
  for (const [key, value] of Object.entries(keywords)) {
    const at = names.indexOf(key === 'axis' ? 'dim' : key);
    if (at < 0 && key === 'pin_memory' && names.includes('device')) continue;
    if (at < 0 && key === 'out' && takesOut) continue;
    if (at < 0 && key === 'out')
      throw new TypeError(`${name}() has no out: its result is put into a tensor by out.copy_(torch.${name}(…))`);
    if (at < 0) {
      throw new TypeError(`${name}() got an unexpected keyword argument '${key}'; it knows ${names.join(', ')}`);
    }
    if (at < args.length && placed[at] !== undefined)
      throw new TypeError(`${name}() got multiple values for argument '${key}'`);
    placed[at] = value;
  }
  return placed;
}

/** Puts the result of a function into what was given as its `out`, and gives that (ops/out.ts). */
export const outs: { put?: (out: unknown, result: unknown) => unknown } = {};

/** Lets a promise that the function of this name answers say that it is one (promised.ts). */
export const promises: { mark?: <R>(promise: R, name: string) => R } = {};

/** x.view(2, 3) for x.view([2, 3]): the numbers from `at` on in one array, and tensors, to be refused as numbers. */
function gather(args: unknown[], at: number): unknown[] {
  let end = at;
  while (typeof args[end] === 'number' || (at > 0 && isTensor(args[end]))) end++;
  return end > at || (at > 0 && args.length === at) ? args.toSpliced(at, end - at, args.slice(at, end)) : args;
}

/** Families put a form into its places by its name. */
const withName = (op: object, name: string): unknown => Object.defineProperty(op, 'name', { value: name });

/** Parameters' names without the marks that `def` tells of: where the spread one is, and what refuses arguments of the wrong kind. */
function unmarked(list: readonly string[]): { names: string[]; spread: number; wantAll(args: unknown[]): void } {
  let spread = -1;
  // No pairs to be taken apart by iterators: this is the way of every call.
  const marks: { at: number; mark: string; optional: boolean }[] = [];
  const names = list.map((marked, at) => {
    const [, dots, mark, word, optional] = /(\.*)(\W?)(\w+)(\??)/.exec(marked)!;
    if (dots) spread = at;
    if (mark) marks.push({ at, mark, optional: optional !== '' });
    return word;
  });
  const want = ({ at, mark }: (typeof marks)[number], value: unknown): void => {
    if (isKind(mark)) wantKind(mark, value, names[at]);
    else wantWhole(value, names[at], mark === '~');
  };
  return {
    names,
    spread,
    wantAll(args) {
      let lacks = false;
      for (let i = 0; i < marks.length; i++) {
        const { at, optional } = marks[i];
        if (args[at] != null) want(marks[i], args[at]);
        else lacks ||= !optional;
      }
      // What was written wrongly is told before what is missing.
      if (!lacks) return;
      for (const each of marks) if (args[each.at] == null && !each.optional) want(each, args[each.at]);
    },
  };
}

/**
 * The public form of a function of torch, as scripts/declare.mjs writes it: with keywords, a scope of its handles, and its name in
 * errors. `signature` is that name and PyTorch's parameter names, "softmax(@input,#dim,dtype)", where # marks whole numbers, ~ what
 * may be those or something else, and @ ! * & a kind (kinds.ts), followed by ? where it may be left out; "view(@input,...#shape)" takes the
 * shape's numbers as arguments, too. T is its type, with all the ways to call it.
 */
export function def<T>(signature: string, fn: (...args: never[]) => unknown): T {
  const [name, ...list] = signature.slice(0, -1).split(/[(,]/).filter(Boolean);
  const { names, spread, wantAll } = unmarked(list);
  const [dtype, device] = [names.indexOf('dtype'), names.indexOf('device')];
  const roles = { inPlace: name.endsWith('_'), dtype, index: names.findIndex((each) => /^ind/.test(each)) };
  const op = (...args: unknown[]): unknown => {
    if (spread >= 0) args = gather(args, spread);
    let out: unknown;
    if (args.length > 0) {
      const last = args[args.length - 1];
      if (isKeywords(last)) {
        out = last.out;
        args = placeKeywords(name, names, args, outs.put !== undefined);
      }
    }
    if (args.length > names.length) {
      throw new TypeError(`${name}() takes at most ${names.length} arguments but ${args.length} were given`);
    }
    // As `scoped` and `named` do, without their closures: this is the way of every call.
    const [mark, wasCalled, wasRunning] = [handles.length, callee.called, callee.running];
    if (depth++ === 0) halves.seen = 0;
    callee.called ||= name;
    callee.running = name;
    let result: unknown;
    try {
      if (device > 0 && args[device] != null) wantDevice(args[device]);
      wantAll(args);
      result = dispatch(name, fn, args, args[dtype], roles);
      if (out != null) {
        const into = (made: unknown) => outs.put!(out, made);
        result = result instanceof Promise ? result.then(into) : into(result);
      }
      if (result instanceof Promise) promises.mark?.(result, name);
      if (depth === 1 && halves.exist) result = settled(result, args, name === 'grad' ? 'float32' : args[dtype]);
      return result;
    } finally {
      depth--;
      callee.called = wasCalled;
      callee.running = wasRunning;
      settle(mark, result);
      if (depth === 0) runtime.breathe();
    }
  };
  return withName(op, name) as T;
}

/** The same for a function that is loaded when it is first called: a promise of what it gives. */
export function later<T>(signature: string, load: () => Promise<Record<string, unknown>>): T {
  const name = signature.slice(0, signature.indexOf('('));
  const answer = async (args: unknown[]) =>
    def<(...args: unknown[]) => unknown>(signature, (await load())[name] as () => unknown)(...args);
  const op = (...args: unknown[]) => {
    const promise = answer(args);
    return promises.mark?.(promise, name) ?? promise;
  };
  return withName(op, name) as T;
}

/**
 * Arguments by position, of a call with keywords: what a class is constructed with, or a method called. `signature` is the name and
 * PyTorch's parameter names, "Linear(#in_features,#out_features;bias)", marked as those of `def`: what stands before the semicolon has
 * to be given.
 */
export function positions(signature: string): { name: string; names: string[]; place(args: unknown[]): unknown[] } {
  const [name, ...lists] = signature.split(/[(;)]/);
  const [required, all] = [lists[0], lists.slice(0, 2).join()].map((list = '') => list.split(',').filter(Boolean));
  const { names, wantAll } = unmarked(all);
  return {
    name,
    names,
    place(args) {
      if (isKeywords(args.at(-1))) args = placeKeywords(name, names, args);
      if (args.length > names.length)
        throw new TypeError(`${name}() takes at most ${names.length} arguments but ${args.length} were given`);
      const missing = required.findIndex((_, at) => args[at] === undefined);
      if (missing >= 0) throw new TypeError(`${name}() missing required argument: '${names[missing]}'`);
      named(name, () => wantAll(args));
      return args;
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: any class
type Class = abstract new (...args: any[]) => object;

/**
 * The public form of a class, as scripts/declare.mjs writes it: constructed with keywords, too. It stands in for the class
 * everywhere: an author's class that extends it is constructed through it as well. A class of which the name alone is told takes its
 * arguments as they are.
 */
export function defClass<T>(signature: string, target: Class): T {
  const { name, names, place } = positions(signature);
  // By this torch's own classes are told from those of programs, too.
  Object.defineProperty(target, 'name', { value: name, enumerable: true, configurable: true });
  if (name === signature) return target as T;
  const [dtype, device] = [names.indexOf('dtype'), names.indexOf('device')];
  const form: Class = new Proxy(target, {
    construct(_, given: unknown[], made) {
      const args = place(given);
      if (device >= 0 && args[device] != null) wantDevice(args[device]);
      const instance = Reflect.construct(target, args, made);
      if (dtype >= 0 && args[dtype] != null) instance.to(args[dtype]);
      return instance;
    },
  });
  target.prototype.constructor = form;
  return form as T;
}
