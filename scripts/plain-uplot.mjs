/**
 * uPlot without its own number format: it makes one of `navigator.language` while it is evaluated, and where that is a
 * language that `Intl` refuses ("C" in Firefox, "en-US@posix" in Chromium on a system without languages), no chart
 * would ever come. The charts here write their numbers themselves.
 */
const FILE = /node_modules\/uplot\/dist\/uPlot\.esm\.js$/;
const FORMAT = "new Intl.NumberFormat(domEnv ? nav.language : 'en-US')";

/** The library's text as it is used here; undefined for every other file. */
export function plainUplot(path, code) {
  if (!FILE.test(path.replaceAll('\\', '/'))) return undefined;
  if (!code.includes(FORMAT))
    throw new Error(`uPlot no longer says ${FORMAT}: see whether scripts/plain-uplot.mjs is needed.`);
  return code.replace(FORMAT, 'new Intl.NumberFormat()');
}

/** A Vite plugin. */
export const plainUplotPlugin = () => ({
  name: 'plain-uplot',
  enforce: 'pre',
  transform(code, id) {
    const plain = plainUplot(id.split('?')[0], code);
    return plain === undefined ? null : { code: plain, map: null };
  },
});
