// #region in-your-site
import spark from 'spark-runner/markdown-it';

export default {
  markdown: { config: (md) => md.use(spark) },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('spark-') } } },
};
// #endregion
