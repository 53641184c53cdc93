/**
 * Where in a page's text its runners stand, and that text with results in them.
 *
 * Places come from a parser that reads as browsers do, so what merely looks like a runner or a mark (in scripts, comments,
 * templates, attributes, text) is none. Every letter outside a result stays as it is, and the page with the results taken
 * out again is, as a tree, the page that it was: what would move or close anything else in it is not written.
 *
 * Offsets count letters of the given text; whoever has bytes gives a letter a byte.
 */
import { type DefaultTreeAdapterTypes, html as HTML, parse, serialize } from 'parse5';
import { type Result, render } from './render.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A runner, for whoever speaks of it. */
export interface Place {
  /** The line of its tag; the first is 1. */
  line: number;
  /** The line in which the text of its program begins; undefined where that stands elsewhere. */
  programLine?: number;
}

const TAG = 'spark-runner';
const OPEN = ' spark-runner bake ';
const CLOSE = ' /spark-runner bake ';

const isElement = (node: Node | undefined): node is Element => !!node && 'tagName' in node;
const isMark = (node: Node | undefined, data: string): boolean => !!node && 'data' in node && node.data === data;
const isSpace = (node: Node): boolean => 'value' in node && !node.value.trim();
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

const parsed = (html: string): DefaultTreeAdapterTypes.Document => parse(html, { sourceCodeLocationInfo: true });

/** All elements under a node, in the order of the document. */
function* elementsIn(parent: Parent): Generator<Element> {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    yield child;
    // What a template holds is no part of the page, unless it is a shadow root that is written out.
    if ('content' in child && attribute(child, 'shadowrootmode') !== undefined) yield* elementsIn(child.content);
    yield* elementsIn(child);
  }
}

const runnersIn = (page: Parent): Element[] =>
  [...elementsIn(page)].filter(({ tagName, namespaceURI }) => tagName === TAG && namespaceURI === HTML.NS.HTML);

/** Whether an element is the runner's own: as the runner itself looks for its program (`components/source/`). */
function isOwn(element: Element, runner: Element): boolean {
  for (let at = element; at !== runner; at = at.parentNode as Element)
    if (at.tagName.startsWith('spark-') || attribute(at, 'slot') !== undefined) return false;
  return true;
}

/** Texts under a node, in the order of the document. */
function* textsIn(parent: Parent): Generator<DefaultTreeAdapterTypes.TextNode> {
  for (const child of parent.childNodes) {
    if ('value' in child) yield child;
    else if (isElement(child)) yield* textsIn(child);
  }
}

/** The line of the page in which the program's first line stands. Line numbers before it are none of its text. */
function programLine(html: string, runner: Element): number | undefined {
  if (attribute(runner, 'src') || attribute(runner, 'from')) return undefined;
  const own = [...elementsIn(runner)].filter((element) => isOwn(element, runner));
  const first = (is: (element: Element) => boolean) => own.filter(is).flatMap((element) => [...textsIn(element)]);
  const scripts = first(({ attrs }) => attrs.some(({ name, value }) => name === 'type' && /^text\/spark/i.test(value)));
  const texts = scripts.length ? scripts : first(({ tagName }) => tagName === 'pre');
  const location = texts.find(({ value }) => /[^\d\s]/.test(value))?.sourceCodeLocation;
  if (!location) return undefined;
  const before = /^\s*/.exec(html.slice(location.startOffset, location.endOffset))![0];
  return location.startLine + before.split('\n').length - 1;
}

/** The page's runners, in the order in which they are numbered. */
export function places(html: string): Place[] {
  return runnersIn(parsed(html)).map((runner) => ({
    line: runner.sourceCodeLocation!.startLine,
    programLine: programLine(html, runner),
  }));
}

/** The page with an attribute that numbers its runners: others, which scripts make, have none. */
export function numbered(html: string): string {
  const edits = runnersIn(parsed(html)).map((runner, i) => {
    const start = runner.sourceCodeLocation!.startOffset + `<${TAG}`.length;
    return { start, end: start, text: ` data-bake="${i}"` };
  });
  return edited(html, edits);
}

/** Whether the page itself says in which encoding it is. */
export function saysCharset(html: string): boolean {
  return [...elementsIn(parsed(html))].some(
    (element) =>
      element.tagName === 'meta' &&
      (attribute(element, 'charset') !== undefined ||
        attribute(element, 'http-equiv')?.toLowerCase() === 'content-type'),
  );
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

function edited(html: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), html);
}

