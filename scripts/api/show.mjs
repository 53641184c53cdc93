/** How the reference shows a value: a tensor with its values as PyTorch prints it, all else as a program would write it. */

/** How many characters a line has, as in PyTorch. */
const WIDTH = 80;

/** How a number is written that is none. */
const notFinite = (number) => {
  if (Number.isNaN(number)) return 'nan';
  if (!Number.isFinite(number)) return number < 0 ? '-inf' : 'inf';
  return null;
};

/** A function that writes the numbers of a tensor of floats, all by the same rule and as wide as the widest that is finite and not 0. */
function floats(values) {
  const shown = values.filter((value) => Number.isFinite(value) && value !== 0);
  const sizes = shown.map(Math.abs);
  const [most, least] = [Math.max(...sizes, 0), Math.min(...sizes, Infinity)];
  const isWhole = sizes.every(Number.isInteger);
  const isWide = sizes.length > 0 && (most / least > 1000 || most > 1e8 || (!isWhole && least < 1e-4));
  const exponential = (value) => value.toExponential(4).replace(/e([+-])(\d)$/, 'e$10$2');
  const whole = (value) => `${Object.is(value, -0) ? '-0' : value}.`;
  const write = (value) =>
    notFinite(value) ?? (isWide ? exponential(value) : isWhole ? whole(value) : value.toFixed(4));
  const width = Math.max(0, ...shown.map((value) => write(value).length));
  return (value) => write(value).padStart(width);
}

/** A function that writes the numbers of a tensor of this dtype. */
function writer(dtype, values) {
  if (/^float/.test(dtype)) return floats(values);
  if (dtype !== 'complex64') {
    const write = (value) => (dtype === 'bool' ? (value ? 'True' : 'False') : String(value));
    const width = Math.max(0, ...values.map((value) => write(value).length));
    return (value) => write(value).padStart(width);
  }
  const [real, imag] = [floats(values.map((value) => value.real)), floats(values.map((value) => value.imag))];
  return (value) => {
    const part = imag(value.imag).trimStart();
    return `${real(value.real)}${part.startsWith('-') ? '' : '+'}${part}j`;
  };
}

async function tensor(torch, value) {
  const list = await value.detach().tolist();
  const flat = value.ndim ? list.flat(value.ndim - 1) : [list];
  const write = writer(value.dtype, flat);
  const width = Math.max(0, ...flat.map((each) => write(each).length));
  const nest = (each, depth, dims) => {
    if (dims === 0) return value.ndim ? write(each) : write(each).trimStart();
    const indent = ' '.repeat('tensor('.length + depth + 1);
    if (dims > 1)
      return `[${each.map((one) => nest(one, depth + 1, dims - 1)).join(`,${'\n'.repeat(dims - 1)}${indent}`)}]`;
    const perLine = Math.max(1, Math.floor((WIDTH - indent.length) / (width + 2)));
    const lines = [];
    for (let at = 0; at < each.length; at += perLine)
      lines.push(
        each
          .slice(at, at + perLine)
          .map((one) => nest(one, 0, 0))
          .join(', '),
      );
    return `[${lines.join(`,\n${indent}`)}]`;
  };
  const more = [];
  if (flat.length === 0 && value.ndim > 1) more.push(`size=(${value.shape.join(', ')})`);
  if (['float16', 'uint8'].includes(value.dtype)) more.push(`dtype=torch.${value.dtype}`);
  if (value.grad_fn) more.push(`grad_fn=<${value.grad_fn.name}>`);
  else if (value.requires_grad) more.push('requires_grad=True');
  const text = flat.length ? nest(list, 0, value.ndim) : '[]';
  return `${value instanceof torch.nn.Parameter ? 'Parameter containing:\n' : ''}tensor(${[text, ...more].join(', ')})`;
}

const shift = (text, by) => text.replaceAll('\n', `\n${' '.repeat(by)}`);

function number(value) {
  if (!Number.isFinite(value) || Number.isInteger(value)) return String(Object.is(value, -0) ? '-0' : value);
  return String(Number(value.toPrecision(6)));
}

/** @returns the value as the reference shows it */
export async function show(torch, value) {
  if (value instanceof torch.Tensor && typeof value.tolist === 'function' && value.shape) return tensor(torch, value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return `'${value}'`;
  if (value instanceof torch.nn.Module) return String(value);
  if (typeof value === 'function') return value.name ? `[function ${value.name}]` : '[function]';
  if (value === null || typeof value !== 'object') return String(value);
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} [${[...value].map(number).join(', ')}]`;
  // A named tuple is a list that has a text of its own.
  if (Array.isArray(value) && value.toString === Array.prototype.toString) {
    const shown = await Promise.all(value.map((each) => show(torch, each)));
    const isLong = shown.some((text) => text.includes('\n')) || shown.join().length > WIDTH;
    return `[${shown.map((text) => shift(text, 1)).join(isLong ? ',\n ' : ', ')}]`;
  }
  if (value.toString !== Object.prototype.toString) return String(value);
  const fields = [];
  for (const [key, each] of Object.entries(value)) {
    const name = /^\w+$/.test(key) ? key : `'${key}'`;
    fields.push(`${name}: ${shift(await show(torch, each), name.length + 4)}`);
  }
  const isLong = fields.some((text) => text.includes('\n')) || fields.join().length > WIDTH - 4;
  return fields.length ? `{ ${fields.join(isLong ? ',\n  ' : ', ')} }` : '{}';
}
