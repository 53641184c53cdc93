/**
 * Where a part stands in a runner, with room for what the program's text speaks of. It is the same element for as long as the
 * runner lives; a server writes its markup, and a page takes that element over.
 */
// biome-ignore lint/style/noRestrictedImports: markup by its name
import { html } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import type { LazyPart } from '../parts.ts';
import { canvasSize } from './canvas-size.ts';

export type PartElements = Map<LazyPart, HTMLElement>;

/** A runner's part of that name, made where it is not there yet. */
export function partIn(parts: PartElements, name: LazyPart): HTMLElement {
  let part = parts.get(name);
  if (!part) {
    part = document.createElement(name);
    part.setAttribute('part', name.slice(6));
    parts.set(name, part);
  }
  return part;
}

/** The room that a program will need, for the runner's styles. */
function roomFor(source: string): string {
  const { width, height } = canvasSize(source) ?? {};
  return `--count:${source.split('.param(').length - 1};--plots:${Math.max(1, source.split('.plot(').length - 1)}${width ? `;--ratio:${height! / width};--wide:${width}px` : ''}`;
}

class Place extends Directive {
  /** What a server writes. */
  render(name: LazyPart, source: string, _parts: PartElements): unknown {
    const markup = [`<${name} part="${name.slice(6)}" style="${roomFor(source)}"></${name}>`];
    return html(Object.assign(markup, { raw: markup }));
  }

  override update({ startNode }: ChildPart, [name, source, parts]: [LazyPart, string, PartElements]): unknown {
    const there = startNode?.nextSibling as HTMLElement | null | undefined;
    if (there?.localName === name && !parts.has(name)) parts.set(name, there);
    const part = partIn(parts, name);
    part.style.cssText = roomFor(source);
    return part;
  }
}

export const place = directive(Place);
