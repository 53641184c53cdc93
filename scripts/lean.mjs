/**
 * Writes dist/lean/: `torch` a file a module, as its sources are but for the types, for other bundlers to make small. Two
 * things differ from dist/kernels.js: Tensor has its core methods only, and each call that makes a top-level constant is marked as
 * pure (operators are declared by calls of `def`), so that what a program does not use can be left out.
 * Not bundled here, since bundlers make objects of namespaces (`nn`), and other bundlers then keep all that is in them.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst, transformWithOxc } from 'vite';

/** @param from src/kernels; @param to the folder to write */
export async function writeLean(from, to) {
  for (const name of readdirSync(from, { recursive: true }).map(String)) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    let text = readFileSync(join(from, name), 'utf8');
    if (name === 'index.ts') text = text.replace("'./ops/methods.ts'", "'./ops/core-methods.ts'");
    const { code } = await transformWithOxc(text, join(from, name), { target: 'es2022', sourcemap: false });
    const out = join(to, name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, pure(code).replace(/((?:from|import)\s*\(?\s*["']\.[^"']*)\.ts(["'])/g, '$1.js$2'));
  }
}

/** Marks the calls that top-level constants are made by. */
function pure(code) {
  const starts = [];
  for (const statement of parseAst(code).body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { init } of declared.declarations)
      if (init?.type === 'CallExpression' || init?.type === 'NewExpression') starts.push(init.start);
  }
  for (const start of starts.reverse()) code = `${code.slice(0, start)}/* @__PURE__ */ ${code.slice(start)}`;
  return code;
}
