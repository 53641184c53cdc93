/**
 * Where the sources can be read by others: `repository` of package.json, or SITE_REPOSITORY, as https://host/owner/name. Pages name
 * files by it; without one they name them all the same, and link to nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

export const { version, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const given = process.env.SITE_REPOSITORY ?? (typeof repository === 'string' ? repository : repository?.url);
/** Without the ending that git gives it; undefined where none is known. */
export const repositoryURL = given?.replace(/^git\+/, '').replace(/(\.git)?\/?$/, '');

/** A file of the sources in Markdown, as a link where there is something to link to. */
export const sourceLink = (path, text = `\`${path}\``) =>
  repositoryURL ? `[${text}](${repositoryURL}/blob/main/${path})` : text;

/** The line under a page that is made of a file. */
export const editLine = (path) =>
  repositoryURL ? `\n\n[Edit this page](${repositoryURL}/edit/main/${path})\n` : `\n\nMade of \`${path}\`.\n`;
