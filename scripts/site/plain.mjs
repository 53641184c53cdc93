/**
 * Markdown whose text, where it is no code, is text to Vue's templates as well: what looks like a tag or a value is none. Anchors and
 * comments stay what they are.
 */
export const plain = (text) =>
  text
    .split(/(````[\s\S]*?````|```[\s\S]*?```|``[^`]+(?:`[^`]+)*``|`[^`]*`)/)
    .map((part, i) => (i % 2 ? part : part.replaceAll('{{', '&#123;&#123;').replace(/<(?!\/?a\b|!--)/g, '&lt;')))
    .join('');
