/** The package's types, as a program in TypeScript sees them: checked by tsc in a folder that has the package. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
let folder;
before(() => {
  assert.ok(existsSync(join(root, 'dist', 'types')), 'dist/types is not there: build without --fast');
  folder = mkdtempSync(join(tmpdir(), 'spark-types-'));
  for (const scope of ['@webgpu', '@types']) mkdirSync(join(folder, 'node_modules', scope), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules', 'spark-runner'), 'junction');
  for (const name of ['@webgpu/types', '@types/node', '@types/react', 'preact', 'solid-js', 'svelte', 'vite', 'vue']) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What tsc says of a program; nothing, when it is right. */
function check(text, types = [], options = {}) {
  const program = `program.${options.jsx ? 'tsx' : 'ts'}`;
  const compilerOptions = {
    ...options,
    types: ['@webgpu/types', ...types],
    target: 'es2023',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [program] }));
  writeFileSync(join(folder, program), text);
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout.trim();
}

const PROGRAM = `
const model = spark.persist('model', () => new torch.nn.Linear(2, 1));
const rate = spark.param('rate', { value: 0.1, min: 0, max: 1 });
export default async function train(): Promise<void> {
  try {
    await spark.checkpoint();
    spark.metric('loss', model.forward(torch.randn([4, 2])).sum().mul(rate.value));
  } catch (error) {
    if (error instanceof SparkStopError) console.log(error.name satisfies 'SparkStopError');
    if (error instanceof SparkReloadError) console.log(error.name satisfies 'SparkReloadError');
    const stop: SparkStopError = new SparkStopError();
    throw stop;
  }
}`;

describe('types of a program', () => {
  it('has the globals by "types": ["spark-runner/globals"]', () => {
    assert.equal(check(PROGRAM, ['spark-runner/globals']), '');
  });

  it('has them by a reference in the file', () => {
    assert.equal(check(`/// <reference types="spark-runner/globals" />\n${PROGRAM}`), '');
  });

  it('has them by an import from spark-runner/worker and spark-runner/kernels', () => {
    const imports = `import { spark, SparkStopError, SparkReloadError } from 'spark-runner/worker';
      import * as torch from 'spark-runner/kernels';`;
    assert.equal(check(`${imports}\n${PROGRAM}`), '');
  });

  it('has them by an import from spark-runner/node', () => {
    const imports = `import { spark, SparkStopError, SparkReloadError } from 'spark-runner/node';
      import * as torch from 'spark-runner/kernels';`;
    assert.equal(check(`${imports}\n${PROGRAM}`), '');
  });

  it('has those of a program’s file that is imported with ?spark, and of the plugin for Vite', () => {
    const page = `import { use } from 'spark-runner/client';
      import program from './train.ts?spark';
      export const s = await use<{ train(steps: number): void }>(program);
      await s.train(1);`;
    assert.equal(check(page, ['spark-runner/vite/client']), '');
    const config = `import { defineConfig } from 'vite';
      import sparkRunner from 'spark-runner/vite';
      export default defineConfig({ plugins: [sparkRunner()] });`;
    assert.equal(check(config, ['node']), '');
    assert.match(
      check(`import program from './train.ts?spark'; program.code;`, ['spark-runner/vite/client']),
      /'code'/,
    );
  });

  it('has tensors by name, of any shape or of one', () => {
    const text = `const sum = (x: torch.Tensor, y: torch.Tensor<[2, 3]>) => x.add(1).sum().add(y);
      sum(torch.ones([2]), torch.ones([2, 3])).mul(torch.ones([3]));`;
    assert.equal(check(text, ['spark-runner/globals']), '');
    assert.match(
      check(text.replace('[3])', '[4])'), ['spark-runner/globals']),
      /mul: \[2, 3\] and \[4\] do not broadcast/,
    );
  });

  it('tells what is wrong', () => {
    const wrong = check(`spark.metric('loss', 'low');\nspark.nothing();\nexport {};`, ['spark-runner/globals']);
    assert.match(wrong, /program\.ts\(1,\d+\).*string/);
    assert.match(wrong, /program\.ts\(2,\d+\).*nothing/);
  });
});

