/**
 * What a reader takes along of a program: its text, a page of its own, code to embed. And the full screen, for a class in a large room.
 * Loaded with the first press.
 */
import { css } from 'lit';
import { readImportMap } from '../../runtime/page/import-map.ts';
import type { SparkProgram } from '../../runtime/page/session-types.ts';
import { menu as menuStyles } from '../menu.styles.ts';
import type { RunState } from '../run-state.ts';
import { save } from '../save.ts';
import type { SparkElement } from '../spark-element.ts';
import { wordsWith } from '../strings.ts';
import { needsOf } from './needs.ts';
import { type Beside, embedCode, pageOf, type Standalone } from './standalone.ts';

const styles = css`
  .tools .menu {
    font-size: 1rem;
    padding: 0.3em;
    inline-size: max-content;
  }
  .tools .menu button {
    justify-content: start;
    border-color: transparent;
  }
  .tools summary::after {
    content: none;
  }
  :host(:fullscreen) {
    margin: 0;
    padding: 2em;
    overflow: auto;
    color: CanvasText;
    background: Canvas;
  }
`;

type Host = SparkElement & {
  readonly state: RunState;
  readonly label: string | null;
  readonly src: string | null;
  readonly dataBase: string | null;
};

const hostOf = (inside: Element): Host => (inside.getRootNode() as ShadowRoot).host as Host;

/** Milliseconds that it is said that something was copied. */
const SAID = 1500;

/** The text that the reader sees, with all its files. */
function textOf({ state: { code } }: Host): string {
  return (code?.draft ?? code?.applied)?.text ?? '';
}

export async function copyCode(button: HTMLButtonElement): Promise<void> {
  await copy(button, textOf(hostOf(button)));
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const { logCopied, logCopyFailed } = wordsWith(hostOf(button).state.strings);
  const said = await navigator.clipboard.writeText(text).then(
    () => logCopied,
    () => logCopyFailed,
  );
  // For who looks on the button, for who listens in its name.
  button.ariaLabel = said;
  const word = button.querySelector('span') ?? button.appendChild(document.createElement('span'));
  word.setAttribute('role', 'status');
  word.textContent = said === logCopied ? '✓' : '✗';
  setTimeout(() => {
    button.ariaLabel = null;
    word.remove();
  }, SAID);
}

/** Fills the menu when it opens; Escape, a press elsewhere and a choice close it. */
export function fillMenu(menu: HTMLDetailsElement): void {
  if (!menu.open) return;
  const host = hostOf(menu);
  host.dress(menuStyles, styles);
  const { asPage, asEmbed, fullScreen } = wordsWith(host.state.strings);
  const box = document.createElement('div');
  box.className = 'menu';
  const close = (focuses: boolean): void => {
    menu.open = false;
    over.abort();
    box.remove();
    if (focuses) menu.querySelector('summary')!.focus();
  };
  const add = (word: string, act: (button: HTMLButtonElement) => unknown, stays = false): void => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = word;
    button.addEventListener('click', async () => {
      await act(button);
      if (!stays) close(true);
    });
    box.append(button);
  };
  add(asPage, async () => {
    const program = await standalone(host);
    const name = (program.title.match(/[\p{L}\p{N}]+/gu) ?? ['program']).join('-').toLowerCase();
    save(`${name}.html`, new Blob([pageOf(program)], { type: 'text/html' }));
  });
  add(asEmbed, async (button) => copy(button, embedCode(await standalone(host))), true);
  if (host.requestFullscreen) {
    add(fullScreen, () =>
      (document.fullscreenElement ? document.exitFullscreen() : host.requestFullscreen()).catch(console.warn),
    );
  }
  menu.querySelector('.menu')?.remove();
  menu.append(box);
  const over = new AbortController();
  const { signal } = over;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close(true);
  };
  menu.addEventListener('keydown', onKey, { signal });
  addEventListener('pointerdown', (event) => event.composedPath().includes(menu) || close(false), { signal });
  menu.addEventListener('toggle', () => menu.open || close(false), { signal });
}

const addressOf = (path: string | null): string => new URL(path ?? '', document.baseURI).href.replace(/[?#].*/, '');

/** What there is to know of a runner's program elsewhere. */
async function standalone(host: Host): Promise<Standalone> {
  const { code } = host.state;
  const { protocol } = location;
  const reaches = /^https?:$/.test(protocol);
  const { imports, scopes } = readImportMap(document);
  const absolute = (map: Record<string, string | null>): object =>
    Object.fromEntries(
      Object.entries(map).map(([name, address]) => [name, address && new URL(address, document.baseURI).href]),
    );
  const hasMap = Object.keys(imports).length + Object.keys(scopes).length > 0;
  const mapped = {
    imports: absolute(imports),
    scopes: Object.fromEntries(
      Object.entries(scopes).map(([scope, map]) => [new URL(scope, document.baseURI).href, absolute(map)]),
    ),
  };
  return {
    title: host.label ?? document.title,
    language: document.documentElement.lang || 'en',
    text: textOf(host),
    lang: code?.lang ?? 'js',
    attributes: Array.from(host.attributes, ({ name, value }) => [name, value] as const),
    beside: besides((await needsOf(host, [host])) ?? {}),
    ...(reaches && { base: addressOf(host.src), dataBase: addressOf(host.dataBase) }),
    ...(hasMap && { imports: mapped }),
  };
}

/** What a program needs, each once, whoever else needs it. */
function besides(needs: Readonly<Record<string, SparkProgram>>, found = new Map<string, Beside>()): Beside[] {
  for (const [name, program] of Object.entries(needs)) {
    if (typeof program === 'function' || !('code' in program) || found.has(name)) continue;
    const { code, lang = 'js', needs: others = {} } = program;
    const id = name.slice(1);
    found.set(name, { id, text: code, lang, needs: Object.keys(others).join(' ') });
    besides(others, found);
  }
  return [...found.values()];
}
