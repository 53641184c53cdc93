/** What an application does with the package: the element, the SDK, and a Lit of its own. */
// #region in-your-site
import 'spark-runner';
// #endregion
import { LitElement } from 'lit';
import { SparkRunnerElement } from 'spark-runner';
import { use } from 'spark-runner/client';

/** What scripts/sites.mjs asks for. */
globalThis.site = {
  hasOneLit: SparkRunnerElement.prototype instanceof LitElement,
  add: async (a, b) => (await use({ code: 'spark.expose({ add: (a, b) => a + b })' })).add(a, b),
};
