/**
 * The same as `spark-runner/remark`, for rehype: it has to come before what highlights, and behind `remark-rehype`, which keeps
 * the words behind a fence's language.
 *
 * `import spark from 'spark-runner/rehype';` and `unified().use(remarkParse).use(remarkRehype).use(spark)`.
 */
import { markOfInfo } from '../components/auto/mark.ts';

interface Node {
  type: string;
  tagName?: string;
  properties?: object;
  children?: Node[];
  data?: object;
}

export default function spark(): (tree: Node) => void {
  return wrapIn;
}

function wrapIn(parent: Node): void {
  if (parent.properties && 'dataSpark' in parent.properties) return;
  parent.children = parent.children?.map((node) => {
    const flags = node.tagName === 'pre' && flagsOf(node.children?.find(({ tagName }) => tagName === 'code'));
    if (!flags) {
      wrapIn(node);
      return node;
    }
    return { type: 'element', tagName: 'div', properties: { dataSpark: flags.join(' ') }, children: [node] };
  });
}

function flagsOf(code: Node | undefined): string[] | undefined {
  const { className = [] } = (code?.properties ?? {}) as { className?: unknown };
  const classes = [className].flat().map(String);
  const language = classes.find((name) => name.startsWith('language-'))?.slice('language-'.length);
  const { meta } = (code?.data ?? {}) as { meta?: string | null };
  return language && meta ? markOfInfo(`${language} ${meta}`) : undefined;
}
