/**
 * The pages that are made: of docs/, of the reference, of the gallery's programs. Together with the written ones they are put into a folder
 * of their own, from which VitePress builds; its search reads files, and knows of no page that is none.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gallery, nameOf } from '../../demo/site/gallery/list.mjs';
import { DOCUMENTS, documentText } from './documents.mjs';
import { referencePages } from './reference.mjs';
import { root } from './root.mjs';

const written = join(root, 'demo', 'site');
/** As deep below the root as what is written, so that files in both name others by the same paths. */
const folder = join(root, '.cache', 'pages');

/** A page of itself says where it can be edited: its path is no file of the sources. `outline` is what stands beside it. */
const front = (outline) => `---\neditLink: false\noutline: ${outline}\n---\n\n`;

function galleryPage(entry) {
  const program = readFileSync(join(written, 'gallery', entry.file), 'utf8').trimEnd();
  return `# ${entry.title}\n\n${entry.text}\n\n\`\`\`js spark editable shareable${entry.paced ? ' tempo seed' : ''}\n${program}\n\`\`\`\n\n[All of the gallery](./)\n`;
}

/** @returns the text of each page by its address, without the ending */
const made = () => [
  ...Object.keys(DOCUMENTS).map((page) => [page, front(2) + documentText(page)]),
  ...referencePages().map(({ page, content }) => [`reference/${page}`, front(false) + content]),
  ...gallery
    .filter(({ file }) => file.endsWith('.js'))
    .map((entry) => [`gallery/${nameOf(entry)}`, front(false) + galleryPage(entry)]),
];

/** Puts all pages together. @returns the folder that VitePress builds from */
export function gatherPages() {
  rmSync(folder, { recursive: true, force: true });
  cpSync(written, folder, { recursive: true });
  for (const [page, text] of made()) {
    const path = join(folder, `${page}.md`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}
