/** Reads a program's text for `text-advice.ts`, with a parser. */
import type { AnyNode, Program } from 'acorn';
import { parse } from 'acorn';
import type { CompiledProgram } from '../protocol/program.ts';
import type { SparkAdvice } from './session-types.ts';

type FunctionNode = Extract<
  AnyNode,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>;
type Loop = Extract<
  AnyNode,
  { type: 'ForStatement' | 'WhileStatement' | 'DoWhileStatement' | 'ForOfStatement' | 'ForInStatement' }
>;

const AWAIT = '`await spark.checkpoint()`';
/** What Run calls by itself, when it is exposed. */
const MAINS = ['train', 'main', 'run'];

export function answer(asked: Question, program: CompiledProgram): SparkAdvice | undefined {
  const tree = parse(program.code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  let [about, found] = [asked, ANSWERS[asked](tree)];
  // Both are a missing `await`, and asked for together.
  if (!found && asked === 'unawaited') [about, found] = ['condition', ANSWERS.condition(tree)];
  if (!found) return undefined;
  const [text, node] = found;
  if (!node?.loc) return { about, text };
  return { about, text, source: program.source, line: node.loc.start.line - program.lineOffset };
}

/** What is asked of a text: of what an import means the loader of imports tells by itself. */
export type Question = Exclude<SparkAdvice['about'], 'import'>;

type Found = [text: string, where?: AnyNode] | undefined;

const ANSWERS: Record<Question, (tree: Program) => Found> = {
  pause: (tree) => {
    const loop = loopWithoutCheckpoint(tree);
    if (loop) return [`Pause waits for a checkpoint, and this loop has none: add ${AWAIT} to it.`, loop];
    return [`Pause waits for a checkpoint: what the program does now passes none. Add ${AWAIT} to its loop.`];
  },
  start: (tree) => {
    const loop = loopWithoutCheckpoint(tree);
    return loop && [`This loop has no checkpoint, so it can't be paused or stopped kindly: add ${AWAIT} to it.`, loop];
  },
  unawaited: (tree) => {
    const call = unawaitedCheckpoint(tree);
    return call && ['This checkpoint is not waited for, so nothing pauses here: write `await` before it.', call];
  },
  condition: (tree) => {
    const found = tensorAsCondition(tree);
    return found && [conditionAdvice(found.name), found.node];
  },
  nothing: (tree) => {
    if (tree.body.length === 0) return ['The program is empty: there is nothing to run.'];
    for (const statement of tree.body) {
      if (statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'FunctionDeclaration') {
        const { name } = statement.declaration.id;
        return [
          `The program exports ${name}, and nothing calls it: expose it with \`spark.expose({ ${name} })\`, or make it the default export.`,
          statement,
        ];
      }
    }
    const functions = tree.body.flatMap(declared);
    const main = functions.find(({ name }) => MAINS.includes(name)) ?? functions[0];
    if (!main) return undefined;
    const { name, node } = main;
    const runs = MAINS.includes(name) ? 'Run calls it then' : 'or call it';
    return [`The program declares ${name}, and nothing calls it: write \`spark.expose({ ${name} })\`; ${runs}.`, node];
  },
};

/** Functions of a top-level statement, by name. */
function declared(statement: AnyNode): { name: string; node: AnyNode }[] {
  if (statement.type === 'FunctionDeclaration' && statement.id) return [{ name: statement.id.name, node: statement }];
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init && isFunction(init) ? [{ name: id.name, node: statement as AnyNode }] : [],
  );
}

/** The loop that has most to do, and no checkpoint in it or in the functions of the program that it calls. */
function loopWithoutCheckpoint(tree: Program): Loop | undefined {
  const passing = functionsWithCheckpoint(tree);
  const passes = (node: AnyNode): boolean => some(node, (inner) => isCheckpoint(inner) || calls(inner, passing));
  let found: Loop | undefined;
  visit(tree, (node) => {
    // The first is the outermost; one that waits for something is likelier the one that trains.
    if (!isLoop(node) || passes(node.body)) return;
    const waits = (loop: Loop): boolean => some(loop.body, ({ type }) => type === 'AwaitExpression');
    if (!found || (endless(node) && !endless(found)) || (waits(node) && !waits(found) && !endless(found))) found = node;
  });
  return found;
}

