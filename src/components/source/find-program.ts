/**
 * Where in a page's markup a runner's program stands: in the runner, in what `from` names, or just before an empty runner.
 * It reads nothing but what it needs to know a block of code from a column of numbers.
 */
import { languageOf } from './language.ts';
import { isNoCode, readBlock } from './read-block.ts';

const SCRIPT = 'script[type^="text/spark" i]';

/** The markup that holds a program: a script, or a block of code. */
export const isScript = (element: Element): element is HTMLScriptElement => element.matches(SCRIPT);

/** What a script calls its file, by its attribute `name`: '' where it is the program itself. */
export const nameOf = (script: Element): string => script.getAttribute('name')?.trim() ?? '';

/** The other files of a program: scripts beside its own that have a name. */
export function filesBeside(script: Element): HTMLScriptElement[] {
  const beside = [...(script.parentElement?.children ?? [])].filter(isScript);
  return beside.filter((one) => one !== script && nameOf(one));
}

/** Whether an element is the holder's own: not a nested runner's, not in a part, not in a named slot. */
function isOwn(element: Element, holder: Element): boolean {
  for (let at: Element | null = element; at && at !== holder; at = at.parentElement) {
    if (at.localName.startsWith('spark-') || at.hasAttribute('slot')) return false;
  }
  return true;
}

/** The block of code in an element: the first that has code, and rather one that may be a program. */
export function blockIn(holder: Element): Element | undefined {
  const isCode = (block: Element): boolean => {
    if (!isOwn(block, holder)) return false;
    for (let at: Element | null = block; at && at !== holder; at = at.parentElement) if (isNoCode(at)) return false;
    return readBlock(block).trim() !== '';
  };
  const blocks = [...holder.querySelectorAll('pre')].filter((one) => !one.parentElement!.closest('pre') && isCode(one));
  if (!blocks.length) {
    // A highlighter's own element may stand around it in place of <pre>; code in a sentence is none.
    return [...holder.querySelectorAll('code')].find((code) => isCode(code) && !besideCode(code.parentElement!, code));
  }
  const block = blocks.find((block) => languageOf(block) !== 'other') ?? blocks[0];
  return tableOf(block, blocks) ?? block;
}

/** The table around a block that is one line of a program: each of its rows has one. */
function tableOf(block: Element, blocks: Element[]): Element | undefined {
  const table = block.closest('table');
  const lines = blocks.filter((one) => one.closest('table') === table);
  const rows = new Set(lines.map((one) => one.closest('tr')));
  return table && lines.length > 1 && rows.size === lines.length ? table : undefined;
}

/** What an element says beside its block of code: words of the author's, or a label. */
const besideCode = (parent: Element, block: Element): string => readBlock(parent, block).trim();

/** What somebody looks at that is no text. */
const SEEN = ':is(img,video,iframe,canvas,object,spark-runner):not(button *)';
/** What frames a block of code in a page, by its name: what is around that may be the whole page. */
const FRAME = /code|highlight|lang|snippet|listing|literal|prism|shiki|spark/i;

/**
 * The outermost element that is all about a block, with its toolbar and label, and nothing else that somebody reads.
 * @param holder the runner that the block stands in
 */
export function frameOf(block: Element, holder?: Element): Element {
  let frame = block;
  for (let at = block.parentElement; at && at !== holder && at !== document.body; at = at.parentElement) {
    const named =
      holder || at.closest('td') || /^t(r|body|able)$|^figure$/.test(at.localName) || at.hasAttribute('data-spark');
    if (!named && !FRAME.test(at.className)) break;
    if (/\s/.test(besideCode(at, frame)) || at.querySelectorAll(SEEN).length > frame.querySelectorAll(SEEN).length)
      break;
    frame = at;
  }
  return frame;
}

/** What has a program in its markup, or near it. */
export interface Holder extends Element {
  /** Where the program stands, when that is elsewhere: an element or its id. */
  readonly from?: string | Element | null;
}

/** The script or block that holds a runner's program; undefined when there is none. */
export function findProgram(runner: Holder): Element | undefined {
  const { from } = runner;
  if (from) return named(runner, from);
  const scripts = [...runner.querySelectorAll<HTMLScriptElement>(SCRIPT)].filter((one) => isOwn(one, runner));
  const script = scripts.find((one) => !nameOf(one)) ?? scripts[0];
  return script ?? blockIn(runner) ?? (contentOf(runner).length ? undefined : neighbour(runner));
}

function named(runner: Holder, from: string | Element): Element | undefined {
  if (typeof from !== 'string') return from;
  const id = from.replace(/^#/, '');
  const root = runner.getRootNode() as Document | ShadowRoot;
  const found = root.getElementById?.(id) ?? document.getElementById(id);
  if (!found || isScript(found) || found.matches('pre,code')) return found ?? undefined;
  return found.querySelector(SCRIPT) ?? blockIn(found) ?? found;
}

/** What of a runner's children somebody may have meant as its program: no part, nothing saved of a run, nothing unseen. */
export function contentOf(runner: Element): ChildNode[] {
  return [...runner.childNodes].filter((child) => {
    if (child instanceof Text) return child.data.trim() !== '';
    return (
      child instanceof Element && isOwn(child, runner) && !child.matches('noscript,template,style,link,br,p:empty')
    );
  });
}

/** What stands for a runner in its page: Markdown may have put its tag into a paragraph of its own. */
function placeOf(runner: Element): Element {
  const { parentElement } = runner;
  const isAlone = parentElement?.localName === 'p' && parentElement.textContent!.trim() === runner.textContent!.trim();
  return isAlone ? parentElement : runner;
}

/** The block just before an empty runner, or what Markdown has put behind it. */
function neighbour(runner: Element): Element | undefined {
  const place = placeOf(runner);
  const { previousElementSibling: before, nextElementSibling: after } = place;
  // A paragraph that ended the tag: its content comes next, and of its end an empty paragraph is left.
  if (after && place !== runner) {
    if (isScript(after)) return after;
    if (after.nextElementSibling?.matches('p:empty')) return framedIn(after);
  }
  if (before && !isText(place.previousSibling)) return framedIn(before);
  return undefined;
}

/** The block that an element is all about, where it may be a program. */
function framedIn(frame: Element): Element | undefined {
  const block = frame.localName === 'pre' ? frame : blockIn(frame);
  return block && frameOf(block) === frame && languageOf(block) !== 'other' ? block : undefined;
}

/** Whether a frame stands beside a runner, with nothing in between. */
export function isBeside(runner: Element, frame: Element): boolean {
  const { previousElementSibling: before, nextElementSibling: after } = placeOf(runner);
  return frame === before || frame === after;
}

const isText = (node: Node | null): boolean => node instanceof Text && node.data.trim() !== '';
