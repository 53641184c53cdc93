/**
 * A plug-in for markdown-it (VitePress, Eleventy): a fence ```js spark keeps its mark as an attribute `data-spark` of what is
 * written for it, whatever highlighter writes that, and its `<spark-runner>` comes behind it. The tag with a script in it comes
 * through whole.
 *
 * `import spark from 'spark-runner/markdown-it';` and `md.use(spark)`.
 */
import { markOfInfo } from '../components/auto/mark.ts';
import { hasRunner, TAG } from './fence.ts';
import { type BlockRuler, scriptInTag } from './script-in-tag.ts';

interface Token {
  type: string;
  info: string;
  content: string;
}

type Rule = (...given: never[]) => string;
type Given = [tokens: Token[], index: number, ...rest: unknown[]];

/** What of markdown-it this needs. */
export interface MarkdownIt {
  renderer: { rules: { fence?: Rule | undefined } };
  block: { ruler: BlockRuler };
}

export default function spark(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'spark_script', scriptInTag, { alt: ['paragraph', 'reference', 'blockquote'] });
  const { rules } = md.renderer;
  const write = rules.fence as ((...given: Given) => string) | undefined;
  if (!write)
    throw new Error(
      'spark-runner/markdown-it: this Markdown has no rule for fences. Use it after those that make one.',
    );
  rules.fence = function (this: unknown, ...given: Given) {
    const html = write.apply(this, given);
    const [tokens, index] = given;
    const flags = markOfInfo(tokens[index].info);
    if (!flags) return html;
    const mark = ` data-spark="${flags.join(' ')}"`;
    // On its own outermost element, so that nothing of the page's layout changes.
    let marked = html.replace(/^(\s*<[a-z][\w-]*)/i, `$1${mark}`);
    if (marked === html) marked = `<div${mark}>${html}</div>`;
    if (hasRunner(htmlBefore(tokens, index), nextOf(tokens, index))) return marked;
    return `${marked}<${[TAG, ...flags].join(' ')}></${TAG}>\n`;
  };
}

function htmlBefore(tokens: Token[], index: number): string[] {
  const blocks = tokens.slice(0, index).filter(({ type }) => type === 'html_block');
  return blocks.map(({ content }) => content);
}

/** What stands behind a fence: a tag that is alone on its line is in a paragraph. */
function nextOf(tokens: Token[], index: number): string {
  const [next, inner] = tokens.slice(index + 1);
  return (next?.type === 'paragraph_open' ? inner : next)?.content ?? '';
}
