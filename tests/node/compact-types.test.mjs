/** Published declarations: shorter, and still what tsc wrote. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { compact } from '../../scripts/compact-types.mjs';

it('puts each form of a call on a line, and leaves comments and members as they are', () => {
  const written = [
    'export interface Called {',
    '    /**',
    "     * Adds (all of it; ')' too.",
    '     */',
    '    add(input: number, keywords: {',
    "        mode?: '(' | 'b';",
    '    }): {',
    '        remove(): void;',
    '    };',
    '}',
  ];
  const shorter = [
    'export interface Called {',
    '\t/**',
    "\t * Adds (all of it; ')' too.",
    '\t */',
    "\tadd(input: number, keywords: { mode?: '(' | 'b' }): {",
    '\t\tremove(): void;',
    '\t};',
    '}',
  ];
  assert.equal(compact(written.join('\n')), shorter.join('\n'));
});

it('has nothing between the last of a list and its end', () => {
  const written = [
    'declare const a: (of: [',
    '    0,',
    '    {',
    '        /** One; }',
    '         * more. */',
    '        b: 1;',
    '    }',
    ']) => { c: 2; };',
  ];
  const shorter = ['declare const a: (of: [0, {', '\t\t/** One; }', '\t\t * more. */ b: 1 }]) => { c: 2 };'];
  assert.equal(compact(written.join('\n')), shorter.join('\n'));
});

it('is a Tensor of which nothing is known, wherever tsc finds its parameters', () => {
  const found =
    'declare const a: [Tensor<import("../index.ts").Shape, import("./dtype.ts").Dtype>, Tensor<Shape, Dtype>];';
  assert.equal(compact(found), 'declare const a: [Tensor, Tensor];');
});
