/** axe-core, as page tests ask it. */
import { join } from 'node:path';
import { root } from './site.mjs';

/** Rules of which another scheme can change the answer. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, one line a rule.
 * @param {{ rules?: Record<string, boolean>, only?: string[] }} [options] rules that are false are left out; or some alone
 */
export async function violations(page, { rules = {}, only } = {}) {
  if (!(await page.evaluate(() => !!globalThis.axe)))
    await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
  const enabled = Object.fromEntries(Object.entries(rules).map(([rule, on]) => [rule, { enabled: on }]));
  return page.evaluate(
    async (options) => {
      const { violations } = await globalThis.axe.run(document, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    },
    only ? { runOnly: only } : { rules: enabled },
  );
}
