/**
 * A plug-in for markdown-it (VitePress, Eleventy): a fence ```js spark keeps its mark as an attribute `data-spark` of what is
 * written for it, whatever highlighter writes that. In the page, `spark-runner/auto` makes a runner of it.
 *
 * `import spark from 'spark-runner/markdown-it';` and `md.use(spark)`.
 */
import { markOfInfo } from '../components/auto/mark.ts';

type Rule = (...given: never[]) => string;
type Given = [tokens: { info: string }[], index: number, ...rest: unknown[]];

/** What of markdown-it this needs. */
export interface MarkdownIt {
  renderer: { rules: { fence?: Rule | undefined } };
}

export default function spark(md: MarkdownIt): void {
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
    const marked = html.replace(/^(\s*<[a-z][\w-]*)/i, `$1${mark}`);
    return marked === html ? `<div${mark}>${html}</div>` : marked;
  };
}
