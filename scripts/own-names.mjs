/**
 * What a bundler's files take of each other goes by letters that the bundler chose, and stands in its file under others, which the
 * minifier chose: `export { qo as $ }`. Of files that have some hundreds of them both are some kibibytes: here what is short goes by
 * the name that it has, and so does what no other file has to say.
 *
 * @param files of a bundle, by name: their code is rewritten
 * @param name of the file whose exports are meant
 * @param isList (file name) => whether it hands names on and is no page's: how long it is does not matter
 * @throws {Error} where it is loaded on demand: what is taken of it then is no import that could be rewritten
 */
import { parseAst } from 'vite';

/** As long as what a bundler chooses, or as good as. */
const SHORT = 3;

export function exportByOwnNames(files, name, isList = () => false) {
  for (const { fileName, dynamicImports } of Object.values(files))
    if (dynamicImports?.includes(name))
      throw new Error(`${fileName} loads ${name} on demand, and takes of it what would have another name then.`);
  const exported = specifiers(files[name].code, 'ExportNamedDeclaration').filter(
    ({ exported }) => exported.name !== 'default',
  );
  const takers = Object.values(files).filter(({ imports }) => imports?.includes(name));
  const said = new Set(
    takers
      .filter(({ fileName }) => !isList(fileName))
      .flatMap(({ code }) => taken(code, name))
      .map(({ imported, local }) => (imported ?? local).name),
  );
  const own = new Set(
    exported
      .filter(({ local, exported: { name: letters } }) => local.name.length <= SHORT || !said.has(letters))
      .map(({ local }) => local.name),
  );
  const free = exported
    .map((each) => each.exported.name)
    .filter((letters) => !own.has(letters))
    .sort((a, b) => b.length - a.length);
  const renamed = new Map(
    exported.map(({ local, exported: { name: letters } }) => [letters, own.has(local.name) ? local.name : free.pop()]),
  );
  files[name].code = edited(
    files[name].code,
    exported.map(({ start, end, local, exported: { name: letters } }) => [
      start,
      end,
      alias(local.name, renamed.get(letters)),
    ]),
  );
  for (const file of takers)
    file.code = edited(
      file.code,
      taken(file.code, name).flatMap(({ imported, local, exported, start, end }) => {
        const [from, as] = exported ? [local.name, exported.name] : [imported.name, local.name];
        return renamed.has(from) ? [[start, end, alias(renamed.get(from), as)]] : [];
      }),
    );
}

/** What a text takes of a file, to use it or to hand it on. */
const taken = (code, name) =>
  ['ImportDeclaration', 'ExportNamedDeclaration'].flatMap((type) => specifiers(code, type, name));

const alias = (name, as) => (name === as ? name : `${name} as ${as}`);

/** Those of a file's own exports, or of what it takes from another. */
const specifiers = (code, type, from) =>
  parseAst(code).body.flatMap((statement) =>
    statement.type === type && statement.source?.value.split('/').pop() === from
      ? statement.specifiers.filter(({ type: kind }) => kind === 'ImportSpecifier' || kind === 'ExportSpecifier')
      : [],
  );

/** @param edits as [start, end, text], none within another */
const edited = (code, edits) =>
  edits
    .sort(([a], [b]) => b - a)
    .reduce((text, [start, end, replacement]) => text.slice(0, start) + replacement + text.slice(end), code);
