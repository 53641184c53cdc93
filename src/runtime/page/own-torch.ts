/**
 * Programs in the manner of torch.js: `function torch() { … torch.randn(…) … }`. As a module's top-level function it
 * hides the global of that name, which it means; so it loses its name and becomes the module's default export, which is
 * what Run calls. Loaded for programs with a function of that name.
 *
 * Contract: a function that does not use `torch` keeps its name; where the program calls it by that name as well,
 * nobody can tell the two apart, and the program is refused with what to write.
 */
import { type AnyNode, type Function as FunctionNode, parse } from 'acorn';
import { SparkProgramError } from '../errors.ts';
import type { CompiledProgram } from '../protocol/program.ts';
import { authorColumn, type Edit } from './edits.ts';

const NAME = 'torch';

/** A variable of that name where it is used, and what it stands in. */
interface Use {
  parent: AnyNode;
  /** What of the parent it is. */
  role: string;
}

function usesIn(tree: AnyNode): Use[] {
  const uses: Use[] = [];
  const visit = (node: AnyNode, parent: AnyNode, role: string): void => {
    if (node.type !== 'Identifier') {
      for (const [key, value] of Object.entries(node)) {
        for (const child of Array.isArray(value) ? value : [value]) {
          if (typeof child?.type === 'string') visit(child, node, key);
        }
      }
    } else if (node.name === NAME) {
      // `a.torch` and `{ torch: … }` name no variable.
      const isKey = (role === 'property' || role === 'key') && !(parent as { computed?: boolean }).computed;
      if (!isKey) uses.push({ parent, role });
    }
  };
  visit(tree, tree, '');
  return uses;
}

const isCall = ({ parent, role }: Use): boolean => parent.type === 'CallExpression' && role === 'callee';

/** `torch.…` and `const { nn } = torch` mean the global. */
const isLibrary = ({ parent, role }: Use): boolean =>
  (parent.type === 'MemberExpression' && role === 'object') ||
  (parent.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern');

/** @throws {SparkProgramError} where the name means both */
export function freeTorch(code: string, source: string, shifts: CompiledProgram['columnShifts']): Edit[] {
  let tree: ReturnType<typeof parse>;
  try {
    tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  } catch {
    return []; // the engine will refuse it too, and is then asked why
  }
  for (const statement of tree.body) {
    const { type } = statement;
    const exported = type === 'ExportDefaultDeclaration' || type === 'ExportNamedDeclaration';
    const declared = exported ? statement.declaration : statement;
    if (declared?.type !== 'FunctionDeclaration' || declared.id?.name !== NAME) continue;
    const within = usesIn(declared.body);
    if (within.every(isCall) || declared.params.some((param) => usesIn(param).length)) return [];
    const rest = tree.body.filter((other) => other !== statement);
    // `export default torch;` says what happens anyway.
    const [saying, others] = [rest.filter(isItsExport), rest.filter((other) => !isItsExport(other))];
    const hasDefault = others.some((other) => other.type === 'ExportDefaultDeclaration');
    if (hasDefault || within.some(isCall) || !others.flatMap(usesIn).every(isLibrary)) {
      throw hidden(declared, source, shifts);
    }
    const blank = ({ start, end }: AnyNode): Edit => ({ start, end, text: ' '.repeat(end - start) });
    const before = { start: statement.start, end: declared.start, text: 'export default ' };
    return [...(type === 'ExportDefaultDeclaration' ? [] : [before]), blank(declared.id), ...saying.map(blank)];
  }
  return [];
}

function isItsExport(statement: AnyNode): boolean {
  if (statement.type !== 'ExportDefaultDeclaration') return false;
  const { declaration } = statement;
  return declaration.type === 'Identifier' && declaration.name === NAME;
}

function hidden({ id }: FunctionNode, source: string, shifts: CompiledProgram['columnShifts']): SparkProgramError {
  const { line, column } = id!.loc!.start;
  return new SparkProgramError('The program’s own function torch hides the torch that it uses.', {
    phase: 'compile',
    source,
    line,
    column: authorColumn(shifts, line, column + 1),
    hint: 'Give the function another name where it is written and where it is called: function main() { … torch.randn(…) … }.',
  });
}
