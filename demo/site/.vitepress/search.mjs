import { withFacts } from './facts.mjs';

/**
 * What the search knows of a page. Of the reference, names and their sentences: with all its code the index would be some megabytes,
 * and every search would find it.
 */
export function forSearch(text, env, md) {
  if (!env.relativePath.startsWith('reference/')) return md.render(withFacts(text), env);
  const said = text
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/^<div class="names">[\s\S]*?^<\/div>$/gm, '')
    .replace(/^ *- (Shapes|Dtypes|Errors|Gradient|Source|`).*$/gm, '')
    .replace(/<figure[\s\S]*?<\/figure>/g, '');
  return md.render(said, env);
}
