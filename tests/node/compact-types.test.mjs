/** Published declarations: shorter, and still what tsc wrote. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withoutTags } from '../../scripts/comments.mjs';
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
    "\tadd(input: number, keywords: { mode?: '(' | 'b'; }): {",
    '\t\tremove(): void;',
    '\t};',
    '}',
  ];
  assert.equal(compact(written.join('\n')), shorter.join('\n'));
});

it('leaves out what the reference tells: examples, and what is thrown', () => {
  const written = [
    '/**',
    ' * The sum.',
    ' * @throws {Error} for none',
    ' *   at all',
    ' * @see there',
    ' * @example',
    ' * sum([1])',
    ' * // 1',
    ' */',
    'export declare const sum: Sum;',
    '/** @throws {Error} always */',
    'export declare function none(): never;',
    '/** One. @throws {Error} never */',
    'export declare const one = 1;',
    '/**',
    ' * @example',
    ' * two',
    ' * // 2',
    ' */',
    'export declare const two = 2;',
  ];
  const left = [
    '/**',
    ' * The sum.',
    ' * @see there',
    ' */',
    'export declare const sum: Sum;',
    'export declare function none(): never;',
    '/** One. */',
    'export declare const one = 1;',
    'export declare const two = 2;',
  ];
  assert.equal(withoutTags(written.join('\n'), ['example', 'throws']), left.join('\n'));
});
