// #region in-your-site
import spark from 'spark-runner/markdown-it';

export default function (eleventy) {
  eleventy.amendLibrary('md', (md) => md.use(spark));
  eleventy.addPassthroughCopy({ 'node_modules/spark-runner/dist/*.js': 'spark-runner' });
}
// #endregion
