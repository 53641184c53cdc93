/** The pen that writes SVG, for files, for paper, and for what `spark-runner bake` leaves: it needs no document. */
import type { Dots, Font, Ink, Pen } from './pen.ts';

interface Node {
  tag: string;
  attributes: Record<string, string | number | undefined>;
  children?: Node[];
  text?: string;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const markup = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const at = (value: number): number => Math.round(value * 10) / 10;
const faint = (opacity: number): number | undefined => (opacity < 1 ? Math.round(100 * opacity) / 100 : undefined);
/** Several drawings may stand in one page. */
let clips = 0;

export class SVGPen implements Pen {
  readonly font: Font;
  /** All that was drawn. */
  nodes: Node[] = [];

  constructor(font: Font) {
    this.font = font;
  }

  paths(lists: readonly ArrayLike<number>[], { fill, stroke, width = 1, opacity = 1 }: Ink): void {
    const d = lists.map((list) => pathOf(list) + (fill ? 'Z' : ''));
    this.nodes.push({
      tag: 'path',
      attributes: {
        d: d.join(''),
        fill: fill ?? 'none',
        'fill-rule': fill && 'evenodd',
        stroke,
        'stroke-width': stroke && width,
        'stroke-linejoin': stroke && 'round',
        opacity: faint(opacity),
      },
    });
  }

  /** One path a colour: a line of no length with round ends is a point. */
  dots({ x, y, index, colours, size, opacity = 1, order }: Dots): void {
    const d = colours.map(() => '');
    for (let i = 0; i < x.length; i++) {
      const one = order ? order[i] : i;
      if (!Number.isNaN(x[one]) && !Number.isNaN(y[one])) d[index?.[one] ?? 0] += `M${at(x[one])} ${at(y[one])}h0`;
    }
    for (const [i, path] of d.entries()) {
      if (!path) continue;
      this.nodes.push({
        tag: 'path',
        attributes: {
          d: path,
          fill: 'none',
          stroke: colours[i],
          'stroke-width': at(size),
          'stroke-linecap': 'round',
          opacity: faint(opacity),
        },
      });
    }
  }

  text(text: string, x: number, y: number, ink: Parameters<Pen['text']>[3]): void {
    const { fill = 'currentColor', opacity = 1, align = 'start', size, bold, upwards } = ink;
    this.nodes.push({
      tag: 'text',
      text,
      attributes: {
        x: at(x),
        y: at(y),
        'dominant-baseline': 'central',
        'text-anchor': align,
        fill,
        'font-size': size,
        'font-weight': bold ? 600 : undefined,
        transform: upwards ? `rotate(-90 ${at(x)} ${at(y)})` : undefined,
        opacity: faint(opacity),
      },
    });
  }

  pixels(image: Parameters<Pen['pixels']>[0], x: number, y: number, width: number, height: number): void {
    this.nodes.push({
      tag: 'image',
      attributes: {
        href: bitmapURL(image),
        x: at(x),
        y: at(y),
        width: at(width),
        height: at(height),
        preserveAspectRatio: 'none',
      },
    });
  }

  within(x: number, y: number, width: number, height: number, draw: () => void): void {
    const id = `spark-clip-${clips++}`;
    const area = { tag: 'rect', attributes: { x: at(x), y: at(y), width: at(width), height: at(height) } };
    const before = this.nodes;
    this.nodes = [];
    draw();
    const inside = { tag: 'g', attributes: { 'clip-path': `url(#${id})` }, children: this.nodes };
    this.nodes = [...before, { tag: 'clipPath', attributes: { id }, children: [area] }, inside];
  }
}

/** What a pen has drawn, as one image that needs nothing else: no script, no style sheet. */
export class SVGDrawing {
  readonly #root: Node;

  constructor({ nodes, font }: SVGPen, width: number, height: number, title: string) {
    const { size, family } = font;
    const attributes = {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': title,
      'font-family': family,
      'font-size': size,
    };
    this.#root = { tag: 'svg', attributes, children: [{ tag: 'title', attributes: {}, text: title }, ...nodes] };
  }

  toMarkup(): string {
    const write = ({ tag, attributes, children = [], text = '' }: Node): string => {
      const written = Object.entries(attributes).map(([name, value]) =>
        value === undefined ? '' : ` ${name}="${markup(String(value))}"`,
      );
      const inside = children.map(write).join('') + markup(text);
      return inside ? `<${tag}${written.join('')}>${inside}</${tag}>` : `<${tag}${written.join('')}/>`;
    };
    return write(this.#root).replace('<svg', `<svg xmlns="${NAMESPACE}"`);
  }

  toElement(target: Document): Element {
    const make = ({ tag, attributes, children = [], text }: Node): Element => {
      const element = target.createElementNS(NAMESPACE, tag);
      for (const [name, value] of Object.entries(attributes))
        if (value !== undefined) element.setAttribute(name, String(value));
      element.append(...children.map(make), ...(text === undefined ? [] : [text]));
      return element;
    };
    return make(this.#root);
  }
}

/** Points that are no numbers are gaps. */
function pathOf(list: ArrayLike<number>): string {
  let command = 'M';
  let path = '';
  for (let i = 0; i < list.length; i += 2) {
    if (Number.isNaN(list[i]) || Number.isNaN(list[i + 1])) command = 'M';
    else {
      path += `${command}${at(list[i])} ${at(list[i + 1])}`;
      command = 'L';
    }
  }
  return path;
}

/** Pixels as an address that holds them: a BMP of 32 bits a pixel, which every browser reads and nobody has to compress. */
function bitmapURL({ data, width, height }: Parameters<Pen['pixels']>[0]): string {
  const head = 14 + 108;
  const bytes = new Uint8Array(head + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x424d);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, head, true);
  view.setUint32(14, 108, true);
  view.setInt32(18, width, true);
  view.setInt32(22, -height, true); // from the top
  view.setUint16(26, 1, true);
  view.setUint16(28, 32, true);
  view.setUint32(30, 3, true); // the masks say where each colour is
  view.setUint32(34, data.length, true);
  for (const [i, mask] of [0xff, 0xff00, 0xff0000, 0xff000000].entries()) view.setUint32(54 + 4 * i, mask, true);
  view.setUint32(70, 0x73524742, true); // sRGB
  bytes.set(data, head);
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return `data:image/bmp;base64,${btoa(text)}`;
}
