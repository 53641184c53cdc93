/**
 * How a class of torch is constructed, from its declaration: a class says it in its constructor, or by the one that it inherits from a
 * class of the same file; a constant is made by a maker, which says it in the class that it returns, or is told it as the class, or the function, that
 * is its first argument and that says which options there are: `layer((p: number = 0.5) => ({ p }), …)`.
 */

const isFunction = (node) => /Function/.test(node?.type ?? '');

/** What a file declares at its top, by name. */
function topOf(program) {
  const top = new Map();
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'VariableDeclaration')
      for (const { id, init } of declaration.declarations) top.set(id.name, init);
    else if (declaration?.id && (declaration.body || !top.has(declaration.id.name)))
      top.set(declaration.id.name, declaration);
  }
  return top;
}

/** The class that a maker returns, or the call of another maker. */
function returned(maker) {
  const isMade = (node) => /^Class|^CallExpression$/.test(node?.type ?? '');
  if (isMade(maker?.body)) return maker.body;
  const statements = maker?.body?.body ?? [];
  const value = statements.find(({ type }) => type === 'ReturnStatement')?.argument;
  if (isMade(value)) return value;
  return statements.find(({ type, id }) => type === 'ClassDeclaration' && id.name === value?.name);
}

/**
 * @returns the function whose parameters are the constructor's, and whether a class has static members that a program may use;
 * nothing where it is not known, or where there is nothing to construct (an abstract class)
 */
export function constructorOf(node, program, top = topOf(program)) {
  if (!node) return null;
  if (/^Class/.test(node.type)) {
    if (node.abstract) return null;
    const members = node.body.body;
    const own = members.find(
      ({ type, kind, value }) => type === 'MethodDefinition' && kind === 'constructor' && value.body,
    );
    const hasStatics = members.some((member) => member.static && member.key.name !== 'name');
    const parent = own ? null : inherited(node.superClass, program, top);
    if (!own && !parent) return null;
    return { fn: own?.value ?? parent.fn, hasStatics: hasStatics || Boolean(parent?.hasStatics) };
  }
  if (node.type !== 'CallExpression') return null;
  const made = returned(top.get(node.callee.name));
  const known = made && constructorOf(made, program, top);
  if (known && !known.fn.params.some(({ type }) => type === 'RestElement')) return known;
  const given = node.arguments.find(({ type }) => /^Class/.test(type));
  if (given) return constructorOf(given, program, top);
  const told = node.arguments.find(isFunction);
  return told ? { fn: told, hasStatics: false } : null;
}

/** A parent may be abstract: what it is constructed with counts. */
function inherited(parent, program, top) {
  const node = parent?.type === 'Identifier' ? top.get(parent.name) : parent;
  return node && constructorOf({ ...node, abstract: false }, program, top);
}
