/** Exports of a bundle's file by the names that they have in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exportByOwnNames } from '../../scripts/own-names.mjs';

/** The two files afterwards. */
function renamed(core, other, more = {}) {
  const files = {
    'core.js': { fileName: 'core.js', code: core, imports: [] },
    'other.js': { fileName: 'other.js', code: other, imports: ['core.js'], ...more },
  };
  exportByOwnNames(files, 'core.js');
  return [files['core.js'].code, files['other.js'].code];
}

describe('what a file exports', () => {
  it('goes by its own name where that is short, by another that is free where it is not, and keeps its default', () => {
    const [core, other] = renamed(
      'var b=1,c=2;function matmul(){}export{b as a,matmul as b,c as default};',
      'import d,{a as e,b as f}from"./core.js";import{a as g}from"./third.js";export{a as h}from"./core.js";',
    );
    assert.equal(core, 'var b=1,c=2;function matmul(){}export{b,matmul as a,c as default};');
    assert.equal(
      other,
      'import d,{b as e,a as f}from"./core.js";import{a as g}from"./third.js";export{b as h}from"./core.js";',
    );
  });

  it('goes by its own name, however long, where no other file but a list of names takes it', () => {
    const files = {
      'core.js': {
        fileName: 'core.js',
        code: 'function matmul(){}function sum(){}export{matmul as a,sum as b};',
        imports: [],
      },
      'other.js': { fileName: 'other.js', code: 'import{b as e}from"./core.js";', imports: ['core.js'] },
      'list.js': { fileName: 'list.js', code: 'export{a as matmul}from"../core.js";', imports: ['core.js'] },
    };
    exportByOwnNames(files, 'core.js', (name) => name === 'list.js');
    assert.deepEqual(
      Object.values(files).map(({ code }) => code),
      [
        'function matmul(){}function sum(){}export{matmul,sum};',
        'import{sum as e}from"./core.js";',
        'export{matmul}from"../core.js";',
      ],
    );
  });

  it('is refused where the file is loaded on demand', () => {
    assert.throws(
      () => renamed('var b=1;export{b as a};', 'import("./core.js").then((c)=>c.a)', { dynamicImports: ['core.js'] }),
      /other\.js loads core\.js on demand/,
    );
  });
});
