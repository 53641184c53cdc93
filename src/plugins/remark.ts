/**
 * A plug-in for remark (Docusaurus, Nextra, MDX): a fence ```js spark gets an element around it that carries the mark,
 * `<div data-spark>`, so that no highlighter behind it can lose it, and its `<spark-runner>` behind it.
 *
 * `import spark from 'spark-runner/remark';` and `unified().use(remarkParse).use(spark)`.
 */
import { MDAST } from './mdast.ts';
import { inPlace, type Node, wrapFences } from './tree.ts';

export default function spark(): (tree: Node) => void {
  return (tree) => wrapFences(tree, MDAST, inPlace);
}
