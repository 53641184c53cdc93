/** How fences are found, and elements made, in a tree of Markdown: mdast, as remark and Sätteri have it. */
import { markOfInfo } from '../components/auto/mark.ts';
import type { Kind, Node } from './tree.ts';

type Code = Node & { lang?: string | null; meta?: string | null };

export const MDAST: Kind = {
  flagsOf({ type, lang, meta }: Code) {
    return type === 'code' ? markOfInfo(`${lang} ${meta ?? ''}`) : undefined;
  },
  element: (hName, hProperties, children) => ({ type: 'spark', data: { hName, hProperties }, children }),
};
