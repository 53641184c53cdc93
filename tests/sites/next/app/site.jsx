'use client';

import { LitElement } from 'lit';
import { useEffect } from 'react';
import { SparkRunnerElement } from 'spark-runner';
import { use } from 'spark-runner/client';

const ADD = `
  import { spark as same } from 'spark-runner/worker';

  spark.expose({ add: (a, b) => same === spark && a + b });`;

/** What scripts/sites.mjs asks for. */
export function Site() {
  useEffect(() => {
    globalThis.site = {
      hasOneLit: SparkRunnerElement.prototype instanceof LitElement,
      add: async (a, b) => (await use({ code: ADD })).add(a, b),
    };
  }, []);
  return null;
}
