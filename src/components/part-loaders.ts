/** Where each lazy part's code is: a chunk of its own. Itself one, so that the first view carries no addresses. */
import type { LazyPart } from './parts.ts';

export const LOADERS: Record<LazyPart, () => Promise<unknown>> = {
  'spark-params': () => import('./params/params.ts'),
  'spark-progress': () => import('./progress/progress.ts'),
  'spark-error': () => import('./error/error.ts'),
  'spark-chart': () => import('./chart/chart.ts'),
  'spark-canvas': () => import('./canvas/canvas.ts'),
  'spark-image': () => import('./image/image.ts'),
  'spark-table': () => import('./table/table.ts'),
  'spark-log': () => import('./log/log.ts'),
  'spark-editor': () => import('./editor/editor.ts'),
};
