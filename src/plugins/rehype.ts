/**
 * The same as `spark-runner/remark`, for rehype: it has to come before what highlights, and behind `remark-rehype`, which keeps
 * the words behind a fence's language.
 *
 * `import spark from 'spark-runner/rehype';` and `unified().use(remarkParse).use(remarkRehype).use(spark)`.
 */
import { markOfInfo } from '../components/auto/mark.ts';
import { inPlace, type Kind, type Node, wrapFences } from './tree.ts';

export default function spark(): (tree: Node) => void {
  return (tree) => wrapFences(tree, HAST, inPlace);
}

const HAST: Kind = {
  flagsOf(node) {
    const code = node.tagName === 'pre' && node.children?.find(({ tagName }) => tagName === 'code');
    if (!code) return undefined;
    const { className = [] } = (code.properties ?? {}) as { className?: unknown };
    const classes = [className].flat().map(String);
    const language = classes.find((name) => name.startsWith('language-'))?.slice('language-'.length);
    const { meta } = (code.data ?? {}) as { meta?: string | null };
    return language && meta ? markOfInfo(`${language} ${meta}`) : undefined;
  },
  element: (tagName, properties, children) => ({ type: 'element', tagName, properties, children }),
};
