/** The playground's examples: the programs of the gallery and of the lessons, as they stand there, and one of several files. */
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

/** The files of a folder as the one text that a runner has tabs for, the program itself first. */
function joined(folder, main) {
  const others = readdirSync(here(folder)).filter((name) => name !== main);
  return [main, ...others]
    .map((name) => `// @filename: ${name}\n${readFileSync(here(`${folder}/${name}`), 'utf8')}`)
    .join('');
}

export default {
  watch: ['./learn/*.md', './gallery/list.mjs', './gallery/programs/*.js', './examples/*/*.js'],
  load() {
    const lessons = readdirSync(here('learn')).map((name) => readFileSync(here(`learn/${name}`), 'utf8'));
    const programs = gallery.filter(({ file }) => file.endsWith('.js'));
    return [
      ...programs.map(({ file, title, topic }) => ({
        topic,
        title,
        code: readFileSync(here(`gallery/${file}`), 'utf8'),
      })),
      { topic: 'Several files', title: 'A model and its data', code: joined('examples/bump', 'main.js') },
      ...lessons.flatMap((text) => programsOf(text).map((each) => ({ topic: 'Lessons', ...each }))),
    ];
  },
};
