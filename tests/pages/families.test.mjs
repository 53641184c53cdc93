/**
 * torch's families come because a program names them (docs/decisions/0038): which files are asked for, and what a name says whose
 * family is not there.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, root } from './site.mjs';

const api = JSON.parse(readFileSync(join(root, 'src/kernels/api.json'), 'utf8'));

const list = readFileSync(join(root, 'src/kernels/public/families/index.ts'), 'utf8');
/** The files of families, with those that they need. */
function withNeeds(...names) {
  const all = names.flatMap((name) => {
    const [, needs = ''] = new RegExp(`^  ${name}: \\{\\s+(?:needs: '(.*)')?`, 'm').exec(list);
    return [name, ...needs.matchAll(/\w+/g)].map(String);
  });
  return [...new Set(all)].map((name) => `kernels-${name}`).sort();
}

for (const engine of ['chromium', 'firefox']) {
  describe(`torch's families, in ${engine}`, { timeout: 120_000 }, () => {
    let browser;
    let server;
    let page;
    /** The files of torch that were asked for. */
    let asked;
    /** Answers what a file waits for. */
    let holds;
    let refuses;
    before(async () => {
      browser = await openBrowser(engine);
      server = await serve({
        roots: { '/': join(root, 'tests/pages/families'), '/dist/': join(root, 'dist') },
        holds: (path) => {
          const [, name] = /^\/dist\/(torch|kernels.*?)(?:-[\w-]{8})?\.js$/.exec(path) ?? [];
          if (name) asked.push(name);
          return name && holds?.(name);
        },
        refuses: (path) => Boolean(refuses?.test(path)),
      });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    beforeEach(async () => {
      asked = [];
      holds = refuses = undefined;
      await page?.close();
      page = await browser.newPage();
      await page.goto(server.origin);
      await page.waitForFunction(() => globalThis.use);
    });

    /** Runs a program, and gives what its function `answer` does. */
    const run = (code) =>
      page.evaluate(async (text) => {
        globalThis.session = await globalThis.use({ code: text });
        return globalThis.session.answer();
      }, code);
    const reload = (code) =>
      page.evaluate(async (text) => {
        await globalThis.session.requestHotReload(text);
        return globalThis.session.answer();
      }, code);
    /** Of what was asked for, the families. */
    const families = () => asked.filter((name) => !/^(torch|kernels-(planner|device|plain))$/.test(name)).sort();

    it('are not asked for by a program that needs none, nor is the file of them all', async () => {
      const sum = await run(
        `spark.expose({ answer: () => new torch.nn.Linear(2, 1)(torch.ones(2)).sum().isnan().item() });`,
      );
      assert.equal(sum, false);
      assert.deepEqual(families(), []);
    });

    it('come because the program names them, with those that they need', async () => {
      const last = await run(
        `const { values } = { values: (await torch.linalg.svd(torch.eye(2)))[1] };
        spark.expose({ answer: () => values.sum().item() });`,
      );
      assert.ok(Math.abs(last - 2) < 1e-5, last);
      assert.ok(withNeeds('linalg').length > 1);
      assert.deepEqual(families(), withNeeds('linalg'));
    });

    it('come for methods, layers, functions and namespaces, however they are taken', async () => {
      await run(
        `const { nn: { GRU }, optim } = torch;
        const F = torch.nn.functional;
        optim.lr_scheduler.StepLR; F.ctc_loss; torch.ones(2).sort(); torch['special']['polygamma'];
        spark.expose({ answer: () => GRU.name });`,
      );
      assert.deepEqual(families(), withNeeds('losses', 'recurrent', 'schedules', 'sorting', 'special'));
    });

    it('are asked for beside planner and device, not after them', async () => {
      let release;
      const named = new Promise((resolve) => {
        release = resolve;
      });
      holds = (name) => {
        if (name === 'kernels-sorting') release();
        return /planner|device/.test(name) ? named : undefined;
      };
      assert.equal(await run(`spark.expose({ answer: () => torch.tensor([1, 3, 2]).max().item() });`), 3);
    });

    it('come because a file names them that the program imports', async () => {
      const code = `import { largest } from './helper.js';
        spark.expose({ answer: () => largest(torch.tensor([1, 3, 2])).item() });`;
      assert.equal(await run(code), 3);
      assert.deepEqual(families(), withNeeds('sorting'));
    });

    it('come with the hot reload that names them first', async () => {
      const loop = (answer) => `const model = spark.persist('x', () => torch.tensor([1, 3, 2]));
        spark.expose({ answer: () => ${answer} });
        for (;;) await spark.checkpoint();`;
      assert.equal(await run(loop('model.sum().item()')), 6);
      assert.deepEqual(families(), []);
      assert.equal(await reload(loop('model.median().item()')), 2);
      assert.deepEqual(families(), withNeeds('sorting'));
    });

    it('say what to write where their names are computed', async () => {
      const told = await run(
        `const [space, layer, method, fn] = ['lin' + 'alg', 'LS' + 'TM', 'so' + 'rt', 'ctc' + '_loss'];
        const nn = torch.nn;
        const told = [() => torch[space]['s' + 'vd'], () => nn[layer], () => torch.ones(2)[method](), () => nn.functional[fn]].map((read) => {
          try { return read(); } catch (error) { return error.message; }
        });
        await torch.need(space, 'nn.' + layer, method);
        const sorted = await torch.tensor([2, 1])[method]()[0].tolist();
        spark.expose({ answer: () => [...told, nn[layer].name, sorted.join()] });`,
      );
      const [svd, lstm, sort, ctc, layer, sorted] = told;
      const says = (name, family) =>
        `${name} is not loaded: it is of torch's family '${family}', which comes when a program's text names what it uses of it. ` +
        `Where a name is computed, write before: await torch.need('${family}');`;
      assert.equal(svd, says('torch.linalg.svd', 'linalg'));
      assert.equal(lstm, says('torch.nn.LSTM', 'recurrent'));
      assert.equal(sort, says('Tensor.sort', 'sorting'));
      assert.equal(ctc, says('torch.nn.functional.ctc_loss', 'losses'));
      assert.deepEqual([layer, sorted], ['LSTM', '1,2']);
      assert.deepEqual(families(), withNeeds('linalg', 'recurrent', 'sorting'));
    });

    it('leave torch all its names, whatever is loaded', async () => {
      const [names, has, listed] = await run(
        `spark.expose({ answer: () => [
          Object.getOwnPropertyNames(torch),
          ['svd' in torch.linalg, 'nonsense' in torch.linalg],
          Object.entries(torch.nn).map(([name]) => name),
        ] });`,
      );
      assert.deepEqual(names.sort(), api.names);
      assert.deepEqual(has, [true, false]);
      // Who walks through a space finds what is there.
      assert.ok(listed.includes('Linear') && !listed.includes('LSTM'), String(listed));
    });

    it('are those of the one torch, which a program may import as well', async () => {
      const same = await run(
        `import imported, { lgamma, nn, var as variance } from 'spark-runner/kernels';
        const { default: later } = await import('spark-runner/kernels');
        spark.expose({ answer: () => [imported === torch, later === torch, nn === torch.nn, variance === torch.var, lgamma === torch.lgamma] });`,
      );
      assert.deepEqual(same, [true, true, true, true, true]);
      assert.deepEqual(
        asked.filter((name) => name === 'torch' || name === 'kernels'),
        ['torch'],
      );
      assert.deepEqual(families(), withNeeds('special'));
    });

    it('are in the text that stands in for torch, where the file of one does not come', async () => {
      refuses = /kernels-special/;
      const sum = await run(`spark.expose({ answer: () => torch.full([2], 3).lgamma().sum().item() });`);
      assert.ok(Math.abs(sum - 2 * Math.LN2) < 1e-5, sum);
    });

    it('fail the reload that names one which does not come, and the program goes on', async () => {
      const code = `spark.expose({ answer: () => torch.ones(2).sum().item() });
        for (;;) await spark.checkpoint();`;
      assert.equal(await run(code), 2);
      refuses = /kernels-special/;
      const told = await reload(code.replace('sum()', 'lgamma().sum()')).catch((error) => error.message);
      assert.match(told, /A part of torch could not be loaded: .*kernels-special/);
      assert.equal(await page.evaluate(() => globalThis.session.answer()), 2);
    });
  });
}
