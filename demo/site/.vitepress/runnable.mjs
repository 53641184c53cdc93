/**
 * For markdown-it: a fence ```js example is shown with a button that runs it. Examples of the reference are many to a page, so there is
 * no runner for each: the theme puts one there on a press. What an example ends with is printed. And code in a line of text is code,
 * braces too, where VitePress would look for values.
 */
import { parseSync } from 'oxc-parser';

/** The example as a program: without the comment that says what comes of it, and with its last expression printed. */
export function programOf(example) {
  const code = example.replace(/(\n\/\/.*)+\s*$/, '').trimEnd();
  const last = parseSync('example.js', code).program.body.at(-1);
  if (last?.type !== 'ExpressionStatement') return code;
  const { start, end } = last.expression;
  return `${code.slice(0, start)}console.log(await (${code.slice(start, end)}));\n`;
}

export function runnable(md) {
  const { fence: write, code_inline: writeInline } = md.renderer.rules;
  md.renderer.rules.code_inline = (...given) => writeInline(...given).replace('<code', '<code v-pre');
  md.renderer.rules.fence = (tokens, at, ...rest) => {
    const html = write(tokens, at, ...rest);
    const { info, content } = tokens[at];
    if (!/^js example\b/.test(info)) return html;
    const program = md.utils.escapeHtml(programOf(content)).replaceAll('\n', '&#10;');
    return `<div class="example">${html}<button class="run-example" type="button" v-pre data-program="${program}">Run it</button></div>`;
  };
}
