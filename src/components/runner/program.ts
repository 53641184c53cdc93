/**
 * A runner's program: what its author gave, wherever that stands, and the texts that were put in its place. It says what is
 * shown and what would run; it runs nothing.
 */
import type { ReactiveControllerHost } from 'lit';
import { programValue } from '../../runtime/page/program-value.ts';
import type { SparkProgram } from '../../runtime/page/session-types.ts';
import type { RunState, ShownCode } from '../run-state.ts';
import { contentOf, type Holder, isScript } from '../source/find-program.ts';
import { WrittenProgram } from '../source/written-program.ts';
import type { SparkElement } from '../spark-element.ts';
import { type AuthoredProgram, authoredProgram, type ProgramHolder } from './source.ts';
import { Texts } from './texts.ts';
import type { Words } from './words.ts';

type ProgramHost = ProgramHolder &
  Holder &
  ReactiveControllerHost &
  SparkElement & { readonly state: RunState; readonly editable: boolean };

const programs = new WeakMap<Element, RunnerProgram>();

/** The program of an element; undefined where that is no runner. */
export function programOf(element: Element): RunnerProgram | undefined {
  return programs.get(element);
}

export class RunnerProgram {
  readonly texts = new Texts();
  readonly written: WrittenProgram;
  readonly #host: ProgramHost;
  readonly #words: Words;
  readonly #running: () => string | undefined;
  #value: SparkProgram | undefined;
  /** What that was when it was given. */
  #valueThen = '';
  #text: string | undefined;
  #turns = 0;
  #newest = 0;

  /** @param running the text that a session says runs, or ran last */
  constructor(host: ProgramHost, words: Words, running: () => string | undefined) {
    this.#host = host;
    this.#words = words;
    this.#running = running;
    this.written = new WrittenProgram(host);
    programs.set(host, this);
  }

  /** What was given as a program, not as a text. */
  get value(): SparkProgram | undefined {
    return this.#value;
  }

  /** @returns whether it is another than before */
  give(program: SparkProgram | undefined): boolean {
    const value = programValue(program);
    if (value === this.#valueThen) return false;
    this.#valueThen = value;
    this.#value = program;
    this.replaceIn(this.turn(), undefined);
    return true;
  }

  giveText(text: string | undefined): void {
    if (text === this.#text) return;
    this.#text = text;
    if (!this.#value) this.replaceIn(this.turn(), undefined);
  }

  /** Whether it is no text of the page's markup. */
  get isGiven(): boolean {
    return Boolean(this.#value || this.#text !== undefined || this.#host.src);
  }

  /** Whether the page has arrived as far, and there is none. */
  get isMissing(): boolean {
    return this.written.hasArrived && !this.authored && !this.#host.state.code;
  }

  get authored(): AuthoredProgram | undefined {
    return authoredProgram(this.#host, this.isGiven ? undefined : this.written.program, this.#words.all, this.#text);
  }

  /** The author's text; for a `src`, once it has been read. */
  get authoredCode(): string | undefined {
    return this.authored?.code ?? this.texts.authored(this.#running());
  }

  /** Whether there is something in the page's markup to look at: more than a script, and not in place of the program. */
  get showsContent(): boolean {
    const { element: script, texts } = this.written.program ?? {};
    if (this.isGiven || !script || !isScript(script)) return !this.isGiven;
    return contentOf(this.#host).some((node) => !texts!.includes(node.textContent!.trim()));
  }

  /** Whether the runner shows the program's text itself: a block that nobody edits stays where it is in the page. */
  get isShown(): boolean {
    const { program } = this.written;
    const { state, editable } = this.#host;
    return state.code !== undefined && (editable || this.isGiven || !program || isScript(program.element));
  }

  /** Takes the block that is the program out of sight where its text is shown by a part; a block that is not stays. */
  cover(shows: boolean): void {
    this.written.cover(shows && this.isShown && !this.isGiven);
  }

  /** The program with another text, or as the author gave it. */
  with(edited: ShownCode | undefined): SparkProgram | undefined {
    const authored = this.authored;
    if (!edited) return authored?.program;
    const { lang = this.#host.lang || 'js', name = this.#words.all.program } = authored ?? {};
    if (authored?.code === undefined) this.texts.runs(edited);
    return { code: edited.text, lang, name };
  }

  /** Another text is the program now, as of `Texts`. */
  replace(text: ShownCode | undefined, shown?: ShownCode): void {
    this.texts.replace(text, shown);
    this.#host.requestUpdate();
  }

  /** A place in the order in which programs are given: for one that takes its place later. */
  turn(): number {
    return ++this.#turns;
  }

  /** Another text is the program now, unless a program was given since that turn. */
  replaceIn(turn: number, text: ShownCode | undefined): void {
    if (turn < this.#newest) return;
    this.#newest = turn;
    this.replace(text);
  }

  /** Takes the program's text over into what is shown. */
  show(): void {
    const { state } = this.#host;
    const { draft, replaced } = this.texts;
    const { lang, name } = this.authored ?? {};
    const code = this.authoredCode;
    const authored = code === undefined ? undefined : { text: code };
    const applied: ShownCode | undefined = replaced ?? authored;
    const known = state.code;
    const same = applied?.text === known?.applied.text && authored?.text === known?.authored.text;
    if (same && applied?.origin === known?.applied.origin && draft === known?.draft) return;
    state.change({ code: applied && { authored: authored ?? applied, applied, draft, lang, name } });
  }
}
