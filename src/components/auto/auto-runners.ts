/**
 * Puts a runner behind each marked block of a document, now and as it grows or changes.
 *
 * The block is not moved: what a framework has rendered stays where it looks for it, the focus stays in it, and addresses
 * lead to it. The runner follows its block: it goes with it, and takes the one that a page puts in its place.
 */
import { hasArrived } from '../source/arrival.ts';
import { type MarkedBlock, markedBlock } from './marked-block.ts';

type Runner = HTMLElement & { from?: string | Element | null };

interface Placed {
  runner: Runner;
  /** How often a page has taken it out; one that hydrates takes out what it does not know. */
  lost: number;
}

export class AutoRunners {
  #document: Document;
  #placed = new Map<Element, Placed>();
  /** Blocks of which it has not come yet what stands behind them. */
  #arriving = new Set<Element>();
  #observer = new MutationObserver((records) => this.#onChange(records));

  constructor(target: Document) {
    this.#document = target;
    this.#observer.observe(target, { childList: true, characterData: true, subtree: true });
    target.addEventListener('readystatechange', this.#onReady);
    this.#look(target.querySelectorAll('pre'));
  }

  /** No more of them come; those that are there stay. */
  disconnect(): void {
    this.#observer.disconnect();
    this.#document.removeEventListener('readystatechange', this.#onReady);
  }

  #onReady = (): void => this.#look(this.#arriving);

  #onChange(records: MutationRecord[]): void {
    const touched = new Set(this.#arriving);
    for (const { target, addedNodes } of records) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest('pre');
      if (around) touched.add(around);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.localName === 'pre') touched.add(node);
        for (const pre of node.querySelectorAll('pre')) touched.add(pre);
      }
    }
    this.#look(touched);
    this.#follow();
  }

  #look(blocks: Iterable<Element>): void {
    for (const pre of [...blocks]) {
      this.#arriving.delete(pre);
      if (!pre.isConnected || pre.closest('spark-runner') || pre.parentElement!.closest('pre')) continue;
      const marked = markedBlock(pre);
      if (!marked || this.#placed.has(marked.block)) continue;
      if (nextHasArrived(marked.frame)) this.#place(marked);
      else this.#arriving.add(pre);
    }
  }

  #place({ block, frame, flags }: MarkedBlock): void {
    const next = frame.nextElementSibling as Runner | null;
    if (next?.localName === 'spark-runner') {
      const old = [...this.#placed].find(([, { runner }]) => runner === next)?.[0];
      // One that an author wrote, or that the block before this one has.
      if (!old || old.isConnected) return;
      this.#placed.delete(old);
      this.#placed.set(block, { runner: next, lost: 0 });
      next.from = block;
      return;
    }
    if (block.id && this.#document.querySelector(`spark-runner[from="#${CSS.escape(block.id)}"]`)) return;
    const runner: Runner = this.#document.createElement('spark-runner');
    for (const flag of flags) runner.toggleAttribute(flag, true);
    runner.from = block;
    this.#placed.set(block, { runner, lost: 0 });
    frame.after(runner);
  }

  /** Each runner stands behind its block again, or goes with it. */
  #follow(): void {
    for (const [block, placed] of this.#placed) {
      const { runner } = placed;
      if (!block.isConnected) {
        this.#placed.delete(block);
        runner.remove();
      } else if (runner.isConnected || placed.lost++ === 0) {
        const frame = markedBlock(block)?.frame;
        if (frame && frame.nextElementSibling !== runner) frame.after(runner);
      }
    }
  }
}

/** Whether the page has come to what stands behind a block, which may be its runner, or to the end of what both are in. */
function nextHasArrived(frame: Element): boolean {
  let next = frame.nextSibling;
  while (next && !(next instanceof Element) && !(next instanceof Text && next.data.trim())) next = next.nextSibling;
  return next ? true : hasArrived(frame.parentElement!);
}
