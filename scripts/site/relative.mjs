/**
 * Makes a site that VitePress has built for BASE independent of where it is put: pages name files by relative addresses, and scripts
 * ask the page where the site begins. VitePress itself wants that place when it builds.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A place that no other text speaks of. */
export const BASE = '/spark-runner-base/';

/** Where the site begins, as a script of a page has it. */
const HERE = 'globalThis.siteBase';

/** Of what VitePress draws, an address must not change its meaning when another page is shown in its place. */
const WHOLE = `<script>document.querySelectorAll("a[href],link[href]").forEach(e=>e.href=e.href)</script>`;

/**
 * A host answers with this page wherever it has none, in folders too that are not there: it asks where the site begins, by a file of it that
 * is no page, and waits for the answer, as all that follows in the page depends on it.
 */
const ANYWHERE = '404.html';
function findSite() {
  if (/\/404(\.html)?$/.test(location.pathname)) return;
  for (let at = new URL('./', location.href); ; at = new URL('../', at)) {
    const ask = new XMLHttpRequest();
    ask.open('HEAD', new URL('llms.txt', at), false);
    try {
      ask.send();
    } catch {}
    if (ask.status === 200 && !/html/.test(ask.getResponseHeader('Content-Type'))) {
      document.head.append(Object.assign(document.createElement('base'), { href: at.href }));
      return;
    }
    if (at.pathname === '/') return;
  }
}

/** Every file of a folder, by its path in it. */
export const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();

/** Addresses of a script's text, as the page knows them. */
const placed = (text) => text.replaceAll(new RegExp(`"${BASE}([^"\\\\]+)"`, 'g'), (_, rest) => `(${HERE}+"${rest}")`);

/** A script that writes an import map beside itself. */
const mapWriter = (map) =>
  `document.currentScript.after(Object.assign(document.createElement("script"),{type:"importmap",text:JSON.stringify(${placed(map)})}))`;

const KINDS = {
  '.html'(text, up, name) {
    const ask = name === ANYWHERE ? `(${findSite})();` : '';
    const found = `<script>${ask}${HERE}=new URL(${JSON.stringify(up || './')},document.baseURI).pathname</script>`;
    return (
      text
        .replace('<head>', `<head>${found}`)
        .replace(/(__VP_SITE_DATA__=JSON\.parse\(".*?"\));/, `$1;__VP_SITE_DATA__.base=${HERE};`)
        // Where the map's addresses lead must not change with the page that is shown.
        .replace(/<script type="importmap">(.*?)<\/script>/, (_, map) => `<script>${mapWriter(map)}</script>`)
        // Runners are there with the first paint, so that nothing moves when they come.
        .replace(/<script type="module" (?=src="[^"]*\/assets\/app\.)/, '$&blocking="render" ')
        // Beside a sidebar the navigation stands elsewhere, which VitePress finds out when it has taken over.
        .replace(
          /(?<=<div class="VPNavBar)(?=")/,
          text.includes('<aside class="VPSidebar"') ? ' has-sidebar top' : ' top',
        )
        .replace('</body>', `${WHOLE}</body>`)
        .replaceAll(`"${BASE}"`, `"${up || './'}"`)
        .replaceAll(`="${BASE}`, `="${up}`)
    );
  },
  '.js'(text) {
    // The search's index is one text, which names a page in thousands of places.
    if (text.includes('"documentIds":{'))
      return text.replace(
        /export\s*\{\s*(\w+) as default\s*\}/,
        `const here=$1.replaceAll("${BASE}",${HERE});export{here as default}`,
      );
    return placed(text.replaceAll(`"${BASE}"`, `(${HERE})`));
  },
  '.css': (text, up) => text.replaceAll(BASE, up),
};

/** @throws {Error} where an address is left that would only do at BASE */
export function makeRelative(folder) {
  for (const name of filesIn(folder)) {
    const edit = KINDS[extname(name)];
    if (!edit) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    if (!text.includes(BASE) && extname(name) !== '.html') continue;
    const made = edit(text, '../'.repeat(name.split('/').length - 1), name);
    const left = made.includes('"documentIds":{') ? '' : made.replace(/\\"base\\":\\"[^"]*\\"/, '');
    const at = left.indexOf(BASE);
    if (at >= 0) throw new Error(`${name} still speaks of ${BASE}: …${left.slice(Math.max(0, at - 80), at + 80)}…`);
    writeFileSync(join(folder, name), made);
  }
}
