/**
 * Whose text runs on whose wish, with the real element, editor and worker. A press is a real one, through the browser: a script's
 * `click()` is what must not count. Reloads and the back/forward cache are in tests/pages/strangers.test.mjs.
 */
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import {
  deep,
  expectAccessible,
  mount,
  nextEvent,
  rendered,
  unmount,
  write,
} from '../../../tests/components/helpers.ts';
import '../../index.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import type { SparkEditorElement } from '../editor/editor.ts';
import { linkWith } from '../editor/share.ts';
import type { SparkRunnerElement } from './runner.ts';

const AUTHORS = "console.log('the author’s');";
const STRANGERS = "console.log('a stranger’s');";
const READERS = "console.log('the reader’s');";
/** Goes on until it is stopped. */
const loop = (program: string): string =>
  `${program}\nfor (;;) { await spark.checkpoint(); await new Promise((r) => setTimeout(r, 1)); }`;

const cleanAddress = (hash = ''): void => history.replaceState(null, '', location.pathname + location.search + hash);
const follow = async (hash: string): Promise<void> => {
  const followed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await followed;
};

/** Resolves when `look` finds something. */
async function until<Found>(look: () => Found | undefined | null | false): Promise<Found> {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

let element: SparkRunnerElement;
/** What the programs of the element have printed. */
let ran: string[];

const editor = (): SparkEditorElement => deep<SparkEditorElement>(element, 'spark-editor')!;
const inControls = (selector: string): HTMLElement | null =>
  deep(element, 'spark-controls')!.shadowRoot!.querySelector<HTMLElement>(selector);
const inEditor = (selector: string): HTMLElement | null => editor().shadowRoot!.querySelector<HTMLElement>(selector);
const mainButton = (): HTMLElement => inControls('[part~=main]')!;
const changedButton = (): HTMLElement => inControls('[part~=changed]')!;
const warned = (): boolean => !!inControls('[part=choice]');

async function open({ attributes = '', program = AUTHORS, source = '' } = {}): Promise<void> {
  ran = [];
  const markup = source ? '' : `<script type="text/spark">${program}</script>`;
  const opened = await mount<SparkRunnerElement>(
    `<spark-runner id="r" editable shareable ${source} ${attributes}>${markup}</spark-runner>`,
  );
  element = opened;
  // One that was taken out goes on for a moment.
  opened.addEventListener('spark-log', ({ entries }) => {
    if (opened === element) ran.push(...entries.map(({ text }) => text));
  });
}

/** Opens the page as by a link; resolves when the reader sees what it brings. */
async function openLink({
  text = STRANGERS,
  ...options
}: Parameters<typeof open>[0] & { text?: string } = {}): Promise<void> {
  cleanAddress(new URL(await linkWith('r', text)).hash);
  await open(options);
  await until(() => warned() && inEditor('[part=apply]'));
  await rendered(document);
}

const isIn = (...wanted: SparkStatus[]): Promise<unknown> => until(() => wanted.includes(element.status));
/** Resolves when what was asked for has run to its end. */
const completed = async (): Promise<void> => {
  await isIn('completed');
  await until(() => ran.length > 0);
};

async function press(target: HTMLElement): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  await rendered(document);
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

/** Everything that a page's script can do to make a program run, each resolved when it has come to its end. */
const SCRIPTS: Record<string, () => unknown> = {
  'run()': () => element.run(),
  'a request to run': () =>
    mainButton().dispatchEvent(new Event('spark-run-request', { bubbles: true, composed: true })),
  'a click on Run by a script': () => mainButton().click(),
  'what `code` says': async () => {
    await element.reload(element.code);
    await element.run();
  },
};
const IDLE_SCRIPTS: Record<string, () => unknown> = {
  'reload()': () => element.reload(),
  'a click by a script on the button that runs the changed code': () => changedButton().click(),
  'a click by a script on the editor’s button': () => inEditor('[part=apply]')!.click(),
  'a request to apply': () => {
    const request = new Event('spark-apply', { bubbles: true, composed: true, cancelable: true });
    editor().dispatchEvent(Object.assign(request, { code: editor().value }));
  },
  'an edit and a request to apply': () => {
    const request = (type: string): Event =>
      Object.assign(new Event(type, { bubbles: true, composed: true }), { code: `${editor().value} ` });
    editor().dispatchEvent(request('spark-edit'));
    editor().dispatchEvent(request('spark-apply'));
  },
  'keys made by a script': () => {
    for (const key of ['Enter', ' ']) {
      const init = { key, ctrlKey: true, bubbles: true, composed: true, cancelable: true };
      for (const type of ['keydown', 'keyup']) {
        changedButton().dispatchEvent(new KeyboardEvent(type, init));
        inEditor('.cm-content, textarea')!.dispatchEvent(new KeyboardEvent(type, init));
      }
    }
  },
};

describe('a text that came with a link', () => {
  afterEach(() => {
    unmount();
    localStorage.clear();
    cleanAddress();
  });

  it('is shown with its warning at the controls and at the text', async () => {
    await openLink();
    expect(editor().value).to.equal(STRANGERS);
    expect(inControls('[part=choice]')!.textContent)
      .to.contain('not the author’s')
      .and.contain('“Run” runs the author’s');
    expect(inEditor('[part=note]')!.textContent).to.contain('not the author’s');
    expect(inEditor('[part=apply]')!.textContent!.trim()).to.equal('Run the changed code');
    expect(element.status).to.equal('idle');
    await expectAccessible(element);
  });

  for (const when of ['load', 'visible']) {
    it(`waits, while autorun="${when}" runs the author’s`, async () => {
      await openLink({ attributes: `autorun="${when}"` });
      await completed();
      // What a page does with its address changes nothing.
      await follow('#somewhere');
      cleanAddress();
      element.requestUpdate();
      await element.updateComplete;
      expect(element.status).to.equal('completed');
      expect(ran).to.deep.equal(['the author’s']);
      expect(editor().value).to.equal(STRANGERS);
      expect(warned()).to.equal(true);
    });
  }

  for (const [what, act] of Object.entries(SCRIPTS)) {
    it(`is not run by ${what}, which runs the author’s`, async () => {
      await openLink();
      await act();
      await completed();
      expect(ran).to.deep.equal(['the author’s']);
      expect(editor().value).to.equal(STRANGERS);
      expect(warned()).to.equal(true);
    });
  }

  it('is not run by anything else that a script can do, before, while and after the author’s runs', async () => {
    for (const [what, act] of Object.entries(IDLE_SCRIPTS)) {
      await openLink({ program: loop(AUTHORS) });
      await act();
      expect(element.status, what).to.equal('idle');
      void element.run();
      await until(() => ran.length);
      await act();
      await isIn('running');
      element.controller.stop();
      await isIn('stopped');
      await act();
      void element.run();
      await until(() => ran.length > 1);
      expect(new Set(ran), what).to.deep.equal(new Set(['the author’s']));
    }
  });

  it('runs when the reader presses the button that says so, each time anew', async () => {
    await openLink();
    await press(changedButton());
    await completed();
    expect(ran).to.deep.equal(['a stranger’s']);
    for (const act of Object.values(SCRIPTS)) {
      ran = [];
      await act();
      await until(() => ran.length);
      await isIn('completed');
      expect(ran).to.deep.equal(['the author’s']);
      expect(editor().value).to.equal(STRANGERS);
    }
    ran = [];
    await press(changedButton());
    await until(() => ran.length);
    await isIn('completed');
    expect(ran).to.deep.equal(['a stranger’s']);
    expect(warned()).to.equal(true);
  });

  it('runs when the reader presses the editor’s button, and by the keyboard', async () => {
    await openLink();
    await press(inEditor('[part=apply]')!);
    await completed();
    expect(ran).to.deep.equal(['a stranger’s']);
    for (const keys of ['Enter', ' ']) {
      ran = [];
      changedButton().focus();
      await sendKeys({ press: keys });
      await until(() => ran.length);
      await isIn('completed');
      expect(ran).to.deep.equal(['a stranger’s']);
    }
  });

  it('runs in the sandbox, in place of the author’s too, and the author’s outside of it', async () => {
    await openLink({
      text: "console.log('a stranger’s of', self.origin);",
      program: loop("console.log('the author’s of', self.origin);"),
    });
    const stranger = 'a stranger’s of null';
    const author = `the author’s of ${location.origin}`;
    await press(mainButton());
    await until(() => ran.includes(author));
    // It takes over from the running author's program by starting anew.
    await press(inEditor('[part=apply]')!);
    await until(() => ran.includes(stranger));
    await isIn('completed');
    ran = [];
    void element.run();
    await until(() => ran.length);
    expect(ran).to.deep.equal([author]);
  });

  it('leaves Run to the author’s', async () => {
    await openLink();
    await press(mainButton());
    await completed();
    expect(ran).to.deep.equal(['the author’s']);
    expect(editor().value).to.equal(STRANGERS);
    expect(warned()).to.equal(true);
  });

  it('hides nothing: not far to the right, and not by letters that turn it around', async () => {
    const far = `const a = 1;${' '.repeat(2000)}hidden();`;
    await openLink({ text: `${far}\n// \u202eturned\u2066` });
    await editor().ready;
    await rendered(document);
    const box = inEditor('.cm-scroller')!;
    expect(box.scrollWidth).to.equal(box.clientWidth);
    expect([...editor().shadowRoot!.querySelectorAll('.cm-specialChar')]).to.have.length(2);
    inEditor('[part=revert]')!.click();
    await rendered(document);
    expect(inEditor('.cm-lineWrapping')).to.equal(null);
  });

  it('says when it is what runs', async () => {
    await openLink({ text: loop(STRANGERS) });
    await press(changedButton());
    await until(() => ran.length);
    await isIn('running');
    await until(() => /runs now/.test(inControls('[part=choice]')!.textContent!));
    expect(changedButton().getAttribute('aria-disabled')).to.equal('true');
    await expectAccessible(element);
    // A script that asks for a run of what runs asks for nothing, and changes no word.
    await element.run();
    await rendered(document);
    expect(inControls('[part=choice]')!.textContent).to.match(/runs now/);
  });

  it('runs by a shortcut only after the reader has chosen it, then with what they changed', async () => {
    await openLink({ program: loop(AUTHORS), text: loop(STRANGERS) });
    void element.run();
    await until(() => ran.length);
    await editor().ready;
    const shortcut = async (): Promise<void> => {
      editor().focus();
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ up: 'Control' });
    };
    for (let presses = 0; presses < 2; presses++) await shortcut();
    await rendered(document);
    expect(inEditor('.foot [part=note]')!.textContent).to.contain('press “Run the changed code”');
    expect(new Set(ran)).to.deep.equal(new Set(['the author’s']));
    await press(changedButton());
    await until(() => ran.includes('a stranger’s'));
    await write(editor(), loop(READERS));
    await shortcut();
    await until(() => ran.includes('the reader’s'));
    expect(warned()).to.equal(true);
  });

  it('is another when another link comes: that one has to be chosen', async () => {
    await openLink();
    await press(changedButton());
    await completed();
    ran = [];
    await follow(new URL(await linkWith('r', READERS)).hash);
    await until(() => editor().value === READERS);
    await editor().ready;
    editor().focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    await element.run();
    await until(() => ran.length);
    await isIn('completed');
    expect(ran).to.deep.equal(['the author’s']);
  });

  it('stays one after the reader has changed it, here and kept, until the author’s text is back', async () => {
    await openLink();
    await write(editor(), `${STRANGERS} `);
    expect(warned()).to.equal(true);
    cleanAddress();
    for (const attributes of ['', 'autorun="load"']) {
      await open({ attributes });
      await until(() => warned() && inEditor('[part=note]'));
      expect(editor().value).to.equal(`${STRANGERS} `);
      expect(inEditor('[part=note]')!.textContent).to.contain('not the author’s');
      await element.run();
      await completed();
      expect(ran[0]).to.equal('the author’s');
    }
    inEditor('[part=revert]')!.click();
    await rendered(document);
    expect(editor().value).to.equal(AUTHORS);
    expect(warned()).to.equal(false);
    await open();
    await until(() => inEditor('[part=apply]'));
    await editor().ready;
    expect(editor().value).to.equal(AUTHORS);
  });

  it('stays one when the reader brings it back after a revert', async () => {
    await openLink();
    await editor().ready;
    await rendered(document);
    inEditor('[part=revert]')!.click();
    await rendered(document);
    expect(warned()).to.equal(false);
    editor().focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    await until(() => editor().value === STRANGERS);
    await rendered(document);
    expect(warned()).to.equal(true);
    await element.run();
    await completed();
    expect(ran).to.deep.equal(['the author’s']);
  });

  it('with what the reader changed in it comes before the same link’s text', async () => {
    await openLink();
    await write(editor(), `${STRANGERS} // changed`);
    await open();
    await until(warned);
    expect(editor().value).to.equal(`${STRANGERS} // changed`);
    await openLink({ text: READERS });
    expect(editor().value).to.equal(READERS);
  });

  it('does not take the place of what the reader wrote', async () => {
    await open();
    await until(() => inEditor('[part=apply]'));
    await write(editor(), READERS);
    await openLink();
    await write(editor(), `${STRANGERS} `);
    cleanAddress();
    await open();
    await until(() => inEditor('[part=apply]') && editor().value !== AUTHORS);
    expect(editor().value).to.equal(READERS);
    expect(warned()).to.equal(false);
  });

  it('is offered when the link is followed on the page itself', async () => {
    await open({ program: loop(AUTHORS) });
    void element.run();
    await until(() => ran.length);
    await until(() => inEditor('[part=apply]'));
    await follow(new URL(await linkWith('r', STRANGERS)).hash);
    await until(warned);
    expect(editor().value).to.equal(STRANGERS);
    expect(element.status).to.equal('running');
    expect(new Set(ran)).to.deep.equal(new Set(['the author’s']));
  });

  it('stays one when the page gives another program', async () => {
    await openLink();
    element.program = { code: "console.log('another of the author’s');" };
    await rendered(document);
    expect(editor().value).to.equal(STRANGERS);
    expect(warned()).to.equal(true);
    await press(mainButton());
    await completed();
    expect(ran).to.deep.equal(['another of the author’s']);
  });

  it('never becomes the author’s, where that is a file', async () => {
    const source = `src="data:text/javascript,${encodeURIComponent(AUTHORS)}"`;
    cleanAddress(new URL(await linkWith('r', STRANGERS)).hash);
    await open({ source });
    // The file is read for the link's sake, and nothing runs.
    await until(warned);
    expect(element.status).to.equal('idle');
    await element.run();
    await completed();
    await press(changedButton());
    await until(() => ran.length > 1);
    await isIn('completed');
    await rendered(document);
    expect(ran).to.deep.equal(['the author’s', 'a stranger’s']);
    expect(element.state.code!.authored.text).to.equal(AUTHORS);
    expect(warned()).to.equal(true);
    expect(element.code).to.equal(AUTHORS);
  });

  it('is not brought by a link that is damaged, and the reader is told', async () => {
    const { hash } = new URL(await linkWith('r', STRANGERS.repeat(9)));
    cleanAddress(hash.slice(0, -7));
    await open();
    await until(() => inEditor('[part=note]')?.textContent?.includes('The link is damaged'));
    expect(editor().value).to.equal(AUTHORS);
    expect(warned()).to.equal(false);
  });

  it('is nothing where the author did not allow it', async () => {
    cleanAddress(new URL(await linkWith('r', STRANGERS)).hash);
    element = await mount(
      `<spark-runner id="r" editable autorun="load"><script type="text/spark">${AUTHORS}</script></spark-runner>`,
    );
    await isIn('completed');
    await until(() => inEditor('[part=apply]'));
    await editor().ready;
    expect(editor().value).to.equal(AUTHORS);
  });
});

