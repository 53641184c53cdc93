/** Published declarations: their comments say what an editor shows. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { publishComments } from '../../scripts/published-comments.mjs';

it('keeps what is told of a name, and leaves out what only our tools read', () => {
  const written = [
    '/**',
    ' * Adds.',
    ' *',
    ' * Twice, if asked.',
    ' * @names torch.add Tensor.add',
    ' * @throws {Error} for what',
    ' *   does not fit',
    ' * @see https://example.org/add',
    ' * @example',
    ' * add(1, 2); // 3',
    ' */',
    'declare const add: number;',
    'interface Options {',
    '\t/**',
    '\t * How often.',
    '\t */',
    '\ttimes: number;',
    '\t/** @internal */',
    '\tother: number;',
    '}',
  ];
  const published = [
    '/** Adds.',
    ' *',
    ' * Twice, if asked.',
    ' * @see https://example.org/add */',
    'declare const add: number;',
    'interface Options {',
    '\t/** How often. */',
    '\ttimes: number;',
    '\tother: number;',
    '}',
  ];
  assert.equal(publishComments(written.join('\n')), published.join('\n'));
});
