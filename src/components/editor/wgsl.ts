/** WGSL inside a program: template strings that look like a shader are coloured as one. */
import { javascriptLanguage, typescriptLanguage } from '@codemirror/lang-javascript';
import { StreamLanguage } from '@codemirror/language';
import { type Input, parseMixed, type SyntaxNodeRef } from '@lezer/common';

const words = (text: string): Set<string> => new Set(text.split(' '));

/** https://www.w3.org/TR/WGSL/#keyword-summary and the predeclared types. */
const KEYWORDS = words(
  'alias break case const const_assert continue continuing default diagnostic discard else enable fn for if let loop ' +
    'override requires return struct switch var while',
);
const ATOMS = words('true false function private workgroup uniform storage read write read_write');
const TYPE = /^(bool|[iuf](32|16)|vec[234][iufh]?|mat[234]x[234][fh]?|array|atomic|ptr|sampler\w*|texture_\w+)$/;

export const wgsl = StreamLanguage.define<{ comment: number }>({
  name: 'wgsl',
  startState: () => ({ comment: 0 }),
  token(stream, state) {
    if (state.comment || stream.match('/*')) {
      // Comments nest.
      if (!state.comment) state.comment = 1;
      while (!stream.eol() && state.comment) {
        if (stream.match('*/')) state.comment--;
        else if (stream.match('/*')) state.comment++;
        else stream.next();
      }
      return 'comment';
    }
    if (stream.eatSpace()) return null;
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match(/^@\w+/)) return 'meta';
    if (stream.match(/^(0[xX][\da-fA-F.]+([pP][+-]?\d+)?|(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)[iufh]?/)) return 'number';
    const name = stream.match(/^[A-Za-z_]\w*/) as RegExpMatchArray | null;
    if (name) {
      if (KEYWORDS.has(name[0])) return 'keyword';
      if (ATOMS.has(name[0])) return 'atom';
      if (TYPE.test(name[0])) return 'typeName';
      return stream.match(/^\s*\(/, false) ? 'variableName.function' : 'variableName';
    }
    stream.next();
    return 'operator';
  },
});

const SHADER = /@(compute|vertex|fragment|group|binding)\b|\bvar<|\bfn \w+\(/;

/** The parts of a template string between its quotes that are no `${…}`. */
function shaderText(node: SyntaxNodeRef, input: Input) {
  if (node.name !== 'TemplateString' || !SHADER.test(input.read(node.from, node.to))) return null;
  const overlay: { from: number; to: number }[] = [];
  let from = node.from + 1;
  for (let child = node.node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'Interpolation') continue;
    if (child.from > from) overlay.push({ from, to: child.from });
    from = child.to;
  }
  if (node.to - 1 > from) overlay.push({ from, to: node.to - 1 });
  return overlay.length ? { parser: wgsl.parser, overlay } : null;
}

const mixed = { wrap: parseMixed(shaderText) };

/** The languages of programs, each with WGSL in its template strings. */
export const LANGUAGES = { js: javascriptLanguage.configure(mixed), ts: typescriptLanguage.configure(mixed) };