describe('types of a page', () => {
  const LISTENERS = `import 'spark-runner';
    document.querySelector('spark-runner')!.addEventListener('spark-status', ({ status, previous }) => [status, previous]);
    window.addEventListener('spark-metric', ({ metrics }) => metrics[0].value satisfies number);
    document.addEventListener('spark-log', ({ entries }) => entries[0].text satisfies string);
    document.body.addEventListener('spark-run-request', (event) => event.preventDefault());`;

  it('know the events wherever they are heard', () => {
    assert.equal(check(LISTENERS), '');
    const wrong = "import 'spark-runner';\nwindow.addEventListener('spark-status', ({ nothing }) => nothing);";
    assert.match(check(wrong), /program\.ts\(2,\d+\).*nothing/);
  });

  /** A sample as each framework has it: `said` are the runner's attributes. */
  const FRAMEWORKS = {
    react: {
      options: { jsx: 'react-jsx' },
      listener: 'onspark-status={({ status }) => status satisfies string}',
      sample: (said) => `export const page = <spark-runner ${said} className="mine"><spark-chart /></spark-runner>;`,
    },
    preact: {
      options: { jsx: 'react-jsx', jsxImportSource: 'preact' },
      listener: 'onspark-status={({ status }) => status satisfies string}',
      sample: (said) => `export const page = <spark-runner ${said} class="mine"><spark-chart /></spark-runner>;`,
    },
    solid: {
      options: { jsx: 'preserve', jsxImportSource: 'solid-js' },
      listener: 'on:spark-status={({ status }) => status satisfies string}',
      sample: (said) => `export const page = <spark-runner ${said} class="mine"><spark-chart /></spark-runner>;`,
    },
    // What their compilers make of a template: attributes as an object that is checked against the element's.
    vue: {
      listener: '',
      sample: (said) => `import type { GlobalComponents } from 'vue';
        const given: InstanceType<GlobalComponents['spark-runner']>['$props'] = { ${asObject(said)}, class: 'mine' };
        declare const made: InstanceType<GlobalComponents['spark-runner']>;
        made.$emit('spark-status', null!);
        export const page = [given, made.run() satisfies Promise<void>];`,
    },
    svelte: {
      listener: 'onspark-status={({ status }) => status satisfies string}',
      sample: (said) => `
        const given: svelteHTML.IntrinsicElements['spark-runner'] = { ${asObject(said)}, class: 'mine' };
        export const page = given;`,
    },
  };
  it('know React’s component and hook, with the events and names of a program', () => {
    const app = `import { useRef } from 'react';
      import type { SparkRunnerElement } from 'spark-runner';
      import { SparkRunner, useSpark } from 'spark-runner/react';
      export function App() {
        const element = useRef<SparkRunnerElement>(null);
        const { exposed, status, metrics, run } = useSpark<{ add(a: number, b: number): number; rate: number }>({ code: '' });
        exposed.add(1, 2) satisfies Promise<number>;
        exposed.rate satisfies number;
        metrics.loss?.[0].value satisfies number | undefined;
        return (
          <SparkRunner ref={element} program={{ src: 'a.js' }} stopTimeout="3s" keepAlive
            onSparkMetric={({ metrics }) => metrics[0].step satisfies number} onClick={() => void run()}>
            {status}
          </SparkRunner>
        );
      }`;
    assert.equal(check(app, [], FRAMEWORKS.react.options), '');
    assert.match(check(app.replace('keepAlive', 'autorun="never"'), [], FRAMEWORKS.react.options), /"never"/);
    assert.match(check(app.replace('keepAlive', 'status="idle"'), [], FRAMEWORKS.react.options), /'status'/);
  });

  const asObject = (said) =>
    said
      .replace(/([\w:-]+)=(?:\{(.*?)\}(?= |$)|("[^"]*"))/g, (_, name, value, text) => `'${name}': ${value ?? text},`)
      .replace(/,$/, '');

  for (const [name, { options, listener, sample }] of Object.entries(FRAMEWORKS)) {
    const said = `code="1" lang="ts" editable={true} stop-timeout="3s" program={{ code: '1' }} ${listener}`.trim();
    it(`know the elements in the markup of ${name}`, () => {
      assert.equal(check(sample(said), [`spark-runner/${name}`], options), '');
      const wrong = check(sample(`autorun="never" ${said}`), [`spark-runner/${name}`], options);
      assert.match(wrong, /"never".*is not assignable/);
    });
  }
});
