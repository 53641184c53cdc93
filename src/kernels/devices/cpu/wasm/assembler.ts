/**
 * A WebAssembly assembler of the size this needs: functions with i32 parameters, one imported memory, imported functions,
 * and v128 as the type of nearly everything.
 *
 * A `Value` is code that leaves one value on the stack when it is called; writing an instruction down is calling its
 * operands, then appending its bytes. `keep` evaluates now and gives a value that can be used many times.
 */
export type Value = () => void;

export const I32 = 0x7f;
export const F32 = 0x7d;
export const V128 = 0x7b;

/** Scalar instructions. */
export const S = {
  eqz: 0x45,
  lessUnsigned: 0x49,
  add: 0x6a,
  sub: 0x6b,
  mul: 0x6c,
  divUnsigned: 0x6e,
  remUnsigned: 0x70,
  and: 0x71,
  shl: 0x74,
  shr: 0x75,
  addDouble: 0xa0,
  mulDouble: 0xa2,
  demote: 0xb6,
} as const;

/** Vector instructions, by what they are used for; integer forms of comparisons are signed. */
export const V = {
  load: 0,
  loadSplat: 9,
  store: 11,
  shuffle: 13,
  splat: 17,
  splatFloat: 19,
  splatDouble: 20,
  lane: 27,
  setLane: 28,
  laneFloat: 31,
  setLaneFloat: 32,
  laneDouble: 33,
  not: 77,
  and: 78,
  andNot: 79,
  or: 80,
  xor: 81,
  select: 82,
  loadLane: 86,
  storeLane: 90,
  demote: 94,
  promote: 95,
  any: 83,
  all: 163,
  shl: 171,
  shr: 172,
  shrUnsigned: 173,
  lessUnsigned: 58,
  toInt: 248,
  toFloat: 250,
  addDouble: 240,
  mulDouble: 242,
  divDouble: 243,
  floorDouble: 117,
  doubleToInt: 252,
  intToDouble: 254,
  /** The smaller, or the first if either is NaN. */
  below: 234,
  above: 235,
  madd: 261,
  /** c - a · b */
  negatedMadd: 262,
} as const;

/** Appends LEB128; signed unless said otherwise. */
function leb(to: number[], value: number, unsigned = false): number[] {
  for (;;) {
    const byte = value & 127;
    value = unsigned ? value >>> 7 : value >> 7;
    if (unsigned ? value === 0 : value === (byte & 64 ? -1 : 0)) {
      to.push(byte);
      return to;
    }
    to.push(byte | 128);
  }
}

const u32 = (value: number) => leb([], value, true);
const joined = (parts: number[][]) => parts.flat();
const counted = (items: number[][]) => joined([u32(items.length), ...items]);
/** With its size before it. */
const sized = (bytes: number[]) => u32(bytes.length).concat(bytes);
const text = (s: string) => counted([...s].map((c) => [c.charCodeAt(0)]));

const words = new Int32Array(4);
const floats = new Float32Array(words.buffer);
const bytes = new Uint8Array(words.buffer);

/** One function's code. */
export class Code {
  bytes: number[] = [];
  /** Whether products and sums may be one instruction, rounded once: relaxed SIMD. */
  readonly fused: boolean;
  #params: number;
  #locals: number[] = [];
  /** Constants by their bytes: the local of each, set before all else. */
  #constants = new Map<string, number>();

  /** @param params how many i32 parameters it has; they are locals 0… */
  constructor(params: number, fused = false) {
    this.#params = params;
    this.fused = fused;
  }

  local(type = V128): number {
    return this.#params + this.#locals.push(type) - 1;
  }

  get(local: number): Value {
    return () => this.put(0x20, local);
  }

  set(local: number, value: Value): void {
    value();
    this.put(0x21, local);
  }

  keep(value: Value, type = V128): Value {
    const local = this.local(type);
    this.set(local, value);
    return this.get(local);
  }

  /** Appends an opcode and its unsigned immediate. */
  put(opcode: number, ...immediates: number[]): void {
    this.bytes.push(opcode);
    for (const value of immediates) leb(this.bytes, value, true);
  }

  /** i32 constant. */
  int(value: number): Value {
    return () => {
      this.bytes.push(0x41);
      leb(this.bytes, value | 0);
    };
  }

  /** A scalar instruction. */
  s(opcode: number, ...args: Value[]): Value {
    return () => {
      for (const arg of args) arg();
      this.put(opcode);
    };
  }

  /** A vector instruction. */
  v(opcode: number, ...args: Value[]): Value {
    return () => {
      for (const arg of args) arg();
      this.put(0xfd, opcode);
    };
  }

  /** A vector instruction with a lane. */
  lane(opcode: number, lane: number, ...args: Value[]): Value {
    return () => {
      this.v(opcode, ...args)();
      this.put(lane);
    };
  }

