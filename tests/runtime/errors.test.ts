/** Bad input: each gets a clear error, and nothing is lost. */
import { expect } from 'chai';
import { SparkProgramError, SparkStopError } from '../../src/runtime/errors.ts';
import { whyNoWorker } from '../../src/runtime/page/no-worker.ts';
import type { SparkProgram } from '../../src/runtime/page/session-types.ts';
import { disposeAll, LOOP, Rig, rejection } from './rig.ts';

/** Runs something bad; checks that the run rejects, the status is error, one event tells, and a good run works after it. */
async function refused(program: SparkProgram): Promise<SparkProgramError> {
  const rig = new Rig();
  const error = await rejection(rig.session.run(program));
  expect(error).to.be.instanceOf(SparkProgramError);
  expect(rig.status).to.equal('error');
  expect(rig.all('error').map((event) => event.error as Error)).to.deep.equal([error]);
  await rig.run(LOOP);
  await rig.metric('step');
  return error as unknown as SparkProgramError;
}

describe('a program that can’t be loaded', () => {
  afterEach(disposeAll);

  it('because its src is not there says 404 and where it looked', async () => {
    const error = await refused({ src: '/tests/runtime/fixtures/nowhere.js' });
    expect(error.message).to.match(/fixtures\/nowhere\.js answered 404/);
    expect(error.phase).to.equal('source');
  });

  for (const given of ['"console.log(1)"', 'null', '5', '{"cod":"1"}']) {
    it(`because it is ${given} says what a program is`, async () => {
      const error = await refused(JSON.parse(given) as SparkProgram);
      expect(error.message).to.equal(`A program is { code }, { src } or a function, not ${given}.`);
      expect(error.phase).to.equal('source');
    });
  }

  it('because its src is a page says so', async () => {
    const error = await refused({ src: '/tests/runtime/fixtures/page.html' });
    expect(error.message).to.match(/page\.html is text\/html, which is no program/);
  });

  it('because its server can’t be reached says so', async () => {
    const error = await refused({ src: 'http://localhost:1/program.js' });
    expect(error.message).to.match(/could not be reached/);
    expect(error.hint).to.match(/CORS/);
  });

  it('because of its syntax shows line and column', async () => {
    const error = await refused({ code: `const a = 1;\nlet b = ;\n`, name: 'mine' });
    expect([error.phase, error.source, error.line]).to.deep.equal(['compile', 'mine', 2]);
    expect(error.column).to.equal(9);
  });

  it('because of its syntax, with an import in it, shows the author’s column', async () => {
    const error = await refused({ code: `import '/tests/runtime/fixtures/module.js'; let b = ;` });
    expect([error.phase, error.line, error.column]).to.deep.equal(['compile', 1, 53]);
  });

  it('because TypeScript can’t be read shows line and column', async () => {
    const error = await refused({ code: `const a: number = 1;\nconst b: = 2;`, lang: 'ts' });
    expect([error.phase, error.line]).to.deep.equal(['compile', 2]);
  });

  it('because an import is missing shows the import’s line', async () => {
    const error = await refused({ code: `\n  import { x } from '/tests/runtime/fixtures/nowhere.js';` });
    expect(error.message).to.match(/The import of "\/tests.*nowhere\.js" .*answered 404/);
    expect([error.phase, error.line, error.column]).to.deep.equal(['import', 2, 22]);
  });

  it('because an import is a page says so', async () => {
    const error = await refused({ code: `import '/tests/runtime/fixtures/page.html';` });
    expect(error.message).to.match(/is text\/html.*not JavaScript/);
  });
});

