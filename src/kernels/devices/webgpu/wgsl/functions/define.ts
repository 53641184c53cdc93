/** Notation for the tables of WGSL functions: each entry is a function's text after its name. */
export type Functions = Record<string, string>;

/** A function of floats (of the type given) to the same; `body` may be several statements, the last an expression to return. */
export function define(parameters: string, body: string, type = 'f32'): string {
  const list = parameters.split(' ').map((name) => `${name}: ${type}`);
  const end = Math.max(body.lastIndexOf(';'), body.lastIndexOf('}')) + 1;
  return `(${list.join(', ')}) -> ${type} {\n${body.slice(0, end)}\nreturn ${body.slice(end).trim()};\n}`;
}

/** A polynomial in `x`, highest power first. */
export function horner(x: string, ...coefficients: number[]): string {
  return coefficients.map(String).reduce((sum, c) => `(${sum}) * ${x} + ${c}`);
}
