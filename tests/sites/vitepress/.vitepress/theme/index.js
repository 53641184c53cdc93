// #region in-your-site
import 'spark-runner/auto';

export { default } from 'vitepress/theme';
// #endregion
