/** Published declarations: exported where they are declared. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exportedWhereDeclared } from '../../scripts/exported-types.mjs';

it('declares by its own name what is exported by it, unless that is a word or is taken', () => {
  const written = [
    "import type { Size } from './size.ts';",
    "import * as plain from './plain.ts';",
    '/** The magnitude. */',
    'declare const _abs: (x: Size) => number;',
    'declare const _Layer: new () => _Layer;',
    'type _Layer = InstanceType<typeof plain._Layer>;',
    'declare const _delete: number;',
    'declare const _Size: typeof _abs;',
    'export { _abs as abs, _Layer as Layer, _delete as delete, _Size as Size };',
  ];
  const published = [
    ...written.slice(0, 2),
    '/** The magnitude. */',
    'export const abs: (x: Size) => number;',
    'export const Layer: new () => Layer;',
    'export type Layer = InstanceType<typeof plain._Layer>;',
    'declare const _delete: number;',
    'declare const _Size: typeof abs;',
    'export { _delete as delete, _Size as Size };',
  ];
  assert.equal(exportedWhereDeclared(written.join('\n')), published.join('\n'));
});

it('keeps to itself what a module did not export', () => {
  const written = 'interface Own {}\ndeclare const _add: Own;\nexport { _add as add };';
  assert.equal(exportedWhereDeclared(written), 'interface Own {}\nexport const add: Own;\nexport {};');
});

it('does not say of what is exported that it is declared', () => {
  const written = [
    'export declare abstract class Part {}',
    '/**',
    ' * export declare',
    ' */',
    'export declare function add(): Part;',
    'declare module "./part.ts" {}',
  ];
  const published = [
    'export abstract class Part {}',
    ...written.slice(1, 4),
    'export function add(): Part;',
    'declare module "./part.ts" {}',
  ];
  assert.equal(exportedWhereDeclared(written.join('\n')), published.join('\n'));
});
