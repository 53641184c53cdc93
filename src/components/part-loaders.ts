/** Where each lazy part's code is: a chunk of its own. Itself one, so that the first view carries no addresses. */
import type { LazyPart } from './parts.ts';

export const LOADERS: Record<LazyPart, () => Promise<unknown>> = {
  'spark-params': () => import('./params/params.ts'),
  'spark-progress': () => import('./progress/progress.ts'),
  'spark-error': () => import('./error/error.ts'),
  // In pieces: a browser's first number format, which the plotting library makes at once, takes tens of milliseconds.
  'spark-chart': async () => {
    const library = import('uplot');
    Intl.NumberFormat(navigator.language);
    await library;
    return import('./chart/chart.ts');
  },
  'spark-canvas': () => import('./canvas/canvas.ts'),
  'spark-image': () => import('./image/image.ts'),
  'spark-table': () => import('./table/table.ts'),
  'spark-log': () => import('./log/log.ts'),
  'spark-editor': () => import('./editor/editor.ts'),
  'spark-resume': () => import('./resume/resume.ts'),
};
