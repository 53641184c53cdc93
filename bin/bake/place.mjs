/** Where a page is, and where it goes. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Failure } from './failure.mjs';

/** A page's place. Everything about files that can be wrong is said here, before any browser starts. */
export function placeOf(page, { out, root }) {
  const wrong = (sentence) => {
    throw new Failure('usage', sentence);
  };
  if (!existsSync(page)) wrong(`There is no ${page}.`);
  if (statSync(page).isDirectory()) {
    wrong(`${page} is a folder; name its pages, such as ${join(page, 'index.html')}.`);
  }
  const folder = resolve(root ?? dirname(page));
  if (root && !(existsSync(root) && statSync(root).isDirectory())) wrong(`--root ${root} is no folder.`);
  const place = relative(folder, resolve(page)).split(sep);
  if (place[0] === '..' || resolve(folder, ...place) !== resolve(page)) wrong(`${page} is not in --root ${root}.`);
  if (out && existsSync(out) && statSync(out).isDirectory()) {
    wrong(`--out ${out} is a folder; name the file, such as ${join(out, basename(page))}.`);
  }
  if (out && !existsSync(dirname(resolve(out)))) wrong(`--out ${out}: there is no folder ${dirname(out)}.`);
  return { page, out: out ?? page, root: folder, path: place.map(encodeURIComponent).join('/') };
}
