/**
 * Policies that pages are served with, by how the package is hosted and on which responses the policy is: either the program
 * runs, or its reader is told what stands in the way and its author one complete cure. All of it is the table in
 * docs/policies.md.
 *
 *     node tests/pages/policies.test.mjs --update   # writes the table anew
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { inTheWhole, many } from '../whole.mjs';
import { openBrowser, openPage, press, root } from './site.mjs';

const update = process.argv.includes('--update');
const file = join(root, 'docs', 'policies.md');
const STYLES = "style-src 'self' 'unsafe-inline'";

/** `CDN` stands for the other origin, where there is one. */
const POLICIES = {
  nonces: {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'nonce-spark' 'strict-dynamic'; style-src 'nonce-spark'; worker-src 'self' blob:; " +
      "connect-src 'self' CDN; img-src 'self'; require-trusted-types-for 'script'; trusted-types spark-runner",
  },
  'nonces, no texts as workers': {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'nonce-spark' 'strict-dynamic'; style-src 'nonce-spark'; worker-src 'self'; " +
      "connect-src 'self' CDN; img-src 'self'",
  },
  'own files only': { 'Content-Security-Policy': `default-src 'self' CDN; ${STYLES}` },
  'own files and texts': {
    'Content-Security-Policy': `default-src 'self' CDN; script-src 'self' CDN blob:; ${STYLES}`,
  },
  'texts as workers only': {
    'Content-Security-Policy': `default-src 'self' CDN; worker-src blob:; ${STYLES}`,
  },
  'data: instead of blob:': {
    'Content-Security-Policy': `default-src 'self' CDN; script-src 'self' CDN data:; ${STYLES}`,
  },
  'no workers': { 'Content-Security-Policy': `default-src 'self' CDN blob:; worker-src 'none'; ${STYLES}` },
  'no policy for trusted types': {
    'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'",
  },
  "Lit's policy for trusted types alone": {
    'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types lit-html",
  },
  'cross-origin isolation': {
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
  },
};
const HOSTINGS = ['beside the page', 'from a CDN'];
const RESPONSES = ['the page', 'every response'];
const ENGINES = { chromium: 'Chromium', firefox: 'Firefox' };
const RUNS = '✓';

/** What Firefox is asked usually: those that engines judge differently, and one of each kind of others. */
const IN_FIREFOX = many(
  ['nonces, no texts as workers', 'own files only', 'texts as workers only', 'cross-origin isolation'],
  Object.keys(POLICIES),
);
const isAsked = (engine, policy) => engine !== 'firefox' || update || IN_FIREFOX.includes(policy);

/** By policy, hosting and response, what each engine does. */
const found = new Map();
const keyOf = (...parts) => parts.join(' | ');

/** What the page says of an engine, in the order of the table's cells. */
function storedOf(engine, policy) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const told = lines.flatMap((line) => /^\d+\. (.*)/.exec(line)?.[1] ?? []);
  const row = lines.find((line) => line.startsWith(`| ${policy} `));
  const cells = (row ?? '').split('|').slice(2, -1);
  return cells.map((cell) => {
    const short = new RegExp(`${ENGINES[engine]} ([^,]+)`).exec(cell)?.[1] ?? cell;
    const number = /\[(\d+)\]/.exec(short)?.[1];
    return number ? told[number - 1] : short.trim();
  });
}

/** What comes of a press on Run. */
async function visit(browser, policy, hosting, response, attributes = '') {
  const cdn = hosting === HOSTINGS[1] ? await serve({ roots: { '/': join(root, 'dist') }, cors: true }) : undefined;
  const headers = Object.fromEntries(
    Object.entries(POLICIES[policy]).map(([name, text]) => [
      name,
      text.replaceAll(' CDN', cdn ? ` ${cdn.origin}` : ''),
    ]),
  );
  const server = await serve({
    roots: { '/': join(root, 'tests', 'pages', 'hosting'), '/dist/': join(root, 'dist') },
    headers: (path) => (path === '/' || response === RESPONSES[1] ? headers : {}),
    rewrite: (html) =>
      html
        .replace('/dist/', cdn ? `${cdn.origin}/` : '/dist/')
        .replace('<spark-runner>', `<spark-runner ${attributes}>`),
  });
  const named = (text) => text.replaceAll(server.origin, 'PAGE').replaceAll(cdn?.origin ?? server.origin, 'CDN');
  const page = await openPage(browser, `${server.origin}/`);
  try {
    const note = await page.evaluate(
      () => document.querySelector('spark-runner').shadowRoot.querySelector('[role=alert]')?.textContent,
    );
    if (note) return note;
    const over = page.evaluate(
      () =>
        new Promise((resolve) => {
          const runner = document.querySelector('spark-runner');
          runner.addEventListener('spark-error', ({ error }) => resolve(`${error.message} ${error.hint}`));
          runner.addEventListener('spark-status', ({ status }) => status === 'completed' && resolve(''));
        }),
    );
    await press(page, 'Run');
    return named(await over) || RUNS;
  } finally {
    await page.close();
    await server.close();
    await cdn?.close();
  }
}

