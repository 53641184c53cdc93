/**
 * A plug-in for remark (Astro, Starlight, Docusaurus, Nextra, MDX): a fence ```js spark gets an element around it that
 * carries the mark, `<div data-spark>`, so that no highlighter behind it can lose it, and its `<spark-runner>` behind it.
 *
 * `import spark from 'spark-runner/remark';` and `unified().use(remarkParse).use(spark)`.
 */
import { markOfInfo } from '../components/auto/mark.ts';
import { type Node, wrapFences } from './tree.ts';

type Code = Node & { lang?: string | null; meta?: string | null };

export default function spark(): (tree: Node) => void {
  return (tree) => wrapFences(tree, flagsOf, element);
}

function flagsOf({ type, lang, meta }: Code): string[] | undefined {
  return type === 'code' ? markOfInfo(`${lang} ${meta ?? ''}`) : undefined;
}

const element = (hName: string, hProperties: object, children: Node[]): Node => ({
  type: 'spark',
  data: { hName, hProperties },
  children,
});
