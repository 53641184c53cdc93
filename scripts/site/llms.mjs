/** `llms.txt`: what there is to read, for programs that read for somebody. https://llmstxt.org */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS } from './documents.mjs';
import { referencePages } from './reference.mjs';
import { version } from './repository.mjs';
import { root } from './root.mjs';

const site = join(root, 'demo', 'site');
const titleOf = (text) => /^# (.+)$/m.exec(text)?.[1] ?? 'Page';

/** The written pages of a folder, in the order of their names. */
function written(folder) {
  return readdirSync(join(site, folder))
    .filter((name) => /^[a-z-]+\.md$/.test(name))
    .sort()
    .map((name) => [
      `${folder}/${name.replace(/\.md$/, '.html')}`,
      titleOf(readFileSync(join(site, folder, name), 'utf8')),
    ]);
}

export function llmsText() {
  const list = (rows) =>
    rows.map(([address, title, said]) => `- [${title}](${address})${said ? `: ${said}` : ''}`).join('\n');
  const documents = Object.entries(DOCUMENTS).map(([page, file]) => [
    `${page}.html`,
    titleOf(readFileSync(join(root, 'docs', file), 'utf8')),
  ]);
  return `# spark-runner ${version}

> One HTML tag that puts a live, pausable GPU computation into any web page. A program is JavaScript in a module worker, with \`torch\`
> (PyTorch's names, on WebGPU or WebAssembly) and \`spark\` (metrics, parameters, plots, persistence). \`await spark.checkpoint()\` in a
> loop is where it can be paused, stopped and given new code.

Rules: tensors have methods instead of operators (\`a.add(b)\`, \`a.matmul(b)\`), classes need \`new\`, keywords are one object at the end,
\`x.at(0, '1:3')\` indexes, \`await x.item()\` and \`await x.tolist()\` read back, \`torch.no_grad(() => …)\` takes a function.

## Learn
${list(written('learn'))}

## For authors
${list([...written('authors'), ...documents])}

## Reference
- [All of torch as data](api.json): names, signatures, shapes, dtypes, errors, examples
${list(referencePages().map(({ page, title, names }) => [`reference/${page}.html`, title, names.length ? `${names.length} names` : '']))}
`;
}