  /** A vector instruction on memory; `lane` for those that have one. */
  mem(opcode: number, offset: number, lane: number, ...args: Value[]): Value {
    return () => {
      this.v(opcode, ...args)();
      this.put(2, offset);
      if (lane >= 0) this.put(lane);
    };
  }

  /** A word of memory. */
  word(address: Value): Value {
    return () => {
      address();
      this.put(0x28, 2, 0);
    };
  }

  double(value: number): Value {
    const constant = [0x44, ...new Uint8Array(new Float64Array([value]).buffer)];
    return () => this.bytes.push(...constant);
  }

  floats(...x: number[]): Value {
    for (let k = 0; k < 4; k++) floats[k] = x[k % x.length];
    return this.#vector();
  }

  ints(...x: number[]): Value {
    for (let k = 0; k < 4; k++) words[k] = x[k % x.length];
    return this.#vector();
  }

  /**
   * A constant is made once, before all loops: V8 makes it anew wherever it stands, of three instructions each time. But for zeros and
   * ones, which are one.
   */
  #vector(): Value {
    const constant = [...bytes];
    if (words.every((word) => word === 0) || words.every((word) => word === -1))
      return () => this.bytes.push(0xfd, 12, ...constant);
    const key = constant.join();
    let local = this.#constants.get(key);
    if (local === undefined) this.#constants.set(key, (local = this.local()));
    return this.get(local);
  }

  /** Words of two vectors (0–3 of a, 4–7 of b) in a new order. */
  shuffle(a: Value, b: Value, ...words: number[]): Value {
    return () => {
      this.v(V.shuffle, a, b)();
      this.put(words[0] * 4, ...words.flatMap((w) => [w * 4, w * 4 + 1, w * 4 + 2, w * 4 + 3]).slice(1));
    };
  }

  call(index: number, ...args: Value[]): Value {
    return () => {
      for (const arg of args) arg();
      this.put(0x10, index);
    };
  }

  /** `type`: of the result of both branches. */
  if(condition: Value, yes: Value, no: Value, type = V128): Value {
    return () => {
      condition();
      this.put(0x04);
      this.bytes.push(type);
      yes();
      this.put(0x05);
      no();
      this.put(0x0b);
    };
  }

  when(condition: Value, then: Value): void {
    condition();
    this.bytes.push(0x04, 0x40);
    then();
    this.put(0x0b);
  }

  /** Runs the body until the counter, which it starts at 0 and moves on by `step`, has reached `end` (> 0). */
  loop(end: Value, step: number, body: () => void): void {
    const counter = this.local(I32);
    this.set(counter, this.int(0));
    this.bytes.push(0x03, 0x40);
    body();
    this.s(S.add, this.get(counter), this.int(step))();
    this.put(0x22, counter);
    end();
    this.put(0x48); // less
    this.put(0x0d, 0);
    this.put(0x0b);
  }

  /** The function's body as the code section wants it. */
  body(): number[] {
    const constants = [...this.#constants].map(([key, local]) => [
      0xfd,
      12,
      ...key.split(',').map(Number),
      0x21,
      ...u32(local),
    ]);
    return sized(joined([counted(this.#locals.map((type) => [1, type])), ...constants, this.bytes, [0x0b]]));
  }
}

export interface Import {
  name: string;
  /** Of parameters and result. */
  type: number;
  params: number;
}

/** Of memory as it is imported: any; or shared, which has to say how large it may become, and is fine if that is less. */
const ANY = [0, 0];
const SHARED = [3, 0, ...u32(65536)];

/**
 * A module that imports `m.m` (memory) and functions of module `f`, and exports functions a, b, c… of i32 parameters.
 * @param shared whether its memory is
 */
export function moduleOf(
  imports: Import[],
  functions: { code: Code; params: number }[],
  shared = false,
): Uint8Array<ArrayBuffer> {
  const section = (id: number, items: number[][]) => [id, ...sized(counted(items))];
  const many = (n: number, type: number) => counted(Array.from({ length: n }, () => [type]));
  const types = [
    ...imports.map((i) => [0x60, ...many(i.params, i.type), 1, i.type]),
    ...functions.map((f) => [0x60, ...many(f.params, I32), 0]),
  ];
  const imported = imports.map((i, n) => [...text('f'), ...text(i.name), 0, ...u32(n)]);
  const index = (n: number) => u32(imports.length + n);
  const code = sized(counted(functions.map((f) => f.code.body())));
  const head = [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, types),
    section(2, [[...text('m'), ...text('m'), 2, ...(shared ? SHARED : ANY)], ...imported]),
    section(
      3,
      functions.map((_, n) => index(n)),
    ),
    section(
      7,
      functions.map((_, n) => [1, 97 + n, 0, ...index(n)]),
    ),
  ];
  return new Uint8Array(joined([...head, [10], code]));
}
