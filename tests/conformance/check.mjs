/**
 * Runs cases of PyTorch's answers against a `torch` (see README.md for the format): in Node, in a browser, on any device.
 * `checkCase` resolves with null when the case passes, otherwise with one sentence that says what differs.
 */

const ARRAYS = { float32: Float32Array, int32: Int32Array, int64: Int32Array, bool: Uint8Array, uint8: Uint8Array, complex64: Float32Array };
const SPECIAL = { nan: Number.NaN, inf: Number.POSITIVE_INFINITY, '-inf': Number.NEGATIVE_INFINITY };

const sizeOf = (shape) => shape.reduce((a, b) => a * b, 1);

/** The typed array that a tensor value holds. */
export function valuesOf({ t, data }) {
  const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
  return new ARRAYS[t](bytes.buffer);
}

/** A value of the data as this library takes it; float32 tensors are collected as the ones that may have gradients. */
export function decode(torch, value, floats = []) {
  const inner = (v) => decode(torch, v, floats);
  if (Array.isArray(value)) return value.map(inner);
  if (typeof value !== 'object' || value === null) return value;
  if ('t' in value) {
    const dtype = value.t === 'complex64' ? 'float32' : value.t;
    const flat = torch.tensor(valuesOf(value), { dtype });
    let made = value.t === dtype ? flat.reshape(value.shape) : torch.view_as_complex(flat.reshape([...value.shape, 2]));
    if (value.transposed) {
      const [i, j] = value.transposed;
      made = made.transpose(i, j).contiguous().transpose(i, j);
    }
    if (dtype === 'float32') floats.push(made);
    return made;
  }
  if ('f' in value) return SPECIAL[value.f];
  if ('made' in value) {
    // Arguments first: their tensors may be told to have gradients before anything is made of them.
    const args = inner(value.args);
    return { make: () => new torch.distributions[value.made](...built(args)) };
  }
  if ('imag' in value) return new torch.Complex(value.real, value.imag);
  if ('dtype' in value) return value.dtype;
  if ('slice' in value) return { slice: value.slice.map(inner) };
  if ('ellipsis' in value) return '...';
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, inner(v)]));
}

/** The objects that were only described so far. */
function built(value) {
  if (Array.isArray(value)) return value.map(built);
  if (typeof value?.make === 'function') return value.make();
  if (value && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, built(each)]));
  return value;
}

/** What a distribution, or a transform, tells of itself. */
function ask(torch, what, [subject, ...args]) {
  if (what === 'kl') return torch.distributions.kl_divergence(subject, ...args);
  if (what === 'to') {
    const y = subject(...args);
    return [y, subject.inv(y), subject.log_abs_det_jacobian(...args, y)];
  }
  const found = subject[what];
  return typeof found === 'function' ? found.apply(subject, args) : found;
}

/** The function that a case calls: `torch.a.b.c` of the namespace, `Tensor.x` a method of the first argument. */
export function lookUp(torch, name) {
  if (name.startsWith('Tensor.')) {
    const method = name.slice('Tensor.'.length);
    if (typeof torch.Tensor.prototype[method] !== 'function') return undefined;
    // x[index] is x.at(...index).
    if (method === 'at') return (self, index) => (Array.isArray(index) ? self.at(...index) : self.at(index));
    return (self, ...rest) => self[method](...rest);
  }
  if (name.startsWith('distributions.'))
    return (...args) => ask(torch, name.slice('distributions.'.length), built(args));
  let found = torch;
  for (const part of name.split('.').slice(1)) found = found?.[part];
  return typeof found === 'function' ? found : undefined;
}

const isTensor = (value) => typeof value?.tolist === 'function';
const flat = (value) => (isTensor(value) ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(flat) : [value]);

function differ(got, want, rtol, atol) {
  for (let i = 0; i < want.length; i++) {
    const [g, w] = [got[i], want[i]];
    if (Object.is(g, w) || g === w || (Number.isNaN(g) && Number.isNaN(w))) continue;
    if (Math.abs(g - w) <= atol + rtol * Math.abs(w)) continue;
    return `at ${i}: got ${g}, want ${w}`;
  }
  return null;
}

async function compare(what, got, want, { rtol, atol }) {
  if (typeof want !== 'object' || want === null || 'f' in want) {
    const value = isTensor(got) ? await got.item() : got;
    return differ([Number(value)], [Number(want?.f ? SPECIAL[want.f] : want)], rtol, atol) && `${what}: got ${value}, want ${JSON.stringify(want)}`;
  }
  if (!isTensor(got)) return `${what}: got ${typeof got}, want a tensor`;
  if (got.shape.join() !== want.shape.join()) return `${what}: shape [${got.shape}], want [${want.shape}]`;
  const dtype = want.t === 'int64' ? 'int32' : want.t;
  if (got.dtype !== dtype) return `${what}: dtype ${got.dtype}, want ${dtype}`;
  if (sizeOf(want.shape) === 0) return null;
  const problem = differ(await got.data(), valuesOf(want), rtol, atol);
  return problem && `${what} ${problem}`;
}

/** @returns {Promise<string | null>} what is wrong, or null */
export async function checkCase(torch, op, test) {
  const fn = lookUp(torch, op);
  if (!fn) return 'not implemented';
  const floats = [];
  let args;
  let kwargs;
  try {
    args = test.args.map((value) => decode(torch, value, floats));
    kwargs = Object.fromEntries(Object.entries(test.kwargs ?? {}).map(([key, value]) => [key, decode(torch, value, floats)]));
  } catch (error) {
    return `could not make the arguments: ${error.message}`;
  }
  const call = () => fn(...args, ...(Object.keys(kwargs).length ? [kwargs] : []));
  if (test.throws) {
    try {
      const made = flat(await call()).filter(isTensor);
      for (const tensor of made) await tensor.data();
    } catch (error) {
      return error instanceof Error && error.message.length > 10 && !/undefined|is not a function|torch itself|schedule/.test(error.message) ? null : `threw without saying why: ${error}`;
    }
    return `did not throw; PyTorch says: ${test.pytorch_message}`;
  }
  const wantsGrad = Boolean(test.grads);
  if (wantsGrad) floats.forEach((tensor, at) => test.grads[at] && tensor.requires_grad_());
  try {
    const outputs = flat(await call());
    if (outputs.length !== test.expect.length) return `${outputs.length} outputs, want ${test.expect.length}`;
    for (const [at, want] of test.expect.entries()) {
      const problem = await compare(`output ${at}`, outputs[at], want, test);
      if (problem) return problem;
    }
    if (!wantsGrad) return null;
    let total;
    test.cotangents.forEach((cotangent, at) => {
      if (!cotangent) return;
      const seed = decode(torch, cotangent);
      // The gradient of re·re′ + im·im′ is re′ + i·im′.
      const part = torch.mul(outputs[at], torch.conj(seed)).sum().real;
      total = total ? total.add(part) : part;
    });
    if (!total) return null;
    if (total.requires_grad) total.backward();
    for (const [at, want] of test.grads.entries()) {
      if (!want) continue;
      const grad = floats[at].grad ?? torch.zeros(want.shape);
      const problem = await compare(`gradient ${at}`, grad, want, test);
      if (problem) return problem;
    }
    return null;
  } catch (error) {
    return `threw: ${error.stack?.split('\n').slice(0, 2).join(' ') ?? error}`;
  }
}
