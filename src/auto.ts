/**
 * `import 'spark-runner/auto'`: what `spark-runner` does, and each fence of the page that is marked to run gets a runner:
 *
 *     ```js spark
 *     ```ts spark editable
 *
 * Where an engine keeps no mark in the page: a first line `// spark`, an attribute `data-spark`, or a plug-in for the build
 * (`spark-runner/markdown-it`, `spark-runner/remark`, `spark-runner/rehype`, `spark-runner/satteri`).
 */
import './index.ts';
import { AutoRunners } from './components/auto/auto-runners.ts';

export { AutoRunners } from './components/auto/auto-runners.ts';
export * from './index.ts';

/** Those of the page, where there is one; `disconnect()` leaves what comes later as it is. */
export const autoRunners = typeof document === 'undefined' ? undefined : new AutoRunners(document);
