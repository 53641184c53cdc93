/** What a page and its frameworks give a runner: attributes, properties, early, late and again. */
import { expect } from 'chai';
import { deep, mount, nextEvent, rendered, unmount, write } from '../../../tests/components/helpers.ts';
import '../../index.ts';
import type { SparkEditorElement } from '../editor/editor.ts';
import type { SparkRunnerElement } from './runner.ts';

const make = (markup = ''): Promise<SparkRunnerElement> => mount(`<spark-runner ${markup}></spark-runner>`);

/** What the program prints. */
async function printed(element: SparkRunnerElement): Promise<string> {
  const printed = nextEvent(element, 'spark-log');
  const over = nextEvent(element, 'spark-status', ({ status }) => status === 'completed');
  await element.run();
  await over;
  return (await printed).entries[0].text;
}

describe('the program of a <spark-runner>', () => {
  afterEach(() => {
    unmount();
    localStorage.clear();
  });

  it('is the text of the attribute or property `code`', async () => {
    const element = await make(`code="console.log('attribute')"`);
    expect(element.code).to.equal("console.log('attribute')");
    expect(await printed(element)).to.equal('attribute');
    element.code = "console.log('property')";
    expect(await printed(element)).to.equal('property');
    element.program = { code: "console.log('program')" };
    expect(await printed(element)).to.equal('program');
    element.program = undefined;
    expect(element.code).to.equal("console.log('property')");
  });

  for (const [name, give] of Object.entries({
    program: (element: SparkRunnerElement, code: string) => (element.program = { code, name: 'given' }),
    code: (element: SparkRunnerElement, code: string) => (element.code = code),
  })) {
    it(`leaves a reader’s edit alone when \`${name}\` is given again, equal, and follows another`, async () => {
      const element = await make('editable');
      give(element, 'console.log("authored")');
      await rendered(document);
      await customElements.whenDefined('spark-editor');
      const editor = deep<SparkEditorElement>(element, 'spark-editor')!;
      await write(editor, 'console.log("reader")');
      give(element, 'console.log("authored")');
      await rendered(document);
      expect(editor.value).to.equal('console.log("reader")');
      expect(element.code).to.equal('console.log("reader")');
      give(element, 'console.log("new")');
      expect(element.code).to.equal('console.log("new")');
    });
  }

  it('is another when the object that was given has changed and is given again', async () => {
    const element = await make();
    const program = { code: '1' };
    element.program = program;
    program.code = '2';
    element.program = program;
    await element.updateComplete;
    expect(element.code).to.equal('2');
    expect(element.program).to.equal(program);
  });

  it('is the function that was given, and the same function written anew is no other', async () => {
    const element = await make();
    const one = () => console.log('f');
    element.program = one;
    element.program = (
      () => () =>
        console.log('f')
    )();
    expect(element.program).to.equal(one);
  });

  it('is told with its cure where a framework wrote an object as an attribute', async () => {
    const element = await make();
    const told = nextEvent(element, 'spark-error');
    element.setAttribute('program', String({ code: '1' }));
    const { message } = (await told).error;
    expect(message).to.contain('program="[object Object]"').and.contain('element.program = ').and.contain('`code`');
  });

  it('is taken over from properties that were set before the element was defined', async () => {
    // Not defined in a document without a window; its properties are as a framework sets them on a plain element.
    const early = document.implementation.createHTMLDocument().createElement('spark-runner') as SparkRunnerElement;
    early.program = { code: "console.log('early')" };
    early.label = 'Early';
    const place = await mount<HTMLElement>('<div></div>');
    place.append(early);
    await rendered(place);
    expect(Object.hasOwn(early, 'program')).to.equal(false);
    expect(early.label).to.equal('Early');
    expect(await printed(early)).to.equal('early');
  });

  it('is taken over from a `code` that was set before the element was defined', async () => {
    const early = document.implementation.createHTMLDocument().createElement('spark-runner') as SparkRunnerElement;
    early.code = "console.log('early')";
    const place = await mount<HTMLElement>('<div></div>');
    place.append(early);
    await rendered(place);
    expect(await printed(early)).to.equal('early');
  });
});

describe('what a <spark-runner> says of itself', () => {
  afterEach(unmount);

  it('is nothing that the page’s markup did not say, before anything has run', async () => {
    const markup =
      '<spark-runner editable="" label="Mine" locale="de"><script type="text/spark">1</script></spark-runner>';
    const element = await mount<SparkRunnerElement>(markup);
    await rendered(document);
    while (!element.shadowRoot!.textContent!.includes('Code')) await new Promise(requestAnimationFrame);
    expect(element.outerHTML).to.equal(markup);
  });

  it('is its status as a state, and from the first run on as an attribute', async () => {
    const element = await make('code="spark.expose({}); await new Promise(() => {})"');
    expect(element.matches(':state(idle)')).to.equal(true);
    const seen = new Set<string>();
    element.addEventListener('spark-status', ({ status }) => {
      expect(element.matches(`:state(${status})`), status).to.equal(true);
      expect(element.getAttribute('status')).to.equal(status);
      seen.add(status);
    });
    await element.run();
    element.controller.stop();
    await nextEvent(element, 'spark-status', ({ status }) => status === 'stopped');
    expect([...seen]).to.include.members(['loading', 'running', 'stopping', 'stopped']);
    expect(element.matches(':state(running)')).to.equal(false);
  });
});

describe('a <spark-runner> that runs by itself', () => {
  const unhandled: unknown[] = [];
  const note = ({ reason }: PromiseRejectionEvent): void => void unhandled.push(reason);
  before(() => addEventListener('unhandledrejection', note));
  after(() => removeEventListener('unhandledrejection', note));
  afterEach(unmount);

  const task = () => new Promise((resolve) => setTimeout(resolve));
  const ENDS: Record<string, { code: string; attributes?: string; act?: (element: SparkRunnerElement) => void }> = {
    'fails at once': { code: "throw new Error('mine')" },
    'fails in its function': { code: "spark.expose({ async run() { throw new Error('mine'); } })" },
    'is no program': { code: 'this is none' },
    'is stopped': { code: 'await new Promise(() => {})', act: (element) => element.controller.stop() },
    'is taken out': { code: 'await new Promise(() => {})', act: (element) => element.remove() },
    'has no worker': { code: '1', attributes: 'worker-src="/nowhere.js"' },
  };
  for (const [how, { code, attributes = '', act }] of Object.entries(ENDS)) {
    it(`leaves nothing unhandled when its program ${how}`, async () => {
      const markup = `<spark-runner autorun="load" stop-timeout="1ms" ${attributes}></spark-runner>`;
      const element = document.createRange().createContextualFragment(markup).firstElementChild as SparkRunnerElement;
      const over = nextEvent(element, 'spark-status', ({ status }) => ['error', 'stopped'].includes(status));
      if (act)
        element.addEventListener(
          'spark-status',
          ({ status }) => status === 'loading' && void task().then(() => act(element)),
        );
      element.setAttribute('code', code);
      document.body.append(element);
      await over;
      await task();
      element.remove();
      expect(unhandled.splice(0)).to.deep.equal([]);
    });
  }
});
