/**
 * Files that take each other's internals are of one edition: each is found by a name that says what all of them are made of, so that
 * no cache has one of them that another edition's would take. A hash for each would have to stand in torch.js, one by one.
 *
 * @param dist the folder
 * @param placeholder what stands for the edition in names and texts, and nowhere else
 * @param folders those in `dist` that say such a name, too
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function nameEdition(dist, placeholder, folders = []) {
  const paths = ['.', ...folders].flatMap((folder) =>
    readdirSync(join(dist, folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(dist, folder, name)),
  );
  const texts = paths.sort().map((path) => [path, readFileSync(path, 'utf8')]);
  const said = texts.filter(([path, text]) => path.includes(placeholder) || text.includes(placeholder));
  const hash = createHash('sha256');
  for (const [, text] of said) hash.update(text);
  const edition = hash.digest('base64url').slice(0, placeholder.length);
  for (const [path, text] of said) {
    const named = path.replace(placeholder, edition);
    if (named !== path) renameSync(path, named);
    writeFileSync(named, text.replaceAll(placeholder, edition));
  }
}
