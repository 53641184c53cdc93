/**
 * What a program has shown, to look back at: pictures, images, plots, tables, how far it was and which lines its log had, by the
 * checkpoints it had passed. Made only where a page asks for it (`scrub`), so that others keep nothing.
 *
 * Contract: no more is kept than `limits.ts` says (`MOMENTS`, `HISTORY`), and what is kept lies evenly over the run. What a
 * program shows is never changed afterwards, so that keeping it is keeping a reference; what is large is kept as a file of it. While
 * a reader looks back, parts get what was, and `live` takes up what comes.
 */
import { HISTORY, MOMENTS } from '../../runtime/limits.ts';
import type { Progress } from '../../runtime/protocol/outputs.ts';
import { type Moment, Track } from '../../runtime/track.ts';
import type { LogStore } from '../log/log-store.ts';
import type { Frame, Image, Plot, RunState, Table } from '../run-state.ts';
import { logUntil } from './log-until.ts';

/** What a reader looks back at: of a run's state. */
type Shown = Pick<RunState, 'frames' | 'images' | 'plots' | 'tables' | 'progress' | 'log'>;

/** An image whose pixels are a file. */
type PackedImage = Omit<Image, 'pixels'> & { file: Blob };
/** A canvas's picture, as it was, as a file. */
type PackedFrame = Omit<Frame, 'bitmap'> & { file: Blob };

/** Bytes from which an image's pixels are kept as a file. */
const LARGE = 1 << 16;
/** What things weigh beside their numbers and letters. */
const OBJECT = 100;
const CELL = 16;

interface Tracks {
  frames: Map<string, Track<PackedFrame>>;
  images: Map<string, Track<Image | PackedImage>>;
  plots: Map<string, Track<Plot>>;
  tables: Map<string, Track<Table>>;
}
const empty = (): Tracks => ({ frames: new Map(), images: new Map(), plots: new Map(), tables: new Map() });

export class History {
  readonly #state: RunState;
  #tracks = empty();
  #progress = new Track<Progress>(MOMENTS);
  /** The step of the program's numbers, and how many lines its log had. */
  #steps = new Track<number>(MOMENTS);
  #lines = new Track<number>(MOMENTS);
  /** The newest picture of each canvas: its bitmap goes to whoever shows it. */
  #pictures = new Map<string, OffscreenCanvas>();
  /** Canvases whose picture is being made a file, and the picture that comes after it. */
  #packing = new Map<string, (() => void) | undefined>();
  #last = 0;
  #at: number | undefined;
  #live: Shown | undefined;
  /** Counts looks, of which the newest counts. */
  #looks = 0;

  constructor(state: RunState) {
    this.#state = state;
  }

  /** What there is of the run now (docs/decisions/0053), while something else is shown. */
  get live(): Shown | undefined {
    return this.#live;
  }

  /** The checkpoint that a reader looks at; undefined while they see what is. */
  get at(): number | undefined {
    return this.#at;
  }

