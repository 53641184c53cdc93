/**
 * CodeMirror as the editor uses it: one view, which is told its text and the error to mark, and tells of edits. It
 * knows no runner. A chunk of its own, loaded behind the text area.
 *
 * Tab is not bound: it moves on, as everywhere. Enter on the view's box goes into the text, Escape comes back to it.
 */
import { autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentRange, syntaxHighlighting } from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import {
  Annotation,
  Compartment,
  EditorState,
  type Extension,
  RangeSet,
  StateEffect,
  StateField,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutterLineClass,
  gutters,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  tooltips,
  WidgetType,
} from '@codemirror/view';
import { lazy } from '../../runtime/lazy.ts';
import type { ProgramFile } from '../../runtime/page/join-files.ts';
import { formatNumber } from '../numbers.ts';
import { fill, type SparkStrings } from '../strings.ts';
import { colours, theme } from './code-view.styles.ts';
import { complete } from './complete.ts';
import { fold, folding, unfoldAll, unfoldAt } from './folding.ts';
import { LANGUAGES } from './wgsl.ts';

/** What only some readers turn to. */
const LAZY = {
  find: lazy(() => import('./find.ts')),
  help: lazy(() => import('./help.ts')),
};

export interface CodeViewOptions {
  root: ShadowRoot;
  parent: HTMLElement;
  file: ProgramFile;
  lang: keyof typeof LANGUAGES;
  /** What the text is called for screen readers, and the id of what says how it is used. */
  label: string;
  describedBy: string;
  words: SparkStrings;
  /** @param undone whether it is what was there before, which the reader has brought back */
  onEdit(text: string, undone: boolean): void;
}

/** Where a reader is in a text: what is selected, as distances from its beginning, and how far it is scrolled. */
export interface Place {
  anchor: number;
  head: number;
  scrollTop: number;
  scrollLeft: number;
}

/** What is wrong, in lines and columns of the text as it is shown, from 1. */
export interface CodeMark {
  line: number;
  column?: number;
  message: string;
}

/** Letters that turn the direction of what follows: with them a text can look like another than it is. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Up to so many lines all are in the page, as they are in the text area, so that the browser's search finds them. Of a longer
 * text there are those around what is in view: each key colours again what is drawn.
 */
const MOST_DRAWN = 1000;

/**
 * CodeMirror draws all lines while it prints, and has no other way to be asked; after a print it stops to. Where that name is
 * gone in a later version, it draws what is in view.
 */
function drawAll(view: EditorView): void {
  const { viewState } = view as unknown as Internals;
  if (viewState?.printing === undefined) return;
  const { viewport, state } = view;
  const draws = state.doc.lines <= MOST_DRAWN;
  const isDrawn = viewport.to - viewport.from === state.doc.length;
  if (viewState.printing === draws && (isDrawn || !draws)) return;
  viewState.printing = draws;
  view.requestMeasure();
}

/** CodeMirror draws all lines for paper when a browser has counted the pages: their last ones would be lost. */
function drawForPaper(view: EditorView): void {
  const { viewState, measure } = view as unknown as Internals;
  if (viewState?.printing === undefined || !measure) return;
  viewState.printing = true;
  measure.call(view);
}

/** What it has no other name for. */
interface Internals {
  viewState?: { printing?: boolean };
  measure?: () => void;
}

/** The owner changed the text, not the reader. */
const quiet = Annotation.define<boolean>();

class WrongLine extends GutterMarker {
  override elementClass = 'wrong';
}
const wrong = new WrongLine();
/** Says what is wrong beside its line. Who listens has heard it from the runner, and finds it at the word. */
class Told extends WidgetType {
  readonly #message: string;
  constructor(message: string) {
    super();
    this.#message = message;
  }
  override eq(other: Told): boolean {
    return other.#message === this.#message;
  }
  override toDOM(): HTMLElement {
    const told = document.createElement('span');
    told.className = 'told';
    told.ariaHidden = 'true';
    told.textContent = this.#message;
    return told;
  }
}

/** Where the line begins and ends that is wrong, and why. */
const setWrong = StateEffect.define<{ from: number; to: number; message: string } | undefined>();
interface Wrong {
  number: RangeSet<GutterMarker>;
  message: DecorationSet;
}
const RIGHT: Wrong = { number: RangeSet.empty, message: Decoration.none };
/** The line whose number is marked, with what is said beside it. */
const wrongLine = StateField.define<Wrong>({
  create: () => RIGHT,
  update(marks, { changes, effects }) {
    let next: Wrong = { number: marks.number.map(changes), message: marks.message.map(changes) };
    for (const effect of effects) {
      if (!effect.is(setWrong)) continue;
      if (!effect.value) next = RIGHT;
      else {
        const { from, to, message } = effect.value;
        const told = Decoration.widget({ widget: new Told(message), side: 1 });
        next = { number: RangeSet.of(wrong.range(from)), message: Decoration.set(told.range(to)) };
      }
    }
    return next;
  },
  provide: (field) => [
    gutterLineClass.from(field, ({ number }) => number),
    EditorView.decorations.from(field, ({ message }) => message),
  ],
});

