/** A page for each program of the gallery that is no page of the demo. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gallery, nameOf } from './list.mjs';

const textOf = ({ file }) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8').trimEnd();

export default {
  watch: ['./list.mjs', './programs/*.js'],
  paths: () =>
    gallery
      .filter(({ file }) => file.endsWith('.js'))
      .map((entry) => ({
        params: { page: nameOf(entry) },
        content: `# ${entry.title}\n\n${entry.text}\n\n\`\`\`js spark editable shareable\n${textOf(entry)}\n\`\`\`\n\n[All of the gallery](./)\n`,
      })),
};
