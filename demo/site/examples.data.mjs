/** The playground's examples: the programs of the lessons and of the gallery, as they stand there. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gallery } from './gallery/list.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The programs of a lesson, each under the heading that it stands below. */
export function programsOf(markdown) {
  const found = [];
  let heading = '';
  for (const [, title, code] of markdown.matchAll(/^(?:#+ (.+)|```js spark[^\n]*\n([\s\S]*?)^```)$/gm)) {
    if (title) heading = title;
    else found.push({ title: heading, code });
  }
  return found;
}

export default {
  watch: ['./learn/*.md', './gallery/list.mjs', './gallery/programs/*.js'],
  load() {
    const lessons = readdirSync(here('learn')).map((name) => readFileSync(here(`learn/${name}`), 'utf8'));
    const programs = gallery.filter(({ file }) => file.endsWith('.js'));
    return [
      ...programs.map(({ file, title, topic }) => ({
        topic,
        title,
        code: readFileSync(here(`gallery/${file}`), 'utf8'),
      })),
      ...lessons.flatMap((text) => programsOf(text).map((each) => ({ topic: 'Lessons', ...each }))),
    ];
  },
};
