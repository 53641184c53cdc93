/** What the plug-ins for remark, rehype and Sätteri do alike, to trees of different nodes. */
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

/** What a tree is of. */
export interface Kind {
  /** What a node asks for; undefined where it is no fence that runs. */
  flagsOf(node: Node): string[] | undefined;
  element(name: string, properties: object, children: Node[]): Node;
}

/**
 * Wraps each fence that runs in an element that says so, and puts its runner behind it.
 * @param replace puts others in a node's place
 */
export function wrapFences(parent: Node, kind: Kind, replace: (node: Node, by: Node[], parent: Node) => void): void {
  if (!parent.children || nameOf(parent) === TAG) return;
  if (parent.properties && 'dataSpark' in parent.properties) return;
  const before: string[] = [];
  for (const node of [...parent.children]) {
    before.push(htmlOf(node));
    const flags = kind.flagsOf(node);
    if (!flags) {
      wrapFences(node, kind, replace);
      continue;
    }
    const behind = parent.children.slice(1 + parent.children.indexOf(node)).find(isSeen);
    const by = [kind.element('div', { dataSpark: flags.join(' ') }, [node])];
    const attributes = Object.fromEntries(flags.map((flag) => [flag, true]));
    if (!hasRunner(before, startOf(behind))) by.push(kind.element(TAG, attributes, []));
    replace(node, by, parent);
  }
}

/** Where a tree may be changed. */
export function inPlace(node: Node, by: Node[], { children }: Node): void {
  children!.splice(children!.indexOf(node), 1, ...by);
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
