/** Pages of the site that are files of docs/: the same text, with links that lead within the site, or to the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { plain } from './plain.mjs';
import { editLine, sourceLink } from './repository.mjs';
import { root } from './root.mjs';

/** Files, as seen from docs/, by the address of their page. */
export const DOCUMENTS = {
  'authors/first-page': 'first-page.md',
  'authors/in-your-site': 'in-your-site.md',
  'authors/options': 'options.md',
  'authors/frameworks': 'frameworks.md',
  'authors/hot-reload': 'hot-reload.md',
  'authors/snapshots': 'snapshots.md',
  'authors/baking': 'bake.md',
  'authors/security': 'security.md',
  'authors/policies': 'policies.md',
  'authors/gpu': 'gpu.md',
  'reference/names': 'names.md',
  'compatibility/sites': 'sites.md',
  'compatibility/reliability': 'reliability.md',
  'compatibility/versions': 'versions.md',
  'compatibility/changelog': '../CHANGELOG.md',
  'compatibility/reporting': '../SECURITY.md',
};

const pageOf = new Map(Object.entries(DOCUMENTS).map(([page, file]) => [join(root, 'docs', file), page]));

/** Links of a file: to a page of the site, else to the sources. */
function withLinks(text, file, page) {
  return text.replace(/\[([^\]]*)\]\((?!https?:|#)([^)#\s]+)(#[^)\s]*)?\)/g, (_, said, target, hash = '') => {
    const path = resolve(dirname(file), target);
    const other = pageOf.get(path);
    if (other) return `[${said}](${addressFrom(page, other)}${hash})`;
    if (!existsSync(path)) throw new Error(`${file} links to ${target}, which is not there.`);
    return sourceLink(relative(root, path).replaceAll('\\', '/'), said);
  });
}

/** A text of the sources that names files of docs/, as a page of the site: a name whose text is a page here leads to it. */
export const withPages = (text, page) =>
  text.replace(/`docs\/([\w-]+\.md)`/g, (named, file) => {
    const path = join(root, 'docs', file);
    const other = pageOf.get(path);
    return other ? `[${/^# (.*)$/m.exec(readFileSync(path, 'utf8'))[1]}](${addressFrom(page, other)})` : named;
  });

/** A page's address, as another page has it. */
function addressFrom(page, other) {
  const path = relative(dirname(`/${page}`), `/${other}`).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** The text of one of DOCUMENTS. */
export function documentText(page) {
  const file = join(root, 'docs', DOCUMENTS[page]);
  return (
    plain(withLinks(readFileSync(file, 'utf8'), file, page)) + editLine(relative(root, file).replaceAll('\\', '/'))
  );
}