/** The table, with numbers for what is told. */
function table() {
  const told = [];
  const cell = (results) => {
    const short = Object.entries(results).map(([engine, text]) => {
      if (text === RUNS) return [engine, text];
      if (!told.includes(text)) told.push(text);
      return [engine, `[${told.indexOf(text) + 1}]`];
    });
    const one = short.every(([, text]) => text === short[0][1]);
    return one ? short[0][1] : short.map(([engine, text]) => `${ENGINES[engine]} ${text}`).join(', ');
  };
  const rows = Object.keys(POLICIES).map((policy) => [
    policy,
    ...HOSTINGS.flatMap((hosting) => RESPONSES.map((response) => cell(found.get(keyOf(policy, hosting, response))))),
  ]);
  const heads = ['policy', ...HOSTINGS.flatMap((hosting) => RESPONSES.map((response) => `${hosting}; on ${response}`))];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const policies = Object.entries(POLICIES).map(
    ([name, headers]) =>
      `- **${name}**: ${Object.entries(headers)
        .map(([header, text]) => `\`${header}: ${text.replaceAll(' CDN', '')}\``)
        .join(', ')}`,
  );
  return `# Policies

Under which policies a \`<spark-runner>\` runs: with the package's files beside the page or from a CDN, whose origin is then in the
policy too, and with the policy on the page's response or on every one, the worker's too. A number means that the reader is told what
stands below, with its cure for the page's author. Written by \`node tests/pages/policies.test.mjs --update\`, in Chromium and Firefox.

${line(heads)}
${line(heads.map(() => '---'))}
${rows.map(line).join('\n')}

${told.map((text, i) => `${i + 1}. ${text}`).join('\n')}

The policies:

${policies.join('\n')}
`;
}

/** A text without what aligns its tables. */
const squeezed = (text) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

for (const [engine, name] of Object.entries(ENGINES)) {
  describe(`policies, in ${name}`, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const policy of Object.keys(POLICIES)) {
      it(policy, isAsked(engine, policy) ? {} : inTheWhole, async () => {
        for (const hosting of HOSTINGS) {
          for (const response of RESPONSES) {
            const key = keyOf(policy, hosting, response);
            const result = await visit(browser, policy, hosting, response);
            found.set(key, { ...found.get(key), [engine]: result });
            if (result !== RUNS) assert.match(result, /Content-Security-Policy/, `${key} says why`);
          }
        }
      });
    }

    it('cross-origin isolation, which the response of a worker that the page names lacks', async () => {
      const named = 'worker-src="/dist/spark-worker.js"';
      const told = await visit(browser, 'cross-origin isolation', HOSTINGS[0], RESPONSES[0], named);
      assert.match(told, /PAGE\/dist\/spark-worker\.js\) is refused, since this page is cross-origin isolated/);
      assert.match(told, /"Cross-Origin-Embedder-Policy: require-corp"/);
    });
  });
}

describe('docs/policies.md', () => {
  it('is what was found', () => {
    for (const engine of Object.keys(ENGINES)) {
      for (const policy of Object.keys(POLICIES).filter((name) => !isAsked(engine, name))) {
        const stored = storedOf(engine, policy);
        for (const key of HOSTINGS.flatMap((hosting) => RESPONSES.map((response) => keyOf(policy, hosting, response))))
          found.set(key, { ...found.get(key), [engine]: stored.shift() });
      }
    }
    const now = table();
    if (update) writeFileSync(file, now);
    assert.equal(squeezed(readFileSync(file, 'utf8')), squeezed(now));
  });
});
