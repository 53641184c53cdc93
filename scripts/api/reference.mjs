/**
 * The reference of torch as data: for every public name what its docstring says, and what is measured by running its example. And what
 * an entry lacks to be complete, which the tests ask for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { reachable, readDocs, shapeRules } from './docs.mjs';
import { keeping } from './kept.mjs';
import { gettersOf, isValue, measure } from './measure.mjs';
import { asMethod, basesOf, readExample, run, wordsOf } from './run.mjs';
import { show } from './show.mjs';

/** PyTorch's documented names, as paths of torch. */
function pytorchNames() {
  const { modules } = JSON.parse(readFileSync(join(root, 'scripts/pytorch-names.json'), 'utf8'));
  const space = (module) => (module === 'torch' || module === 'Tensor' ? module : `torch.${module}`);
  return new Set(Object.entries(modules).flatMap(([module, names]) => names.map((name) => `${space(module)}.${name}`)));
}

const lastOf = (name) => name.slice(name.lastIndexOf('.') + 1);

/** PyTorch's page of an entry: what its docstring says, else that of its first name that PyTorch documents. */
function pageOf({ names, tags }, known) {
  if (tags.has('see')) return tags.get('see').split(/\s/)[0];
  const name = names.find((each) => known.has(each));
  return (
    name && `https://pytorch.org/docs/stable/generated/${name.startsWith('Tensor.') ? `torch.${name}` : name}.html`
  );
}

/** What `@shape` says, in words: the sentence of the type that it names, or the input whose shape it is. */
function ruleOf({ tags }, rules) {
  const rule = tags.get('shape');
  if (!rule) return undefined;
  if (/^\w+$/.test(rule) && !rules.has(rule)) return `that of \`${rule}\``;
  const said = rules.get(/^\w+/.exec(rule)[0]);
  return said ? `\`${rule}\`: ${said}` : `\`${rule}\``;
}

/** Whether an example may end in an error: its docstring says that this is all it does. */
const isRefused = ({ tags }) => /\balways\b/.test(tags.get('throws') ?? '');

/**
 * Runs the example of an entry, and measures what is to be known besides.
 * @returns its facts; `result` is what the example gives now, `written` what its docstring says
 */
async function factsOf(torch, entry) {
  const { code, result: written } = readExample(entry.tags.get('example'));
  const { value, error, calls } = await run(torch, code, gettersOf(entry));
  const result = error ? `${error.name}: ${error.message}` : await show(torch, value);
  const measured = await measure(torch, entry, calls);
  const words = wordsOf(code);
  const method = asMethod(code, entry.names);
  if (method) {
    const again = await run(torch, method.code);
    method.result = again.error ? again.error.message : await show(torch, again.value);
  }
  return {
    ...measured,
    ...{ code, result, written, isError: !!error, asMethod: method },
    isBase: entry.isClass && entry.names.some((name) => basesOf(code).has(lastOf(name))),
    isNamed: entry.names.some((name) => words.has(lastOf(name))),
  };
}

/**
 * @param torch as it is: the default export of `kernels.js`
 * @param kernels the folder of its sources
 * @param only names: what is measured of none but these
 * @returns the entries in their order, each with its `facts` where it has an example; `lacking`: what is missing, as sentences
 */
export async function reference(torch, kernels, only) {
  const { entries, entryOf } = readDocs(kernels);
  const known = pytorchNames();
  const rules = shapeRules(kernels);
  const lacking = [];
  const measured = only ? undefined : keeping(kernels, (entry) => factsOf(torch, entry));
  for (const name of reachable(torch)) {
    const owner = entryOf(name.slice(0, name.lastIndexOf('.')));
    if (!entryOf(name) && !owner?.isData) lacking.push(`${name}: no declaration of it was found in src/kernels`);
  }
  for (const entry of entries) {
    entry.page = pageOf(entry, known);
    entry.rule = ruleOf(entry, rules);
    // Only members of classes may be for torch's own modules: what torch exports is public.
    if (entry.isInternal && entry.kind !== 'method')
      lacking.push(`${entry.names[0]}: it is public, and says '@internal'`);
    if (entry.isInternal || entry.kind === 'namespace') continue;
    if (only && !entry.names.some((name) => only.includes(name))) continue;
    if (entry.tags.has('example')) entry.facts = await (measured?.factsOf(entry) ?? factsOf(torch, entry));
    for (const what of lacks(torch, entry, known)) lacking.push(`${entry.names[0]} (${entry.source}): ${what}`);
  }
  measured?.keep();
  return { entries, lacking };
}

/** What an entry lacks. */
function lacks(torch, entry, known) {
  const { names, summary, facts, page, tags } = entry;
  const found = [];
  if (!/\w/.test(summary) || /^https?:/.test(summary)) found.push('no sentence says what it is or does');
  if (names.some((name) => known.has(name)) && !page) found.push("PyTorch has it, and no page is named: '@see …'");
  if (!facts) {
    found.push("no example: '@example', and lines that end with an expression");
    return found;
  }
  const { result, written, isError, isUsed, isBase, isNamed, errors, tried } = facts;
  if (isError && !isRefused(entry)) found.push(`its example ends in ${result}`);
  else if (result !== written)
    found.push(`its example gives\n${result}\nwhere it says\n${written}\nIf that is meant: npm run api -- --update`);
  if (facts.asMethod && facts.asMethod.result !== result)
    found.push(`as a method, ${facts.asMethod.call}, its example gives\n${facts.asMethod.result}\nand not\n${result}`);
  if (!isNamed) found.push('its example does not name it');
  else if (!isUsed && !isBase && !isValue(torch, entry) && !isRefused(entry))
    found.push('its example does not call it: shapes, dtypes and errors are not known');
  if (isUsed && !isValue(torch, entry) && errors.length + tried === 0 && !tags.has('throws'))
    found.push("no mistake could be tried: say '@throws …'");
  return found;
}

/** The reference as it is stored: an entry a line. */
export function asJson(entries) {
  const lines = entries
    .filter(({ isInternal, kind }) => !isInternal && kind !== 'namespace')
    .map(({ names, kind, summary, signatures, rule, facts, tags, source, page, differentiable, members }) =>
      JSON.stringify({
        ...{ names, kind, summary, signatures: signatures.length ? signatures : undefined },
        ...(facts && {
          ...{ shapes: facts.shapes ?? 'no tensor', rule, method: facts.method },
          ...{ dtypes: facts.dtypes ?? 'no tensor', note: tags.get('dtypes') },
          ...{ errors: facts.errors.length ? facts.errors : undefined, throws: tags.get('throws') },
          example: { code: facts.code, result: facts.result, method: facts.asMethod?.call },
        }),
        ...{ source, page, differentiable, members },
      }),
    );
  return `[\n${lines.join(',\n')}\n]\n`;
}
