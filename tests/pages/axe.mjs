/** axe-core, as page tests ask it. */
import { join } from 'node:path';
import { root } from './site.mjs';

/** Rules of which another scheme can change the answer. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, one line a rule.
 * @param {{ rules?: Record<string, boolean>, only?: string[], blameless?: { rules: string[], within: string } }} [options] rules that are
 * false are left out; some alone; and rules that are not asked of what is within a selector
 */
export async function violations(page, { rules = {}, only, blameless } = {}) {
  if (!(await page.evaluate(() => !!globalThis.axe)))
    await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
  const enabled = Object.fromEntries(Object.entries(rules).map(([rule, on]) => [rule, { enabled: on }]));
  return page.evaluate(
    async (options, blameless) => {
      const result = await globalThis.axe.run(document, options);
      const isAsked = (id, target) =>
        !blameless?.rules.includes(id) || !document.querySelector(target[0])?.closest(blameless.within);
      return result.violations.flatMap(({ id, nodes }) => {
        const asked = nodes.filter(({ target }) => isAsked(id, target));
        return asked.length ? [`${id}: ${asked.map(({ target }) => target.join(' ')).join(', ')}`] : [];
      });
    },
    only ? { runOnly: only } : { rules: enabled },
    blameless,
  );
}
