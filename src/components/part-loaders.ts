/** Where each lazy part's code is: a chunk of its own. Itself one, so that the first view carries no addresses. */
import { lazy } from '../runtime/lazy.ts';
import { type LazyPart, libraries } from './parts.ts';

const plots = lazy(() => import('uplot'));
const chart = lazy(() => import('./chart/chart.ts'));
libraries.codeView = lazy(() => import('./editor/code-view.ts'));

export const LOADERS: Record<LazyPart, () => Promise<unknown>> = {
  'spark-params': lazy(() => import('./params/params.ts')),
  'spark-progress': lazy(() => import('./progress/progress.ts')),
  'spark-error': lazy(() => import('./error/error.ts')),
  // In pieces: a browser's first number format, which the plotting library makes at once, takes tens of milliseconds.
  'spark-chart': async () => {
    const library = plots();
    Intl.NumberFormat();
    libraries.uPlot = (await library).default;
    return chart();
  },
  'spark-canvas': lazy(() => import('./canvas/canvas.ts')),
  'spark-image': lazy(() => import('./image/image.ts')),
  'spark-plot': lazy(() => import('./plot/plot.ts')),
  'spark-table': lazy(() => import('./table/table.ts')),
  'spark-log': lazy(() => import('./log/log.ts')),
  'spark-editor': lazy(() => import('./editor/editor.ts')),
  'spark-code': lazy(() => import('./code/code.ts')),
  'spark-resume': lazy(() => import('./resume/resume.ts')),
  'spark-time': lazy(() => import('./time/time.ts')),
};
