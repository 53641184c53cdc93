import { withFacts } from './facts.mjs';

/**
 * What the search knows of a page. Of the reference, names and their sentences: with all its code the index would be some megabytes,
 * and every search would find it.
 */
export function forSearch(text, env, md) {
  const html = md.render(withFacts(text), env);
  if (env.frontmatter?.search === false) return '';
  if (!env.relativePath.startsWith('reference/')) return html;
  return html
    .replace(/<div class="names">[\s\S]*?<\/div>/g, '')
    .replace(/<div class="(?:example|language-)[\s\S]*?<\/pre>(?:<\/div>)*/g, '')
    .replace(/<ul>[\s\S]*?<\/ul>/g, '')
    .replace(/<figure[\s\S]*?<\/figure>/g, '');
}