  /** The first checkpoint that something is kept of, and the last; undefined while there is none. */
  get range(): [first: number, last: number] | undefined {
    const first = Math.min(...this.#all.map((track) => track.first?.pass ?? Number.POSITIVE_INFINITY));
    return first < Number.POSITIVE_INFINITY ? [first, this.#last] : undefined;
  }

  /** The step that a reader looks at, as the program counts in its numbers; undefined where it gives none, or while they see what is. */
  get step(): number | undefined {
    return this.#at === undefined ? undefined : this.stepAt(this.#at);
  }

  /** How many moments are kept, and how many bytes. */
  get weight(): { moments: number; bytes: number } {
    return this.#all.reduce(
      ({ moments, bytes }, track) => ({ moments: moments + track.size, bytes: bytes + track.bytes }),
      { moments: 0, bytes: 0 },
    );
  }

  /** The step that the program's numbers had reached; between two that are known, about where it was. */
  stepAt(pass: number): number | undefined {
    const [before, after] = this.#steps.around(pass);
    if (!before) return undefined;
    if (!after) return before.value;
    const share = (pass - before.pass) / (after.pass - before.pass);
    return Math.floor(before.value + share * (after.value - before.value));
  }

  /** The nearest moment before or after a checkpoint; undefined where there is none. */
  beside(pass: number, side: -1 | 1): number | undefined {
    const found = this.#all.flatMap((track) => {
      const [before, after] = track.around(side < 0 ? pass - 1 : pass);
      return (side < 0 ? before?.pass : after?.pass) ?? [];
    });
    return found.length ? (side < 0 ? Math.max(...found) : Math.min(...found)) : undefined;
  }

  // ------------------------------------------------------------------------------------------ what comes

  reach(pass: number, step: number): void {
    this.#last = Math.max(this.#last, pass);
    if (!(step <= (this.#steps.newest?.value ?? Number.NEGATIVE_INFINITY))) this.#steps.add(pass, step, CELL);
  }

  log(pass: number, { end }: LogStore): void {
    this.#last = Math.max(this.#last, pass);
    this.#lines.add(pass, end, CELL);
  }

  progress(pass: number, progress: Progress): void {
    this.#last = Math.max(this.#last, pass);
    this.#progress.add(pass, progress, OBJECT);
  }

  plot(pass: number, plot: Plot): void {
    const weigh = (sum: number, mark: object): number => sum + weightOf(mark);
    this.#add('plots', pass, plot, plot.marks.reduce(weigh, OBJECT));
  }

  table(pass: number, table: Table): void {
    let bytes = OBJECT + CELL * table.columns.length;
    for (const row of table.cells) {
      for (const cell of row) bytes += CELL + (typeof cell === 'string' ? 2 * cell.length : 0);
    }
    this.#add('tables', pass, table, bytes);
  }

  image(pass: number, image: Image): void {
    const moment = this.#add('images', pass, image, OBJECT + image.pixels.byteLength);
    if (moment && image.pixels.byteLength > LARGE) void this.#packImage(moment, image);
  }

  /** Copies the picture: whoever shows it takes the bitmap. */
  frame(pass: number, { bitmap, ...frame }: Frame): void {
    this.#last = Math.max(this.#last, pass);
    const picture = this.#pictures.get(frame.name) ?? new OffscreenCanvas(1, 1);
    this.#pictures.set(frame.name, picture);
    [picture.width, picture.height] = [bitmap.width, bitmap.height];
    picture.getContext('2d')!.drawImage(bitmap, 0, 0);
    const pack = (): void => void this.#packFrame(pass, picture, frame);
    // One at a time: of those that come meanwhile, the last.
    if (this.#packing.has(frame.name)) this.#packing.set(frame.name, pack);
    else pack();
  }

  /** Another run begins: what was shown last is seen, and nothing is kept of it. */
  clear(): void {
    const live = this.#live;
    this.#live = this.#at = undefined;
    this.#looks++;
    if (live) this.#state.change(live);
    this.#tracks = empty();
    this.#progress = new Track(MOMENTS);
    this.#steps = new Track(MOMENTS);
    this.#lines = new Track(MOMENTS);
    this.#last = 0;
  }

  // ------------------------------------------------------------------------------------------ what was

  /** Shows what was when so many checkpoints were passed, or what is. Resolves when parts have it. */
  async look(pass: number | undefined): Promise<void> {
    if (pass === undefined && this.#at === undefined) return;
    const look = ++this.#looks;
    const [state, live] = [this.#state, (this.#live ??= only(this.#state))];
    this.#at = pass;
    const frames = await (pass === undefined ? this.#newestFrames(live.frames) : this.#framesAt(pass));
    if (look !== this.#looks) {
      for (const { bitmap } of frames.values()) bitmap.close();
      return;
    }
    if (pass === undefined) {
      this.#live = undefined;
      state.change({ ...live, frames });
      return;
    }
    const images = await this.#imagesAt(pass);
    if (look !== this.#looks) return;
    state.change({
      frames,
      images,
      plots: at(this.#tracks.plots, pass),
      tables: at(this.#tracks.tables, pass),
      progress: this.#progress.at(pass)?.value,
      log: live.log && logUntil(live.log, this.#lines.at(pass)?.value ?? 0),
    });
  }

  async #framesAt(pass: number): Promise<Map<string, Frame>> {
    const found = [...(at(this.#tracks.frames, pass)?.values() ?? [])].map(async ({ file, ...frame }) => {
      return [frame.name, { ...frame, bitmap: await createImageBitmap(file) }] as const;
    });
    return new Map(await Promise.all(found));
  }

  async #newestFrames(frames: ReadonlyMap<string, Frame>): Promise<Map<string, Frame>> {
    const found = [...frames].map(async ([name, frame]) => {
      const picture = frame.bitmap.width ? frame.bitmap : this.#pictures.get(name);
      return [name, { ...frame, bitmap: picture ? await createImageBitmap(picture) : frame.bitmap }] as const;
    });
    return new Map(await Promise.all(found));
  }

  async #imagesAt(pass: number): Promise<ReadonlyMap<string, Image> | undefined> {
    const found = at(this.#tracks.images, pass);
    if (!found) return undefined;
    const whole = [...found].map(async ([name, image]) => {
      return [name, 'file' in image ? await unpack(image) : image] as const;
    });
    return new Map(await Promise.all(whole));
  }

  // ------------------------------------------------------------------------------------------ keeping

  get #all(): Track<unknown>[] {
    const shown = Object.values(this.#tracks).flatMap((tracks: Map<string, Track<unknown>>) => [...tracks.values()]);
    return [...shown, this.#progress, this.#lines, this.#steps] as Track<unknown>[];
  }

  #add<Kind extends keyof Tracks, Value extends { name: string }>(
    kind: Kind,
    pass: number,
    value: Value,
    bytes: number,
  ): Moment<Value> | undefined {
    this.#last = Math.max(this.#last, pass);
    const tracks = this.#tracks[kind] as unknown as Map<string, Track<Value>>;
    let track = tracks.get(value.name);
    if (!track) tracks.set(value.name, (track = new Track(MOMENTS)));
    const moment = track.add(pass, value, bytes);
    this.#makeRoom();
    return moment;
  }

  /** What weighs most is thinned, until all have room. */
  #makeRoom(): void {
    const all = this.#all;
    while (all.reduce((sum, { bytes }) => sum + bytes, 0) > HISTORY) {
      const heaviest = all.reduce((most, track) => (track.bytes > most.bytes ? track : most));
      if (!heaviest.thin()) break;
    }
  }

  async #packFrame(pass: number, picture: OffscreenCanvas, frame: Omit<Frame, 'bitmap'>): Promise<void> {
    this.#packing.set(frame.name, undefined);
    const tracks = this.#tracks;
    // What a browser does not write, it writes as PNG.
    const file = await picture.convertToBlob({ type: 'image/webp', quality: 0.9 }).catch(() => undefined);
    const next = this.#packing.get(frame.name);
    this.#packing.delete(frame.name);
    if (tracks !== this.#tracks) return;
    if (file) this.#add('frames', pass, { ...frame, file }, OBJECT + file.size);
    next?.();
  }

  /** Without loss, since its colours stand for numbers. */
  async #packImage(moment: Moment<Image>, { pixels, ...image }: Image): Promise<void> {
    const { width, height } = image;
    const picture = new OffscreenCanvas(width, height);
    picture.getContext('2d')!.putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0);
    const file = await picture.convertToBlob({ type: 'image/png' }).catch(() => undefined);
    const track = this.#tracks.images.get(image.name) as Track<Image | PackedImage> | undefined;
    if (file && track) track.change(moment as Moment<Image | PackedImage>, { ...image, file }, OBJECT + file.size);
  }
}

const only = ({ frames, images, plots, tables, progress, log }: RunState): Shown => {
  return { frames, images, plots, tables, progress, log };
};

/** What each was; undefined where nothing was there yet. */
function at<Value>(tracks: ReadonlyMap<string, Track<Value>>, pass: number): Map<string, Value> | undefined {
  const found = new Map<string, Value>();
  for (const [name, track] of tracks) {
    const moment = track.at(pass);
    if (moment) found.set(name, moment.value);
  }
  return found.size ? found : undefined;
}

async function unpack({ file, ...image }: PackedImage): Promise<Image> {
  const { width, height } = image;
  const bitmap = await createImageBitmap(file);
  const pen = new OffscreenCanvas(width, height).getContext('2d')!;
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { ...image, pixels: pen.getImageData(0, 0, width, height).data.buffer as ArrayBuffer };
}

/** Bytes of the arrays in a mark, and about as much for its texts. */
function weightOf(part: unknown): number {
  if (ArrayBuffer.isView(part)) return part.byteLength;
  if (typeof part === 'string') return 2 * part.length;
  if (typeof part !== 'object' || part === null) return CELL;
  return Object.values(part).reduce((sum: number, inner) => sum + weightOf(inner), OBJECT);
}
