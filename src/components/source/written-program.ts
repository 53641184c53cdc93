/**
 * The program that stands in a page's markup, for a runner: read when the page has arrived as far, read again when its
 * markup changes, and otherwise kept. So what is shown, what runs and what a draft is compared with are one text.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { joinFiles } from '../../runtime/page/join-files.ts';
import type { SparkElement } from '../spark-element.ts';
import { hasArrived, whenArrived } from './arrival.ts';
import {
  contentOf,
  filesBeside,
  findProgram,
  frameOf,
  type Holder,
  isBeside,
  isScript,
  nameOf,
} from './find-program.ts';
import { languageOf, type SparkLang } from './language.ts';
import { readBlock } from './read-block.ts';
import { writtenText } from './written-text.ts';

export interface Written {
  /** The script or block. */
  readonly element: Element;
  /** What stands in it, and in scripts beside it that are other files of the program. */
  readonly texts: readonly string[];
  readonly code: string;
  readonly lang: SparkLang;
}

/** Reads the program that is in an element, a script or a block; whatever that is. */
export function readProgram(element: Element): Written {
  const lang = languageOf(element) === 'ts' ? 'ts' : 'js';
  if (!isScript(element)) return { element, code: writtenText(readBlock(element)), lang, texts: [] };
  const scripts = [element, ...filesBeside(element)];
  const files = scripts.map((script) => ({ name: nameOf(script), text: writtenText(script.text) }));
  return { element, code: joinFiles(files), lang, texts: scripts.map(({ text }) => text.trim()) };
}

type Host = Holder & ReactiveControllerHost & SparkElement;

export class WrittenProgram implements ReactiveController {
  #host: Host;
  #read: Written | undefined;
  #isStale = true;
  #covered: { frame: HTMLElement; style: string | null } | undefined;
  /** None where nothing changes: on a server. */
  #observer =
    globalThis.MutationObserver &&
    new MutationObserver((records) => {
      if (records.some(this.#concerns)) this.refresh();
    });
  /** Whether the page has arrived as far as the program. */
  hasArrived = false;
  /** Resolves when it has. */
  readonly arrived: Promise<void>;
  #arrive!: () => void;

  constructor(host: Host) {
    this.#host = host;
    this.arrived = new Promise((resolve) => {
      this.#arrive = resolve;
    });
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    const isThere = (): boolean => {
      if (host.ownerDocument.readyState !== 'loading') return true;
      // What it names, or what Markdown has put behind it, may come later in the page.
      const found = hasArrived(host) && findProgram(host);
      return !!found && hasArrived(found);
    };
    host.whenHere(() =>
      whenArrived(host, isThere, () => {
        this.hasArrived = true;
        this.#arrive();
        this.refresh();
      }),
    );
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#uncover();
    this.#isStale = true;
  }

  /** Undefined while there is none, or it has not arrived. */
  get program(): Written | undefined {
    const host = this.#host;
    if (host.isServed() || (host.isConnected && !this.hasArrived)) return undefined;
    if (this.#isStale) {
      this.#isStale = false;
      const element = findProgram(host);
      this.#read = element && readProgram(element);
      if (host.isConnected) this.#observe();
    }
    return this.#read;
  }

  /** What is written may be another now. */
  refresh(): void {
    this.#isStale = true;
    this.#host.requestUpdate();
  }

  /**
   * Takes the block out of sight, where an editor shows its text; or lets it be seen again. It keeps its place, so that an
   * address that leads to it still does. One that is all there is in the host keeps its attributes, too, which a framework may be
   * about to compare with those it has made: the slot is covered.
   */
  cover(covers: boolean): void {
    const element = this.program?.element;
    const frame = covers && element && !isScript(element) ? this.#frame(element) : undefined;
    const host = this.#host;
    const isAlone = frame?.parentNode === host && contentOf(host).length === 1;
    const covered = isAlone ? frame.assignedSlot! : frame;
    if (covered === this.#covered?.frame) return;
    this.#uncover();
    if (!frame || !covered) return;
    // Who was in it is at the same text then.
    if (frame.contains(frame.ownerDocument.activeElement))
      host.renderRoot.querySelector<HTMLElement>('summary')?.focus();
    this.#covered = { frame: covered, style: covered.getAttribute('style') };
    for (const [name, value] of Object.entries(COVERED)) covered.style.setProperty(name, value, 'important');
  }

  /** What is to be covered: a block that stands for itself elsewhere in the page stays. */
  #frame(block: Element): HTMLElement | undefined {
    const host = this.#host;
    const frame = frameOf(block, host.contains(block) ? host : undefined);
    return host.contains(block) || isBeside(host, frame) ? (frame as HTMLElement) : undefined;
  }

  #uncover(): void {
    const { frame, style } = this.#covered ?? {};
    this.#covered = undefined;
    if (style) frame?.setAttribute('style', style);
    else frame?.removeAttribute('style');
  }

  #observe(): void {
    const host = this.#host;
    const element = this.#read?.element;
    this.#observer.disconnect();
    this.#observer.observe(host, { childList: true, characterData: true, subtree: true });
    if (host.contains(element ?? null)) return;
    if (element) this.#observer.observe(element, { childList: true, characterData: true, subtree: true });
    // The block before an empty runner may be replaced by another.
    if (host.parentNode) this.#observer.observe(host.parentNode, { childList: true });
  }

  /** Whether a change can be one of the program: not of a part, or of what else an author has put into the runner. */
  #concerns = ({ target }: MutationRecord): boolean => {
    const element = this.#read?.element;
    if (!element?.isConnected || element.contains(target) || target.contains(element)) return true;
    const around = target instanceof Element ? target : target.parentElement;
    return !!around && isScript(around) && around.parentNode === element.parentNode;
  };
}

/** Not seen, not read aloud, in nobody's way. */
const COVERED = {
  display: 'block',
  position: 'absolute',
  visibility: 'hidden',
  height: '0',
  padding: '0',
  border: '0',
  overflow: 'hidden',
};
