/** Regions of a program (`source/regions.ts`) folded in CodeMirror: a press on what stands in their place opens them. */
import { codeFolding, foldEffect, foldedRanges, foldKeymap, foldService, unfoldEffect } from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import { type Region, regionsOf } from '../source/regions.ts';

/** @param told what stands in place of so many lines */
export function folding(told: (lines: number) => string): Extension {
  return [
    codeFolding({
      preparePlaceholder: (state, { from, to }) => {
        const [first, last] = [state.doc.lineAt(from), state.doc.lineAt(to)];
        return last.number - first.number + Number(from === first.from);
      },
      placeholderDOM: (_view, onclick, lines: number) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'folded';
        button.textContent = `⋯ ${told(lines)}`;
        button.onclick = onclick;
        return button;
      },
    }),
    foldService.of((state, from) => {
      const { number } = state.doc.lineAt(from);
      const region = regionsOf(state.doc.toString()).find((one) => one.from === number);
      return region ? rangeOf(state, region) : null;
    }),
    keymap.of(foldKeymap),
  ];
}

function rangeOf({ doc }: EditorState, { from, to, hides }: Region) {
  return { from: hides ? doc.line(from).from : doc.line(from).to, to: doc.line(to).to };
}

/** Folds all regions. */
export function fold(view: EditorView): void {
  const regions = regionsOf(view.state.doc.toString());
  view.dispatch({ effects: regions.map((region) => foldEffect.of(rangeOf(view.state, region))) });
}

/** Opens what is folded at a place, or everything. */
export function unfoldAt(view: EditorView, at: number): void {
  unfold(view, at, at);
}

export function unfoldAll(view: EditorView): void {
  unfold(view, 0, view.state.doc.length);
}

function unfold(view: EditorView, start: number, end: number): void {
  const effects: ReturnType<typeof unfoldEffect.of>[] = [];
  foldedRanges(view.state).between(start, end, (from, to) => void effects.push(unfoldEffect.of({ from, to })));
  if (effects.length) view.dispatch({ effects });
}
