/** Which texts are taken to save values: what copies them has to be there before such a program's first statement. */
import { expect } from 'chai';
import { maySave } from './may-save.ts';

describe('a text', () => {
  for (const code of [
    `await spark.save('step', 1);`,
    `const { save: keep } = spark;`,
    `const model = await spark.restore('model');`,
    `spark['sa' + 've']('step', 1);`,
    `spark?.['sa' + 've']('step', 1);`,
    `const mine = spark;`,
    `keepAll(spark);`,
    `for (const name in spark) all[name] = spark[name];`,
    `globalThis['spark'][name]('step', 1);`,
    `eval(code);`,
    `new Function(code)();`,
  ]) {
    it(`that says ${code} may save`, () => expect(maySave(code)).to.equal(true));
  }

  for (const code of [
    `const ctrl = spark.controller();`,
    `spark?.metric('loss', 1);`,
    `spark\n  .expose({ train });`,
    `import { spark } from 'spark-runner/worker';`,
    `pen.save(); pen.rotate(1); pen.restore();`,
    `async function train() {}`,
  ]) {
    it(`that says ${code} does not`, () => expect(maySave(code)).to.equal(false));
  }
});
