/**
 * Sucrase with what takes TypeScript's types out of a module, and no more: of its 200 KB two fifths read Flow and JSX, write CommonJS,
 * or check its options. `strip-types.ts` asks for none of that.
 */
import { readFileSync } from 'node:fs';
import { parseAst } from 'vite';

/** What is left out. Sucrase calls none of it unless an option says so. */
const LEFT_OUT = new RegExp(
  `/node_modules/sucrase/dist/esm/(${[
    'CJSImportProcessor',
    'Options-gen-types',
    'parser/plugins/(flow|jsx/index|jsx/xhtml)',
    'transformers/(CJSImport|Flow|JestHoist|NumericSeparator|OptionalCatchBinding|OptionalChainingNullish)Transformer',
    'transformers/React(DisplayName|HotLoader)Transformer',
    'util/formatTokens',
  ].join('|')})\\.js$`,
);
/** Has a function that others need, too. */
const JSX = /\/node_modules\/sucrase\/dist\/esm\/transformers\/JSXTransformer\.js$/;
/** The words of the language as a table of where each letter leads: of 9,000 numbers all but 400 say that it leads nowhere. */
const WORDS = /\/node_modules\/sucrase\/dist\/esm\/parser\/tokenizer\/readWordTree\.js$/;
/** Enumerations, which know their numbers' names as well: `codes[codes["tab"] = tab] = "tab"`. */
const ENUMS = /\/node_modules\/sucrase\/dist\/esm\/parser\/(util\/charcodes|tokenizer\/(types|keywords))\.js$/;
const NAMED = /(\w+)\[\1\["(\w+)"\] = (\w+)\] = "\2";/g;
/** What finds the sources of a map: nobody asks for those. */
const ADDRESSES = /\/node_modules\/@jridgewell\/resolve-uri\//;
/** Checks options by a description of them. */
const OPTIONS = /\/node_modules\/sucrase\/dist\/esm\/Options\.js$/;

/** A module with the same names, none of which does anything. */
function hollow(code) {
  const names = parseAst(code).body.flatMap(({ type, declaration }) =>
    type === 'ExportDefaultDeclaration'
      ? 'default'
      : type === 'ExportNamedDeclaration'
        ? (declaration.declarations ?? [declaration]).map(({ id }) => id.name)
        : [],
  );
  const leftOut = "const leftOut = () => { throw new Error('sucrase: left out by scripts/plain-sucrase.mjs'); };";
  return `${leftOut}\nexport { ${names.map((name) => `leftOut as ${name}`).join(', ')} };`;
}

/** The table as pairs of a place and what stands there. */
function sparse(code) {
  const {
    start,
    end,
    arguments: given,
  } = parseAst(code)
    .body.flatMap(({ declaration }) => declaration?.declarations ?? [])
    .find(({ id }) => id.name === 'READ_WORD_TREE').init;
  const texts = given[0].elements.map((element) => code.slice(element.start, element.end));
  const pairs = texts.flatMap((text, at) => (text === '-1' ? [] : `${at}, ${text}`));
  const made = `((table, pairs) => {
    for (let i = 0; i < pairs.length; i += 2) table[pairs[i]] = pairs[i + 1];
    return table;
  })(new Int32Array(${texts.length}).fill(-1), [${pairs.join(', ')}])`;
  return code.slice(0, start) + made + code.slice(end);
}

/** A Vite plugin. */
export const plainSucrase = () => ({
  name: 'plain-sucrase',
  enforce: 'pre',
  load(id) {
    const path = id.split('?')[0].replaceAll('\\', '/');
    if (LEFT_OUT.test(path)) return hollow(readFileSync(path, 'utf8'));
    if (ADDRESSES.test(path)) return hollow('export default 0;');
    if (ENUMS.test(path)) return readFileSync(path, 'utf8').replace(NAMED, '$1.$2 = $3;');
    if (WORDS.test(path)) return sparse(readFileSync(path, 'utf8'));
    if (OPTIONS.test(path)) return 'export function validateOptions() {}';
    if (!JSX.test(path)) return null;
    const code = readFileSync(path, 'utf8');
    const { start, end } = parseAst(code).body.find((node) => node.declaration?.id?.name === 'startsWithLowerCase');
    return `${code.slice(start, end)}\nexport default class {}`;
  },
});
