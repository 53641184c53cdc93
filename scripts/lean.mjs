/**
 * dist/lean/: `torch` for programs of which a bundler leaves what they use. It has no code of its own: lists of names that hand on
 * what stands in the files for pages, torch.js and those of the families (docs/decisions/0045). So these files are written for both:
 *
 * - each call that makes a top-level constant is marked as pure (operators are declared by calls of `def`, and put in their places by
 *   one of `join`), so that what nobody takes can be left out;
 * - a statement declares one name, since bundlers leave out statements;
 * - a namespace (`torch.nn`) is a file: bundlers make objects of those that they see into, and other bundlers then keep all that is
 *   in them.
 */
import { basename, join, sep } from 'node:path';
import { parseAst, transformWithOxc } from 'vite';
import { readModules } from './families.mjs';

/**
 * @param kernels the folder of torch's sources
 * @returns the entries of dist/lean/, and a Vite plugin for the bundle of them and of what pages load
 */
export function lean(kernels) {
  const { names } = readModules(kernels);
  /** The texts of the lists by the paths that they go by, and where the list of each namespace is. */
  const [texts, lists] = [new Map(), new Map()];
  const list = (source, space) => {
    const [own, inner] = [[], []];
    for (const [name, { file, name: kind }] of names(source))
      if (kind !== '*') own.push(name);
      else {
        const path = [...space, name];
        if (!lists.has(file)) {
          lists.set(file, path.join('.'));
          list(file, path);
        }
        inner.push(`export * as ${name} from './${lists.get(file)}.js';`);
      }
    texts.set(
      join(kernels, 'lean', `${space.join('.') || 'lean'}.js`),
      [`export { ${own.join(', ')} } from '../${source}';`, ...inner].join('\n'),
    );
  };
  list('lean.ts', []);
  return {
    entries: Object.fromEntries([...texts.keys()].map((path) => [`lean/${basename(path, '.js')}`, path])),
    plugin: {
      name: 'lean',
      enforce: 'pre',
      resolveId(source, importer) {
        if (texts.has(source)) return source;
        if (!texts.has(importer)) return null;
        return source.endsWith('.js') ? { id: source, external: true } : join(kernels, 'lean', source);
      },
      load: (id) => texts.get(id) ?? null,
      async transform(code, id) {
        const [file] = id.split('?');
        if (!file.startsWith(kernels + sep) || !file.endsWith('.ts')) return null;
        const { code: plain } = await transformWithOxc(code, file, { target: 'es2022', sourcemap: false });
        return { code: pure(plain), moduleType: 'js', map: null };
      },
      generateBundle(_, files) {
        for (const file of Object.values(files)) file.code = file.code.replaceAll('/* @__PURE__ */ ', '/*@__PURE__*/');
      },
    },
  };
}

/** Marks the calls that top-level constants and the default export are made by. */
function pure(code) {
  const starts = [];
  const mark = (node) => {
    if (node?.type === 'CallExpression' || node?.type === 'NewExpression') starts.push(node.start);
  };
  for (const statement of parseAst(code).body) {
    if (statement.type === 'ExportDefaultDeclaration') mark(statement.declaration);
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type === 'VariableDeclaration') for (const { init } of declared.declarations) mark(init);
  }
  for (const start of starts.reverse()) code = `${code.slice(0, start)}/* @__PURE__ */ ${code.slice(start)}`;
  return code;
}
