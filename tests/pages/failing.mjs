/** What tests of a network that fails now and then share: a page with every chunk, one of which does not come at first. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { openPage, root } from './site.mjs';

/**
 * Opens the page with a chunk that fails at first: as often as is said, until `act` calls its `mend`, or until another file is asked
 * for. `act` says what is to hold.
 * @param {RegExp} what of its path
 * @param {number | { until: RegExp }} times
 */
export async function withFailing(browser, what, act, times = 1) {
  let left = times.until ? Number.POSITIVE_INFINITY : times;
  const mend = () => {
    left = 0;
  };
  const server = await serve({
    roots: { '/': join(root, 'tests/pages/chunks'), '/dist/': join(root, 'dist') },
    refuses: (path) => {
      if (times.until?.test(path)) mend();
      return what.test(path) && left-- > 0;
    },
  });
  const page = await openPage(browser, `${server.origin}/`);
  try {
    await act(page, mend);
    assert.deepEqual(
      // What the server and Firefox say of the request itself.
      page.problems.filter((problem) => !/^(503|Loading (module|Worker) from)/.test(problem)),
      [],
    );
  } finally {
    await page.close();
    await server.close();
  }
}