describe('what the reader wrote', () => {
  afterEach(() => {
    unmount();
    localStorage.clear();
  });

  it('runs at once, by whatever the page offers', async () => {
    await open();
    await until(() => inEditor('[part=apply]'));
    await write(editor(), READERS);
    await element.run();
    await completed();
    expect(ran).to.deep.equal(['the reader’s']);
    expect(element.code).to.equal(READERS);
  });

  it('on an earlier visit does not run by itself, but when they press Run', async () => {
    await open();
    await until(() => inEditor('[part=apply]'));
    await write(editor(), READERS);
    await open({ attributes: 'autorun="load"' });
    await until(() => inEditor('[part=apply]') && editor().value === READERS);
    await completed();
    expect(inEditor('[part=note]')!.textContent).to.contain('wrote here before');
    for (const act of Object.values(SCRIPTS)) await act();
    await isIn('completed');
    expect(new Set(ran)).to.deep.equal(new Set(['the author’s']));
    expect(editor().value).to.equal(READERS);
    ran = [];
    await press(mainButton());
    await until(() => ran.length);
    expect(ran).to.deep.equal(['the reader’s']);
    await isIn('completed');
    // From now on it is what runs.
    ran = [];
    await element.run();
    await until(() => ran.length);
    expect(ran).to.deep.equal(['the reader’s']);
  });

  it('gives way to what the page puts in its place, until they press again', async () => {
    await open();
    await until(() => inEditor('[part=apply]'));
    await write(editor(), READERS);
    await element.reload(AUTHORS);
    await element.run();
    await completed();
    expect(ran).to.deep.equal(['the author’s']);
    expect(editor().value).to.equal(READERS);
    ran = [];
    await press(mainButton());
    await until(() => ran.length);
    expect(ran).to.deep.equal(['the reader’s']);
  });

  it('can be taken over by the page', async () => {
    await open();
    await until(() => inEditor('[part=apply]'));
    await write(editor(), READERS);
    const asked = nextEvent(document, 'spark-apply' as never) as unknown as Promise<Event>;
    document.addEventListener('spark-apply', (event) => event.preventDefault(), { once: true });
    inEditor('[part=apply]')!.click();
    await asked;
    await rendered(document);
    expect(element.status).to.equal('idle');
  });
});
