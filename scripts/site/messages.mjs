/**
 * Every message that the runtime, the elements and torch's device can show, read from their sources: texts of errors and hints, advice, and the words
 * of `failed.*` and of links. Parsed, so that a new message is on the page without anybody listing it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { root } from './root.mjs';

/** What each part of the sources is to somebody who meets its message: a title, and the files. The first that fits. */
const PARTS = [
  [
    'Reading and loading the program',
    /page\/(source|diagnose|text-file|modul|import|beside|sandbox-files|strip|program|read-module|computed)/,
  ],
  [
    'Advice about the program’s text',
    /page\/(advice|text-advice|read-program|markdown-traces|own-torch)|worker\/(foreseen|loose-loop|near-names)/,
  ],
  [
    'Starting the worker',
    /page\/(worker|places|no-worker|start|packed|trusted|missing)|worker\/(policy|kernels-url|no-kernels)|lazy\.ts/,
  ],
  ['The device', /worker\/(devices|gpu|shaders|firefox)|node\/gpu|kernels\/devices/],
  ['Calls and exposed values', /expose|calls|live-|numbered|page\/exposed|mirror|param/],
  ['Saving and restoring', /durable|kept|keeper|revive\.ts|snapshot/],
  ['Data: tables, pictures, data sets', /csv|images|dataset|worker\/(data|files|text-table|tensor-of)/],
  ['Plots, pictures, metrics, canvases', /plot|display|canvas|outputs|worker\/spark\.ts|table/],
  ['Elements in the page', /src\/components/],
  ['Stopping, reloading, and the rest', /^/],
];

/** Calls whose texts somebody reads: constructors of errors, and functions that throw what they are given. */
const TELLS = /^(\w*Error|fail|refuse|refusal|complain|wrong|raise|unable|missing\w*)$/;
/** Properties and variables that are read as well. */
const READ = /^(hint|message|advice)$/;

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.(test|styles)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !/locales|strings\.ts$|[\\/]api\.ts$|protocol|frameworks/.test(path))
    .sort();
}

/** What is written in a text or a template, with … where a value stands; undefined for anything else. */
function textOf(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked).join('…');
  if (node?.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [textOf(node.left), textOf(node.right)];
    return left === undefined && right === undefined ? undefined : `${left ?? '…'}${right ?? '…'}`;
  }
  return undefined;
}

/** Of a choice all that may come of it; of a list what it begins with. */
function textsOf(node) {
  if (node?.type === 'ConditionalExpression') return [...textsOf(node.consequent), ...textsOf(node.alternate)];
  if (node?.type === 'LogicalExpression') return [...textsOf(node.left), ...textsOf(node.right)];
  if (node?.type === 'ArrayExpression') return textsOf(node.elements[0]);
  return [textOf(node)];
}

/** A sentence, not a name or a piece of one. */
const isSentence = (text) =>
  text !== undefined && /[a-z…] .*[a-z]/i.test(text) && text.replaceAll('…', '').trim().length > 14;

function walk(node, see) {
  if (Array.isArray(node)) for (const item of node) walk(item, see);
  else if (typeof node?.type === 'string') {
    see(node);
    for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, see);
  }
}

function messagesIn(path) {
  const found = new Set();
  const { program } = parseSync(path, readFileSync(path, 'utf8'));
  const take = (node) =>
    textsOf(node)
      .filter(isSentence)
      .forEach((text) => void found.add(text));
  const advises = /advice\.ts$|read-program\.ts$|foreseen\.ts$|markdown-traces\.ts$|no-device\.ts$/.test(path);
  walk(program.body, (node) => {
    if (
      (node.type === 'NewExpression' || node.type === 'CallExpression') &&
      TELLS.test(node.callee.name ?? node.callee.property?.name ?? '')
    )
      node.arguments.forEach(take);
    if (node.type === 'Property' && READ.test(node.key.name ?? '')) take(node.value);
    if (node.type === 'VariableDeclarator' && READ.test(node.id.name ?? '')) take(node.init);
    if (advises && node.type === 'ReturnStatement') take(node.argument);
  });
  return [...found].map((text) => text.replace(/\s+/g, ' ').trim());
}

/** @returns {{ title: string, messages: { text: string, file: string }[] }[]} */
export function messages() {
  const parts = PARTS.map(([title]) => ({ title, messages: [] }));
  for (const folder of ['src/runtime', 'src/kernels/devices/webgpu', 'src/components'])
    for (const path of filesIn(join(root, folder))) {
      const file = relative(root, path).replaceAll('\\', '/');
      const at = PARTS.findIndex(([, files]) => files.test(file));
      for (const text of messagesIn(path)) parts[at].messages.push({ text, file });
    }
  return parts.filter((part) => part.messages.length);
}

/** The words of `strings.ts` that say that something is amiss, by their keys. */
export function words() {
  const path = join(root, 'src/components/strings.ts');
  const found = [];
  walk(parseSync(path, readFileSync(path, 'utf8')).program.body, (node) => {
    if (node.type !== 'Property' || node.value.type !== 'Literal') return;
    const key = node.key.value ?? node.key.name;
    if (
      /^failed\.|^link(Broken|TooLong)|^shareTooLong|^shared|^strange|^waits|^stopKilled|^partAbsent|^errorRejected/.test(
        key,
      )
    )
      found.push([key, String(node.value.value)]);
  });
  return found;
}
