/**
 * What the adapter can do at most, measured by two loops in shaders of their own: multiply-adds on registers alone, and a copy of
 * memory. Shares of a peak are of these, not of a data sheet.
 */

const WORKGROUP = 256;
/** Chains of multiply-adds that do not wait for each other, vec4 each, and how many of them a turn of the loop writes out. */
const CHAINS = 8;
const STEPS = 8;
const FLOPS_A_TURN = CHAINS * STEPS * 4 * 2;

const list = (count, text) => Array.from({ length: count }, (_, i) => text(i));

/** @param step one multiply-add; drivers may know only one of the two ways to write it as the instruction it is */
const multiplyAdds = (scalar, step, turns) => `
${scalar === 'f16' ? 'enable f16;' : ''}
@group(0) @binding(0) var<storage, read_write> result: array<vec4<${scalar}>>;
@compute @workgroup_size(${WORKGROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let x = vec4<${scalar}>(0.75, 0.5, 0.25, 0.125) + ${scalar}(id.x & 1u);
  let y = vec4<${scalar}>(${scalar}(id.x & 7u));
  ${list(CHAINS, (i) => `var c${i} = y + ${scalar}(${i});`).join('\n  ')}
  for (var turn = 0; turn < ${turns}; turn++) {
    ${list(CHAINS * STEPS, (i) => `c${i % CHAINS} = ${step(`c${i % CHAINS}`)};`).join('\n    ')}
  }
  result[id.x] = ${list(CHAINS, (i) => `c${i}`).join(' + ')};
}`;

const COPY = `
@group(0) @binding(0) var<storage, read> source: array<vec4f>;
@group(0) @binding(1) var<storage, read_write> copied: array<vec4f>;
@compute @workgroup_size(${WORKGROUP})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(num_workgroups) groups: vec3u, @builtin(local_invocation_index) lane: u32) {
  let at = (group.y * groups.x + group.x) * ${WORKGROUP}u + lane;
  copied[at] = source[at];
}`;

/** Submits a shader n times over, on buffers of these sizes. */
function runner(device, code, sizes, grid) {
  const module = device.createShaderModule({ code });
  const pipeline = device.createComputePipeline({ layout: 'auto', compute: { module, entryPoint: 'main' } });
  const buffers = sizes.map((size) => device.createBuffer({ size, usage: GPUBufferUsage.STORAGE }));
  const entries = buffers.map((buffer, binding) => ({ binding, resource: { buffer } }));
  const group = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries });
  const work = (count) => {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    for (let i = 0; i < count; i++) pass.dispatchWorkgroups(...grid);
    pass.end();
    device.queue.submit([encoder.finish()]);
  };
  const free = () => {
    for (const buffer of buffers) buffer.destroy();
  };
  return { work, free };
}

async function flops(device, clock, scalar, software) {
  const [groups, turns] = software ? [64, 32] : [4096, 256];
  const bytes = groups * WORKGROUP * (scalar === 'f16' ? 8 : 16);
  let best = 0;
  for (const step of [(c) => `fma(${c}, x, y)`, (c) => `${c} * x + y`]) {
    const { work, free } = runner(device, multiplyAdds(scalar, step, turns), [bytes], [groups]);
    const ms = await clock.time(work, { limit: 4000 });
    free();
    best = Math.max(best, (groups * WORKGROUP * turns * FLOPS_A_TURN) / ms / 1e6);
  }
  return best;
}

async function copied(device, clock, software) {
  const most = Math.min(device.limits.maxStorageBufferBindingSize, device.limits.maxBufferSize);
  // Beyond what caches hold.
  const bytes = Math.min(software ? 2 ** 25 : 2 ** 28, 2 ** Math.floor(Math.log2(most)));
  const groups = bytes / 16 / WORKGROUP;
  const { work, free } = runner(device, COPY, [bytes, bytes], [Math.min(groups, 2 ** 15), Math.ceil(groups / 2 ** 15)]);
  const ms = await clock.time(work, { limit: 4000 });
  free();
  return (2 * bytes) / ms / 1e6;
}

/** GFLOP/s by type, and GB/s read and written. */
export async function measurePeaks(device, clock, { software, f16 }) {
  return {
    float32: await flops(device, clock, 'f32', software),
    float16: f16 ? await flops(device, clock, 'f16', software) : null,
    copy: await copied(device, clock, software),
  };
}
