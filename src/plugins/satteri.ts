/**
 * The same as `spark-runner/remark`, for Sätteri (Astro, Starlight), which keeps its tree to itself and takes orders.
 *
 * `import spark from 'spark-runner/satteri';` and `markdownToHtml(text, { mdastPlugins: [spark] })`.
 */
import { MDAST } from './mdast.ts';
import { type Node, wrapFences } from './tree.ts';

interface Context {
  replaceNode(node: object, by: object[]): void;
}

export default function spark(): { name: string; before(root: Node, context: Context): void } {
  return {
    name: 'spark-runner',
    before: (root, context) => wrapFences(root, MDAST, (node, by) => context.replaceNode(node, by)),
  };
}
