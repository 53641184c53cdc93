/** What the plug-ins for remark and rehype do alike, to trees of different nodes. */
import { hasRunner, TAG } from './fence.ts';

export interface Node {
  type: string;
  /** Of an element: in HTML, and in MDX. */
  tagName?: string;
  name?: string | null;
  properties?: object;
  value?: string;
  children?: Node[];
  data?: object;
}

/**
 * Wraps each fence that runs in an element that says so, and puts its runner behind it.
 * @param flagsOf what a node asks for; undefined where it is none of them
 * @param element makes one, of the tree's kind
 */
export function wrapFences(
  parent: Node,
  flagsOf: (node: Node) => string[] | undefined,
  element: (name: string, properties: object, children: Node[]) => Node,
): void {
  if (!parent.children || nameOf(parent) === TAG) return;
  if (parent.properties && 'dataSpark' in parent.properties) return;
  const before: string[] = [];
  parent.children = parent.children.flatMap((node, index, all) => {
    before.push(htmlOf(node));
    const flags = flagsOf(node);
    if (!flags) {
      wrapFences(node, flagsOf, element);
      return node;
    }
    const marked = element('div', { dataSpark: flags.join(' ') }, [node]);
    if (hasRunner(before, startOf(all.slice(index + 1).find(isSeen)))) return marked;
    const attributes = Object.fromEntries(flags.map((flag) => [flag, true]));
    return [marked, element(TAG, attributes, [])];
  });
}

const nameOf = ({ tagName, name }: Node) => tagName ?? name;
const htmlOf = ({ type, value = '' }: Node) => (type === 'html' || type === 'raw' ? value : '');
const isSeen = (node: Node) => node.type !== 'text' || node.value!.trim() !== '';

/** The HTML that a node begins with: Markdown puts a tag that is alone on its line into a paragraph. */
function startOf(node: Node | undefined): string {
  if (!node) return '';
  if (nameOf(node) === TAG) return `<${TAG}`;
  return htmlOf(node) || startOf(node.children?.[0]);
}
