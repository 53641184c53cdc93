/**
 * `npm run manifest`: writes what editors and tools know of the elements, from the elements' own JSDoc: custom-elements.json, and
 * made from it web-types.json (JetBrains) and vscode.html-custom-data.json. `--check` writes nothing and fails when a file is not
 * what the sources say.
 *
 * They tell of what a page may use, with the paths of the package: elements, and the events that are exported.
 */
import './setup.mjs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { parseSync } from 'oxc-parser';
import { transformWithOxc } from 'vite';
import { root, sh } from './setup.mjs';

const EVENTS = 'src/components/events/';
const VS_CODE = 'vscode.html-custom-data.json';
const folder = mkdtempSync(join(tmpdir(), 'spark-manifest-'));

/** What the analyzer finds, file by file. */
function analyze() {
  const status = sh('npx', ['custom-elements-manifest', 'analyze', '--config', 'scripts/manifest.config.mjs']);
  if (status !== 0) process.exit(status);
  return JSON.parse(readFileSync(join(root, 'node_modules', '.spark-manifest', 'custom-elements.json'), 'utf8'));
}

/** The values of `Choice<'name'>`, as a union of texts. */
async function choices() {
  const file = join(root, 'src/components/runner/attributes.ts');
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false });
  const { CHOICES } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return (name) =>
    CHOICES[name]
      .filter(Boolean)
      .map((value) => `'${value}'`)
      .join(' | ');
}

/** What a file's elements say of their properties (lit's `static properties`): which are no attributes, and which are nobody's but their own. */
function unseenIn(file) {
  const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  const classes = program.body
    .map((node) => node.declaration ?? node)
    .filter(({ type }) => type === 'ClassDeclaration');
  const options = classes.flatMap(
    ({ body }) => body.body.find(({ key }) => key?.name === 'properties')?.value.properties ?? [],
  );
  const naming = (option, value) =>
    options.filter(({ value: { properties = [] } }) =>
      properties.some((one) => one.key.name === option && one.value.value === value),
    );
  const names = (found) => new Set(found.map(({ key }) => key.name));
  return { own: names(naming('state', true)), plain: names(naming('attribute', false)) };
}

/** Only what a page may use, where the package has it. */
async function published(manifest) {
  const events = readFileSync(join(root, EVENTS, 'index.ts'), 'utf8');
  const union = await choices();
  const exported = new Set([...events.matchAll(/^export \{.*'\.\/(.*)';$/gm)].map(([, file]) => EVENTS + file));
  const isPublic = ({ path, declarations = [] }) => declarations.some(({ tagName }) => tagName) || exported.has(path);
  const modules = manifest.modules.filter(isPublic);
  // The analyzer reads files as they come.
  modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  const isThere = ({ module } = {}) => modules.some(({ path }) => module?.endsWith(path));
  for (const { path, declarations, exports } of modules) {
    const { own, plain } = unseenIn(path);
    // Of what a module exports of its own, the module is known.
    for (const { declaration } of exports) delete declaration.module;
    for (const declaration of declarations) {
      // What is private is nobody's to know, and what all elements inherit no element's to tell.
      declaration.members = declaration.members?.filter(
        ({ name, privacy = 'public', inheritedFrom }) => privacy === 'public' && !inheritedFrom && !own.has(name),
      );
      declaration.attributes = declaration.attributes?.filter(
        ({ name, fieldName = name }) => !own.has(fieldName) && !plain.has(fieldName),
      );
      if (!isThere(declaration.superclass)) delete declaration.superclass?.module;
      // Nor is an event that is only passed on.
      declaration.events = declaration.events?.filter(({ description }) => description);
      // What says no more than its absence would.
      for (const member of declaration.members ?? []) delete member.privacy;
      if (!declaration.description) delete declaration.description;
    }
  }
  const text = JSON.stringify({ ...manifest, modules }, null, 2)
    .replace(/"\/?src\/([^"]+)\.ts"/g, '"dist/npm/$1.js"')
    .replace(/Choice<'([\w-]+)'>/g, (_, name) => union(name));
  return JSON.parse(text);
}

const manifest = await published(analyze());
await generateJetBrainsWebTypes(manifest, {
  outdir: folder,
  hideLogs: true,
  packageJson: false,
  // These it tells one by one.
  hideSlotDocs: true,
  hideEventDocs: true,
  hideCssPropertiesDocs: true,
  hideCssPartsDocs: true,
});
await generateVsCodeCustomElementData(manifest, {
  outdir: folder,
  htmlFileName: VS_CODE,
  cssFileName: null,
  hideLogs: true,
});
const files = {
  'custom-elements.json': unrepeated(manifest),
  'web-types.json': withoutOld(told('web-types.json')),
  [VS_CODE]: told(VS_CODE),
};
rmSync(folder, { recursive: true });

const stale = [];
for (const [name, content] of Object.entries(files)) {
  // All of it is in the package, which has a limit: a line an element is enough to see what changes.
  const text = `${JSON.stringify(content).replace(/(?<=[[,])(?=\{"(kind":"javascript-module|name":"spark-))/g, '\n')}\n`;
  const target = join(root, name);
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readIfThere(target) !== text) stale.push(name);
}
if (stale.length) {
  console.error(`${stale.join(', ')}: not what the sources say. Run \`npm run manifest\` and commit it.`);
  process.exit(1);
}
if (process.argv.includes('--check')) console.log(`${Object.keys(files).join(', ')}: up to date`);

/** A field has the description of its attribute. */
function unrepeated(manifest) {
  for (const { declarations } of manifest.modules)
    for (const { members = [], attributes = [] } of declarations)
      for (const member of members) {
        const attribute = attributes.find(({ fieldName }) => fieldName === member.name);
        if (attribute?.description === member.description) delete member.description;
      }
  return manifest;
}

/**
 * Web-types without what older editors read, and which is in them elsewhere, too; and of a property without the text that its attribute
 * has.
 */
function withoutOld(types) {
  const { html, css } = types.contributions;
  for (const element of html.elements) {
    delete element.events;
    const said = new Set(element.attributes?.map(({ description }) => description));
    for (const property of element.js?.properties ?? [])
      if (said.has(property.description)) delete property.description;
  }
  for (const kind of Object.keys(css))
    css[kind] = [...new Map(css[kind].map((one) => [JSON.stringify(one), one])).values()];
  return types;
}

/** What a generator wrote, without what it does not know. */
function told(name) {
  const text = readFileSync(join(folder, name), 'utf8').replaceAll(' _(default: undefined)_', '');
  return JSON.parse(text, (_, value) => (value === '' || value?.length === 0 ? undefined : value));
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
