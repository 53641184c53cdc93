/** What `begin.ts` put in place of a DOM is gone again. Imported last. */
import { added } from './begin.ts';

for (const name of added) delete (globalThis as Record<string, unknown>)[name];
