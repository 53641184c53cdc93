/**
 * The pages that are made: of docs/, of the reference, of the gallery's programs. Together with the written ones they are put into a folder
 * of their own, from which VitePress builds; its search reads files, and knows of no page that is none.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gallery, nameOf } from '../../demo/site/gallery/list.mjs';
import { DOCUMENTS, documentText } from './documents.mjs';
import { libraryOf } from './libraries.mjs';
import { referencePages } from './reference.mjs';
import { root } from './root.mjs';

const written = join(root, 'demo', 'site');
/** As deep below the root as what is written, so that files in both name others by the same paths. */
const folder = join(root, '.cache', 'pages');

/** A page of itself says where it can be edited: its path is no file of the sources. `outline` is what stands beside it. */
const front = (outline) => `---\neditLink: false\noutline: ${outline}\n---\n\n`;

function galleryPage(entry) {
  const program = readFileSync(join(written, 'gallery', entry.file), 'utf8').trimEnd();
  return `---
layout: page
title: ${JSON.stringify(entry.title)}
description: ${JSON.stringify(entry.text)}
editLink: false
---

<main class="home vp-doc">

# ${entry.title}

${entry.text}

<div class="live">

\`\`\`js spark editable shareable${entry.paced ? ' tempo seed' : ''}
${program}
\`\`\`

</div>
${mapLines(program)}
[All of the gallery](./)

</main>
`;
}

/** How an author's own page names the library that a program imports; nothing where it imports none. */
function mapLines(program) {
  const library = libraryOf(program);
  if (!library) return '';
  const map = JSON.stringify({ imports: { [library.name]: library.address } }, null, 2);
  return `
The page's import map says where \`${library.name}\` is. Here that is a file of this site; in yours it may be

\`\`\`html
<script type="importmap">
${map}
</script>
\`\`\`
`;
}

/** @returns the text of each page by its address, without the ending */
const made = () => [
  ...Object.keys(DOCUMENTS).map((page) => [page, front(2) + documentText(page)]),
  ...referencePages().map(({ page, outline = false, content }) => [`reference/${page}`, front(outline) + content]),
  ...gallery
    .filter(({ file }) => file.endsWith('.js'))
    .map((entry) => [`gallery/${nameOf(entry)}`, galleryPage(entry)]),
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
