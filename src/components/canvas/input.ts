/**
 * What a reader does on a picture whose program wants to know, gathered and sent once a frame: of moves that follow each
 * other the last. A press keeps its pointer until it ends. The wheel is the page's until the picture has the focus.
 */
import type { CanvasInput } from '../../runtime/protocol/pictures.ts';

const TYPES: CanvasInput['type'][] = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'pointerleave',
  'wheel',
  'keydown',
  'keyup',
];

/** Keys that scroll a page. */
const SCROLLS = /^(Arrow.*|Page.*|Home|End| )$/;

/** Of the program's canvas: what its picture shows may be smaller. */
interface Size {
  width: number;
  height: number;
}

/** Begins to watch a picture; `send` gets what happened while it is `wanted`, in pixels of that size. */
export function watchInput(
  canvas: HTMLCanvasElement,
  wanted: () => Size | undefined,
  send: (events: CanvasInput[]) => void,
): void {
  let gathered: CanvasInput[] = [];
  const gather = (event: Event): void => {
    const size = wanted();
    if (!size) return;
    const focused = canvas.matches(':focus');
    const input = read(canvas, size, event as PointerEvent | WheelEvent | KeyboardEvent);
    if (input.type === 'wheel' && !focused) return;
    // Shortcuts stay the reader's.
    const scrolls = SCROLLS.test(input.key ?? '') && !input.altKey && !input.ctrlKey && !input.metaKey;
    if (input.type === 'wheel' || scrolls) event.preventDefault();
    // Made-up events have no pointer that could be kept.
    if (input.type === 'pointerdown' && event.isTrusted) canvas.setPointerCapture(input.pointerId!);
    const last = gathered.at(-1);
    if (input.type === 'pointermove' && last?.type === input.type && last.pointerId === input.pointerId) gathered.pop();
    if (!last) {
      requestAnimationFrame(() => {
        send(gathered);
        gathered = [];
      });
    }
    gathered.push(input);
  };
  for (const type of TYPES) canvas.addEventListener(type, gather, { passive: false });
}

/** An event as the program gets it: positions in pixels of its canvas, whatever size the picture has on the page. */
function read(
  canvas: HTMLCanvasElement,
  { width, height }: Size,
  event: PointerEvent | WheelEvent | KeyboardEvent,
): CanvasInput {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  const common = { type: event.type as CanvasInput['type'], altKey, ctrlKey, metaKey, shiftKey };
  if (event instanceof KeyboardEvent) return { ...common, key: event.key, code: event.code, repeat: event.repeat };
  const middle = middleOf(canvas);
  const offsetX = (event.offsetX * width) / (2 * middle.x);
  const offsetY = (event.offsetY * height) / (2 * middle.y);
  const { button, buttons } = event;
  const pointer = { ...common, offsetX, offsetY, button, buttons };
  if (event instanceof WheelEvent) return { ...pointer, deltaX: event.deltaX, deltaY: event.deltaY };
  const { pressure, pointerId, pointerType, isPrimary } = event;
  return { ...pointer, pressure, pointerId, pointerType, isPrimary };
}

/**
 * The middle of a picture in the units in which its events say where they are. Engines differ in what these are under
 * `zoom`; but whatever a page zooms, scales and turns, the middle of what is seen stays the picture's.
 */
function middleOf(canvas: HTMLCanvasElement): { x: number; y: number } {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const probe = new PointerEvent('spark-probe', { clientX: left + width / 2, clientY: top + height / 2 });
  const middle = { x: 0, y: 0 };
  // An event knows its place only as long as it is on its way.
  canvas.addEventListener('spark-probe', () => Object.assign(middle, { x: probe.offsetX, y: probe.offsetY }), {
    once: true,
  });
  canvas.dispatchEvent(probe);
  return middle;
}
