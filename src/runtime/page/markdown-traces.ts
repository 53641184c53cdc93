/** What Markdown, or an editor of texts, has made of a line of a program, and what to do about it. A pure function. */

const FENCE = 'Write the program as a fence (```js), which is left as it is';

const TAG = /<\/?(p|pre|code|em|strong|br|a|span)(\s[^<>]*)?>/;
const ENTITY = /&(lt|gt|amp|quot|apos|nbsp|#\d+|#x[\da-f]+);/i;
const TYPOGRAPHY = /[“”„‘’‚«»‹›–—…]/;
const INVISIBLE = /\u200B|\u200C|\u200D|\u2060|\u00AD|\uFEFF/;

/** @param line one that an engine can't read, or reads as something else */
export function markdownTraces(line: string): string | undefined {
  // In a text of the program anything may stand.
  const code = line.replace(/(['"`])(?:\\.|(?!\1).)*\1/g, '$1$1');
  const [tag] = TAG.exec(code) ?? [];
  if (tag) {
    return `${tag} is no code: Markdown wrote it. In a tag it leaves a text alone only as far as the first blank line. ${FENCE}, or leave no line blank.`;
  }
  const [entity] = ENTITY.exec(code) ?? [];
  if (entity) {
    return `${entity} is no code: something wrote it for a character. In a <script> the characters stand as they are. ${FENCE}.`;
  }
  const [sign] = TYPOGRAPHY.exec(code) ?? [];
  if (sign) {
    return `${sign} is typography, which Markdown or an editor has put in for quotes, dashes or dots: type it again. ${FENCE}.`;
  }
  const [invisible] = INVISIBLE.exec(code) ?? [];
  if (invisible) {
    const name = invisible.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `An invisible character (U+${name}) is in this line, copied from a page: type the line again.`;
  }
  return undefined;
}
