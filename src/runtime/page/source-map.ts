/** What a source map says of columns, where lines stay: for TypeScript whose types were taken out. */
import type { CompiledProgram } from '../protocol/program.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of a segment: base 64, five bits a digit, the least first; the lowest bit of each number is its sign. */
function numbersOf(segment: string): number[] {
  const numbers: number[] = [];
  let [value, bits] = [0, 0];
  for (const digit of segment) {
    const five = DIGITS.indexOf(digit);
    value += (five & 31) << bits;
    bits += 5;
    if (five & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, bits] = [0, 0];
  }
  return numbers;
}

/** @param mappings of a map from one source whose lines are those of the result */
export function shiftsOf(mappings: string): CompiledProgram['columnShifts'] {
  const shifts: CompiledProgram['columnShifts'] = [];
  let authored = 0;
  for (const [i, line] of mappings.split(';').entries()) {
    let [made, moved] = [0, 0];
    for (const segment of line ? line.split(',') : []) {
      const [right, , , rightThere] = numbersOf(segment);
      made += right;
      authored += rightThere;
      if (made - authored !== moved) shifts.push([i + 1, made, made - authored - moved]);
      moved = made - authored;
    }
  }
  return shifts;
}
