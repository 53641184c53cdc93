// A program in TypeScript.
interface Point {
  x: number;
}
const origin: Point = { x: 0 };

function move(point: Point, by: number): Point {
  const moved: Point = { x: point.x + by };
  if ((moved as Point).x > (origin satisfies Point).x) throw new RangeError(`no way to ${moved.x}`);
  return moved;
}

move(origin, 2);

export {};
