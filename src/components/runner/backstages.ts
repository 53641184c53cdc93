/** What every run needs of the page. It comes with the first run, or when a reader is about to press Run. */
import { lazy } from '../../runtime/lazy.ts';

export const backstages = lazy(() => import('./backstage.ts'));

/** A pointer or the focus has come to Run. Readers who save data get only what they ask for. */
export function prepare(): void {
  const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
  if (!connection?.saveData) backstages().catch(() => {});
}