export class CodeView {
  #view: EditorView;
  /** Aborts when it is destroyed. */
  readonly #over = new AbortController();
  #language = new Compartment();
  #wrapping = new Compartment();
  #help = new Compartment();
  /** What explains names, once a reader has turned to the text. */
  #helps: Extension = [];
  #wraps = false;
  /** The file that is shown; what was done in the others, for when they are again. */
  #name: string;
  readonly #states = new Map<string, EditorState>();
  /** Those whose regions have been folded. */
  readonly #folded = new Set<string>();
  readonly #stateOf: (text: string) => EditorState;

  constructor(options: CodeViewOptions) {
    const { root, parent, file, lang, label, describedBy, words, onEdit } = options;
    const nonce = document.querySelector<HTMLElement>('script[nonce], style[nonce]')?.nonce;
    this.#name = file.name;
    this.#stateOf = (doc) =>
      EditorState.create({
        doc,
        extensions: [
          nonce ? EditorView.cspNonce.of(nonce) : [],
          lineNumbers(),
          // Numbers that stayed would stand over the text: what is behind both is the page's, and may be anything.
          gutters({ fixed: false }),
          highlightActiveLineGutter(),
          wrongLine,
          highlightSpecialChars({ addSpecialChars: TURNS }),
          history(),
          folding((count) => fill(words.logCount, { count: formatNumber(count, words.language) })),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          this.#language.of(LANGUAGES[lang]),
          this.#wrapping.of([]),
          this.#help.of([]),
          autocompletion({ override: [complete], icons: false }),
          tooltips({ position: 'absolute' }),
          syntaxHighlighting(colours),
          theme,
          keymap.of([
            ...closeBracketsKeymap,
            ...defaultKeymap,
            ...historyKeymap,
            ...lintKeymap,
            { key: 'Escape', run: () => this.#leave() },
            { key: 'Mod-f', run: () => this.#find(words), preventDefault: true },
            { key: 'Shift-Alt-f', run: () => this.#indent(), preventDefault: true },
          ]),
          EditorView.contentAttributes.of({ tabindex: '-1', 'aria-label': label, 'aria-describedby': describedBy }),
          EditorView.updateListener.of(({ view, docChanged, viewportChanged }) => {
            if (docChanged || viewportChanged) drawAll(view);
          }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((one) => one.annotation(quiet))) return;
            const undone = update.transactions.some((one) => one.isUserEvent('undo') || one.isUserEvent('redo'));
            onEdit(this.text, undone);
          }),
        ],
      });
    this.#view = new EditorView({ root, parent, state: this.#stateOf(file.text) });
    drawAll(this.#view);
    const { signal } = this.#over;
    addEventListener('beforeprint', () => drawForPaper(this.#view), { signal });
    addEventListener('afterprint', () => drawAll(this.#view), { signal });
    for (const turns of ['focusin', 'keydown', 'pointermove'])
      this.#view.dom.addEventListener(turns, () => void this.#explain(), { once: true });
    const { scrollDOM } = this.#view;
    scrollDOM.tabIndex = 0;
    scrollDOM.setAttribute('role', 'group');
    scrollDOM.setAttribute('aria-label', label);
    scrollDOM.setAttribute('aria-describedby', describedBy);
    scrollDOM.addEventListener('keydown', (event) => {
      if (event.target !== scrollDOM || event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.focus();
    });
  }

  /** Resolves when its lines are as high, and stand where, they will: until then their numbers are out of line. */
  get measured(): Promise<void> {
    return new Promise((resolve) => this.#view.requestMeasure({ read: () => {}, write: () => resolve() }));
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Shows a file, as it was left, with this text. */
  show({ name, text }: ProgramFile, lang: keyof typeof LANGUAGES): void {
    if (name !== this.#name) {
      this.#states.set(this.#name, this.#view.state);
      this.#name = name;
      this.#view.setState(this.#states.get(name) ?? this.#stateOf(text));
      this.#wrap();
      this.#view.dispatch({ effects: this.#help.reconfigure(this.#helps) });
      drawAll(this.#view);
    }
    this.#replace(text);
    this.#view.dispatch({ effects: this.#language.reconfigure(LANGUAGES[lang]) });
  }

  /** Whether the file's regions are folded; once, for what the reader opens stays open. */
  set folds(folds: boolean) {
    if (folds === this.#folded.has(this.#name)) return;
    if (folds) {
      this.#folded.add(this.#name);
      fold(this.#view);
    } else {
      this.#folded.delete(this.#name);
      unfoldAll(this.#view);
    }
  }

  #replace(text: string): void {
    const old = this.text;
    if (text === old) return;
    // Only what is another: the cursor, and every line that stays, stay where they are.
    const least = Math.min(old.length, text.length);
    let from = 0;
    while (from < least && old[from] === text[from]) from++;
    let same = 0;
    while (same < least - from && old.at(-1 - same) === text.at(-1 - same)) same++;
    const changes = { from, to: old.length - same, insert: text.slice(from, text.length - same) };
    // A step of its own to undo, however soon after another it comes.
    this.#view.dispatch({ changes, annotations: [quiet.of(true), isolateHistory.of('full')] });
  }

  /** Whether long lines go on below instead of to the right. */
  set wraps(wraps: boolean) {
    if (wraps === this.#wraps) return;
    this.#wraps = wraps;
    this.#wrap();
  }

  #wrap(): void {
    this.#view.dispatch({ effects: this.#wrapping.reconfigure(this.#wraps ? EditorView.lineWrapping : []) });
  }

  /** Puts the cursor to a line, and the reader into it. */
  goTo(line: number): void {
    const { doc } = this.#view.state;
    const { from } = doc.line(Math.min(Math.max(1, line), doc.lines));
    unfoldAt(this.#view, from);
    this.#view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
    this.#view.focus();
  }

  /** Marks what is wrong: the line's number, and the word at the column, which says it under pointer or F8. */
  set mark(mark: CodeMark | undefined) {
    const { state } = this.#view;
    const line = mark && mark.line >= 1 && mark.line <= state.doc.lines ? state.doc.line(mark.line) : undefined;
    if (!mark || !line) {
      this.#view.dispatch(setDiagnostics(state, []), { effects: setWrong.of(undefined) });
      return;
    }
    const from = Math.min(line.to, line.from + Math.max(0, (mark.column ?? 1) - 1));
    const rest = line.text.slice(from - line.from);
    // In quotes, all that stands there: what an import names.
    const quoted = /^(['"`])(.+?)\1/.exec(line.text.slice(Math.max(0, from - line.from - 1)))?.[2];
    const word = quoted ?? /^[\w$]+|^\S/.exec(rest)?.[0] ?? '';
    const whole = mark.column === undefined || !word;
    this.#view.dispatch(
      setDiagnostics(state, [
        {
          from: whole ? line.from : from,
          to: whole ? line.to : from + word.length,
          severity: 'error',
          message: mark.message,
        },
      ]),
      { effects: setWrong.of({ from: line.from, to: line.to, message: mark.message.split('\n')[0] }) },
    );
    unfoldAt(this.#view, line.from);
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus;
  }

  /** Puts the cursor into the text. */
  focus(options?: FocusOptions): void {
    // The first puts the cursor where the view has it, the second shows it as any field would be shown.
    this.#view.focus();
    this.#view.contentDOM.focus(options);
  }

  /** Goes on where the reader was in another field with the same text. */
  resume({ anchor, head, scrollTop, scrollLeft }: Place): void {
    this.#view.dispatch({ selection: { anchor, head } });
    Object.assign(this.#view.scrollDOM, { scrollTop, scrollLeft });
  }

  /** Focuses the box around the text, from which Enter goes into it. */
  focusBox(): void {
    this.#view.scrollDOM.focus();
  }

  destroy(): void {
    this.#over.abort();
    this.#view.destroy();
  }

  async #explain(): Promise<void> {
    const there = await LAZY.help().catch((error) => console.warn(error.message));
    if (!there || this.#helps === there.help) return;
    this.#helps = there.help;
    this.#view.dispatch({ effects: this.#help.reconfigure(this.#helps) });
  }

  #find(words: SparkStrings): boolean {
    void LAZY.find().then(({ openFind }) => openFind(this.#view, words), console.warn);
    return true;
  }

  /** Indents all lines anew. */
  #indent(): boolean {
    const { state } = this.#view;
    this.#view.dispatch({ changes: indentRange(state, 0, state.doc.length), userEvent: 'indent' });
    return true;
  }

  #leave(): boolean {
    this.focusBox();
    return true;
  }
}
