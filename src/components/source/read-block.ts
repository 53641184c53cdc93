/**
 * The text of a code block as a reader sees it, whatever a site generator or highlighter made of its lines.
 *
 * It walks the nodes: text stands as it is; `<br>` and the ends of what is a line by itself (a block, a row, an element
 * that calls itself one) are line ends; line numbers, buttons and labels are no code. Why not `textContent` or
 * `innerText`: docs/decisions/0033.
 */

/** Never code, wherever it stands. */
const NO_CODE =
  'button,select,input,svg,style,script,template,figcaption,.conum,.conum+b,[hidden],[aria-hidden=true],[role=button],[role=toolbar]';
/** What stands beside code, by its class; not of what holds code. */
const BESIDE_CODE = /(^|[\s_-])(copy|clipboard|toolbar|buttons?|btn|tooltip|popup|sr-only|visually-hidden)([\s_-]|$)/i;
/** Line numbers, by their class. Some engines call the line itself so: then more than a number is in it. */
const NUMBERS = /line-?n(o|um)|\bln|\blnt|lnum|gutter|blob-num/i;
const ONLY_NUMBERS = /^[\d\s:.|]*$/;
const ONLY_A_MARK = /^[\s\d¶#§🔗]*$/u;

const BLOCKS = /^(div|p|li|tr|pre|ol|ul|dl|dt|dd|table|tbody|section|article|figure|blockquote)$/;
/** What calls itself a line: `line`, `token-line`, `ec-line`. */
const LINE = /(^|[\s-])line(\s|$)/;

/** What else is a line: so marked, or one of several <code> in a block. */
const ALSO_LINES = '[data-line],pre > code:has(~ code),pre > code ~ code';

/** Whether an element in a code block is there for something else than its code. */
export function isNoCode(element: Element): boolean {
  const { className, localName } = element;
  if (element.matches(NO_CODE)) return true;
  const { style } = element as HTMLElement;
  if (style?.userSelect === 'none' || style?.webkitUserSelect === 'none') return true;
  const text = element.textContent!;
  // A cell of numbers before the cell of code.
  if (localName === 'td' && element.nextElementSibling && ONLY_NUMBERS.test(text)) return true;
  if (localName === 'a' && ONLY_A_MARK.test(text)) return true;
  const named = `${className} ${element.hasAttribute('data-line-number') ? 'lnum' : ''}`;
  if (localName !== 'tr' && NUMBERS.test(named) && ONLY_NUMBERS.test(text) && !LINE.test(className)) return true;
  return BESIDE_CODE.test(className) && !element.matches('pre,code,:has(pre,code)');
}

/** What the page's styles make of an element; without values where nobody can see it. */
const styleOf = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

/** Whether an element is a line, or lines, by itself. */
function isLine(element: Element): boolean {
  const { localName, parentElement } = element;
  if (/^t[dh]$/.test(localName)) return false;
  if (BLOCKS.test(localName) || LINE.test(element.className) || element.matches(ALSO_LINES)) return true;
  const display = (element as HTMLElement).style?.display || styleOf(element).display;
  if (!/^(block|flex|grid|list-item|table|table-row)$/.test(display)) return false;
  // What stands in a row is a block to the browser, too.
  const around = styleOf(parentElement!);
  if (around.display === 'flex') return around.flexDirection.startsWith('column');
  return around.display !== 'grid' || !around.gridTemplateColumns.includes(' ');
}

/** Whether an element with nothing in it is an empty line, and not only something that shows nothing. */
function isEmptyLine({ localName, className, previousElementSibling: before, nextElementSibling: after }: Element) {
  const isAlike = (other: Element | null) => other?.localName === localName && other.className === className;
  return localName === 'tr' || LINE.test(className) || isAlike(before) || isAlike(after);
}

/** Where the code of a block is: what is around a <code> of its own is a head, or a tool. */
function codeOf(block: Element): Element {
  const [code, ...others] = block.localName === 'pre' ? block.querySelectorAll('code') : [];
  return code?.textContent.trim() && !others.length ? code : block;
}

/** The text of a block, with whatever indentation and line ends it has. */
export function readBlock(block: Element, without?: Element): string {
  let text = '';
  /** A line has ended, and nothing has come since. */
  let owed = false;
  const isSelectable = styleOf(block).userSelect !== 'none';

  const add = (data: string): void => {
    if (owed && !data.trim()) {
      // Between two lines: the markup's own layout, or the line end itself.
      const ends = data.replace(/[^\n]/g, '');
      text += ends;
      owed = !ends;
      return;
    }
    if (owed && !data.startsWith('\n')) text += '\n';
    text += data;
    owed = false;
  };

  const line = (element: Element): void => {
    if (owed || (text && !text.endsWith('\n'))) text += '\n';
    owed = false;
    const start = text.length;
    walk(element);
    if (text.length === start) owed ||= isEmptyLine(element);
    else owed = !text.endsWith('\n');
  };

  const walk = (parent: Element): void => {
    const isLaidOut = /^t(able|body|head|r)$/.test(parent.localName);
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        if (!isLaidOut) add(child.data);
      } else if (child instanceof Element && child !== without && !isNoCode(child)) {
        if (child.localName === 'br') add('\n');
        else if (isSelectable && styleOf(child).userSelect === 'none') continue;
        else if (isLine(child)) line(child);
        else walk(child);
      }
    }
  };
  walk(without ? block : codeOf(block));
  return text;
}
