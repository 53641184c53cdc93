/**
 * Of several copies of the package on a page (two versions from CDNs, or one from a CDN and one bundled into an
 * application) the first one serves: a name can be defined once, and a page's parts have to fit its runners. A later copy
 * defines nothing, loads no part itself, says so once, and whoever imported it goes on.
 */
import { lazy } from '../runtime/lazy.ts';
import { ADDRESS } from '../runtime/page/address.ts';
import { mayRender } from '../runtime/page/trusted-types.ts';

interface Copy {
  /** Where it came from. */
  url: string;
  /** Defines a part; later copies ask the first one. */
  loadPart?(name: string): Promise<void>;
}

const complaints = lazy(() => import('./complain.ts'));
const note = lazy(() => import('./stand-in.ts'));

const KEY = Symbol.for('spark-runner copy');
const page = globalThis as { [KEY]?: Copy };

const own: Copy = { url: ADDRESS ?? "an application's own files" };
// One that does not say so is of before there was this list.
const before = globalThis.customElements?.get('spark-runner') && { url: 'an address that is not known' };

/** The copy that serves this page. */
export const first: Copy = (page[KEY] ??= before ?? own);

/** Whether that is this one. */
export const isFirst = first === own;

/** Where there is no document, elements are defined all the same: a server renders them by other means. */
const canServe = isFirst && (typeof document === 'undefined' || mayRender());

/** Whether this copy is to define an element. */
export function serves(name: string): boolean {
  return canServe && !customElements.get(name);
}

if (isFirst && !canServe) void note().then(({ standIn }) => standIn(), console.warn);
if (!isFirst) void complaints().then(({ complainOfCopy }) => complainOfCopy(first.url, own.url), console.warn);
