/** What tables, pictures, data sets and a reader's camera need: one chunk, for whoever needs it first. */
import { lazy } from '../lazy.ts';

export const dataCode = lazy(() => import('./data.ts'), 1000);
