/**
 * In the files for pages Lit's templates go through this package's own policy for trusted types: a page then lists one name, and
 * its own Lit keeps that of its policy, which can be taken once.
 *
 * @returns a Vite plugin
 */
import { join } from 'node:path';
import { COPY } from './first-view.mjs';
import { src } from './pieces.mjs';

const OWN = /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/;
// The copy that the entry has: it imports no other file.
const policy = join(src, 'runtime', 'page', 'trusted-types.ts') + COPY;

export const trustedLit = () => ({
  name: 'trusted-lit',
  transform(code, id) {
    if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
    const found = OWN.exec(code);
    if (!found)
      throw new Error(`${id} makes its policy for trusted types in another way than scripts/trusted-lit.mjs knows.`);
    return {
      code: `${code.replace(OWN, 'trustedPolicy()')}\nimport { trustedPolicy } from ${JSON.stringify(policy)};`,
      map: null,
    };
  },
});
