/**
 * Pictures that are stored, and how one is compared with the picture of now. A change that is meant is stored by the test's `--update`, and
 * looked at before it is committed. Fonts are web fonts, so that machines draw the same letters. Where one still draws letters or form
 * controls in another way, a specimen of both tells so, and nothing is compared.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { palettePNG } from './palette-png.mjs';
import { root } from './site.mjs';

const update = process.argv.includes('--update');

/** The share of a picture's points that may differ: what is left of antialiasing. */
const TOLERANCE = 1e-4;

const font = (name, file) => {
  const path = join(root, 'node_modules/@fontsource', name, 'files', `${file}.woff2`);
  return `url(data:font/woff2;base64,${readFileSync(path, 'base64')})`;
};
export const FONTS = [400, 600].flatMap((weight) => [
  ['Look', weight, font('ibm-plex-sans', `ibm-plex-sans-latin-${weight}-normal`), 'U+0-5FF, U+2000-2FFF'],
  ['Look', weight, font('ibm-plex-sans-arabic', `ibm-plex-sans-arabic-arabic-${weight}-normal`), 'U+600-6FF'],
  ['Look Mono', weight, font('ibm-plex-mono', `ibm-plex-mono-latin-${weight}-normal`), 'U+0-2FFF'],
]);

/** In the page, before anything else: the same letters everywhere, also where these custom properties name them. */
export async function dress(fonts, [text, mono] = ['--text', '--mono']) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :root { ${text}: Look; ${mono}: "Look Mono"; --spark-mono: "Look Mono"; }
    * { caret-color: transparent; }
    #specimen { position: absolute; top: 0; left: 0; z-index: 9999; width: 340px; padding: 8px; font: 16px Look; color: #000;
      background: #fff; forced-color-adjust: none; }
  `);
  document.adoptedStyleSheets = [sheet];
  const faces = fonts.map(
    ([name, weight, source, unicodeRange]) => new FontFace(name, source, { weight, unicodeRange }),
  );
  for (const face of faces) document.fonts.add(face);
  globalThis.dressed = Promise.all(faces.map((face) => face.load())).then(() => {});
}

/** In the page: puts the specimen at its beginning, over what is there; what is above it could move its letters by a pixel. @returns its box */
async function showSpecimen() {
  const specimen = document.createElement('div');
  specimen.id = 'specimen';
  specimen.innerHTML = `Hamburgefonstiv 0123 <b>Hamburgefonstiv</b><br><code style="font-family: 'Look Mono'">const x = 0.5;</code>
    <br>السلام عليكم<br><input type="range" aria-label="range"> <input type="checkbox" checked aria-label="box">
    <select aria-label="choice"><option>one</option></select>`;
  document.body.append(specimen);
  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
  const { width, height } = specimen.getBoundingClientRect();
  return { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height) };
}

/** How letters and form controls are drawn in a page that is dressed; it is as before afterwards. */
export async function specimenOf(page) {
  const clip = await page.evaluate(showSpecimen);
  const picture = PNG.sync.read(Buffer.from(await page.screenshot({ clip })));
  await page.evaluate(() => document.querySelector('#specimen').remove());
  return picture;
}

const write = (path, bytes) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
};

/** Begins to compare with the pictures of a folder. */
export function openStored(stored) {
  rmSync(join(stored, 'failed'), { recursive: true, force: true });
}

/** Folders whose pictures of before are gone. Others stay: who stores those of one engine or mode has not looked at the rest. */
const renewed = new Set();
function store(path, picture) {
  const folder = dirname(path);
  if (!renewed.has(folder)) rmSync(folder, { recursive: true, force: true });
  renewed.add(folder);
  write(path, palettePNG(picture));
}

/** What is wrong with a picture; undefined when it is as it was stored in the folder. @throws {Error} where it is not stored: that is no difference */
export function compare(stored, name, picture) {
  const path = join(stored, `${name}.png`);
  if (update) return void store(path, picture);
  if (!existsSync(path)) throw new Error(`${name} is not stored: --update stores it`);
  const before = PNG.sync.read(readFileSync(path));
  const actual = PNG.sync.read(palettePNG(picture));
  const { width, height } = actual;
  const told = join(stored, 'failed', name);
  const same = before.width === width && before.height === height;
  const difference = new PNG({ width, height });
  const points = same ? pixelmatch(before.data, actual.data, difference.data, width, height, { threshold: 0.15 }) : 0;
  if (same && points <= 20 + TOLERANCE * width * height) return undefined;
  write(`${told}.png`, PNG.sync.write(actual));
  if (same) write(`${told}.diff.png`, PNG.sync.write(difference));
  const what = same ? `differs in ${points} points` : `is ${width} × ${height}, not ${before.width} × ${before.height}`;
  return `${name} ${what}: see ${relative(root, told)}${same ? '.diff' : ''}.png`;
}
