import { expect } from 'chai';
import { canvasSize } from './canvas-size.ts';

const size = (source: string): unknown => {
  const told = canvasSize(source);
  return told && [told.width, told.height];
};

describe('the size that a text tells of its canvas', () => {
  for (const [text, told] of Object.entries({
    "spark.canvas('field', { width: 320, height: 200 })": [320, 200],
    'spark.canvas({ height: 200, width: 320, input: true })': [320, 200],
    "const W = 320;\nconst H = 200;\nspark.canvas('field', { width: W, height: H })": [320, 200],
    "const W = 320, H = 200; spark.canvas('width of field 2', { width: W, height: H })": [320, 200],
    'const width = 1_024, height = 512\nspark.canvas("a", { width, height })': [1024, 512],
    'const width = 320, height = width / 2;\nspark.canvas({ width, height, input: true })': [320, 160],
    'const N = 40; const CELL: number = 8;\nspark.canvas(`field ${N}`, { width: N * CELL, height: 2 * N * CELL / 4 })':
      [320, 160],
    "const $ = 64; const side = $;\nspark.canvas('c' + 1, {\n  width: side,\n  height: side,\n})": [64, 64],
    "const picture = { width: 320, height: 200 };\nspark.canvas('field', picture)": [320, 200],
    'const options = { width: 320, height: 200 };\nspark.canvas(options)': [320, 200],
    "spark.canvas('field')": [300, 150],
    'spark.canvas()': [300, 150],
    'const name = "field"; spark.canvas(name).getContext("2d")': [300, 150],
    "spark.canvas('field', { width: 320 })": [320, 150],
    "spark.canvas('field', { input: true })": [300, 150],
  }))
    it(`is ${told.join(' × ')} of ${text.replaceAll('\n', ' ')}`, () => expect(size(text)).to.deep.equal(told));

  for (const text of [
    'spark.metric("width", 320)',
    "spark.canvas('field', { width: innerWidth, height: 200 })",
    "spark.canvas('field', { width: size(), height: 200 })",
    "spark.canvas('field', new ImageData(40, 20))",
    "spark.canvas('field', picture)",
    "const a = b, b = a; spark.canvas('field', { width: a, height: b })",
  ])
    it(`is not told by ${text}`, () => expect(size(text)).to.equal(undefined));
});
