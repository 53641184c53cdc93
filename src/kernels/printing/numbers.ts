/** Numbers and other values as Python writes them: what PyTorch's texts are made of. */

/** Half way between two, JavaScript rounds up and Python to the even digit; a float's digits are known in full, so that such a case is seen. */
function rounded(text: (digits: number) => string, precision: number): string {
  const [mantissa, exponent] = text(precision + 30).split('e');
  if (!/^50*$/.test(mantissa.slice(-30)) || /[13579]$/.test(mantissa.slice(0, -30).replace(/\.$/, '')))
    return text(precision);
  const even = mantissa.slice(0, -30).replace(/\.$/, '');
  return exponent === undefined ? even : `${even}e${exponent}`;
}

/** Numbers that are none, and the sign of the others. */
function signed(value: number, digits: (size: number) => string): string {
  if (Number.isNaN(value)) return 'nan';
  const size = Math.abs(value);
  return (value < 0 || Object.is(value, -0) ? '-' : '') + (size === Number.POSITIVE_INFINITY ? 'inf' : digits(size));
}

/** `f"{value:.4f}"` */
export const fixed = (value: number, precision: number): string =>
  signed(value, (size) => rounded((digits) => size.toFixed(digits), precision));

/** `f"{value:.4e}"` */
export const scientific = (value: number, precision: number): string =>
  signed(value, (size) => longExponent(rounded((digits) => size.toExponential(digits), precision)));

/** 1e-5 is 1e-05 in Python. */
const longExponent = (text: string): string => text.replace(/e([+-])(\d)$/, 'e$10$2');

/** `repr(value)` of an int, or, where it is one in Python, of a float: 1e-05, 0.5, 2.0. */
export function real(value: number, isFloat = false): string {
  return signed(value, (size) => {
    const exponent = size === 0 ? 0 : Number(size.toExponential().split('e')[1]);
    if (exponent < -4 || exponent >= 16) return longExponent(size.toExponential());
    return isFloat && Number.isInteger(size) ? `${size}.0` : `${size}`;
  });
}

/** `str(value)`: None, True, tuples with their comma. `isFloat` says what a whole number is. */
export function python(value: unknown, isFloat = false): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return real(value, isFloat);
  if (Array.isArray(value)) return tuple(value.map((each) => python(each, isFloat)));
  return String(value);
}

/** `repr(text)` */
export const quoted = (text: string): string => {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  return `${mark}${text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)}${mark}`;
};

/** (), (3,), (3, 4). */
export const tuple = (parts: readonly (string | number)[]): string =>
  `(${parts.join(', ')}${parts.length === 1 ? ',' : ''})`;
