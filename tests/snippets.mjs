/**
 * The snippets of docs/in-your-site.md. Each code block there stands below a comment that names where it is run:
 *
 *     <!-- tests/sites/vue/App.vue -->        the region in-your-site of that file: `npm run test:sites`
 *     <!-- tests/fences/sites.json: NAME -->  what engines that are stored were given: tests/fences/make-sites.mjs
 *     <!-- tests/pages: NAME -->              as it stands here: tests/pages/in-your-site.test.mjs
 *     <!-- README.md -->                      README's sample
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const read = (path) => readFileSync(join(root, path), 'utf8');

/** What the page calls the place where the package's files are. */
export const CDN = 'https://your-cdn.example/spark-runner/dist/';

const BLOCK = /(?:^<!-- (?<from>[^\n]+) -->\n\n?)?^(?<fence>`{3,})(?<info>[^\n]*)\n(?<text>[\s\S]*?)\n\k<fence>$/gm;

/** Each code block of the page: the comment above it (undefined without one) and its text. */
export const blocks = [...read('docs/in-your-site.md').matchAll(BLOCK)].map(({ groups: { from, text } }) => ({
  from,
  text,
}));

/** The text of the block that stands below this comment. @throws {Error} where none does */
export function snippet(from) {
  const found = blocks.find((block) => block.from === from);
  if (!found) throw new Error(`docs/in-your-site.md has no block below <!-- ${from} -->.`);
  return found.text;
}

/** README's first sample: the tag with its program. */
export const sample = /^```html\n[^\n]*\n\n(<spark-runner[\s\S]*?<\/spark-runner>)\n```/m.exec(read('README.md'))[1];

const REGION = /^.*#region in-your-site.*\n([\s\S]*?)^.*#endregion.*$/m;

/** What a user of the tool writes in this file of tests/sites/; undefined where nothing is marked as that. */
export function region(path) {
  const [, text] = REGION.exec(read(path)) ?? [];
  return text && dedent(text).trim();
}

/** Without the indentation that all lines share. */
function dedent(text) {
  const lines = text.split('\n');
  const depth = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(depth)).join('\n');
}
