/**
 * Modules that import one another in a circle, made of texts: the address of a blob is known only when its text is, so one of
 * them can't be named by what it imports itself. There a *shell* stands for it: it exports the same names, and the module
 * tells it their values as it goes: when it begins (functions are there by then), after each declaration, and wherever
 * an exported variable is assigned. Loaded for programs with such a circle.
 *
 * Differs from the engine in one thing: a function of the module that is called while it has not begun yet, by the top level of
 * what it imports, is not there; and what is not there yet reads as undefined instead of throwing.
 */
import { type AnyNode, parse } from 'acorn';
import type { Edit } from './edits.ts';

interface Opening {
  /** Where the shell is imported from. */
  key: string;
  /** What stands for the specifier that begins there. */
  specifierAt(start: number): string;
  /** Names that `export * from` gives, by where its specifier begins. */
  namesAt(start: number): string[];
}

/** What is called so is ours. */
const OWN = '$spark_';

/** @returns the shell's text; what the module's text says besides, and what follows it */
export function openShell(code: string, opening: Opening): { shell: string; more: Edit[]; tail: string } {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const values = new Map<string, string>();
  const imports: string[] = [];
  const more: Edit[] = [];
  const insert = (at: number, text: string): void => void more.push({ start: at, end: at, text });
  const locals = new Set(body.flatMap(exportedLocals));

  // Of what stands at one place, this comes first, then the brackets around an assignment, then what follows a statement.
  insert(0, `${OWN}tell();`);
  for (const node of body) wrapAssignments(node, locals, insert);
  for (const statement of body) {
    if (statement.type === 'ExportNamedDeclaration') {
      const { declaration, source, specifiers } = statement;
      for (const name of namesOf(declaration ?? null)) values.set(name, name);
      const from = source && opening.specifierAt(source.start + 1);
      for (const { local, exported } of specifiers) {
        const [inner, outer] = [text(local), text(exported)];
        if (from) {
          const value = `${OWN}${imports.length}`;
          imports.push(`import { ${quoted(inner)} as ${value} } from '${from}';`);
          values.set(outer, value);
        } else values.set(outer, inner);
      }
    } else if (statement.type === 'ExportAllDeclaration') {
      const { start } = statement.source;
      const value = `${OWN}${imports.length}`;
      imports.push(`import * as ${value} from '${opening.specifierAt(start + 1)}';`);
      if (statement.exported) values.set(text(statement.exported), value);
      else {
        for (const name of opening.namesAt(start + 1))
          if (!values.has(name)) values.set(name, `${value}[${JSON.stringify(name)}]`);
      }
    } else if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      const [name] = exportedLocals(statement);
      values.set('default', name ?? `${OWN}default`);
      if (name === undefined) {
        more.push({ start: statement.start, end: declaration.start, text: `const ${OWN}default = ` });
        insert(declaration.end, ';');
        imports.push(`export { ${OWN}default as default };`);
      }
    }
    if (!/^Import|FunctionDeclaration$/.test(statement.type)) insert(statement.end, `;${OWN}tell();`);
  }

  const names = [...values.keys()];
  const shell = `${names.length ? `let ${names.map((_, i) => `v${i}`)};\n` : ''}
export { ${names.map((name, i) => `v${i} as ${quoted(name)}`).join(', ')} };
export const ${OWN}shell = [${names.map((_, i) => `(v) => { v${i} = v; }`)}];`;
  const reads = [...values.values()].map((value, i) => `try { ${OWN}shell[${i}](${value}); } catch {}`);
  const tail = `import { ${OWN}shell } from '${opening.key}';
${imports.join('\n')}
function ${OWN}tell(value) { ${reads.join(' ')} return value; }`;
  return { shell, more, tail };
}

const quoted = (name: string): string =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);

function text(name: AnyNode): string {
  return name.type === 'Identifier' ? name.name : String((name as { value?: unknown }).value);
}

/** The module's own variables that a statement exports. */
function exportedLocals(statement: AnyNode): string[] {
  if (statement.type === 'ExportNamedDeclaration' && !statement.source) {
    return [...namesOf(statement.declaration ?? null), ...statement.specifiers.map(({ local }) => text(local))];
  }
  // An expression, or what has no name, is no variable.
  return statement.type === 'ExportDefaultDeclaration' ? namesOf(statement.declaration) : [];
}

/** What a declaration or a pattern declares. */
function namesOf(node: AnyNode | null): string[] {
  switch (node?.type) {
    case 'Identifier':
      return [node.name];
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ id }) => namesOf(id));
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return namesOf(node.id);
    case 'ObjectPattern':
      return node.properties.flatMap((part) => namesOf(part.type === 'Property' ? part.value : part.argument));
    case 'ArrayPattern':
      return node.elements.flatMap(namesOf);
    case 'AssignmentPattern':
      return namesOf(node.left);
    case 'RestElement':
      return namesOf(node.argument);
    default:
      return [];
  }
}

/** Also of a variable of the same name within a function, where it changes nothing. */
function wrapAssignments(node: AnyNode, locals: Set<string>, insert: (at: number, text: string) => void): void {
  const assigned =
    node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : null;
  const wraps = namesOf(assigned as AnyNode | null).some((name) => locals.has(name));
  if (wraps) insert(node.start, `${OWN}tell(`);
  for (const value of Object.values(node) as unknown[]) {
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (typeof (inner as AnyNode | null)?.type === 'string') wrapAssignments(inner as AnyNode, locals, insert);
    }
  }
  if (wraps) insert(node.end, ')');
}
