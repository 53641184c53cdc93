/** What comments of declarations say: their text, and the tags in it. */

/** Tags whose lines are kept as they stand. */
const VERBATIM = ['example', 'throws'];

/**
 * What a comment says, without those tags that are taken out of it.
 * @param text from its opening to its end
 * @param own names of the tags to take out; what `@see` says is told besides
 * @returns {{ said: string, tags: Map<string, string> }}
 */
export function readComment(text, own) {
  const [kept, tags] = [[], new Map()];
  let tag = null;
  for (const line of text.slice(3, -2).split('\n')) {
    const raw = line.replace(/^\s*\* ?/, '').trimEnd();
    const plain = raw.trim();
    const found = /^@(\w+)\s*(.*)$/.exec(plain);
    if (found) tag = found[1];
    if (!own.includes(tag)) kept.push(plain);
    else if (VERBATIM.includes(tag)) tags.set(tag, `${tags.get(tag) ?? ''}\n${found ? found[2] : raw}`.trim());
    else tags.set(tag, `${tags.get(tag) ?? ''} ${found ? found[2] : plain}`.trim());
    if (found?.[1] === 'see') tags.set('see', found[2]);
  }
  return { said: kept.join('\n').trim(), tags };
}

/** What a comment says first. */
export const summaryOf = (said) => said.split(/\n@|^@|\n\n/)[0];