describe('a program that throws', () => {
  afterEach(disposeAll);

  it('at once shows its line and column', async () => {
    const error = await refused({ code: `const a = 1;\n  throw new RangeError('at once');`, name: 'mine' });
    expect([error.message, error.phase, error.source, error.line, error.column]).to.deep.equal([
      'at once',
      'run',
      'mine',
      2,
      9,
    ]);
    expect((error.cause as Error).name).to.equal('RangeError');
    expect(error.stack).to.match(/RangeError: at once\n\s+at \(?mine:2:9/);
  });

  it('for several reasons gives the first of them as its cause', async () => {
    const error = await refused({
      code: `await Promise.any([Promise.reject(new RangeError('one')), Promise.reject(2)]);`,
    });
    expect((error.cause as Error).cause).to.include({ name: 'RangeError', message: 'one' });
  });

  it('later shows its line, and keeps persisted values', async () => {
    const rig = new Rig();
    await rig.run(`spark.persist('kept', 7); spark.expose({});
      for (let i = 0; i < 5; i++) await spark.checkpoint();
      null.nothing;`);
    await rig.is('error');
    expect(rig.all('error')[0].error.line).to.equal(3);
    await rig.run(`spark.expose({ kept: spark.persist('kept', 0) });`);
    expect(rig.session.exposed.kept).to.equal(7);
  });

  it('something that is no Error shows what it threw', async () => {
    const error = await refused({ code: `throw 'just text';` });
    expect(error.message).to.equal('The program threw "just text", which is no Error.');
    expect(error.hint).to.match(/new Error/);
  });

  for (const [meanwhile, ask] of Object.entries<(rig: Rig) => unknown>({
    nothing: () => {},
    'a refused reload': (rig) => rejection(rig.reload('const = ')),
    'a reload that fails to import': (rig) => rejection(rig.reload(`import '/tests/runtime/fixtures/nowhere.js';`)),
  })) {
    it(`is complete once what was called of it has ended, with ${meanwhile} while it took longer to end`, async () => {
      const rig = new Rig();
      void rig.run(`
        const { promise: mayEnd, resolve: end } = Promise.withResolvers();
        spark.expose({ end, echo: (value) => value });
        setTimeout(() => Promise.reject(new Error('later')));
        try {
          for (;;) await spark.checkpoint();
        } finally {
          await mayEnd;
        }`);
      await rig.is('error');
      await ask(rig);
      expect(await rig.remote.echo('still there')).to.equal('still there');
      await rig.remote.end();
      await rig.is('completed');
    });
  }

  it('in an exposed function tells the caller, and goes on', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ bad() {
      undefinedName;
    } }); ${LOOP}`);
    await rig.metric('step');
    const error = await rejection(rig.remote.bad());
    expect([error.phase, error.line]).to.deep.equal(['call', 2]);
    expect(rig.all('error').length).to.equal(1);
    expect(rig.status).to.equal('running');
    await rig.metric('step');
  });

  it('in a timer or in a promise nobody awaits shows its line', async () => {
    for (const code of [
      `setTimeout(() => {\n throw new Error('late'); });`,
      `Promise.resolve().then(() => {\n throw new Error('late'); });`,
    ]) {
      const rig = new Rig();
      await rig.run(`spark.expose({}); ${code} await new Promise(() => {});`);
      await rig.is('error');
      const { error } = rig.all('error')[0];
      expect([error.message, error.line]).to.deep.equal(['late', 2]);
    }
  });

  it('a function’s own error, at the function’s own line', async () => {
    const outside = 1;
    const error = await refused(() => {
      return outside;
    });
    expect((error.cause as Error).name).to.equal('ReferenceError');
    expect(error.message).to.match(/outside/);
    expect(error.line).to.equal(2);
  });

  it('a function for a variable around it says that the function was sent as text, and what to do', async () => {
    const rate = 1;
    const told = /sent to its worker as text.*"rate" is not there.*inside.*argument/;
    expect((await refused(() => rate)).hint).to.match(told);
    const rig = new Rig();
    await rig.session.run(() => spark.expose({ later: () => rate }));
    expect((await rejection(rig.remote.later())).hint).to.match(told);
  });

  it('a method for its object says that there is none', async () => {
    const holder = {
      rate: 1,
      train() {
        return this.rate;
      },
    };
    expect((await refused(holder.train)).hint).to.match(/no object around it/);
  });

  const ADVISED: [code: string, hint: RegExp][] = [
    ['const a = None;', /Here it is null/],
    ['if (true) document.title = "x";', /in a worker/],
    ['const f = () => 1; f(1, padding=1);', /\{ padding: … \}/],
    ['new (class A { constructor() { A(); } })();', /new makes one/],
    ['const a = 1;\ndef f(x):', /This line is Python/],
    ['const [a, b] = [1, 2];\nconst c = a @ b;', /a\.matmul\(b\)/],
  ];
  for (const [code, hint] of ADVISED) {
    it(`gets the advice that the error panel shows, for: ${code.split('\n').at(-1)}`, async () => {
      expect((await refused({ code })).hint).to.match(hint);
    });
  }

  it('gets it in TypeScript, in a reload, in a call, later and after a stop, in the order things happened', async () => {
    expect((await refused({ code: 'const a: number = 1;\nfor x in range(3):', lang: 'ts' })).hint).to.match(/Python/);
    const rig = new Rig();
    await rig.run(`spark.expose({ bad() { print(1); } }); ${LOOP}`);
    await rig.metric('step');
    expect((await rejection(rig.remote.bad())).hint).to.match(/console\.log/);
    expect((await rejection(rig.reload('None;'))).hint).to.match(/null/);
    expect((await rejection(rig.reload('def f(x):'))).hint).to.match(/Python/);
    await rig.reload(`spark.expose({}); for (let i = 0; i < 5; i++) await spark.checkpoint(); True;`);
    await rig.is('error');
    expect(
      rig.all('error').map(({ error }) => /console\.log|null|Python|true/.exec(error.hint ?? '')?.[0]),
    ).to.deep.equal(['console.log', 'null', 'Python', 'true']);
  });

  it('shows what the cause of its error was', async () => {
    const error = await refused({ code: `throw new Error('outer', { cause: new TypeError('inner') });` });
    expect((error.cause as Error).cause).to.include({ name: 'TypeError', message: 'inner' });
  });
});

describe('a worker that can’t start', () => {
  afterEach(disposeAll);

  for (const [what, workerSrc, message] of [
    ['is not there', '/tests/runtime/fixtures/nowhere.js', /nowhere\.js\) answered 404/],
    ['is a page', '/tests/runtime/fixtures/page.html', /page\.html\) is text\/html/],
    ['can’t be reached', 'http://localhost:1/worker.js', /could not be reached/],
    ['has no address', 'http://[', /worker-src="http:\/\/\[" \(workerSrc\) is no address/],
  ] as const) {
    it(`because it ${what} says so`, async () => {
      const rig = new Rig({ workerSrc });
      const error = await rejection(rig.run(LOOP));
      expect(error).to.be.instanceOf(SparkProgramError);
      expect(error.phase).to.equal('worker');
      expect(error.message).to.match(message);
      expect(rig.status).to.equal('error');
    });
  }

  it('because the page’s policy forbids it names the directive', async () => {
    const error = await inFrame(`worker-src 'none'`, location.origin);
    expect(error.phase).to.equal('worker');
    expect(error.message).to.match(/Content-Security-Policy: directive worker-src/);
    expect(error.hint).to.match(/Add "worker-src /);
  });
});

describe('a worker that is packed as text', () => {
  it('needs a policy that allows blobs, which its error says', async () => {
    const told = await whyNoWorker({ url: 'blob:http://a/1', cause: undefined, violated: () => 'worker-src' });
    expect(told.found).to.match(/directive worker-src/);
    expect(told.hint).to.match(
      /^Add "worker-src blob:" and "script-src blob:" to the policy, or serve spark-worker\.js/,
    );
  });
});

describe('an error’s class', () => {
  it('knows what another copy of it has made, and a class that is derived from it does not', async () => {
    const copy: typeof import('../../src/runtime/errors.ts') = await import(`../../src/runtime/errors.ts?${'copy'}`);
    class Own extends SparkProgramError {}
    const error = new copy.SparkProgramError('made there', { phase: 'run' });
    expect(copy.SparkProgramError).not.to.equal(SparkProgramError);
    expect(error).to.be.instanceOf(SparkProgramError);
    expect(error instanceof SparkStopError).to.equal(false);
    expect(error instanceof Own).to.equal(false);
    expect(new Own('own', { phase: 'run' }) instanceof Own).to.equal(true);
  });
});

describe('a mistake in WGSL', () => {
  afterEach(disposeAll);

  /** A program whose shader has a mistake in line 7 of the program. */
  const program = (pipeline: string) => `// WGSL
const adapter = await navigator.gpu.requestAdapter();
const device = await adapter.requestDevice();
const module = device.createShaderModule({
  code: \`@compute @workgroup_size(1)
fn main() {
  let broken = nothing + 1;
}\`,
});
${pipeline}
spark.expose({ ping: () => 1 });`;
  const layout = "{ layout: 'auto', compute: { module, entryPoint: 'main' } }";

  for (const [name, text] of [
    ['an asynchronous', `await device.createComputePipelineAsync(${layout});`],
    [
      'a synchronous',
      `device.createComputePipeline(${layout});
for (;;) { await spark.checkpoint(); await new Promise((resolve) => setTimeout(resolve, 1)); }`,
    ],
  ]) {
    it(`is shown at the kernel’s own line for ${name} pipeline`, async function () {
      if (!(await navigator.gpu?.requestAdapter())) this.skip();
      const rig = new Rig();
      const told = rig.next('error');
      rig.run(program(text)).catch(() => {});
      const { error } = await told;
      expect(error.message).to.match(/^WGSL: .*nothing/s);
      expect(error.line).to.equal(7);
    });
  }
});

describe('a GPU that is taken away', () => {
  afterEach(disposeAll);

  /** Leaves in its worker a way to the devices that later programs get. */
  const watch = `globalThis.devices = [];
    const request = GPUAdapter.prototype.requestDevice;
    GPUAdapter.prototype.requestDevice = async function (...options) {
      const device = await request.apply(this, options);
      devices.push(device);
      return device;
    };`;
  const program = `const weights = spark.persist('weights', () => torch.ones(3));
    spark.expose({ lose: () => globalThis.devices[0].destroy() });
    for (let step = 0; ; step++) {
      await spark.checkpoint();
      if ((await weights.sum().item()) !== 3) throw new Error('wrong');
      spark.metric('step', step);
    }`;

  for (const next of ['run', 'reload'] as const) {
    it(`is told with what to do, and the next ${next} begins anew`, async function () {
      if (!(await navigator.gpu?.requestAdapter())) this.skip();
      const rig = new Rig({ backend: 'webgpu' });
      await rig.run(watch);
      await rig.is('completed');
      await rig.run(program);
      await rig.metric('step');
      const told = rig.next('error');
      await rig.remote.lose();
      const { error } = await told;
      expect(error.phase).to.equal('device');
      expect(error.message).to.match(/^WebGPU: the device was lost/);
      expect(error.hint).to.match(/Run again/);
      await rig.is('error');
      await rig.session[next]({ code: program });
      await rig.metric('step');
      expect(rig.status).to.equal('running');
    });
  }
});

/** What a run in a frame with this policy rejects with. */
async function inFrame(policy: string, origin: string): Promise<SparkProgramError> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
    <base href="${origin}/"><script type="module">
      import { createSession } from '${origin}/src/runtime/page/session.ts';
      createSession().run({ code: '' }).then(
        () => parent.postMessage({ ran: true }, '*'),
        ({ message, phase, hint }) => parent.postMessage({ message, phase, hint }, '*'));
    </script>`;
  const answer = new Promise<SparkProgramError>((resolve) => {
    addEventListener('message', ({ data, source }) => source === frame.contentWindow && resolve(data));
  });
  document.body.append(frame);
  const error = await answer;
  frame.remove();
  return error;
}

declare const spark: { expose(members: Record<string, unknown>): void };
