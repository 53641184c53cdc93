/** What a reader does and finds in a page that README's sample was pasted into. */
import { metric, openPage, press, status } from '../pages/site.mjs';

/** Opens the page and presses Run. @returns what is wrong */
export async function visitSample(browser, url) {
  const page = await openPage(browser, url);
  try {
    await press(page, 'Run');
    await status(page, 'completed');
    const losses = await metric(page, 'loss', { count: 500 });
    const last = losses.at(-1).value;
    return last < losses[0].value / 10
      ? page.problems
      : [`the loss fell from ${losses[0].value} to ${last} only`, ...page.problems];
  } finally {
    await page.close();
  }
}
