/**
 * What stands in a runner before its first run, in the room of each part: what it is, what of the program it will show, and a
 * sketch; after a run that showed nothing there, that it did not. It changes no size, so it may come after the first view; a part that
 * has something to show covers it.
 */
import { css, type nothing, render, svg, type TemplateResult } from 'lit';
import { html } from '../html.ts';
import type { LazyPart } from '../parts.ts';
import type { RunState } from '../run-state.ts';
import type { SparkElement } from '../spark-element.ts';
import { fill, type SparkStrings, wordsWith } from '../strings.ts';

const styles = css`
  .poster {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    overflow: hidden;
    padding: 0.7em 0.9em;
    gap: 0.7em;
  }
  .out > :has(> .poster) {
    position: relative;
  }
  :defined > .poster {
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .poster:has(~ .spark-absent) {
    display: none;
  }
  .poster > span {
    font-size: 0.85em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: color-mix(in srgb, currentColor 75%, transparent);
  }
  .poster > svg {
    flex: 1;
    align-self: center;
    inline-size: 100%;
    max-inline-size: 22em;
    min-block-size: 0;
    block-size: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    opacity: 0.3;
  }
  .poster > svg * {
    vector-effect: non-scaling-stroke;
  }
  /* In one line. */
  .poster.low {
    flex-direction: row;
    align-items: center;
  }
  .poster.low > svg {
    max-inline-size: 9em;
  }
  .poster.low > span {
    flex: none;
    max-inline-size: 60%;
  }
  @media print {
    .poster {
      display: none;
    }
  }
`;

/** Which of a program's calls tell what a part will show, and what is told of them. */
interface Kind {
  call?: string;
  words(strings: SparkStrings, names: string): string;
  sketch: TemplateResult | typeof nothing;
  low?: boolean;
}

const several = (word: keyof SparkStrings) => (strings: SparkStrings, names: string) =>
  names ? `${strings[word]}: ${names}` : strings[word];
const quoted = (word: 'image' | 'canvas' | 'table' | 'plot') => (strings: SparkStrings, names: string) =>
  names ? fill(strings[word], { name: names }) : '';

const drawing = (inside: TemplateResult) =>
  html`<svg viewBox="0 0 240 80" preserveAspectRatio="xMidYMid meet" aria-hidden="true">${inside}</svg>`;
const tiles = Array.from(
  { length: 24 },
  (_, i) => [10 + 18 * (i % 8), 4 + 18 * Math.floor(i / 8), (i * 7) % 5] as const,
);
const scattered = Array.from(
  { length: 26 },
  (_, i) => [16 + Math.round(104 + 96 * Math.sin(i * i)), Math.round(38 + 30 * Math.sin(3 + 5 * i * i))] as const,
);

const KINDS: Partial<Record<LazyPart, Kind>> = {
  'spark-params': {
    call: 'param',
    words: several('params'),
    low: true,
    sketch: drawing(svg`<path d="M4 40h230"/><circle cx="150" cy="40" r="14" fill="currentColor" stroke="none"/>`),
  },
  'spark-progress': {
    words: several('progress'),
    low: true,
    sketch: drawing(svg`<path d="M4 40h230" stroke-width="6"/>`),
  },
  'spark-chart': {
    call: 'metric',
    words: several('chart'),
    sketch: drawing(
      svg`<path d="M8 4v70h226"/><path stroke-width="3" d="M12 10c14 34 22 44 44 48s24-3 44 3 60 5 130 7"/>`,
    ),
  },
  'spark-canvas': {
    call: 'canvas',
    words: quoted('canvas'),
    sketch: drawing(svg`<circle cx="190" cy="22" r="12"/><path d="M8 74l56-52 40 36 26-22 44 38z"/>`),
  },
  'spark-image': {
    call: 'image',
    words: quoted('image'),
    sketch: drawing(
      svg`${tiles.map(([x, y, shade]) => svg`<rect x=${x} y=${y} width="15" height="15" stroke="none" fill="currentColor" opacity=${0.2 + shade / 6}/>`)}`,
    ),
  },
  'spark-plot': {
    call: 'plot',
    words: quoted('plot'),
    sketch: drawing(svg`<path d="M8 4v70h226"/>${scattered.map(([x, y]) => svg`<circle cx=${x} cy=${y} r="2.5"/>`)}`),
  },
  'spark-table': {
    call: 'table',
    words: quoted('table'),
    sketch: drawing(svg`<path d="M8 8h220M8 26h220M8 44h220M8 62h220M82 8v54M156 8v54"/>`),
  },
  'spark-log': {
    words: several('log'),
    sketch: drawing(svg`<path d="M8 10h90M8 26h150M8 42h110M8 58h60"/>`),
  },
};

/** The names that a program's text gives to such calls, as far as it says them. */
function namesIn(source: string, call: string | undefined): string {
  if (!call) return '';
  const calls = source.matchAll(new RegExp(`\\.${call}\\s*\\(\\s*(['"\`])([^'"\`$]+)\\1`, 'g'));
  return [...new Set(Array.from(calls, ([, , name]) => name))].slice(0, 6).join(', ');
}

interface Host extends SparkElement {
  readonly state: RunState;
}

/** Draws, or draws anew, what stands in the parts of a runner: a sketch, or that a run has shown nothing there. */
export function drawPosters(host: Host, after: 'no run' | 'a run'): void {
  const { code, strings: replaced } = host.state;
  const strings = wordsWith(replaced);
  host.dress(styles);
  for (const part of host.shadowRoot!.querySelectorAll('.out > *')) {
    const kind = KINDS[part.localName as LazyPart];
    if (!kind) continue;
    let poster = part.querySelector<HTMLElement>(':scope > .poster');
    if (!poster) {
      poster = document.createElement('div');
      poster.className = kind.low ? 'poster low' : 'poster';
      part.prepend(poster);
    }
    const words = kind.words(strings, namesIn(code?.applied.text ?? '', kind.call));
    const below = after === 'a run' ? html`<span>${strings.shownNothing}</span>` : kind.sketch;
    render(html`<span translate="no">${words}</span>${below}`, poster);
  }
}
