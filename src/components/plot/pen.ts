/** What a plot is drawn with: a canvas on the screen, SVG in a file. Sizes and places are in px. */
import { stamp } from './stamp.ts';

export interface Ink {
  fill?: string;
  stroke?: string;
  /** Of the stroke. */
  width?: number;
  opacity?: number;
}

export interface Dots {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  /** Which of the colours each has; the first where there is none. */
  index?: ArrayLike<number>;
  colours: readonly string[];
  /** Across. */
  size: number;
  opacity?: number;
  /** In which order they are drawn; as they come where there is none. */
  order?: ArrayLike<number>;
}

export interface Pen {
  /** Lines and areas: each a list x, y, x, y …; what is filled is closed, and what lies in it a hole. */
  paths(lists: readonly ArrayLike<number>[], ink: Ink): void;
  dots(dots: Dots): void;
  text(
    text: string,
    x: number,
    y: number,
    ink: Ink & { align?: 'start' | 'middle' | 'end'; size?: number; bold?: boolean; upwards?: boolean },
  ): void;
  /** Pixels (RGBA, row by row), stretched smoothly over a rectangle. */
  pixels(
    image: { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number },
    x: number,
    y: number,
    width: number,
    height: number,
  ): void;
  /** What `draw` draws is seen within the rectangle alone. */
  within(x: number, y: number, width: number, height: number, draw: () => void): void;
}

export interface Font {
  size: number;
  family: string;
}

/** Points that are no numbers are gaps. */
function trace(context: CanvasPath, list: ArrayLike<number>): void {
  let down = false;
  for (let i = 0; i < list.length; i += 2) {
    if (Number.isNaN(list[i]) || Number.isNaN(list[i + 1])) down = false;
    else if (down) context.lineTo(list[i], list[i + 1]);
    else {
      context.moveTo(list[i], list[i + 1]);
      down = true;
    }
  }
}

export class CanvasPen implements Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #font: Font;
  readonly #ratio: number;

  /** @param ratio pixels of the canvas a px */
  constructor(context: CanvasRenderingContext2D, font: Font, ratio: number) {
    this.#context = context;
    this.#font = font;
    this.#ratio = ratio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  paths(lists: readonly ArrayLike<number>[], { fill, stroke, width = 1, opacity = 1 }: Ink): void {
    const context = this.#context;
    context.beginPath();
    for (const list of lists) {
      trace(context, list);
      if (fill) context.closePath();
    }
    context.globalAlpha = opacity;
    if (fill) {
      context.fillStyle = fill;
      context.fill('evenodd');
    }
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.lineJoin = 'round';
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  /** Pixel by pixel: thousands of circles, or of pictures of one, would take longer than a frame. */
  dots(dots: Dots): void {
    const layer = stamp(dots, this.#ratio, this.#context.canvas);
    if (!layer) return;
    this.#context.drawImage(
      pictureOf(layer),
      layer.left / this.#ratio,
      layer.top / this.#ratio,
      layer.width / this.#ratio,
      layer.height / this.#ratio,
    );
  }

  text(text: string, x: number, y: number, ink: Parameters<Pen['text']>[3]): void {
    const { fill = 'currentColor', opacity = 1, align = 'start', size = this.#font.size, bold, upwards } = ink;
    const context = this.#context;
    context.font = `${bold ? '600 ' : ''}${size}px ${this.#font.family}`;
    context.textAlign = align === 'middle' ? 'center' : align === 'end' ? 'right' : 'left';
    context.textBaseline = 'middle';
    context.fillStyle = fill;
    context.globalAlpha = opacity;
    context.save();
    context.translate(x, y);
    if (upwards) context.rotate(-Math.PI / 2);
    context.fillText(text, 0, 0);
    context.restore();
    context.globalAlpha = 1;
  }

  pixels(image: Parameters<Pen['pixels']>[0], x: number, y: number, width: number, height: number): void {
    this.#context.imageSmoothingEnabled = true;
    this.#context.drawImage(pictureOf(image), x, y, width, height);
  }

  within(x: number, y: number, width: number, height: number, draw: () => void): void {
    const context = this.#context;
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    draw();
    context.restore();
  }
}

function pictureOf({ data, width, height }: Parameters<Pen['pixels']>[0]): OffscreenCanvas {
  const picture = new OffscreenCanvas(width, height);
  picture.getContext('2d')!.putImageData(new ImageData(data, width, height), 0, 0);
  return picture;
}
