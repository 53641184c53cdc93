/**
 * A Vite plugin that takes what no browser needs out of Lit's templates: white space between lines and CSS comments,
 * which minifiers must leave alone since they are text in a string. It touches only `html`, `svg` and `css` templates
 * of our own elements, and only runs of white space with a line break in them, which mean the same as one space there.
 * Inside `<pre>` that is not so; our templates have no line break there.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    enforce: 'post',
    transform(code, id) {
      if (!/[\\/]src[\\/]components[\\/].*\.ts$/.test(id)) return null;
      const edits = [];
      walk(this.parse(code), (node) => {
        if (node.type !== 'TaggedTemplateExpression' || !['html', 'svg', 'css'].includes(node.tag.name)) return;
        const shorten = node.tag.name === 'css' ? shortenCSS : shortenHTML;
        for (const { start, end } of node.quasi.quasis) edits.push([start, end, shorten(code.slice(start, end))]);
      });
      // From the end, so that earlier positions stay right.
      edits.sort((a, b) => b[0] - a[0]);
      for (const [start, end, text] of edits) code = code.slice(0, start) + text + code.slice(end);
      return { code, map: null };
    },
  };
}

function shortenHTML(text) {
  return text.replace(/\s*\n\s*/g, ' ');
}

function shortenCSS(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>!~/]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/([\s:(,-])0\./g, '$1.')
    .replace(/;}/g, '}');
}

function walk(node, visit) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
    return;
  }
  if (typeof node.type === 'string') visit(node);
  for (const key in node) if (key !== 'parent') walk(node[key], visit);
}
