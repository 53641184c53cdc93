/** What the playground does with a program's text. */
export const downloadName = 'program.html';

/** A seed that a text sets by itself: in a line of its own, or as a number given to torch. */
const SEED = /^(\s*const seed = |\s*torch\.manual_seed\()(\d+)/m;

/** @returns '' where a text sets none */
export const seedOf = (code) => SEED.exec(code)?.[2] ?? '';

export const withSeed = (code, seed) => (/^\d+$/.test(String(seed)) ? code.replace(SEED, `$1${seed}`) : code);

/** A text in a script of a page ends where `</script` is, whatever that means in it. */
const inScript = (code) => code.replace(/<\/(script)/gi, '<\\/$1').trimEnd();

const tag = (code) => `<spark-runner editable>
  <script type="text/spark">
${inScript(code)}
  </scr${'ipt'}>
</spark-runner>`;

const script = (version) =>
  `<script type="module" src="https://cdn.jsdelivr.net/npm/spark-runner@${version}/dist/spark-runner.js"></scr${'ipt'}>`;

export const embedding = (code, version) => `${script(version)}\n\n${tag(code)}\n`;

export const wholePage = (code, version) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>A program · spark-runner</title>
    ${script(version)}
  </head>
  <body>
${tag(code)}
  </body>
</html>
`;
