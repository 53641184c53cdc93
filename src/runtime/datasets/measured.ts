/** The data of `spark.dataset` that is no formula: a file each in dist/, for page, worker and Node alike. */
import { lazy } from '../lazy.ts';

export interface Measured {
  /** What the numbers of a row are, and what the classes are called; of a text neither. */
  features?: string[];
  classes?: string[];
  source: string;
  licence: string;
  data: string;
}

export type MeasuredName = 'iris' | 'penguins' | 'digits' | 'text';

export const MEASURED: Record<MeasuredName, () => Promise<{ measured: Measured }>> = {
  iris: lazy(() => import('./iris.ts')),
  penguins: lazy(() => import('./penguins.ts')),
  digits: lazy(() => import('./digits.ts')),
  text: lazy(() => import('./text.ts')),
};
