/**
 * What the documentation says of a name: under the pointer, and of a function while its arguments are written. The documentation comes
 * with the first question.
 */
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  type EditorView,
  hoverTooltip,
  showTooltip,
  type Tooltip,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import type { ApiEntry } from './api.ts';
import { documentation, entryOf } from './api-lookup.ts';

const PATHS = /(?:(?:[A-Za-z_$][\w$]*|\))\.)*[A-Za-z_$][\w$]*/g;
/** Characters before the cursor in which an open call is looked for. */
const NEAR = 1000;

/** The path of names that ends with the word at a place. */
function pathAt(state: EditorState, at: number): { path: string[]; from: number; to: number } | undefined {
  const line = state.doc.lineAt(at);
  for (const { 0: text, index } of line.text.matchAll(PATHS)) {
    const [from, to] = [line.from + index, line.from + index + text.length];
    if (at < from || at > to) continue;
    const end = text.indexOf('.', at - from);
    return { path: (end < 0 ? text : text.slice(0, end)).split('.'), from, to };
  }
  return undefined;
}

/** The function whose arguments are being written, and where its parenthesis is. */
function callAt(state: EditorState, at: number): { path: string[]; open: number; from: number } | undefined {
  const start = Math.max(0, at - NEAR);
  const text = state.sliceDoc(start, at);
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (/[)\]}]/.test(text[i])) depth++;
    else if (/[([{]/.test(text[i]) && depth > 0) depth--;
    else if (text[i] === ';') return undefined;
    else if (text[i] === '(') {
      const name = /((?:[A-Za-z_$][\w$]*|\))\.)*[A-Za-z_$][\w$]*$/.exec(text.slice(0, i))?.[0];
      return name === undefined ? undefined : { path: name.split('.'), open: start + i, from: start + i - name.length };
    }
  }
  return undefined;
}

async function lookUp(state: EditorState, path: string[], from: number): Promise<ApiEntry | undefined> {
  const api = await documentation();
  return api ? entryOf(api, path, state.sliceDoc(0, path[0] === ')' ? from + 1 : from)) : undefined;
}

function told({ label, detail, info }: ApiEntry): HTMLElement {
  const box = document.createElement('div');
  box.className = 'explained';
  box.translate = false;
  const head = document.createElement('code');
  head.textContent = `${label}${detail}`;
  box.append(head);
  if (info) box.append(Object.assign(document.createElement('p'), { textContent: info }));
  return box;
}

const hover = hoverTooltip(async (view, pos) => {
  const found = pathAt(view.state, pos);
  const entry = found && (await lookUp(view.state, found.path, found.from));
  if (!found || !entry) return null;
  return { pos: found.from, end: found.to, above: true, create: () => ({ dom: told(entry) }) };
});

const setSignature = StateEffect.define<Tooltip | null>();
const signature = StateField.define<Tooltip | null>({
  create: () => null,
  update: (tooltip, { effects }) =>
    effects.reduce((found, effect) => (effect.is(setSignature) ? effect.value : found), tooltip),
  provide: (field) => showTooltip.from(field),
});

/** Follows the cursor: asks once for each call that it comes into by typing. */
const signatures = ViewPlugin.fromClass(
  class {
    #open: number | undefined;
    #asked = 0;
    update({ view, docChanged, selectionSet, focusChanged }: ViewUpdate): void {
      if (!docChanged && !selectionSet && !focusChanged) return;
      const { state } = view;
      const isHere = view.root.activeElement === view.contentDOM;
      const call = isHere ? callAt(state, state.selection.main.head) : undefined;
      // A cursor that is only put somewhere asks for nothing.
      if (call && this.#open === undefined && !docChanged) return;
      if (call?.open === this.#open) return;
      this.#open = call?.open;
      void this.#show(view, call, ++this.#asked);
    }
    async #show(view: EditorView, call: ReturnType<typeof callAt>, asked: number): Promise<void> {
      const entry = call && (await lookUp(view.state, call.path, call.from));
      // Not in the midst of an update.
      await null;
      if (asked !== this.#asked) return;
      const tooltip =
        call && entry?.detail.startsWith('(')
          ? { pos: call.open, above: true, create: () => ({ dom: told(entry) }) }
          : null;
      if (tooltip || view.state.field(signature)) view.dispatch({ effects: setSignature.of(tooltip) });
    }
  },
);

/** Names explained under the pointer, functions while they are called. */
export const help: Extension = [hover, signature, signatures];
