/** Published declarations: what an entry leads to, and nothing else. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { shakeTypes } from '../../scripts/shake-types.mjs';

const FILES = {
  index: `/** What this file is. */
import type { Size, Unasked } from './sizes.js';
/** Adds. */
declare const _add: (a: Size) => Result;
/** What nobody can name. */
interface Result {
    part: import("./part.js").Part;
}
export { _add as add };
export * as nn from './layers.js';
export * from './more.js';
`,
  sizes: `import type { Inner } from './inner.js';
export type Size = number;
export type Unasked = Inner;
export declare function size(): Inner;
`,
  inner: 'export interface Inner {}\n',
  part: `export interface Part {}
export interface Other {}
`,
  layers: `/** A layer. */
declare const _Layer: new () => InstanceType<typeof plain.Layer>;
import * as plain from './plain-layers.js';
export { _Layer as Layer };
`,
  'plain-layers': `/** A layer. */
export declare class Layer {
    /** What it computes. */
    forward(): void;
}
export declare class Other {
}
`,
  more: `import './global.js';
export interface More {}
`,
  global: `declare global {
    interface Window { more: number }
}
export {};
`,
};

describe('published declarations', () => {
  let folder;
  const read = (name) => readFileSync(join(folder, `${name}.d.ts`), 'utf8');
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'spark-shake-'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, `${name}.d.ts`), text);
    shakeTypes(folder, ['index']);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are those that an entry exports, and what these name', () => {
    assert.match(read('index'), /_add: \(a: Size\) => Result;[\s\S]*interface Result/);
    assert.match(read('part'), /Part/);
    assert.match(read('more'), /More/);
  });

  it('are not those that only others of them would name', () => {
    assert.equal(read('sizes').trim(), 'export type Size = number;');
    assert.doesNotMatch(read('part'), /Other/);
    assert.doesNotMatch(read('index'), /Unasked/);
    assert.ok(!existsSync(join(folder, 'inner.d.ts')));
  });

  it('are those that add to what is global', () => assert.match(read('global'), /interface Window/));

  it('are those members of a module that are named', () => {
    assert.match(read('plain-layers'), /class Layer/);
    assert.doesNotMatch(read('plain-layers'), /Other/);
  });

  it('say once what a value and what stands behind it are', () => {
    assert.match(read('layers'), /A layer/);
    assert.doesNotMatch(read('plain-layers'), /A layer/);
    assert.match(read('plain-layers'), /What it computes/);
  });

  it('keep the comments on what can be named', () => {
    assert.match(read('index'), /\/\*\* Adds\. \*\//);
    assert.doesNotMatch(read('index'), /What (this file is|nobody can name)/);
  });
});
