/** Find and replace in the program's text: CodeMirror's own panel, loaded with the first Ctrl+F (Cmd+F). */
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import type { SparkStrings } from '../strings.ts';

/** Whether a text has it already. */
const isThere = StateField.define<true>({ create: () => true, update: (is) => is });

/** CodeMirror's words, and ours for them. */
const phrases = (words: SparkStrings): Record<string, string> => ({
  Find: words.find,
  Replace: words.replace,
  next: words.findNext,
  previous: words.findPrevious,
  all: words.findAll,
  'match case': words.findCase,
  regexp: words.findPattern,
  'by word': words.findWord,
  replace: words.replaceOne,
  'replace all': words.replaceAll,
  close: words.close,
});

/** Opens the panel, or puts the cursor into it. */
export function openFind(view: EditorView, words: SparkStrings): void {
  if (!view.state.field(isThere, false)) {
    const extensions = [
      isThere,
      search({ top: true }),
      keymap.of(searchKeymap),
      EditorState.phrases.of(phrases(words)),
    ];
    view.dispatch({ effects: StateEffect.appendConfig.of(extensions) });
  }
  openSearchPanel(view);
}
