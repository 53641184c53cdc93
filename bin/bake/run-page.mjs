/**
 * A page opened, its programs run, and what they left; whatever the page does, this ends in time and says what kept it.
 * The page may load slowly or never, stay busy, ask its reader, reload itself, go elsewhere, close, or crash.
 */
import { Deadline, inWords } from './deadline.mjs';
import { Failure } from './failure.mjs';
import { isDefined, runPrograms } from './in-page.mjs';

/** What puppeteer says of a call into a document that has gone. */
const DOCUMENT_GONE = /context was destroyed|cannot find context|detached|navigat/i;
/** How often a page may reload itself; some do once, to become cross-origin isolated. */
const LOADS = 5;
/** How long a page is silent, in milliseconds, until nothing is expected to come any more. */
const SILENCE = 1500;

/** Answers for the reader: what a page says is agreed to, what it asks is not; words for the author. */
function answerDialogs(tab, note) {
  const asked = new Set();
  tab.on('dialog', (dialog) => {
    const agrees = ['alert', 'beforeunload'].includes(dialog.type());
    (agrees ? dialog.accept() : dialog.dismiss()).catch(() => {});
    const words = `its ${dialog.type()}(${JSON.stringify(dialog.message())}) was answered with ${agrees ? 'OK' : 'Cancel'}.`;
    if (asked.size < 3 && !asked.has(words)) note(words);
    asked.add(words);
  });
}

/** What a page could not fetch and what its scripts threw: the likely reasons when something is missing. */
function watchTroubles(tab, origin) {
  const waiting = new Set();
  /** What is the matter, by the address or the words of it: the first that is known says most. */
  const troubles = new Map();
  const trouble = (key, words) => troubles.set(key, troubles.get(key) ?? words);
  tab.on('request', (request) => waiting.add(request.url()));
  tab.on('requestfinished', (request) => waiting.delete(request.url()));
  tab.on('requestfailed', (request) => {
    waiting.delete(request.url());
    trouble(request.url(), `${request.url()} failed: ${request.failure()?.errorText}`);
  });
  tab.on('response', (response) => {
    const icon = response.url().endsWith('/favicon.ico');
    if (response.status() >= 400 && !icon) trouble(response.url(), `${response.url()} gave ${response.status()}`);
  });
  tab.on('pageerror', (error) => {
    const words = `${error?.message ?? error}`;
    trouble(words, words);
  });
  const first = (list) => [...list].slice(0, 3).join('; ');
  const outside = () => [...troubles.values()].some((words) => words.startsWith(origin) && words.endsWith('404'));
  const hint = ". Addresses start at --root, which is the page's folder when it is not given";
  return {
    reasons: () => (troubles.size ? `: ${first(troubles.values())}${outside() ? hint : ''}` : ''),
    waiting: () => (waiting.size ? `; it still waits for ${first(waiting)}` : ''),
  };
}

/**
 * @param {object} options
 * @param {import('puppeteer-core').Browser} options.browser
 * @param {string} options.url
 * @param {number} options.count runners it has
 * @param {Deadline} options.deadline
 * @param {(words: string) => void} options.note told what happened on the way
 * @returns what `runPrograms` tells
 */
export async function runPage({ browser, url, count, deadline, note }) {
  // What is kept back at the end, to find out and say what is the matter.
  const spare = Math.min(2000, deadline.time * 0.2);
  let doing = () => 'the browser did not open it';
  let probe;

  const open = async (tab) => {
    const { reasons, waiting } = watchTroubles(tab, new URL(url).origin);
    const undefinedElement = () => `it never defined <spark-runner>${reasons() || ': no script of it does'}`;

    const defined = async () => {
      const silent = tab
        .waitForNetworkIdle({ idleTime: SILENCE, timeout: 0 })
        .then(() => tab.evaluate(isDefined, false));
      if (await Promise.race([tab.evaluate(isDefined, true), silent])) return;
      throw new Failure('page', `${undefinedElement()}.`);
    };

    probe = await tab.createCDPSession();
    doing = () => `it did not load${waiting() || reasons()}`;
    await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: 0 });
    for (let load = 1; ; load++) {
      try {
        doing = undefinedElement;
        await defined();
        doing = () => 'its programs and their results took longer';
        return await tab.evaluate(runPrograms, count, Math.max(0, deadline.left - spare));
      } catch (cause) {
        if (cause instanceof Failure || !DOCUMENT_GONE.test(cause.message) || tab.isClosed()) throw cause;
        if (load === LOADS) throw new Failure('page', 'it reloads itself again and again.', { cause });
      }
    }
  };

  /** Why it is late: a page whose own thread answers nothing is busy, whatever it was about to do. */
  const late = async () => {
    const silent = new Promise((done) => setTimeout(() => done(false), spare / 4));
    const answer = probe?.send('Runtime.evaluate', { expression: '0' }).then(
      () => true,
      () => true,
    );
    const answers = await Promise.race([answer ?? true, silent]);
    const what = answers ? doing() : 'it stayed busy: a script on the page does not end, or takes too long';
    return new Failure('page', `${what}. --timeout gave it ${inWords(deadline.time)}.`);
  };

  const gone = new Promise((_, reject) => {
    browser.once('disconnected', () => reject(new Failure('page', 'its browser ended while it was run.')));
  });
  const run = async () => {
    const tab = await browser.newPage();
    answerDialogs(tab, note);
    const ended = new Promise((_, reject) => {
      tab.once('error', (cause) => reject(new Failure('page', `it crashed: ${cause.message}.`, { cause })));
      tab.on('framenavigated', (frame) => {
        const elsewhere = frame === tab.mainFrame() && frame.url().split(/[?#]/)[0] !== url;
        if (elsewhere) reject(new Failure('page', `it went to ${frame.url()} while it was run.`));
      });
      tab.once('close', () => reject(new Failure('page', 'it closed itself while it was run.')));
    });
    return Promise.race([open(tab), ended]).catch((cause) => {
      throw cause instanceof Failure ? cause : new Failure('page', `it cannot be run: ${cause.message}.`, { cause });
    });
  };
  const told = await deadline.within(Promise.race([run(), gone]), late, spare / 2);
  return JSON.parse(told, (key, value) =>
    key === 'value' || (/^\d+$/.test(key) && /^(NaN|-?Infinity)$/.test(value)) ? Number(value) : value,
  );
}
