/**
 * Acorn as pages load it: whether a regular expression is one, and which letters may be in a name, it asks the engine that would run
 * the program. Its own answers, tables of Unicode among them, are a third of it.
 */
import { parseAst } from 'vite';

const FILE = /node_modules\/acorn\/dist\/acorn\.mjs$/;

/** What is left out begins with the first, and ends before the second: the validation of regular expressions. */
const [FIRST, AFTER] = ['scriptValuesAddedInUnicode', 'Token'];
const VALIDATES =
  /\n {2}\/\/ Validate pattern\n[\s\S]*?\n {2}var value = null;\n {2}try \{[\s\S]*?\} catch \(e\) \{[\s\S]*?\n {2}\}\n/;
const ASKS = `
  var value;
  try {
    value = new RegExp(pattern, flags);
  } catch (e) {
    // V8 says of itself what it speaks of.
    this.raise(start, /^Invalid /.test(e.message) ? e.message : "Invalid regular expression: /" + pattern + "/: " + e.message);
  }
`;
/** What is left out is called so; a variable of a function is, too. */
const ALSO_LOCAL = 'data';
/** Which letters may begin a name, and go on with it. */
const LETTERS = {
  nonASCIIidentifierStartChars: "''",
  nonASCIIidentifierChars: "''",
  nonASCIIidentifierStart: String.raw`/\p{ID_Start}/u`,
  nonASCIIidentifier: String.raw`/[\p{ID_Continue}\u200c\u200d]/u`,
  astralIdentifierStartCodes: String.raw`/\p{ID_Start}/u`,
  astralIdentifierCodes: String.raw`/\p{ID_Continue}/u`,
};
// Behind the end of the text a letter is NaN.
const ASKS_LETTER =
  'function isInAstralSet(code, set) { return code <= 0x10ffff && set.test(String.fromCodePoint(code)); }';

/** The library's text as it is used here; undefined for every other file. */
export function plainAcorn(path, code) {
  if (!FILE.test(path.replaceAll('\\', '/'))) return undefined;
  const statements = parseAst(code).body;
  const namesOf = ({ declarations, id }) => (declarations ?? [{ id }]).map((one) => one.id?.name);
  const at = (name) => {
    const index = statements.findIndex((statement) => namesOf(statement).includes(name));
    if (index < 0) throw new Error(`Acorn no longer has ${name}: see what scripts/plain-acorn.mjs leaves out of it.`);
    return index;
  };
  const [first, after] = [at(FIRST), at(AFTER)];
  const left = new Set(statements.slice(first, after).flatMap(namesOf).filter(Boolean));
  const instead = new Map(Object.entries(LETTERS).map(([name, value]) => [at(name), `var ${name} = ${value};`]));
  instead.set(at('isInAstralSet'), ASKS_LETTER);
  const kept = statements.flatMap((statement, i) => {
    if (i >= first && i < after) return [];
    return instead.get(i) ?? code.slice(statement.start, statement.end);
  });
  const whole = kept.join('\n');
  if (!VALIDATES.test(whole)) throw new Error('Acorn validates otherwise than scripts/plain-acorn.mjs expects.');
  const plain = whole.replace(VALIDATES, ASKS);
  const isUsed = (name) => new RegExp(`(?<![.\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(plain);
  const missed = [...left].filter((name) => name !== ALSO_LOCAL && isUsed(name));
  if (missed.length) throw new Error(`Acorn needs ${missed}, which scripts/plain-acorn.mjs leaves out.`);
  return plain;
}

/** A Vite plugin. */
export const plainAcornPlugin = () => ({
  name: 'plain-acorn',
  enforce: 'pre',
  transform(code, id) {
    const plain = plainAcorn(id.split('?')[0], code);
    return plain === undefined ? null : { code: plain, map: null };
  },
});
