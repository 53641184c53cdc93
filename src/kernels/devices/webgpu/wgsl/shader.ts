/**
 * What a written-out kernel is: one or more shaders that run in order, and how they name memory. Buffer `i` of the kernel is
 * `b{i}` in the text, temporaries come after the kernel's own; the step's scalars are a uniform, `s`.
 */
import type { Dtype, Stored } from '../../../core/dtype.ts';
import type { BufferUse } from '../../../core/kernel.ts';
import { functionsOf } from './functions/index.ts';

export interface Shader {
  code: string;
  /** Workgroups. */
  grid: [number, number, number?];
  /** Which of the kernel's buffers (then of the temporaries) it binds, in the order of its bindings. */
  binds: { buffer: number; write: boolean }[];
  scalars: boolean;
  /** Numbers of the text that say how it is laid out, and are no sizes; `general.ts` leaves them in the text. */
  form?: readonly string[];
  /** Of an author's own shader: the entry point. Its bindings are exactly as large as the tensors. */
  entry?: string;
}

export interface Plan {
  shaders: Shader[];
  /** Elements of each temporary. */
  temporaries: number[];
}

/** The type of a value in registers. */
export const REGISTER: Record<string, string> = {
  float32: 'f32',
  float16: 'f32',
  int32: 'i32',
  uint8: 'u32',
  bool: 'bool',
} satisfies Record<Stored, string>;
/** The type of an element in memory: 32 bits, but of a half. */
export const STORED: Record<string, string> = {
  float32: 'f32',
  float16: 'f16',
  int32: 'i32',
  uint8: 'u32',
  bool: 'u32',
} satisfies Record<Stored, string>;

/** What is in memory, as it is in registers; and the other way round. */
export const loaded = (type: Dtype, x: string): string =>
  type === 'bool' ? `${x} != 0u` : type === 'float16' ? `f32(${x})` : x;
export const stored = (type: Dtype, x: string): string =>
  type === 'bool' ? `u32(${x})` : type === 'float16' ? `f16(${x})` : x;

/** In a body: a u32 that is always 0, which compilers do not know. */
export const ZERO = 'wid.z';

const MAX_GROUPS = 65535;

/** Workgroups in one dimension folded into two; the text computes `wid.x + wid.y * grid[0]`. */
export function gridFor(groups: number): [number, number] {
  if (groups <= MAX_GROUPS) return [groups, 1];
  const y = Math.ceil(groups / MAX_GROUPS);
  return [Math.ceil(groups / y), y];
}

/** Puts together a shader of one entry point; its body sees `lid` (invocation) and `group` (workgroup), both u32. */
export function shader(options: {
  buffers: readonly BufferUse[];
  /** Buffers read and written as vec4. */
  wide?: ReadonlySet<number>;
  scalars: number;
  /** Extensions. */
  enable?: string;
  workgroup: number;
  groups: number;
  /** Declarations before the entry point. */
  head?: string;
  body: string;
}): Shader {
  const { buffers, scalars, workgroup, head = '', body } = options;
  const grid = gridFor(options.groups);
  const text = head + body;
  const used = buffers.map((use, buffer) => ({ use, buffer })).filter(({ buffer }) => uses(text, `b${buffer}`));
  const binds = used.map(({ use, buffer }) => ({ buffer, write: use.access !== 'read' }));
  const lines = used.map(({ use, buffer }, i) => {
    const access = use.access === 'read' ? 'read' : 'read_write';
    const atomic = uses(text, `atomic${buffer}`);
    const element = atomic ? `atomic<${use.type === 'int32' ? 'i32' : 'u32'}>` : STORED[use.type];
    const type = options.wide?.has(buffer)
      ? `vec4<${element}>, ${use.size / 4}`
      : `${element}, ${Math.max(use.size, 1)}`;
    return `@group(0) @binding(${i}) var<storage, ${access}> b${buffer}: array<${type}>;`;
  });
  const reads = scalars > 0 && uses(text, 's');
  if (reads) {
    lines.push(`@group(0) @binding(${binds.length}) var<uniform> s: array<vec4<u32>, ${Math.ceil(scalars / 4)}>;`);
  }
  const half = used.some(({ use }) => use.type === 'float16') ? 'enable f16;' : '';
  const code = `${half}${options.enable ?? ''}
${lines.join('\n')}
${functionsOf(text)}${head}
@compute @workgroup_size(${workgroup})
fn main(@builtin(local_invocation_index) lid: u32, @builtin(workgroup_id) wid: vec3<u32>) {
let group = wid.x + wid.y * ${grid[0]}u;
${body}
}
`;
  return { code, grid, binds, scalars: reads };
}

const uses = (text: string, name: string) => new RegExp(`\\b${name}\\b`).test(text);
