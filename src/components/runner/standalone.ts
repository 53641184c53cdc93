/**
 * A program as markup that runs anywhere: a page of its own, which needs no server and opens from a file too, or the tag to put into
 * another page. The package comes from a CDN, in the version that the reader has seen. A pure function of what a runner has.
 */
import type { ProgramFile } from '../../runtime/page/join-files.ts';
import { splitFiles } from '../../runtime/page/program-files.ts';
import { VERSION } from '../../runtime/page/version.ts';

export const CDN = `https://cdn.jsdelivr.net/npm/spark-runner@${VERSION}/dist/spark-runner.js`;

/** A program in the page, beside the runner: one that it needs. */
export interface Beside {
  id: string;
  /** With all its files. */
  text: string;
  lang: 'js' | 'ts';
  /** Ids of those that it needs itself. */
  needs: string;
}

export interface Standalone {
  /** Its title, in text. */
  title: string;
  /** Language of the page. */
  language: string;
  /** The program's text, with all its files. */
  text: string;
  lang: 'js' | 'ts';
  /** The runner's attributes. */
  attributes: readonly (readonly [name: string, value: string])[];
  beside: readonly Beside[];
  /** What its imports are relative to, and what its files stand beside; undefined where that is no address that others reach. */
  base?: string;
  dataBase?: string;
  /** The import map of the page that it comes from, by absolute addresses. */
  imports?: object;
}

/** Where a runner was made from says nothing in another page. */
const LEFT =
  /^(id|class|style|slot|part|src|from|code|lang|status|for|name|data-base|worker-src|defer-hydration|on.*)$/;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A program in a script: what would end it, or begin a comment that hides its end, is written in another way that means the same. */
const inScript = (text: string): string => text.replace(/<(?=\/script|!--|script)/gi, '\\x3c');

const attribute = (name: string, value: string): string => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`);

function script({ name, text }: ProgramFile, lang: 'js' | 'ts', more = ''): string {
  const said = `${more}${name ? attribute('name', name) : ''}${lang === 'ts' && !name ? ' lang="ts"' : ''}`;
  return `<script type="text/spark"${said}>\n${inScript(text)}\n</script>`;
}

const scripts = (text: string, lang: 'js' | 'ts', more?: string): string =>
  splitFiles(text)
    .map((file, i) => script(file, lang, i ? '' : more))
    .join('\n');

/** The runner's tag with its program. */
function tag({ text, lang, attributes, beside, dataBase }: Standalone): string {
  const kept = attributes.filter(([name]) => !LEFT.test(name)).map(([name, value]) => attribute(name, value));
  if (dataBase) kept.push(attribute('data-base', dataBase));
  const others = beside.map(
    ({ id, text, lang, needs }) =>
      `<div hidden>${scripts(text, lang, `${attribute('id', id)}${needs ? attribute('needs', needs) : ''}`)}</div>\n`,
  );
  return `${others.join('')}<spark-runner${kept.join('')}>\n${scripts(text, lang)}\n</spark-runner>`;
}

const LOADER = `<script type="module" src="${CDN}"></script>`;

/** What is pasted into a page. */
export function embedCode(program: Standalone): string {
  return `${LOADER}\n${tag(program)}\n`;
}

/** A whole page. */
export function pageOf(program: Standalone): string {
  const { title, language, base, imports } = program;
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
${base ? `<base href="${escaped(base)}">\n` : ''}${imports ? `<script type="importmap">${JSON.stringify(imports).replaceAll('<', '\\u003c')}</script>\n` : ''}${LOADER}
<style>
  :root { color-scheme: light dark; font-family: system-ui, sans-serif }
  body { max-width: 56rem; margin: 2rem auto; padding: 0 1rem }
</style>
</head>
<body>
${tag(program)}
</body>
</html>
`;
}
