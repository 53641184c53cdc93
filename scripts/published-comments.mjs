/**
 * Comments as they are published, with what an editor shows of a name, and without what only our own tools read, or a page of the
 * documentation has. They begin and end where their text does.
 */

/**
 * The tags that stay. Of torch what is thrown stands in the message, and examples in the documentation; what the elements' tags say
 * is in custom-elements.json, and in what is made of it.
 */
const PUBLISHED = new Set('see param returns template deprecated default summary'.split(' '));

/** @returns the declarations, with comments of what is told of them; a comment that tells nothing is left out */
export const publishComments = (text) => text.replace(/^([\t ]*)\/\*\*([\s\S]*?)\*\/\n?/gm, published);

function published(whole, indent, body) {
  const end = whole.endsWith('\n') ? '\n' : '';
  const lines = body.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  let isKept = true;
  const kept = lines.filter((line) => {
    const [, tag] = /^\s*@(\w+)/.exec(line) ?? [];
    if (tag) isKept = PUBLISHED.has(tag);
    return isKept;
  });
  const said = kept.join('\n').trim();
  if (said === '') return '';
  return `${indent}/** ${said.replaceAll('\n', `\n${indent} * `)} */${end}`.replaceAll(/[\t ]+$/gm, '');
}
