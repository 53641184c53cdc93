/** The tabs of a program's files: one is shown at a time. Arrows, Home and End move between them, as in any list of tabs. */
import { css } from 'lit';
import type { ProgramFile } from '../../runtime/page/join-files.ts';
import { html } from '../html.ts';

export const tabStyles = css`
  /* As it is written: paths, from left to right, above their text. */
  .tabs {
    direction: ltr;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-block-start: 0.5em;
    font-size: 0.85em;
  }
  .tabs button {
    font-family: var(--_mono);
    border-color: transparent;
  }
  .tabs button[aria-selected=true] {
    background: var(--_tint);
    border-color: var(--_line);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .tabs button[aria-selected=true] {
      border-color: Highlight;
    }
  }
  @media (pointer: coarse) {
    .tabs button {
      min-block-size: 44px;
    }
  }
  @media print {
    .tabs button:not([aria-selected=true]) {
      display: none;
    }
  }
`;

interface Tabs {
  files: readonly ProgramFile[];
  /** Which is shown. */
  active: number;
  /** What a program without a name of its own is called. */
  main: string;
  label: string;
  /** Id of what shows the file. */
  panel: string;
  open(name: string): void;
}

/** Where a file of that name is among a program's; the program itself for its own name, undefined for one that it has not. */
export function indexOf(files: readonly ProgramFile[], name: string | undefined, main: string): number | undefined {
  const index = files.findIndex((file) => file.name === name);
  if (index >= 0) return index;
  return name === main ? 0 : undefined;
}

export function renderTabs({ files, active, main, label, panel, open }: Tabs) {
  const onKey = (event: KeyboardEvent): void => {
    const last = files.length - 1;
    const to = { ArrowRight: active + 1, ArrowLeft: active - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + files.length) % files.length;
    open(files[next].name);
    (event.currentTarget as Element).querySelectorAll('button')[next].focus();
  };
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${label} translate="no" @keydown=${onKey}>
    ${files.map(
      ({ name }, i) =>
        html`<button
          type="button"
          role="tab"
          aria-selected=${i === active}
          aria-controls=${panel}
          tabindex=${i === active ? 0 : -1}
          @click=${() => open(name)}
        >${name || main}</button>`,
    )}
  </div>`;
}