function endless(loop: Loop): boolean {
  if (loop.type === 'ForStatement') return !loop.test;
  return loop.type === 'WhileStatement' && loop.test.type === 'Literal' && !!loop.test.value;
}

/** Names of functions that pass a checkpoint themselves. */
function functionsWithCheckpoint(tree: Program): Set<string> {
  const names = new Set<string>();
  visit(tree, (node) => {
    const [id, body] =
      node.type === 'FunctionDeclaration'
        ? [node.id, node.body]
        : node.type === 'VariableDeclarator' && node.init && isFunction(node.init)
          ? [node.id, node.init.body]
          : [];
    if (id?.type === 'Identifier' && body && some(body, isCheckpoint)) names.add(id.name);
  });
  return names;
}

function unawaitedCheckpoint(tree: Program): AnyNode | undefined {
  let found: AnyNode | undefined;
  visit(tree, (node) => {
    if (node.type === 'ExpressionStatement' && isCheckpoint(node.expression)) found ??= node;
  });
  return found;
}

/** Functions of torch that give a tensor of truths, and those that give a promise. */
const TRUTHS =
  /^(all|any|eq|ne|gt|ge|lt|le|greater|less|not_equal|is(close|finite|inf|nan|in)|logical_(and|or|not|xor))$/;
const PROMISES = /^(equal|allclose|is_nonzero)$/;

/** A condition that is a call of torch and nothing else: an object, and so always true. */
function tensorAsCondition(tree: Program): { node: AnyNode; name: string } | undefined {
  let found: { node: AnyNode; name: string } | undefined;
  const look = (node: AnyNode | null | undefined): void => {
    if (node?.type === 'UnaryExpression' && node.operator === '!') look(node.argument);
    else if (node?.type === 'LogicalExpression') [node.left, node.right].forEach(look);
    else if (node?.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
      const { object, property } = node.callee;
      const name = property.type === 'Identifier' ? property.name : '';
      const isTorch = object.type === 'Identifier' && object.name === 'torch';
      if (isTorch && (TRUTHS.test(name) || PROMISES.test(name))) found ??= { node, name };
    }
  };
  visit(tree, (node) => {
    if (/^(If|While|DoWhile|For)Statement$|^ConditionalExpression$/.test(node.type))
      look((node as { test?: AnyNode | null }).test);
  });
  return found;
}

function conditionAdvice(name: string): string {
  if (PROMISES.test(name)) return `torch.${name} gives a promise, which is always true: write \`await\` before it.`;
  const all = /^(all|any)$/.test(name) ? '' : '.all()';
  return `torch.${name} gives a tensor, which as a condition is always true: write \`await torch.${name}(…)${all}.item()\`.`;
}

function isCheckpoint(node: AnyNode): boolean {
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  const name = callee.type === 'MemberExpression' ? callee.property : callee;
  return name.type === 'Identifier' && name.name === 'checkpoint';
}

function calls(node: AnyNode, names: Set<string>): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && names.has(node.callee.name);
}

function isLoop(node: AnyNode): node is Loop {
  return /^(For|ForOf|ForIn|While|DoWhile)Statement$/.test(node.type);
}

function isFunction(node: AnyNode): node is FunctionNode {
  return /Function(Expression|Declaration)$/.test(node.type);
}

function some(node: AnyNode, test: (node: AnyNode) => boolean): boolean {
  let found = false;
  visit(node, (inner) => {
    found ||= test(inner);
  });
  return found;
}

/** Every node, outer ones first. */
function visit(node: AnyNode, see: (node: AnyNode) => void): void {
  see(node);
  for (const value of Object.values(node) as unknown[]) {
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (typeof (inner as AnyNode | null)?.type === 'string') visit(inner as AnyNode, see);
    }
  }
}
