/** What the elements' tests share: a place to put markup, axe, a runner that is only a state, and waiting for events. */
import 'axe-core/axe.min.js';
import { LitElement } from 'lit';
import type { SparkEditorElement } from '../../src/components/editor/editor.ts';
import { RunState } from '../../src/components/run-state.ts';
import { provideState } from '../../src/components/runner-context.ts';
import { announceRunner } from '../../src/components/runner-link.ts';

declare global {
  // Set by the side effect of importing axe-core.
  var axe: typeof import('axe-core');
}

/** Something with a state that parts can follow, and nothing else of a runner. */
export class FakeRunner extends HTMLElement {
  readonly state = new RunState(this);
  constructor() {
    super();
    provideState(this.state);
  }
  connectedCallback(): void {
    announceRunner();
  }
}
customElements.define('fake-runner', FakeRunner);

let place: HTMLElement | undefined;

/** Puts markup into the document, in place of the last test's; resolves with its first element when Lit has rendered. */
export async function mount<Type extends Element>(markup: string): Promise<Type> {
  unmount();
  place = document.createElement('main');
  // As parsed markup, not as innerHTML: its scripts and custom elements are a page's.
  place.append(document.createRange().createContextualFragment(markup));
  document.body.append(place);
  await rendered(place);
  return place.firstElementChild as Type;
}

export function unmount(): void {
  place?.remove();
  place = undefined;
}

/** Resolves when every Lit element below has nothing left to update, shadow roots included. */
export async function rendered(root: ParentNode): Promise<void> {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof LitElement) while (!(await element.updateComplete));
    if (element.shadowRoot) await rendered(element.shadowRoot);
  }
}

/** Fails with what axe-core finds wrong. A fragment of a page has no heading and no landmarks of its own. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await globalThis.axe.run(element, { rules: { region: { enabled: false } } });
  const told = violations.map(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`));
  if (told.length) throw new Error(told.flat().join('\n'));
}

/** Replaces an editor's text as a reader would: selects all, types. */
export async function write(editor: SparkEditorElement, text: string): Promise<void> {
  editor.scrollIntoView();
  await editor.ready;
  await rendered(document);
  editor.focus();
  const all = { key: 'a', keyCode: 65, ctrlKey: true, bubbles: true, cancelable: true };
  editor.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', all));
  document.execCommand('insertText', false, text);
}

/** The next event of a type for which `is` holds. */
export function nextEvent<Type extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: Type,
  is: (event: HTMLElementEventMap[Type]) => boolean = () => true,
): Promise<HTMLElementEventMap[Type]> {
  return new Promise((resolve) => {
    target.addEventListener(type, function listener(event) {
      if (!is(event as HTMLElementEventMap[Type])) return;
      target.removeEventListener(type, listener);
      resolve(event as HTMLElementEventMap[Type]);
    });
  });
}

/** The first element below that matches, through shadow roots. */
export function deep<Type extends Element = HTMLElement>(root: Element, selector: string): Type | undefined {
  for (const scope of [root.shadowRoot, root]) {
    if (!scope) continue;
    const found = scope.querySelector<Type>(selector);
    if (found) return found;
    for (const child of scope.querySelectorAll('*')) {
      const inner = child.shadowRoot && deep<Type>(child, selector);
      if (inner) return inner;
    }
  }
  return undefined;
}

/** What a reader reads of an element, shadow roots included. */
export function textOf(element: Element): string {
  return (element.shadowRoot ?? element).textContent!.replace(/\s+/g, ' ').trim();
}