/** The elements that a result is. */
const RESULTS = ['figure', 'object'];

/** What was baked into an element before: a mark, the result, a mark, with nothing but space in between. */
function bakedIn(parent: Element): Node[][] {
  const nodes = parent.childNodes.filter((node) => !isSpace(node));
  return nodes.flatMap((node, i) => {
    const result = nodes[i + 1];
    if (!isMark(node, OPEN) || !isElement(result) || !isMark(nodes[i + 2], CLOSE)) return [];
    if (!RESULTS.includes(result.tagName)) return [];
    const from = parent.childNodes.indexOf(node);
    return [parent.childNodes.slice(from, parent.childNodes.indexOf(nodes[i + 2]) + 1)];
  });
}

/** Elements of the author's that a result goes into. */
const ownSlots = (runner: Element): Element[] => {
  const baked = new Set(bakedIn(runner).flat());
  return runner.childNodes.filter(
    (node): node is Element =>
      isElement(node) && !baked.has(node) && attribute(node, 'slot') === 'result' && !!node.sourceCodeLocation!.endTag,
  );
};

/** Where a result may go, the best place first: each as edits around the element, which is in the runner or in its slot. */
function* waysInto(runner: Element): Generator<{ slotted: boolean; edits: (text: string) => Edit[] }> {
  const slots = ownSlots(runner);
  const before = [runner, ...slots].flatMap((parent) =>
    bakedIn(parent).map((nodes) => ({
      slotted: parent !== runner,
      start: nodes[0].sourceCodeLocation!.startOffset,
      end: nodes.at(-1)!.sourceCodeLocation!.endOffset,
    })),
  );
  const others = before.slice(1).map(({ start, end }) => ({ start, end, text: '' }));
  if (before.length) {
    const { slotted, start, end } = before[0];
    yield { slotted, edits: (text) => [{ start, end, text }, ...others] };
  }
  const gone = before.map(({ start, end }) => ({ start, end, text: '' }));
  const at = (offset: number) => (text: string) => [...gone, { start: offset, end: offset, text }];
  if (slots.length) yield { slotted: true, edits: at(slots[0].sourceCodeLocation!.endTag!.startOffset) };
  const { startTag, endTag } = runner.sourceCodeLocation!;
  if (endTag) yield { slotted: false, edits: at(endTag.startOffset) };
  yield { slotted: false, edits: at(startTag!.endOffset) };
}

/** The page without any result, as its tree is written out, and how many results each runner had. */
function withoutResults(html: string): { rest: string; counts: number[] } {
  const page = parsed(html);
  const counts = runnersIn(page).map((runner) => {
    const found = [runner, ...ownSlots(runner)].flatMap((parent) =>
      bakedIn(parent).map((nodes) => ({ parent, nodes })),
    );
    for (const { parent, nodes } of found)
      parent.childNodes = parent.childNodes.filter((node) => !nodes.includes(node));
    return found.length;
  });
  return { rest: serialize(page), counts };
}

/** The page with a result in the runner of that number; undefined when no way leaves the rest of the tree as it is. */
function withResult(html: string, number: number, result: Result): string | undefined {
  const { rest, counts } = withoutResults(html);
  const wanted = counts.map((count, i) => (i === number ? 1 : count)).join();
  const runner = runnersIn(parsed(html))[number];
  for (const { slotted, edits } of waysInto(runner)) {
    const slot = slotted ? '' : ' slot="result"';
    const forms = [
      render(result, slot),
      // A <p> around the runner would end at a figure; an <object> without data is a boundary that shows what it holds.
      `<object${slot}>${render(result)}</object>`,
    ];
    for (const form of forms) {
      const text = `<!--${OPEN}-->${form}<!--${CLOSE}-->`;
      const page = edited(html, edits(html.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text));
      const now = withoutResults(page);
      if (now.rest === rest && now.counts.join() === wanted) return page;
    }
  }
  return undefined;
}

/**
 * A page with each runner's result in it, in the order in which the runners are numbered; what was baked before is
 * replaced. A runner without a result is left as it is.
 */
export function writeResults(html: string, results: readonly (Result | undefined)[]): string {
  return results.reduce<string>((page, result, number) => {
    const next = result ? withResult(page, number, result) : page;
    if (next !== undefined) return next;
    throw new Error(
      `The result of the <spark-runner> in line ${places(page)[number].line} cannot be written: where it stands, HTML ` +
        'would move or close other elements. Take it out of the <table>, <select> or unfinished tags around it.',
    );
  }, html);
}
