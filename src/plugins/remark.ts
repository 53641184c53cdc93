/**
 * A plug-in for remark (Astro, Starlight, Docusaurus, Nextra, MDX): a fence ```js spark gets an element around it that
 * carries the mark, `<div data-spark>`, so that no highlighter behind it can lose it. In the page, `spark-runner/auto` makes a
 * runner of it.
 *
 * `import spark from 'spark-runner/remark';` and `unified().use(remarkParse).use(spark)`.
 */
import { markOfInfo } from '../components/auto/mark.ts';

interface Node {
  type: string;
  lang?: string | null;
  meta?: string | null;
  children?: Node[];
  data?: object;
}

export default function spark(): (tree: Node) => void {
  return wrapIn;
}

function wrapIn(parent: Node): void {
  parent.children = parent.children?.map((node) => {
    const flags = node.type === 'code' && markOfInfo(`${node.lang} ${node.meta ?? ''}`);
    if (!flags) {
      wrapIn(node);
      return node;
    }
    const data = { hName: 'div', hProperties: { dataSpark: flags.join(' ') } };
    return { type: 'sparkFence', data, children: [node] };
  });
}
